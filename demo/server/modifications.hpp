// The accepted modifications, by idempotency key: a request that comes twice finds the answer of the first time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "demo/server/database.hpp"

namespace portail {

struct ModificationStockee {
  std::string recu;  // the receipt's number
  std::string numero;
  std::string compte;
  std::string cle;
  std::string corps;  // as posted: compared byte for byte
  std::string horodatage;
  std::string reponse;
  std::string revision;  // of the demande after it
};

// Keys belong to an account: two accounts may choose the same.
[[nodiscard]] std::optional<ModificationStockee> findModification(Database& base, std::string_view compte, std::string_view cle);
void addModification(Database& base, const ModificationStockee& modification);

}  // namespace portail
