#include "core/form/lignes.hpp"

#include <algorithm>
#include <utility>

#include "core/form/form.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

bool inState(const Session& session, std::uint32_t row, EtatLigne etat) {
  if (etat == EtatLigne::Toutes) return true;
  if (etat == EtatLigne::Retirees) return estRetire(session.lecture(), row);
  for (const Field& field : fieldsOf(Scope::Beneficiaire)) {
    const FieldRef ref{field.id, row};
    if (etat == EtatLigne::Modifiees) {
      if (session.modifie(ref)) return true;
      continue;
    }
    for (const Verdict::Entree& entree : session.verdict().at(ref)) {
      if (entree.gravite == Gravite::Erreur) return true;
    }
  }
  return false;
}

bool holds(const Session& session, const std::vector<FieldId>& columns, std::uint32_t row, const std::string& needle) {
  if (needle.empty()) return true;
  return std::any_of(columns.begin(), columns.end(), [&](FieldId id) {
    return fold(displayOf(session.lecture().valeur({id, row}), fieldOf(id).kind)).find(needle) != std::string::npos;
  });
}

}  // namespace

std::vector<std::uint32_t> lignesDe(const Session& session, const Requete& requete) {
  const std::vector<FieldId> columns = columnsOf(session, Scope::Beneficiaire);
  const std::string needle = fold(requete.texte);
  std::vector<std::uint32_t> out;
  for (std::uint32_t row = 0; row < session.lecture().rows(Scope::Beneficiaire); ++row) {
    if (inState(session, row, requete.etat) && holds(session, columns, row, needle)) out.push_back(row);
  }
  if (!requete.tri) return out;

  std::vector<std::pair<std::string, std::uint32_t>> keys;
  keys.reserve(out.size());
  const Kind kind = fieldOf(*requete.tri).kind;
  for (const std::uint32_t row : out) keys.emplace_back(fold(displayOf(session.lecture().valeur({*requete.tri, row}), kind)), row);
  // Equal values keep the order of the demande, in both directions.
  std::sort(keys.begin(), keys.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return requete.descendant ? b.first < a.first : a.first < b.first;
    return a.second < b.second;
  });
  for (std::size_t i = 0; i < keys.size(); ++i) out[i] = keys[i].second;
  return out;
}

Changes appliquerAuxLignes(Session& session, FieldId champ, const std::vector<std::uint32_t>& lignes, std::string_view texte) {
  std::vector<TexteSaisi> textes;
  for (const std::uint32_t row : lignes) {
    if (session.editable({champ, row})) textes.push_back({{champ, row}, std::string(texte)});
  }
  if (!textes.empty()) return session.appliquer(textes);
  Changes changes;
  changes.refus =
      lignes.empty() ? "Aucun bénéficiaire n’est sélectionné." : "Ce champ n’est modifiable pour aucun des bénéficiaires sélectionnés.";
  return changes;
}

}  // namespace segur
