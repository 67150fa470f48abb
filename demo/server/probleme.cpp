#include "demo/server/probleme.hpp"

#include <nlohmann/json.hpp>

namespace portail {
namespace {

struct Ligne {
  Motif motif;
  int status;
  std::string_view slug;
  std::string_view title;
};

constexpr Ligne kLignes[] = {
    {Motif::RequeteInvalide, 400, "requete-invalide", "Requête invalide"},
    {Motif::CleManquante, 400, "cle-manquante", "Clé d’idempotence manquante ou mal formée"},
    {Motif::NonConnecte, 401, "non-connecte", "Connexion nécessaire"},
    {Motif::OrigineRefusee, 403, "origine-refusee", "Origine de la requête refusée"},
    {Motif::Introuvable, 404, "introuvable", "Introuvable"},
    {Motif::MethodeRefusee, 405, "methode-refusee", "Méthode non autorisée"},
    {Motif::NonModifiable, 409, "demande-non-modifiable", "Demande non modifiable"},
    {Motif::PieceEnDouble, 409, "piece-en-double", "Pièce déjà présente"},
    {Motif::PieceNonSupprimable, 409, "piece-non-supprimable", "Pièce non supprimable"},
    {Motif::TropDePieces, 409, "trop-de-pieces", "Trop de pièces en attente"},
    {Motif::LongueurManquante, 411, "longueur-manquante", "Longueur du contenu manquante"},
    {Motif::VersionPerimee, 412, "version-perimee", "Demande modifiée entre-temps"},
    {Motif::TropVolumineux, 413, "trop-volumineux", "Envoi trop volumineux"},
    {Motif::FormatNonPris, 415, "format-non-pris-en-charge", "Format d’envoi non pris en charge"},
    {Motif::RegleEnfreinte, 422, "regle-enfreinte", "Modification refusée"},
    {Motif::CleReutilisee, 422, "cle-reutilisee", "Clé d’idempotence déjà utilisée"},
    {Motif::VersionManquante, 428, "version-manquante", "En-tête If-Match manquant"},
    {Motif::TropDEssais, 429, "trop-d-essais", "Trop d’essais"},
    {Motif::ErreurInterne, 500, "erreur-interne", "Erreur du portail"},
};

const Ligne& ligneOf(Motif motif) {
  for (const Ligne& ligne : kLignes) {
    if (ligne.motif == motif) return ligne;
  }
  return kLignes[std::size(kLignes) - 1];
}

}  // namespace

int statusOf(Motif motif) { return ligneOf(motif).status; }

std::string_view titleOf(Motif motif) { return ligneOf(motif).title; }

std::string toJson(const Probleme& probleme) {
  const Ligne& ligne = ligneOf(probleme.motif);
  nlohmann::ordered_json errors = nlohmann::ordered_json::array();
  for (const segur::Refus& refus : probleme.erreurs) {
    errors.push_back({{"rule", refus.regle}, {"pointer", refus.pointeur}, {"message", refus.message}, {"advice", refus.conseil}});
  }
  const nlohmann::ordered_json json = {{"type", "urn:segur-solde:probleme:" + std::string(ligne.slug)},
                                       {"title", ligne.title},
                                       {"status", ligne.status},
                                       {"detail", probleme.detail},
                                       {"errors", errors}};
  // `replace`: a message may quote bytes that are no UTF-8.
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Probleme introuvable() { return {Motif::Introuvable, "Rien ne se trouve à cette adresse, ou votre compte n’y a pas accès.", {}, {}}; }

}  // namespace portail
