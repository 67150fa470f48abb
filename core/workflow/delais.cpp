#include "core/workflow/delais.hpp"

#include <cstddef>

#include "core/model/text.hpp"

namespace segur {

Delais computeDelais(Date changementStatut, int relanceJours, int verrouJours) {
  // Days are counted on the calendar, and the hour is put on at the end: J+20 keeps its midnight across both changes of hour.
  const Date dernierJour = addDays(changementStatut, verrouJours);
  return {changementStatut, addDays(changementStatut, relanceJours), dernierJour, instantParis(addDays(dernierJour, 1), 0, 0, 0)};
}

PhaseDelai phaseAt(const Delais& delais, Instant now) {
  if (now >= delais.verrou) return PhaseDelai::Verrouillee;
  return heureParis(now).date >= delais.relance ? PhaseDelai::ApresRelance : PhaseDelai::AvantRelance;
}

int joursRestants(const Delais& delais, Instant now) { return daysBetween(heureParis(now).date, delais.dernierJour); }

Instant minuitSuivant(Instant now) { return instantParis(addDays(heureParis(now).date, 1), 0, 0, 0); }

std::string describeDelais(const Delais& delais, int verrouJours, Instant now) {
  const std::string limite = fill("{1}\u00a0à\u00a0minuit (J+{2})", {formatEcran(delais.dernierJour), std::to_string(verrouJours)});
  if (phaseAt(delais, now) == PhaseDelai::Verrouillee) return fill("Non modifiable\u00a0: le délai a expiré le {1}.", {limite});
  const int jours = joursRestants(delais, now);
  return fill("Modifiable jusqu’au {1}\u00a0— {2}",
              {limite, jours == 0 ? "dernier jour" : plural(static_cast<std::size_t>(jours), "jour", "jours")});
}

std::string describeRelance(const Delais& delais, Instant now) {
  const std::string jour =
      fill("{1} (J+{2})", {formatEcran(delais.relance), std::to_string(daysBetween(delais.invitation, delais.relance))});
  switch (phaseAt(delais, now)) {
    case PhaseDelai::AvantRelance: return fill("Sans action de votre part, un e-mail de relance vous sera envoyé le {1}.", {jour});
    case PhaseDelai::ApresRelance: return fill("Un e-mail de relance vous a été envoyé le {1}.", {jour});
    case PhaseDelai::Verrouillee: break;
  }
  return {};
}

}  // namespace segur
