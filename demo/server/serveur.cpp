#include "demo/server/serveur.hpp"

#include <sys/socket.h>

#include <chrono>
#include <iostream>
#include <thread>

#include "demo/server/limits.hpp"
#include "demo/server/reponse.hpp"
#include "demo/server/securite.hpp"

namespace portail {
namespace {

bool isApi(const httplib::Request& request) { return request.path.starts_with("/api/") || request.path == "/api"; }

// What the library refuses by itself, before any handler of ours.
Probleme problemeOf(int status) {
  switch (status) {
    case 400: return {Motif::RequeteInvalide, "La requête est mal formée.", {}, {}};
    case 413: return {Motif::TropVolumineux, "L’envoi dépasse ce que le portail accepte : 10 Mio par pièce.", {}, {}};
    case 404: return introuvable();
    case 414: return {Motif::RequeteInvalide, "L’adresse de la page est trop longue.", {}, {}};
    case 416: return {Motif::RequeteInvalide, "L’en-tête Range est mal formé.", {}, {}};
    default: return {Motif::ErreurInterne, "Le portail a rencontré une erreur. Réessayez plus tard.", {}, {}};
  }
}

}  // namespace

Serveur::Serveur(const Pages& pages, const Router& router, const StaticFiles& files) : pages_(pages), router_(router), files_(files) {
  // The library's own options would set SO_REUSEPORT: a second portal would start on the same port, and each would get half of the
  // requests.
  http_.set_socket_options([this](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    socket_ = socket;
  });
  http_.set_payload_max_length(kBodyMax);
  http_.set_read_timeout(kReadTimeout);
  http_.set_write_timeout(kWriteTimeout);
  // One request a connection. This version of the library cannot close one whose body it left unread, and a thread of its pool waits on
  // each idle one: closing leaves nothing to be taken for the next request, and nobody waits.
  http_.set_keep_alive_max_count(1);

  http_.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    // RFC 9110 lets a server overlook Range; the library would cut errors and receipts in pieces too. It hands us its own object.
    const_cast<httplib::Request&>(request).ranges.clear();
    if (const auto refused = refuseBody(request)) {
      sendProbleme(response, *refused);
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  const auto all = [this](const httplib::Request& request, httplib::Response& response) { dispatch(request, response); };
  const std::string any = "[\\s\\S]*";
  http_.Get(any, all).Post(any, all).Put(any, all).Patch(any, all).Delete(any, all).Options(any, all);

  using HandlerResponse = httplib::Server::HandlerResponse;
  http_.set_error_handler(httplib::Server::HandlerWithResponse([this](const httplib::Request& request, httplib::Response& response) {
    if (response.has_header("Content-Type")) return HandlerResponse::Unhandled;  // one of our own answers
    answerError(request, response, problemeOf(response.status));
    return HandlerResponse::Handled;
  }));
  http_.set_post_routing_handler(
      [this](const httplib::Request&, httplib::Response& response) { setCommonHeaders(response, pages_.portail.horloge.now()); });
  http_.set_logger([this](const httplib::Request& request, const httplib::Response& response) { log(request, response); });
}

int Serveur::bind(const std::string& adresse, int port) {
  const int bound = port == 0 ? http_.bind_to_any_port(adresse) : (http_.bind_to_port(adresse, port) ? port : -1);
  // The library lets five connections wait, and a sixth waits a second for its next try: a page with its files is more than that.
  if (bound >= 0) ::listen(socket_, kConnectionsWaiting);
  return bound;
}

void Serveur::run() {
  http_.listen_after_bind();
  ended_ = true;
}

void Serveur::waitUntilRunning() const {
  while (!http_.is_running() && !ended_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void Serveur::stop() { http_.stop(); }

void Serveur::dispatch(const httplib::Request& request, httplib::Response& response) {
  try {
    answer(request, response);
  } catch (const Probleme& probleme) {
    answerError(request, response, probleme);
  } catch (const std::exception& error) {
    // The library's sentence and no value: SQLite and the system name tables, files and codes, never what a row holds.
    std::cerr << "portail-demo : erreur interne : " << error.what() << std::endl;
    answerError(request, response, problemeOf(500));
  }
}

void Serveur::answer(const httplib::Request& request, httplib::Response& response) {
  if (const auto refused = refuseOrigin(request)) throw Probleme(*refused);
  Router::Found found = router_.find(request.method, request.path);
  if (found.route == nullptr) {
    const bool readOnly = request.method == "GET" || request.method == "HEAD";
    if (readOnly && found.allow.empty() && !isApi(request) && files_.serve(request, response)) return;
    if (found.allow.empty()) throw introuvable();
    throw Probleme{Motif::MethodeRefusee, "Cette adresse n’accepte que : " + found.allow + ".", {}, found.allow};
  }
  Requete requete{request, std::move(found.parametres), pages_.portail.sessions.find(sessionToken(request.get_header_value("Cookie")))};
  if (found.route->acces == Acces::Compte && !requete.compte) {
    if (!isApi(request)) {
      seeOther(response, "/connexion?suite=" + percentEncode(request.path));
      return;
    }
    throw Probleme{Motif::NonConnecte, "Votre session est terminée. Connectez-vous, puis recommencez.", {}, {}};
  }
  found.route->handler(requete, response);
}

void Serveur::answerError(const httplib::Request& request, httplib::Response& response, const Probleme& probleme) {
  if (isApi(request)) {
    sendProbleme(response, probleme);
    return;
  }
  const Requete requete{request, {}, pages_.portail.sessions.find(sessionToken(request.get_header_value("Cookie")))};
  sendErrorPage(pages_, requete, response, probleme);
}

void Serveur::log(const httplib::Request& request, const httplib::Response& response) const {
  // The template and never the path: an address may hold the name of a file, and with it a person's.
  const Router::Found found = router_.find(request.method, request.path);
  std::string line = request.method + ' ' + (found.route ? found.route->modele : "(autre)") + ' ' + std::to_string(response.status) + '\n';
  std::cout << line << std::flush;
}

}  // namespace portail
