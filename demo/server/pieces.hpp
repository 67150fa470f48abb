// The stored pièces justificatives: those of the demande, and those that an account deposited and has not confirmed yet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/modification.hpp"
#include "demo/server/database.hpp"

namespace portail {

struct PieceStockee {
  std::string typeFichier;
  std::string contenu;
  std::string depositaire;  // empty: part of the demande
};

// Nothing when there is none, or when another account deposited it.
[[nodiscard]] std::optional<PieceStockee> findPiece(Database& base, std::string_view numero, std::string_view nomFichier,
                                                    std::string_view identifiant);
// Whoever deposited it.
[[nodiscard]] bool isNomTaken(Database& base, std::string_view numero, std::string_view nomFichier);

void addPiece(Database& base, std::string_view numero, const segur::PieceDeposee& piece, std::string_view contenu);
void depositPiece(Database& base, std::string_view numero, const segur::PieceDeposee& piece, std::string_view contenu,
                  std::string_view identifiant);
// Only one that this account deposited; false when there is none.
[[nodiscard]] bool removeDeposited(Database& base, std::string_view numero, std::string_view nomFichier, std::string_view identifiant);

[[nodiscard]] std::vector<segur::PieceDeposee> listDeposited(Database& base, std::string_view numero, std::string_view identifiant);
[[nodiscard]] std::int64_t countDeposited(Database& base, std::string_view numero);

// The named ones become part of the demande.
void confirmPieces(Database& base, std::string_view numero, const std::vector<std::string>& noms);
// What nobody confirmed goes, whoever deposited it: the demande is not to be modified any more.
void dropDeposited(Database& base, std::string_view numero);

}  // namespace portail
