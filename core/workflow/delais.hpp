// J, J+10 and J+20: calendar days in Europe/Paris from « Date du changement de statut » [A: locked at the end of day J+20].
#pragma once

#include <cstdint>
#include <string>

#include "core/model/date.hpp"
#include "core/model/instant.hpp"

namespace segur {

struct Delais {
  Date invitation;   // J
  Date relance;      // J + relanceJours: the reminder goes out that day if nobody acted
  Date dernierJour;  // J + verrouJours: the last day on which the demande may be modified, until midnight
  Instant verrou;    // the first instant after it: 00:00 in Paris on the following day
};

// `relanceJours`, `verrouJours`: from the référentiel (10 and 20).
[[nodiscard]] Delais computeDelais(Date changementStatut, int relanceJours, int verrouJours);

enum class PhaseDelai : std::uint8_t { AvantRelance, ApresRelance, Verrouillee };
[[nodiscard]] PhaseDelai phaseAt(const Delais& delais, Instant now);

// Whole days left, today excluded: 0 on the last day. Negative once locked.
[[nodiscard]] int joursRestants(const Delais& delais, Instant now);

// The next midnight in Paris: until then the days left, and whatever else depends on the day, stay as they are.
[[nodiscard]] Instant minuitSuivant(Instant now);

// « Modifiable jusqu’au 02/07/2023 à minuit (J+20) — 19 jours »; on the last day « … — dernier jour »; once locked
// « Non modifiable : le délai a expiré le 02/07/2023 à minuit (J+20). »
[[nodiscard]] std::string describeDelais(const Delais& delais, int verrouJours, Instant now);

// « Sans action de votre part, un e-mail de relance vous sera envoyé le 22/06/2023 (J+10). »; from that day on « Un e-mail de relance vous
// a été envoyé le 22/06/2023 (J+10). »; empty once locked.
[[nodiscard]] std::string describeRelance(const Delais& delais, Instant now);

}  // namespace segur
