// Writes a document back with some values changed: every byte that nobody touched stays as it was.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/json/keys.hpp"
#include "core/model/demande.hpp"

namespace segur {

class Rewriter {
public:
  // A demande read by readDemande, or a line read by readImport (Format::Import); its source must outlive the rewriter.
  explicit Rewriter(const Demande& demande, Format format = Format::Demande) : demande_(&demande), format_(format) {}

  // `literal`: JSON, as it shall stand. A key that is absent is added at the end of its object. Nothing happens where there is no such
  // object.
  void set(FieldRef ref, std::string_view literal);
  // Adds an element at the end of a list (ListePieces, ListeHistorique), which is created when it is absent.
  void append(FieldId list, std::string_view literal);

  [[nodiscard]] std::string result() const;

private:
  struct Edit {
    std::uint32_t length = 0;  // bytes replaced
    std::string text;
  };
  // Inserts before the bracket that closes the object or list, laid out like what stands there.
  void insertAtEnd(Token container, std::string_view text);

  const Demande* demande_;
  Format format_;
  std::map<std::uint32_t, Edit> edits_;     // by offset
  std::map<FieldRef, std::string> added_;   // keys that are absent, and their values
  std::map<FieldId, std::string> created_;  // lists that are absent or null: their elements
  std::map<std::uint32_t, bool> filled_;    // containers that were empty, by offset: whether something was inserted already
};

}  // namespace segur
