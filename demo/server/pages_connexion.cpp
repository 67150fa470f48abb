// « Accéder à mon espace personnel » (guide, étape 1): /connexion and /deconnexion.
#include "demo/server/limits.hpp"
#include "demo/server/mot_de_passe.hpp"
#include "demo/server/pages.hpp"
#include "demo/server/reponse.hpp"

namespace portail {
namespace {

// Where to go on after the connection: one of our own pages, never an address that somebody put into a link.
std::string safeSuite(std::string_view suite) {
  constexpr std::string_view kDetail = "/demandes/";
  if (suite == "/courriels" || suite == "/compte") return std::string(suite);
  if (suite.starts_with(kDetail) && suite.size() <= kDetail.size() + 20) {
    const std::string_view numero = suite.substr(kDetail.size());
    const bool plain = !numero.empty() && numero.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == std::string_view::npos;
    if (plain) return std::string(suite);
  }
  return "/demandes";
}

void sendForm(const Pages& pages, const Requete& requete, httplib::Response& response, int status, const std::string& erreur) {
  const std::string suite = requete.http.get_param_value("suite");
  const std::string message = erreur.empty() ? std::string{} : pages.gabarits.render("connexion-erreur", {{"erreur", erreur}});
  const Page page{erreur.empty() ? "Se connecter" : "Erreur - Se connecter",
                  "connexion",
                  {{"erreur", message},
                   {"invalide", erreur.empty() ? "" : " aria-describedby=\"erreur-connexion\""},
                   {"suite", suite.empty() ? "" : safeSuite(suite)}}};
  send(response, status, kTypeHtml, renderPage(pages, requete, page));
}

// A hash that no password fits, so that an unknown identifiant takes as long as a wrong password.
const std::string& decoyHash() {
  static const std::string hash = hashMotDePasse("leurre");
  return hash;
}

std::optional<Compte> authenticate(Portail& portail, const std::string& identifiant, const std::string& motDePasse) {
  std::optional<CompteEtMotDePasse> found;
  {
    const auto lock = portail.base.lock();
    found = findCompte(portail.base, identifiant);
  }
  const bool fits = verifyMotDePasse(motDePasse, found ? found->motDePasse : decoyHash());
  if (!found || !fits) return std::nullopt;
  return found->compte;
}

void postConnexion(const Pages& pages, const Requete& requete, httplib::Response& response) {
  Portail& portail = pages.portail;
  const std::string identifiant = requete.http.get_param_value("identifiant");
  const std::string motDePasse = requete.http.get_param_value("motDePasse");
  const std::string& address = requete.http.remote_addr;
  if (const int seconds = portail.limiteur.secondsToWait(identifiant, address); seconds > 0) {
    response.set_header("Retry-After", std::to_string(seconds));
    sendForm(pages, requete, response, statusOf(Motif::TropDEssais),
             "Trop d’essais. Attendez " + std::to_string((seconds + 59) / 60) + " min avant de recommencer.");
    return;
  }
  const bool sizes = identifiant.size() <= kFormFieldMax && motDePasse.size() <= kFormFieldMax;
  const auto compte = sizes ? authenticate(portail, identifiant, motDePasse) : std::nullopt;
  if (!compte) {
    portail.limiteur.recordFailure(identifiant.substr(0, kFormFieldMax), address);
    setProblemeHeaders(response, {Motif::NonConnecte, {}, {}, {}});
    sendForm(pages, requete, response, statusOf(Motif::NonConnecte),
             "L’identifiant ou le mot de passe est incorrect. Vérifiez-les, majuscules comprises.");
    return;
  }
  portail.limiteur.recordSuccess(identifiant);
  // A new token at each connection: one that was planted before is worth nothing.
  portail.sessions.close(sessionToken(requete.http.get_header_value("Cookie")));
  response.set_header("Set-Cookie", openCookie(portail.sessions.open(*compte)));
  seeOther(response, safeSuite(requete.http.get_param_value("suite")));
}

}  // namespace

void addPagesConnexion(Router& router, const Pages& pages) {
  router.add("GET", "/connexion", Acces::Public,
             [&pages](const Requete& requete, httplib::Response& response) { sendForm(pages, requete, response, 200, ""); });
  router.add("POST", "/connexion", Acces::Public,
             [&pages](const Requete& requete, httplib::Response& response) { postConnexion(pages, requete, response); });
  router.add("POST", "/deconnexion", Acces::Public, [&pages](const Requete& requete, httplib::Response& response) {
    pages.portail.sessions.close(sessionToken(requete.http.get_header_value("Cookie")));
    response.set_header("Set-Cookie", closeCookie());
    seeOther(response, "/connexion");
  });
}

}  // namespace portail
