// A demande as it stands in its bytes: which field is written where, and of what JSON type. An import line is a demande without what the
// portal adds. Nothing is copied: a million values cost twelve bytes each, and what nobody touches can be written back to the letter.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/field.hpp"

namespace segur {

enum class JsonType : std::uint8_t { Absent, Null, True, False, Number, String, Object, Array };

// Where a value stands in the source: raw bytes, quotes and brackets included.
struct Token {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  JsonType type = JsonType::Absent;
  bool escaped = false;  // a string with escapes: its text is kept apart, decoded
};

// What a value says: the decoded text of a string, the literal of anything else.
struct Cell {
  JsonType type = JsonType::Absent;
  std::string_view text;
};

class Demande {
public:
  // `source` must outlive the demande. Fichier and Demande have one row from the start.
  explicit Demande(std::string_view source);

  [[nodiscard]] std::string_view source() const { return source_; }
  [[nodiscard]] std::uint32_t rows(Scope scope) const { return rows_[static_cast<std::size_t>(scope)]; }

  // Absent for a row that does not exist.
  [[nodiscard]] Token token(FieldRef ref) const;
  [[nodiscard]] Cell cell(FieldRef ref) const;

  std::uint32_t addRow(Scope scope);  // the new row's number
  void put(FieldRef ref, Token token);
  void putDecoded(std::uint32_t offset, std::string text) { decoded_[offset] = std::move(text); }

  void clearRows(Scope scope);
  // Empties all but the Fichier scope, and keeps the memory: the next line of an import file comes in here.
  void clearLigne();

private:
  std::string_view source_;
  std::array<std::vector<Token>, kScopeCount> tokens_;  // row after row, one token a field of the scope
  std::array<std::uint32_t, kScopeCount> rows_{};
  std::map<std::uint32_t, std::string> decoded_;  // by offset; few values have escapes
};

}  // namespace segur
