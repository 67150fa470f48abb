// The findings of a report as people read them: the same sentence many times is said once.
#pragma once

#include <cstddef>
#include <vector>

#include "core/check/check.hpp"

namespace segur {

// Up to this many times, a finding is shown at each of its places; beyond, once, with the list of the places.
inline constexpr std::size_t kRepliAuDela = 3;
// Places that such a list names.
inline constexpr std::size_t kPlacesMax = 12;

// Findings of one rule, severity, message and advice; never empty.
using Groupe = std::vector<const Constat*>;

// In the order of the file, a group standing where its first finding stands. The report must outlive it.
[[nodiscard]] std::vector<Groupe> grouper(const Rapport& rapport);

// « Même constat 182 fois : 12:5, 24:5, … et 170 autres. »; empty for a group of one.
[[nodiscard]] std::string describePlaces(const Groupe& groupe);

}  // namespace segur
