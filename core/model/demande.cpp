#include "core/model/demande.hpp"

#include <algorithm>

namespace segur {

Demande::Demande(std::string_view source) : source_(source) {
  addRow(Scope::Fichier);
  addRow(Scope::Demande);
}

Token Demande::token(FieldRef ref) const {
  const auto scope = static_cast<std::size_t>(ref.scope());
  if (ref.row >= rows_[scope]) return {};
  return tokens_[scope][ref.row * fieldsOf(ref.scope()).size() + indexInScope(ref.id)];
}

Cell Demande::cell(FieldRef ref) const {
  const Token found = token(ref);
  if (found.type == JsonType::Absent) return {};
  if (found.type != JsonType::String) return {found.type, source_.substr(found.offset, found.length)};
  if (found.escaped) {
    const auto text = decoded_.find(found.offset);
    return {JsonType::String, text == decoded_.end() ? std::string_view{} : std::string_view(text->second)};
  }
  return {JsonType::String, source_.substr(found.offset + 1, found.length - 2)};
}

std::uint32_t Demande::addRow(Scope scope) {
  const auto s = static_cast<std::size_t>(scope);
  tokens_[s].resize(tokens_[s].size() + fieldsOf(scope).size());
  return rows_[s]++;
}

void Demande::put(FieldRef ref, Token token) {
  const auto scope = static_cast<std::size_t>(ref.scope());
  if (ref.row >= rows_[scope]) return;
  tokens_[scope][ref.row * fieldsOf(ref.scope()).size() + indexInScope(ref.id)] = token;
}

void Demande::clearRows(Scope scope) {
  tokens_[static_cast<std::size_t>(scope)].clear();
  rows_[static_cast<std::size_t>(scope)] = 0;
}

void Demande::clearLigne() {
  const Token ligne = token({FieldId::Demande, 0});
  decoded_.erase(decoded_.lower_bound(ligne.offset), decoded_.lower_bound(ligne.offset + ligne.length));
  auto& scalars = tokens_[static_cast<std::size_t>(Scope::Demande)];
  std::fill(scalars.begin(), scalars.end(), Token{});
  for (const Scope scope : {Scope::Beneficiaire, Scope::Piece, Scope::Historique}) clearRows(scope);
}

}  // namespace segur
