// The suppliers' accounts. An account sees the demandes of its solution (numéro ANS), and no other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "demo/server/database.hpp"

namespace portail {

struct Compte {
  std::string identifiant;
  std::string denomination;
  std::string numeroAns;
};

struct CompteEtMotDePasse {
  Compte compte;
  std::string motDePasse;  // hashed
};

[[nodiscard]] std::optional<CompteEtMotDePasse> findCompte(Database& base, std::string_view identifiant);
void addCompte(Database& base, const Compte& compte, std::string_view motDePasseHash);

}  // namespace portail
