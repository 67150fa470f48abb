#include "demo/server/pages.hpp"

#include <array>

#include "demo/server/courriels.hpp"
#include "demo/server/reponse.hpp"

namespace portail {
namespace {

struct Lien {
  std::string_view href;
  std::string_view libelle;
};

// The guide's navigation, of which a demonstration has these pages (« Enrôlement » and « Importation JSONs » would lead nowhere).
constexpr std::array<Lien, 4> kLiensCompte{
    {{"/demandes", "Demandes financement"}, {"/courriels", "Courriels"}, {"/compte", "Mon compte"}, {"/aide", "Besoin d’aide ?"}}};
constexpr std::array<Lien, 2> kLiensPublics{{{"/connexion", "Se connecter"}, {"/aide", "Besoin d’aide ?"}}};

std::string renderLien(const Pages& pages, const Lien& lien, std::string_view path) {
  const bool exact = path == lien.href;
  const bool above = !exact && lien.href.size() > 1 && path.starts_with(std::string(lien.href) + "/");
  // The page itself, or the section that it belongs to.
  const char* current = exact ? " aria-current=\"page\"" : (above ? " aria-current=\"true\"" : "");
  return pages.gabarits.render("nav-lien",
                               {{"href", std::string(lien.href)}, {"libelle", std::string(lien.libelle)}, {"courant", current}});
}

std::string renderNavigation(const Pages& pages, const Requete& requete) {
  const std::string& path = requete.http.path;
  std::string liens = renderLien(pages, {"/", "Accueil"}, path);
  if (requete.compte) {
    for (const Lien& lien : kLiensCompte) liens += renderLien(pages, lien, path);
  } else {
    for (const Lien& lien : kLiensPublics) liens += renderLien(pages, lien, path);
  }
  return liens;
}

std::string renderIf(bool there, const Pages& pages, std::string_view gabarit, const Valeurs& valeurs) {
  return there ? pages.gabarits.render(gabarit, valeurs) : std::string{};
}

void getAccueil(const Pages& pages, const Requete& requete, httplib::Response& response) {
  // Only what exists is led to: the other uses come with their own folders.
  const Valeurs none;
  const Page page{"Accueil",
                  "accueil",
                  {{"demo", renderIf(pages.files.exists("/demo/"), pages, "accueil-demo", none)},
                   {"validateur", renderIf(pages.files.exists("/validateur/"), pages, "accueil-validateur", none)}}};
  send(response, 200, kTypeHtml, renderPage(pages, requete, page));
}

void getCourriels(const Pages& pages, const Requete& requete, httplib::Response& response) {
  std::vector<CourrielStocke> courriels;
  {
    const auto lock = pages.portail.base.lock();
    courriels = listCourriels(pages.portail.base, requete.compte->numeroAns);
  }
  std::string liste;
  for (const CourrielStocke& courriel : courriels) {
    liste += pages.gabarits.render("courriel", {{"objet", courriel.courriel.objet},
                                                {"corps", courriel.courriel.corps},
                                                {"numero", courriel.numero},
                                                {"jour", segur::formatIso(courriel.envoyeLe)},
                                                {"date", segur::formatEcran(courriel.envoyeLe)}});
  }
  if (liste.empty()) liste = pages.gabarits.render("courriels-aucun", {});
  send(response, 200, kTypeHtml, renderPage(pages, requete, {"Courriels", "courriels", {{"liste", liste}}}));
}

}  // namespace

std::string renderPage(const Pages& pages, const Requete& requete, const Page& page) {
  const bool connected = requete.compte.has_value();
  const Valeurs compte{{"denomination", connected ? requete.compte->denomination : ""}};
  return pages.gabarits.render("page", {{"titre", page.titre},
                                        {"navigation", renderNavigation(pages, requete)},
                                        {"compte", renderIf(connected, pages, "entete-compte", compte)},
                                        {"maintenant", segur::formatEcran(pages.portail.horloge.now())},
                                        {"contenu", pages.gabarits.render(page.contenu, page.valeurs)}});
}

void addPagesGenerales(Router& router, const Pages& pages) {
  router.add("GET", "/", Acces::Public,
             [&pages](const Requete& requete, httplib::Response& response) { getAccueil(pages, requete, response); });
  router.add("GET", "/aide", Acces::Public, [&pages](const Requete& requete, httplib::Response& response) {
    send(response, 200, kTypeHtml, renderPage(pages, requete, {"Besoin d’aide ?", "aide", {}}));
  });
  router.add("GET", "/courriels", Acces::Compte,
             [&pages](const Requete& requete, httplib::Response& response) { getCourriels(pages, requete, response); });
  router.add("GET", "/compte", Acces::Compte, [&pages](const Requete& requete, httplib::Response& response) {
    const Valeurs valeurs{{"identifiant", requete.compte->identifiant},
                          {"denomination", requete.compte->denomination},
                          {"numeroAns", requete.compte->numeroAns}};
    send(response, 200, kTypeHtml, renderPage(pages, requete, {"Mon compte", "compte", valeurs}));
  });
}

void sendErrorPage(const Pages& pages, const Requete& requete, httplib::Response& response, const Probleme& probleme) {
  setProblemeHeaders(response, probleme);
  const std::string titre(titleOf(probleme.motif));
  send(response, statusOf(probleme.motif), kTypeHtml,
       renderPage(pages, requete, {titre, "erreur", {{"titre", titre}, {"detail", probleme.detail}}}));
}

}  // namespace portail
