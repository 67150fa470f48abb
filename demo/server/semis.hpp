// The demonstration's data, from files into an empty base: accounts, demandes, a PDF for each pièce.
#pragma once

#include <string>
#include <vector>

#include "demo/server/portail.hpp"

namespace portail {

struct CompteDemo {
  Compte compte;
  std::string motDePasse;  // in clear in the file, and told to everybody at the start: it protects nothing but a demonstration
};

// All three throw std::runtime_error with a sentence when a file is missing or wrong.
[[nodiscard]] std::vector<CompteDemo> readComptesDemo(const std::filesystem::path& donnees);
[[nodiscard]] ReferentielServi readReferentielDemo(const std::filesystem::path& donnees);
void fillBase(Portail& portail, const std::vector<CompteDemo>& comptes);

}  // namespace portail
