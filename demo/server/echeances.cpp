#include "demo/server/echeances.hpp"

#include "core/edition/modification.hpp"
#include "core/workflow/courriels.hpp"
#include "core/workflow/delais.hpp"
#include "demo/server/courriels.hpp"
#include "demo/server/pieces.hpp"

namespace portail {
namespace {

// Writes the e-mails that are due and not written yet, and locks the demande at J+20.
void applyEcheances(Portail& portail, DemandeStockee& demande) {
  const auto resume = readResume(demande.document);
  if (!resume || !resume->modifiable() || !resume->dateChangementStatut) return;
  const segur::Dispositif* dispositif = portail.referentiel.lu.dispositif(resume->dsr);
  if (dispositif == nullptr) return;

  const segur::Instant now = portail.horloge.now();
  const segur::Date jour = *resume->dateChangementStatut;
  const segur::Delais delais = segur::computeDelais(jour, dispositif->relanceJours, dispositif->verrouJours);
  const std::string lien = portail.adresse + "/demandes/" + demande.numero;
  const segur::DemandeCourriel about{resume->numero, resume->denominationSociale, resume->commentaireGestionnaire, lien};

  Transaction transaction(portail.base);
  addCourriel(portail.base, demande.numero, Genre::Invitation, jour, delais.invitation, segur::courrielInvitation(about, delais));
  if (segur::phaseAt(delais, now) != segur::PhaseDelai::AvantRelance) {
    addCourriel(portail.base, demande.numero, Genre::Relance, jour, delais.relance, segur::courrielRelance(about, delais));
  }
  if (auto locked = segur::verrouillerDemande(demande.document, portail.referentiel.bytes, now)) {
    replaceDocument(portail.base, demande, std::move(*locked));
    dropDeposited(portail.base, demande.numero);
    addCourriel(portail.base, demande.numero, Genre::Verrou, jour, segur::heureParis(delais.verrou).date,
                segur::courrielVerrou(about, delais));
  }
  transaction.commit();
}

}  // namespace

std::optional<DemandeStockee> loadDemande(Portail& portail, std::string_view numero, std::string_view numeroAns) {
  auto demande = findDemande(portail.base, numero, numeroAns);
  if (demande) applyEcheances(portail, *demande);
  return demande;
}

std::vector<DemandeStockee> loadDemandes(Portail& portail, std::string_view numeroAns) {
  auto demandes = listDemandes(portail.base, numeroAns);
  for (DemandeStockee& demande : demandes) applyEcheances(portail, demande);
  return demandes;
}

void applyAllEcheances(Portail& portail) {
  for (DemandeStockee& demande : listAllDemandes(portail.base)) applyEcheances(portail, demande);
}

}  // namespace portail
