// « Gérer mes demandes de financement » (guide, étapes 2 and 3) and the page of one demande (étape 4).
#include <algorithm>
#include <set>

#include "demo/server/echeances.hpp"
#include "demo/server/liste.hpp"
#include "demo/server/pages.hpp"
#include "demo/server/reponse.hpp"

namespace portail {
namespace {

std::string renderOptions(const Pages& pages, const std::set<std::string>& values, const std::string& selected) {
  std::string options;
  for (const std::string& value : values) {
    if (value.empty()) continue;
    options += pages.gabarits.render("option", {{"valeur", value}, {"choisi", value == selected ? " selected" : ""}});
  }
  return options;
}

// What the list holds is what can be chosen: a criterion never leads to nothing by itself.
std::set<std::string> valuesOf(const std::vector<Resume>& demandes, std::string Resume::*member) {
  std::set<std::string> values;
  for (const Resume& resume : demandes) values.insert(resume.*member);
  return values;
}

std::string renderRow(const Pages& pages, const Resume& resume) {
  return pages.gabarits.render("demandes-ligne", {{"numero", resume.numero},
                                                  {"type", resume.type},
                                                  {"numeroEditeur", resume.numeroEditeur},
                                                  {"logiciel", resume.logiciel},
                                                  {"dateDepot", formatDateEcran(resume.dateDepot)},
                                                  {"dateCommande", formatDateEcran(resume.dateCommande)},
                                                  {"statut", resume.statut},
                                                  {"classe", resume.modifiable() ? "statut a-modifier" : "statut"},
                                                  {"etatPaiement", resume.etatPaiement},
                                                  {"montant", resume.montantDeclare},
                                                  {"action", resume.modifiable() ? "Modifier" : "Consulter"},
                                                  {"genre", resume.modifiable() ? "bouton" : "bouton secondaire"}});
}

std::string count(std::size_t demandes) {
  if (demandes == 0) return "Aucune demande ne répond à ces critères.";
  return std::to_string(demandes) + (demandes == 1 ? " demande" : " demandes");
}

void getDemandes(const Pages& pages, const Requete& requete, httplib::Response& response) {
  const Criteres criteres = readCriteres(requete.http);
  const Liste liste = listerDemandes(pages.portail, *requete.compte, criteres);
  std::string rows;
  for (const Resume& resume : liste.retenues) rows += renderRow(pages, resume);
  const std::string table = rows.empty() ? "" : pages.gabarits.render("demandes-table", {{"lignes", rows}});
  const auto options = [&](std::string Resume::*member, const std::string& selected) {
    return renderOptions(pages, valuesOf(liste.toutes, member), selected);
  };
  const Page page{"Gérer mes demandes de financement",
                  "demandes",
                  {{"numeros", options(&Resume::numero, criteres.numero)},
                   {"types", options(&Resume::type, criteres.type)},
                   {"statuts", options(&Resume::statut, criteres.statut)},
                   {"paiements", options(&Resume::etatPaiement, criteres.paiement)},
                   {"logiciels", options(&Resume::logiciel, criteres.logiciel)},
                   {"deposeeDu", criteres.deposeeDu},
                   {"deposeeAu", criteres.deposeeAu},
                   {"nombre", count(liste.retenues.size())},
                   {"table", table}}};
  send(response, 200, kTypeHtml, renderPage(pages, requete, page));
}

void getDemande(const Pages& pages, const Requete& requete, httplib::Response& response) {
  {
    const auto lock = pages.portail.base.lock();
    if (!loadDemande(pages.portail, requete.parametres[0], requete.compte->numeroAns)) throw introuvable();
  }
  const std::string& numero = requete.parametres[0];
  send(response, 200, kTypeHtml, renderPage(pages, requete, {"Détail de la demande " + numero, "demande", {{"numero", numero}, {"compte", requete.compte->identifiant}}}));
}

}  // namespace

void addPagesDemandes(Router& router, const Pages& pages) {
  router.add("GET", "/demandes", Acces::Compte,
             [&pages](const Requete& requete, httplib::Response& response) { getDemandes(pages, requete, response); });
  router.add("GET", "/demandes/{numero}", Acces::Compte,
             [&pages](const Requete& requete, httplib::Response& response) { getDemande(pages, requete, response); });
}

}  // namespace portail
