#include "core/form/copie.hpp"

#include "core/form/form.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

// What would end a cell or a line is a space in it.
void ajouter(std::string& out, std::string_view cell, bool first) {
  if (!first) out += '\t';
  for (const char c : cell) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

}  // namespace

std::string copieDe(const Session& session, const std::vector<std::uint32_t>& lignes) {
  const std::vector<FieldId> columns = columnsOf(session, Scope::Beneficiaire);
  std::string out;
  for (std::size_t i = 0; i < columns.size(); ++i) ajouter(out, fieldOf(columns[i]).label, i == 0);
  out += '\n';
  for (const std::uint32_t row : lignes) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Valeur value = session.lecture().valeur({columns[i], row});
      ajouter(out, displayOf(value, fieldOf(columns[i]).kind), i == 0);
    }
    out += '\n';
  }
  return out;
}

}  // namespace segur
