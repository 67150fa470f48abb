// Refusals, as problem details (RFC 9457). Thrown by whoever finds one; the router turns it into an answer, or a page into an error page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/edition/modification.hpp"

namespace portail {

// Each is one « type » of the contract: status, type and title follow from it.
enum class Motif {
  RequeteInvalide,      // 400
  CleManquante,         // 400
  NonConnecte,          // 401
  OrigineRefusee,       // 403
  Introuvable,          // 404
  MethodeRefusee,       // 405
  NonModifiable,        // 409
  PieceEnDouble,        // 409
  PieceNonSupprimable,  // 409
  TropDePieces,         // 409
  LongueurManquante,    // 411
  VersionPerimee,       // 412
  TropVolumineux,       // 413
  FormatNonPris,        // 415
  RegleEnfreinte,       // 422
  CleReutilisee,        // 422
  VersionManquante,     // 428
  TropDEssais,          // 429
  ErreurInterne,        // 500
};

struct Probleme {
  Motif motif;
  std::string detail;                 // for people: what happened here, and what to do
  std::vector<segur::Refus> erreurs;  // rule by rule, where rules are broken
  std::string allow;                  // 405: the methods there are
  int retryAfter = 0;                 // 429: seconds
};

[[nodiscard]] int statusOf(Motif motif);
[[nodiscard]] std::string_view titleOf(Motif motif);
[[nodiscard]] std::string toJson(const Probleme& probleme);

// One answer for what does not exist and for what belongs to somebody else.
[[nodiscard]] Probleme introuvable();

}  // namespace portail
