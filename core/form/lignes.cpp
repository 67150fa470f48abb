#include "core/form/lignes.hpp"

#include <utility>

#include "core/model/text.hpp"
#include "core/rules/profils.hpp"

namespace segur {
namespace {

using F = FieldId;

std::string refusLot(const Session& session, FieldId champ, std::string_view texte) {
  const Kind kind = fieldOf(champ).kind;
  if (kind == Kind::Operateur) return texte.empty() ? "Choisissez un opérateur." : refusOperateur(session.contexte(), texte);
  return kind == Kind::Booleen && texte == "true" ? refusProfil(session.contexte(), champ) : std::string();
}

std::string bilanDe(FieldId champ, std::string_view texte, std::size_t changes, std::size_t laisses) {
  std::string out;
  if (champ != F::PresentSolde) {
    out = plural(changes, "bénéficiaire modifié", "bénéficiaires modifiés");
  } else if (texte == "false") {
    out = plural(changes, "bénéficiaire retiré du solde", "bénéficiaires retirés du solde");
  } else {
    out = plural(changes, "bénéficiaire ré-ajouté au solde", "bénéficiaires ré-ajoutés au solde");
  }
  out += ".";
  if (laisses > 0)
    out += concat({" ", plural(laisses, "bénéficiaire retiré du solde est resté tel quel.",
                               "bénéficiaires retirés du solde sont restés tels quels.")});
  return out;
}

}  // namespace

ChangementGroupe appliquerAuxLignes(Session& session, FieldId champ, const std::vector<std::uint32_t>& lignes, std::string_view texte) {
  ChangementGroupe lot;
  std::string& refus = lot.changes.refus;
  refus = lignes.empty() ? "Aucun bénéficiaire n’est sélectionné." : refusLot(session, champ, texte);
  if (!refus.empty()) return lot;

  std::vector<TexteSaisi> textes;
  std::size_t laisses = 0;
  for (const std::uint32_t row : lignes) {
    const FieldRef ref{champ, row};
    if (ref.scope() != Scope::Beneficiaire || !session.editable(ref)) {
      ++laisses;
    } else if (saisieOf(session.lecture().valeur(ref), fieldOf(champ).kind) != texte) {
      textes.push_back({ref, std::string(texte)});
    }
  }
  if (laisses == lignes.size()) {
    refus = "Ce champ n’est modifiable pour aucun des bénéficiaires sélectionnés.";
  } else if (textes.empty()) {
    refus = "Les bénéficiaires sélectionnés ont déjà cette valeur.";
  } else if (champ == F::PresentSolde && texte == "false" && textes.size() >= session.contexte().agregats().presents()) {
    refus = "Chaque demande doit contenir au moins un bénéficiaire\u00a0: laissez-en un hors de la sélection.";
  }
  if (!refus.empty()) return lot;
  lot.changes = session.appliquer(textes);
  if (refus.empty()) lot.bilan = bilanDe(champ, texte, textes.size(), laisses);
  return lot;
}

}  // namespace segur
