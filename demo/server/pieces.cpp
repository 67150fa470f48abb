#include "demo/server/pieces.hpp"

namespace portail {

std::optional<PieceStockee> findPiece(Database& base, std::string_view numero, std::string_view nomFichier, std::string_view identifiant) {
  auto row = base.query("SELECT type_fichier, contenu, coalesce(depositaire, '') FROM piece "
                        "WHERE numero = ?1 AND nom_fichier = ?2 AND (depositaire IS NULL OR depositaire = ?3)",
                        numero, nomFichier, identifiant);
  if (!row.step()) return std::nullopt;
  return PieceStockee{row.text(0), row.text(1), row.text(2)};
}

bool isNomTaken(Database& base, std::string_view numero, std::string_view nomFichier) {
  return base.query("SELECT 1 FROM piece WHERE numero = ?1 AND nom_fichier = ?2", numero, nomFichier).step();
}

void addPiece(Database& base, std::string_view numero, const segur::PieceDeposee& piece, std::string_view contenu) {
  base.run("INSERT INTO piece (numero, nom_fichier, type_fichier, contenu) VALUES (?1, ?2, ?3, ?4)", numero, piece.nomFichier,
           piece.typeFichier, Blob{contenu});
}

void depositPiece(Database& base, std::string_view numero, const segur::PieceDeposee& piece, std::string_view contenu,
                  std::string_view identifiant) {
  base.run("INSERT INTO piece (numero, nom_fichier, type_fichier, contenu, depositaire) VALUES (?1, ?2, ?3, ?4, ?5)", numero,
           piece.nomFichier, piece.typeFichier, Blob{contenu}, identifiant);
}

bool removeDeposited(Database& base, std::string_view numero, std::string_view nomFichier, std::string_view identifiant) {
  base.run("DELETE FROM piece WHERE numero = ?1 AND nom_fichier = ?2 AND depositaire = ?3", numero, nomFichier, identifiant);
  return base.changes() == 1;
}

std::vector<segur::PieceDeposee> listDeposited(Database& base, std::string_view numero, std::string_view identifiant) {
  auto rows = base.query("SELECT nom_fichier, type_fichier FROM piece WHERE numero = ?1 AND depositaire = ?2 "
                         "ORDER BY rowid",
                         numero, identifiant);
  std::vector<segur::PieceDeposee> pieces;
  while (rows.step()) pieces.push_back({rows.text(0), rows.text(1)});
  return pieces;
}

std::int64_t countDeposited(Database& base, std::string_view numero) {
  auto row = base.query("SELECT count(*) FROM piece WHERE numero = ?1 AND depositaire IS NOT NULL", numero);
  return row.step() ? row.integer(0) : 0;
}

void confirmPieces(Database& base, std::string_view numero, const std::vector<std::string>& noms) {
  for (const std::string& nom : noms) {
    base.run("UPDATE piece SET depositaire = NULL WHERE numero = ?1 AND nom_fichier = ?2", numero, nom);
  }
}

void dropDeposited(Database& base, std::string_view numero) {
  base.run("DELETE FROM piece WHERE numero = ?1 AND depositaire IS NOT NULL", numero);
}

}  // namespace portail
