// POST /api/demandes/{numero}/modification: the one request that changes a demande.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/edition/modification.hpp"
#include "demo/server/alea.hpp"
#include "demo/server/api.hpp"
#include "demo/server/echeances.hpp"
#include "demo/server/limits.hpp"
#include "demo/server/modifications.hpp"
#include "demo/server/pieces.hpp"
#include "demo/server/reponse.hpp"

namespace portail {
namespace {

void requireShape(const httplib::Request& request) {
  if (request.body.size() > kModificationMax) {
    throw Probleme{Motif::TropVolumineux, "Une modification ne dépasse pas 1 Mio.", {}, {}};
  }
  const std::string type = request.get_header_value("Content-Type");
  if (type.substr(0, type.find(';')) != kTypeJson) {
    throw Probleme{Motif::FormatNonPris, "La modification doit être envoyée en application/json.", {}, {}};
  }
  if (request.get_header_value("If-Match").empty()) {
    throw Probleme{Motif::VersionManquante, "L’en-tête If-Match doit porter l’ETag de la demande telle que vous l’avez lue.", {}, {}};
  }
}

std::string readKey(const httplib::Request& request) {
  std::string key = request.get_header_value("Idempotency-Key");
  const bool printable = std::ranges::all_of(key, [](char c) { return c > ' ' && c <= '~'; });
  if (key.size() < kIdempotencyKeyMin || key.size() > kIdempotencyKeyMax || !printable) {
    throw Probleme{Motif::CleManquante,
                   "L’en-tête Idempotency-Key doit porter de 8 à 128 caractères ASCII visibles, nouveaux pour "
                   "chaque modification.",
                   {},
                   {}};
  }
  return key;
}

void sendModification(httplib::Response& response, const ModificationStockee& modification) {
  response.set_header("ETag", '"' + modification.revision + '"');
  send(response, 200, kTypeJson, modification.reponse);
}

// Throws what the judge refused. In the order of the contract: a demande that is closed, a version that is old, a body that is wrong.
void requireAccepted(segur::Jugement& jugement, const DemandeStockee& demande, const httplib::Request& request) {
  const auto messages = [&](std::string fallback) { return jugement.refus.empty() ? std::move(fallback) : jugement.refus.front().message; };
  if (jugement.issue == segur::Issue::Conflit) {
    throw Probleme{Motif::NonModifiable,
                   messages("La demande " + demande.numero + " n’est pas au statut « A modifier »."),
                   std::move(jugement.refus),
                   {}};
  }
  if (!matchesEtag(request.get_header_value("If-Match"), demande.etag(), Comparison::Strong)) {
    throw Probleme{Motif::VersionPerimee,
                   "La demande " + demande.numero + " a changé depuis que vous l’avez ouverte. Relisez-la avant de confirmer.",
                   {},
                   {}};
  }
  if (jugement.issue == segur::Issue::CorpsInvalide) {
    throw Probleme{
        Motif::RequeteInvalide, messages("Le contenu n’a pas la forme attendue : {\"action\", \"patch\"}."), std::move(jugement.refus), {}};
  }
  if (jugement.issue == segur::Issue::Refusee) {
    throw Probleme{Motif::RegleEnfreinte,
                   "La modification n’a pas été enregistrée. Corrigez ce qui est indiqué, puis confirmez à nouveau.",
                   std::move(jugement.refus),
                   {}};
  }
}

// « R-20230613-4F7A2C91 »: the day in Paris, then what makes it one of its kind.
std::string newRecu(segur::Instant now) {
  std::string day = segur::formatIso(segur::heureParis(now).date);
  std::erase(day, '-');
  std::string random = randomHex(4);
  std::ranges::transform(random, random.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
  return "R-" + day + "-" + random;
}

std::string toJson(const ModificationStockee& modification, const std::vector<segur::LigneModifiee>& lignes, const std::string& statut) {
  nlohmann::ordered_json modifications = nlohmann::ordered_json::array();
  for (const segur::LigneModifiee& ligne : lignes) {
    modifications.push_back({{"champ", ligne.champ}, {"libelle", ligne.libelle}, {"avant", ligne.avant}, {"apres", ligne.apres}});
  }
  const nlohmann::ordered_json json = {{"numero", modification.numero},
                                       {"horodatage", modification.horodatage},
                                       {"statut", statut},
                                       {"recu", modification.recu},
                                       {"modifications", modifications}};
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void postModification(Portail& portail, const Requete& requete, httplib::Response& response) {
  const httplib::Request& request = requete.http;
  const std::string& identifiant = requete.compte->identifiant;
  // Held to the end: of two posts at once, the second finds what the first has stored.
  const auto lock = portail.base.lock();
  auto demande = loadDemande(portail, requete.parametres[0], requete.compte->numeroAns);
  if (!demande) throw introuvable();
  requireShape(request);
  const std::string key = readKey(request);

  if (const auto earlier = findModification(portail.base, identifiant, key)) {
    if (earlier->numero == demande->numero && earlier->corps == request.body) {
      sendModification(response, *earlier);
      return;
    }
    throw Probleme{Motif::CleReutilisee, "Cette clé d’idempotence a déjà servi à une autre modification. Prenez-en une nouvelle.", {}, {}};
  }

  const segur::Instant now = portail.horloge.now();
  const std::string recu = newRecu(now);
  segur::Jugement jugement = segur::jugerModification(demande->document, portail.referentiel.bytes, now, request.body,
                                                      listDeposited(portail.base, demande->numero, identifiant), recu);
  requireAccepted(jugement, *demande, request);

  Transaction transaction(portail.base);
  replaceDocument(portail.base, *demande, std::move(jugement.document));
  confirmPieces(portail.base, demande->numero, jugement.piecesAjoutees);
  dropDeposited(portail.base, demande->numero);
  ModificationStockee modification{.recu = recu,
                                   .numero = demande->numero,
                                   .compte = identifiant,
                                   .cle = key,
                                   .corps = request.body,
                                   .horodatage = segur::formatRfc3339(now),
                                   .reponse = {},
                                   .revision = demande->revision};
  const auto resume = readResume(demande->document);
  if (!resume) throw std::logic_error("the core accepted a document that it cannot read");
  modification.reponse = toJson(modification, jugement.modifications, resume->statut);
  addModification(portail.base, modification);
  transaction.commit();
  sendModification(response, modification);
}

}  // namespace

void addApiModification(Router& router, Portail& portail) {
  router.add("POST", "/api/demandes/{numero}/modification", Acces::Compte,
             [&portail](const Requete& requete, httplib::Response& response) { postModification(portail, requete, response); });
}

}  // namespace portail
