// The stored demandes: their bytes, whose they are, and which revision they are at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "demo/server/database.hpp"

namespace portail {

struct DemandeStockee {
  std::string numero;
  std::string numeroAns;
  std::string document;  // JSON, byte for byte
  std::string revision;

  [[nodiscard]] std::string etag() const { return '"' + revision + '"'; }
};

// Nothing when there is none, or when it belongs to another solution: the two must not be told apart.
[[nodiscard]] std::optional<DemandeStockee> findDemande(Database& base, std::string_view numero, std::string_view numeroAns);
[[nodiscard]] std::vector<DemandeStockee> listDemandes(Database& base, std::string_view numeroAns);
[[nodiscard]] std::vector<DemandeStockee> listAllDemandes(Database& base);
[[nodiscard]] bool hasDemandes(Database& base);

void addDemande(Database& base, std::string_view numero, std::string_view numeroAns, std::string_view document);
// Gives it a new revision.
void replaceDocument(Database& base, DemandeStockee& demande, std::string document);

}  // namespace portail
