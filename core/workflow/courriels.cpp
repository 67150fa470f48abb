#include "core/workflow/courriels.hpp"

#include "core/model/text.hpp"

namespace segur {
namespace {

// A line of its own, whatever the data holds: a line break in a numéro would otherwise write the next header of the e-mail.
std::string oneLine(std::string_view text) {
  std::string out = sanitizeUtf8(trimSpaces(text));
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return out;
}

// The gestionnaire's words to the letter; only line ends are made one kind, \n.
std::string verbatim(std::string_view text) {
  std::string out;
  const std::string source = sanitizeUtf8(trimSpaces(text));
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] != '\r') {
      out += source[i];
    } else if (i + 1 == source.size() || source[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

std::string minuit(Date date) { return formatEcran(date) + "\u00a0à\u00a0minuit"; }

std::string jPlus(const Delais& delais, Date date) { return "(J+" + std::to_string(daysBetween(delais.invitation, date)) + ")"; }

std::string objet(const DemandeCourriel& demande, std::string_view suite) {
  return "Demande de solde " + oneLine(demande.numeroAsp) + "\u00a0: " + std::string(suite);
}

// Which demande, of whom.
std::string entete(const DemandeCourriel& demande) {
  std::string out = "Bonjour,\n\nDemande de solde\u00a0: " + oneLine(demande.numeroAsp) + "\n";
  if (const std::string nom = oneLine(demande.denominationSociale); !nom.empty()) out += "Fournisseur\u00a0: " + nom + "\n";
  return out += "\n";
}

// The list of what is to be changed, with its title; empty when the gestionnaire wrote nothing.
std::string liste(const DemandeCourriel& demande) {
  const std::string texte = verbatim(demande.commentaireGestionnaire);
  return texte.empty() ? texte : "Commentaire du gestionnaire\u00a0:\n\n" + texte + "\n\n";
}

constexpr std::string_view kSansListe =
    "Le gestionnaire n’a pas laissé de commentaire. Pour connaître les modifications attendues, contactez l’assistance utilisateur.\n\n";

// The way to the page: by the link, and by the portal's own path (guide, étapes 1 to 4) for who does not follow links in e-mails.
std::string ouModifier(const DemandeCourriel& demande) {
  std::string out;
  if (const std::string lien = oneLine(demande.lien); !lien.empty()) out += "Pour modifier votre demande\u00a0:\n" + lien + "\n\n";
  return out +
         "Vous pouvez aussi vous connecter à votre espace personnel, ouvrir la page «\u00a0Demandes financement\u00a0», survoler le bouton "
         "«\u00a0Actions\u00a0» de la demande, puis cliquer sur «\u00a0Modifier\u00a0».\n\n";
}

std::string jusquaQuand(const Delais& delais) {
  return "Vous pouvez modifier votre demande jusqu’au " + minuit(delais.dernierJour) +
         " (heure de Paris). Une fois vos modifications réalisées, cliquez sur «\u00a0Confirmer\u00a0»\u00a0: la demande repassera au "
         "statut "
         "«\u00a0En cours\u00a0» et sera à nouveau instruite par un gestionnaire dans les prochains jours.\n\n"
         "En cas d’erreur, et après échange avec l’assistance utilisateur, vous avez la possibilité de ne pas modifier votre demande. De "
         "la même "
         "manière, elle repassera au statut «\u00a0En cours\u00a0» et sera instruite en l’état dans les prochains jours.\n\n";
}

// Guide, « A J+20 sans action de votre part ».
std::string risque(const Delais& delais) {
  return "Après le " + minuit(delais.dernierJour) + " " + jPlus(delais, delais.dernierJour) +
         ", sans action de votre part, vous n’aurez plus la possibilité de réaliser vos modifications. La demande repassera au statut "
         "«\u00a0En cours\u00a0» et sera instruite par un gestionnaire en l’état, au risque d’être rejetée.\n\n";
}

constexpr std::string_view kSignature =
    "Besoin d’aide\u202f? Consultez les questions fréquentes ou contactez l’assistance depuis le portail.\n\n"
    "Portail ASP du Ségur Numérique\n";

}  // namespace

Courriel courrielInvitation(const DemandeCourriel& demande, const Delais& delais) {
  std::string corps = entete(demande);
  corps += "Lors de l’instruction de cette demande, un gestionnaire a constaté une erreur. Depuis le " + formatEcran(delais.invitation) +
           ", elle est au statut «\u00a0A modifier\u00a0»\u00a0: nous vous invitons à la modifier.\n\n";
  const std::string modifications = liste(demande);
  corps += modifications.empty() ? kSansListe : modifications;
  corps += ouModifier(demande);
  corps += jusquaQuand(delais);
  corps += "Sans action de votre part le " + formatEcran(delais.relance) + " " + jPlus(delais, delais.relance) +
           ", vous recevrez un e-mail de relance, qui vous rappellera les données à modifier.\n\n";
  corps += risque(delais);
  corps += kSignature;
  return {objet(demande, "à modifier jusqu’au " + minuit(delais.dernierJour)), std::move(corps)};
}

Courriel courrielRelance(const DemandeCourriel& demande, const Delais& delais) {
  const std::string modifications = liste(demande);
  std::string corps = entete(demande);
  corps += "Cette demande est au statut «\u00a0A modifier\u00a0» depuis le " + formatEcran(delais.invitation) +
           ". Sans action de votre part à ce jour " + jPlus(delais, delais.relance) + ", nous vous invitons de nouveau à la modifier";
  if (modifications.empty()) {
    corps += ".\n\n";
    corps += kSansListe;
  } else {
    corps += ", et vous rappelons ci-dessous les données à modifier.\n\n" + modifications;
  }
  corps += ouModifier(demande);
  corps += jusquaQuand(delais);
  corps += risque(delais);
  corps += kSignature;
  return {objet(demande, "relance, à modifier jusqu’au " + minuit(delais.dernierJour)), std::move(corps)};
}

Courriel courrielVerrou(const DemandeCourriel& demande, const Delais& delais) {
  std::string corps = entete(demande);
  corps += "Le délai de modification de cette demande a expiré le " + minuit(delais.dernierJour) + " " + jPlus(delais, delais.dernierJour) +
           ", sans action de votre part. Vous n’avez plus la possibilité de réaliser vos modifications.\n\n"
           "La demande est repassée au statut «\u00a0En cours\u00a0» et sera instruite par un gestionnaire en l’état, au risque d’être "
           "rejetée.\n\n";
  if (const std::string modifications = liste(demande); !modifications.empty()) {
    corps += "Pour rappel, les modifications demandées étaient les suivantes.\n\n" + modifications;
  }
  if (const std::string lien = oneLine(demande.lien); !lien.empty()) corps += "Pour consulter votre demande\u00a0:\n" + lien + "\n\n";
  corps += kSignature;
  return {objet(demande, "délai de modification expiré"), std::move(corps)};
}

}  // namespace segur
