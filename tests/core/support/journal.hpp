// What the parser said, one event a line: « clé montant @5 », « valeur 12 @15 ».
#pragma once

#include <string>
#include <string_view>

#include "core/json/sax.hpp"

namespace segur::tests {

class Journal final : public JsonEvents {
public:
  explicit Journal(std::string_view document) : source_(document) {}

  bool beginObject(std::uint32_t offset) override { return note("{", offset); }
  bool endObject(std::uint32_t end) override { return note("}", end); }
  bool beginArray(std::uint32_t offset) override { return note("[", offset); }
  bool endArray(std::uint32_t end) override { return note("]", end); }
  bool key(Token token, std::string_view text) override { return note("clé " + std::string(text), token.offset); }
  bool value(Token token, std::string_view text) override {
    // The raw bytes of the token, and what they say.
    brut += std::string(source_.substr(token.offset, token.length)) + '\n';
    return note((token.escaped ? "échappé " : "valeur ") + std::string(text), token.offset);
  }

  std::string evenements;
  std::string brut;
  std::size_t arret = 0;  // answers false at that event; 0: never

private:
  bool note(const std::string& what, std::uint32_t offset) {
    evenements += what + " @" + std::to_string(offset) + '\n';
    return arret == 0 || --arret > 0;
  }
  std::string_view source_;
};

}  // namespace segur::tests
