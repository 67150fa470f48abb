// GET /api/demandes, GET /api/demandes/{numero}, GET /api/referentiel.
#include <nlohmann/json.hpp>

#include "demo/server/api.hpp"
#include "demo/server/echeances.hpp"
#include "demo/server/liste.hpp"
#include "demo/server/reponse.hpp"

namespace portail {
namespace {

// With a validator: 304 when the browser holds these very bytes.
void sendRepresentation(const httplib::Request& request, httplib::Response& response, const std::string& etag, const std::string& bytes) {
  response.set_header("ETag", etag);
  if (matchesEtag(request.get_header_value("If-None-Match"), etag, Comparison::Weak)) {
    response.status = 304;
    return;
  }
  send(response, 200, kTypeJson, bytes);
}

void getDemandes(Portail& portail, const Requete& requete, httplib::Response& response) {
  nlohmann::ordered_json demandes = nlohmann::ordered_json::array();
  for (const Resume& resume : listerDemandes(portail, *requete.compte, readCriteres(requete.http)).retenues) {
    demandes.push_back({{"numero", resume.numero},
                        {"type", resume.type},
                        {"numeroEditeur", resume.numeroEditeur},
                        {"logiciel", resume.logiciel},
                        {"dateDepot", resume.dateDepot},
                        {"dateCommande", resume.dateCommande},
                        {"statut", resume.statut},
                        {"etatPaiement", resume.etatPaiement},
                        {"montantDeclare", resume.montantDeclare},
                        {"action", resume.modifiable() ? "Modifier" : "Consulter"}});
  }
  const nlohmann::ordered_json json = {{"demandes", demandes}};
  send(response, 200, kTypeJson, json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void getDemande(Portail& portail, const Requete& requete, httplib::Response& response) {
  const auto lock = portail.base.lock();
  const auto demande = loadDemande(portail, requete.parametres[0], requete.compte->numeroAns);
  if (!demande) throw introuvable();
  sendRepresentation(requete.http, response, demande->etag(), demande->document);
}

}  // namespace

void addApiDemandes(Router& router, Portail& portail) {
  router.add("GET", "/api/demandes", Acces::Compte,
             [&portail](const Requete& requete, httplib::Response& response) { getDemandes(portail, requete, response); });
  router.add("GET", "/api/demandes/{numero}", Acces::Compte,
             [&portail](const Requete& requete, httplib::Response& response) { getDemande(portail, requete, response); });
  router.add("GET", "/api/referentiel", Acces::Compte, [&portail](const Requete& requete, httplib::Response& response) {
    response.set_header("Cache-Control", "private, no-cache");
    sendRepresentation(requete.http, response, portail.referentiel.etag, portail.referentiel.bytes);
  });
}

}  // namespace portail
