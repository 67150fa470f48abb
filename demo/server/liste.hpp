// « Gérer mes demandes de financement »: the demandes of an account, filtered. The page and the API share it.
#pragma once

#include <string>
#include <vector>

#include "demo/server/http.hpp"
#include "demo/server/portail.hpp"
#include "demo/server/resume.hpp"

namespace portail {

// Empty: any.
struct Criteres {
  std::string numero;
  std::string type;
  std::string statut;
  std::string paiement;
  std::string logiciel;
  std::string deposeeDu;  // ISO 8601, both days included
  std::string deposeeAu;
};

// Throws Probleme when a date is none.
[[nodiscard]] Criteres readCriteres(const httplib::Request& request);

struct Liste {
  std::vector<Resume> toutes;    // of the account: what the search criteria offer to choose from
  std::vector<Resume> retenues;  // those that the criteria let through
};
[[nodiscard]] Liste listerDemandes(Portail& portail, const Compte& compte, const Criteres& criteres);

}  // namespace portail
