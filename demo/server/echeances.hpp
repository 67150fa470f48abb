// J+10 and J+20. Nobody has to wake up at midnight for them: whoever reads a demande first brings it up to date.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "demo/server/demandes.hpp"
#include "demo/server/portail.hpp"
#include "demo/server/resume.hpp"

namespace portail {

// Both expect the caller to hold the base's lock, outside any transaction.
[[nodiscard]] std::optional<DemandeStockee> loadDemande(Portail& portail, std::string_view numero, std::string_view numeroAns);
[[nodiscard]] std::vector<DemandeStockee> loadDemandes(Portail& portail, std::string_view numeroAns);

// At the start: every demande, and the e-mails that are due.
void applyAllEcheances(Portail& portail);

}  // namespace portail
