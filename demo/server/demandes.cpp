#include "demo/server/demandes.hpp"

#include "demo/server/alea.hpp"

namespace portail {
namespace {

// Random and not a counter: a base that was filled again must not come back to an ETag that a browser still holds.
std::string newRevision() { return randomHex(16); }

DemandeStockee readRow(const Statement& row) { return {row.text(0), row.text(1), row.text(2), row.text(3)}; }

std::vector<DemandeStockee> readRows(Statement rows) {
  std::vector<DemandeStockee> demandes;
  while (rows.step()) demandes.push_back(readRow(rows));
  return demandes;
}

}  // namespace

std::optional<DemandeStockee> findDemande(Database& base, std::string_view numero, std::string_view numeroAns) {
  auto row = base.query("SELECT numero, numero_ans, document, revision FROM demande "
                        "WHERE numero = ?1 AND numero_ans = ?2",
                        numero, numeroAns);
  if (!row.step()) return std::nullopt;
  return readRow(row);
}

std::vector<DemandeStockee> listDemandes(Database& base, std::string_view numeroAns) {
  return readRows(base.query("SELECT numero, numero_ans, document, revision FROM demande "
                             "WHERE numero_ans = ?1 ORDER BY numero",
                             numeroAns));
}

std::vector<DemandeStockee> listAllDemandes(Database& base) {
  return readRows(base.query("SELECT numero, numero_ans, document, revision FROM demande ORDER BY numero"));
}

bool hasDemandes(Database& base) { return base.query("SELECT 1 FROM demande LIMIT 1").step(); }

void addDemande(Database& base, std::string_view numero, std::string_view numeroAns, std::string_view document) {
  base.run("INSERT INTO demande (numero, numero_ans, document, revision) VALUES (?1, ?2, ?3, ?4)", numero, numeroAns, Blob{document},
           newRevision());
}

void replaceDocument(Database& base, DemandeStockee& demande, std::string document) {
  demande.document = std::move(document);
  demande.revision = newRevision();
  base.run("UPDATE demande SET document = ?2, revision = ?3 WHERE numero = ?1", demande.numero, Blob{demande.document}, demande.revision);
}

}  // namespace portail
