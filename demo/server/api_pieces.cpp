// Pièces justificatives: POST /api/demandes/{numero}/pieces, GET and DELETE /api/demandes/{numero}/pieces/{nomFichier}.
#include <nlohmann/json.hpp>

#include "core/edition/modification.hpp"
#include "demo/server/api.hpp"
#include "demo/server/echeances.hpp"
#include "demo/server/limits.hpp"
#include "demo/server/pieces.hpp"
#include "demo/server/reponse.hpp"

namespace portail {
namespace {

DemandeStockee loadOrThrow(Portail& portail, const Requete& requete) {
  auto demande = loadDemande(portail, requete.parametres[0], requete.compte->numeroAns);
  if (!demande) throw introuvable();
  return std::move(*demande);
}

void requireModifiable(const DemandeStockee& demande) {
  const auto resume = readResume(demande.document);
  if (resume && resume->modifiable()) return;
  throw Probleme{
      Motif::NonModifiable, "La demande " + demande.numero + " n’est pas au statut « A modifier » : ses pièces ne changent plus.", {}, {}};
}

// What a person chose; the judge has the last word on its name, its type and its bytes.
struct Depot {
  segur::PieceDeposee piece;
  std::string contenu;
};

Depot readDepot(const httplib::Request& request) {
  const auto invalid = [](const char* detail) { return Probleme{Motif::RequeteInvalide, detail, {}, {}}; };
  if (!request.is_multipart_form_data()) {
    throw Probleme{Motif::FormatNonPris, "La pièce doit être envoyée en multipart/form-data.", {}, {}};
  }
  if (request.files.count("fichier") != 1) throw invalid("Le champ « fichier » doit être présent une fois.");
  if (request.files.count("typeFichier") != 1) throw invalid("Le champ « typeFichier » doit être présent une fois.");
  const httplib::MultipartFormData fichier = request.get_file_value("fichier");
  if (fichier.filename.empty()) throw invalid("Le champ « fichier » doit porter le nom du fichier.");
  return {{fichier.filename, request.get_file_value("typeFichier").content}, fichier.content};
}

std::string toJson(const Depot& depot) {
  const nlohmann::ordered_json json = {{"nomFichier", depot.piece.nomFichier},
                                       {"formatFichier", "PDF"},
                                       {"typeFichier", depot.piece.typeFichier},
                                       {"tailleOctets", depot.contenu.size()}};
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void postPiece(Portail& portail, const Requete& requete, httplib::Response& response) {
  const auto lock = portail.base.lock();
  const DemandeStockee demande = loadOrThrow(portail, requete);
  const Depot depot = readDepot(requete.http);
  requireModifiable(demande);

  const std::string& identifiant = requete.compte->identifiant;
  const auto sendCreated = [&] {
    response.set_header("Location", "/api/demandes/" + demande.numero + "/pieces/" + percentEncode(depot.piece.nomFichier));
    send(response, 201, kTypeJson, toJson(depot));
  };
  // A fournisseur who did not get our answer sends the same file again: that is no second pièce.
  const auto present = findPiece(portail.base, demande.numero, depot.piece.nomFichier, identifiant);
  if (present && present->depositaire == identifiant && present->typeFichier == depot.piece.typeFichier &&
      present->contenu == depot.contenu) {
    sendCreated();
    return;
  }
  auto refus =
      segur::jugerPiece(demande.document, portail.referentiel.bytes, depot.piece.nomFichier, depot.piece.typeFichier, depot.contenu);
  if (!refus.empty()) {
    throw Probleme{Motif::RegleEnfreinte, "La pièce n’a pas été ajoutée : " + refus.front().message, std::move(refus), {}};
  }
  if (isNomTaken(portail.base, demande.numero, depot.piece.nomFichier)) {
    throw Probleme{Motif::PieceEnDouble,
                   "Une pièce nommée « " + depot.piece.nomFichier + " » est déjà déposée. Supprimez-la d’abord, ou renommez votre fichier.",
                   {},
                   {}};
  }
  if (countDeposited(portail.base, demande.numero) >= kPiecesEnAttenteMax) {
    throw Probleme{Motif::TropDePieces,
                   std::to_string(kPiecesEnAttenteMax) +
                       " pièces attendent déjà votre confirmation. Confirmez la modification ou supprimez-en.",
                   {},
                   {}};
  }
  depositPiece(portail.base, demande.numero, depot.piece, depot.contenu, identifiant);
  sendCreated();
}

void getPiece(Portail& portail, const Requete& requete, httplib::Response& response) {
  const auto lock = portail.base.lock();
  const DemandeStockee demande = loadOrThrow(portail, requete);
  auto piece = findPiece(portail.base, demande.numero, requete.parametres[1], requete.compte->identifiant);
  if (!piece) throw introuvable();
  // RFC 6266: the name in UTF-8, percent-encoded.
  response.set_header("Content-Disposition", "inline; filename*=UTF-8''" + percentEncode(requete.parametres[1]));
  send(response, 200, kTypePdf, std::move(piece->contenu));
}

void deletePiece(Portail& portail, const Requete& requete, httplib::Response& response) {
  const auto lock = portail.base.lock();
  const DemandeStockee demande = loadOrThrow(portail, requete);
  const std::string& nomFichier = requete.parametres[1];
  if (!findPiece(portail.base, demande.numero, nomFichier, requete.compte->identifiant)) throw introuvable();
  if (!removeDeposited(portail.base, demande.numero, nomFichier, requete.compte->identifiant)) {
    throw Probleme{Motif::PieceNonSupprimable,
                   "La pièce « " + nomFichier + " » était présente avant la modification : elle ne peut pas être supprimée.",
                   {},
                   {}};
  }
  response.status = 204;
}

}  // namespace

void addApiPieces(Router& router, Portail& portail) {
  using Function = void (*)(Portail&, const Requete&, httplib::Response&);
  const auto add = [&](const char* method, const char* modele, Function function) {
    router.add(method, modele, Acces::Compte,
               [&portail, function](const Requete& requete, httplib::Response& response) { function(portail, requete, response); });
  };
  add("POST", "/api/demandes/{numero}/pieces", postPiece);
  add("GET", "/api/demandes/{numero}/pieces/{nomFichier}", getPiece);
  add("DELETE", "/api/demandes/{numero}/pieces/{nomFichier}", deletePiece);
}

}  // namespace portail
