#include "core/rules/contexte.hpp"

#include "core/json/keys.hpp"

namespace segur {

Contexte::Contexte(Mode mode, const Lecture& lecture, const Referentiel& referentiel, Instant now, const Agregats& agregats)
    : mode_(mode), mots_(mode == Mode::Import ? Mots::Fichier : Mots::Ecran), lecture_(&lecture), referentiel_(&referentiel),
      agregats_(&agregats) {
  avancer(now);
  const FieldId numeroAns = mode == Mode::Import ? FieldId::FichierNumeroAns : FieldId::NumeroAns;
  solution_ = referentiel.solution(texte({numeroAns, 0}));
  dispositif_ = referentiel.dispositif(texte({FieldId::Dsr, 0}));
}

void Contexte::avancer(Instant now) {
  now_ = now;
  today_ = heureParis(now).date;
}

bool Contexte::blocPresent(FieldId id) const {
  const auto container = containerOf(mode_ == Mode::Import ? Format::Import : Format::Demande, id);
  return container && lecture_->demande().token({*container, 0}).type == JsonType::Object;
}

bool estModifiable(const Lecture& lecture, FieldRef ref) {
  // What would be written needs an object to stand in.
  const auto container = containerOf(Format::Demande, ref.id);
  if (!container || lecture.demande().token({*container, ref.row}).type != JsonType::Object) return false;
  switch (fieldOf(ref.id).edition) {
    case Edition::Toujours: return true;
    case Edition::SiMandataire: return booleenOf(lecture.original({FieldId::IsMandataire, 0})) == std::optional(true);
    case Edition::Jamais: break;
  }
  return false;
}

Gravite graviteOf(const Rule& rule, const Contexte& contexte, FieldRef ref) {
  if (rule.gravite == Gravite::Avertissement || contexte.mode() == Mode::Import) return rule.gravite;
  // The two lists can be mended by removing a bénéficiaire or adding a pièce; a pièce that was added can be removed.
  const bool mendable = ref.id == FieldId::ListeBeneficiaires || ref.id == FieldId::ListePieces ||
                        (ref.scope() == Scope::Piece && contexte.lecture().pieceAjoutee(ref.row)) || estModifiable(contexte.lecture(), ref);
  return mendable ? Gravite::Erreur : Gravite::Avertissement;
}

}  // namespace segur
