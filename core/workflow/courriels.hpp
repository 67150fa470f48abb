// The three e-mails that the portal sends (guide, « Que se passe-t-il si vous ne modifiez pas votre demande ? »): text only, no sending.
#pragma once

#include <string>
#include <string_view>

#include "core/workflow/delais.hpp"

namespace segur {

struct Courriel {
  std::string objet;
  std::string corps;  // plain text, UTF-8, lines ended by \n, not wrapped: the reader's window does it
};

struct DemandeCourriel {
  std::string_view numeroAsp;
  std::string_view denominationSociale;      // of the fournisseur
  std::string_view commentaireGestionnaire;  // the list of what is to be changed: the same in the invitation and in the reminder
  std::string_view lien;                     // address of the page of the demande; holds no personal data
};

[[nodiscard]] Courriel courrielInvitation(const DemandeCourriel& demande, const Delais& delais);
[[nodiscard]] Courriel courrielRelance(const DemandeCourriel& demande, const Delais& delais);
[[nodiscard]] Courriel courrielVerrou(const DemandeCourriel& demande, const Delais& delais);

}  // namespace segur
