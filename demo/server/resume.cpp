#include "demo/server/resume.hpp"

#include "core/json/reader.hpp"
#include "core/model/valeur.hpp"

namespace portail {

using segur::FieldId;

bool Resume::modifiable() const {
  const auto current = segur::parseStatut(statut);
  return current && segur::transition(*current, segur::Evenement::Confirmer, segur::Acteur::Fournisseur).has_value();
}

std::optional<Resume> readResume(std::string_view document) {
  const segur::DemandeLue read = segur::readDemande(document);
  if (read.erreur) return std::nullopt;
  const segur::Lecture lecture(read.demande);
  const auto text = [&](FieldId id, std::uint32_t row = 0) { return std::string(segur::texteOf(lecture.valeur({id, row}))); };

  Resume resume;
  resume.numero = text(FieldId::NumeroAsp);
  if (resume.numero.empty()) return std::nullopt;
  resume.type = text(FieldId::Type);
  resume.statut = text(FieldId::Statut);
  resume.etatPaiement = text(FieldId::EtatPaiement);
  resume.dateDepot = text(FieldId::DateDepot);
  resume.dateCommande = text(FieldId::DateCommande);
  resume.logiciel = text(FieldId::Logiciel);
  resume.numeroAns = text(FieldId::NumeroAns);
  resume.numeroEditeur = text(FieldId::NumeroEditeur);
  resume.dsr = text(FieldId::Dsr);
  resume.denominationSociale = text(FieldId::DenominationSociale);
  resume.commentaireGestionnaire = text(FieldId::CommentaireGestionnaire);
  const segur::Valeur montant = lecture.valeur({FieldId::MontantAvance});
  if (segur::montantOf(montant)) resume.montantDeclare = segur::displayOf(montant, segur::Kind::Montant);
  resume.dateChangementStatut = segur::dateOf(lecture.valeur({FieldId::DateChangementStatut}));
  for (std::uint32_t row = 0; row < lecture.rows(segur::Scope::Piece); ++row) {
    resume.pieces.push_back({text(FieldId::NomFichier, row), text(FieldId::TypeFichier, row)});
  }
  return resume;
}

std::string formatDateEcran(std::string_view iso) {
  const auto date = segur::parseDateIso(iso);
  return date ? segur::formatEcran(*date) : std::string(iso);
}

}  // namespace portail
