#include "core/edition/recu.hpp"

#include "core/model/text.hpp"

namespace segur {

std::string recuTexte(const Recu& recu) {
  const bool confirmer = recu.action == ActionModification::Confirmer;
  std::string out = "Modification d’une demande de solde\n\n";
  out += "Reçu n°\u00a0" + recu.numero + "\n";
  out += "Demande\u00a0: " + recu.numeroAsp + "\n";
  out += "Reçue le " + formatEcran(recu.horodatage) + " (heure de Paris)\n";
  out += confirmer ? "Action\u00a0: Confirmer\n" : "Action\u00a0: Ne pas modifier\n";
  out += "Statut\u00a0: En cours\n\n";
  if (recu.modifications.empty()) {
    out += "La demande sera instruite en l’état dans les prochains jours.\n";
    return out;
  }
  out += plural(recu.modifications.size(), "modification", "modifications") + "\u00a0:\n";
  for (const LigneModifiee& ligne : recu.modifications) {
    out += "\n- " + ligne.libelle + "\n  Avant\u00a0: " + ligne.avant + "\n  Après\u00a0: " + ligne.apres + "\n";
  }
  out += "\nLa demande sera instruite par un gestionnaire dans les prochains jours.\n";
  return out;
}

}  // namespace segur
