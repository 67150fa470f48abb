// All rules, in the guide's order, and which of them read a field.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/rules/contexte.hpp"
#include "core/rules/rule.hpp"

namespace segur {

// Changes with every change to a rule's text, severity or judgement; reports carry it.
inline constexpr std::string_view kVersionRegles = "2026.11";

using RuleId = std::uint8_t;  // position in the catalogue; a code is for people and files, this is not stored

[[nodiscard]] std::span<const Rule* const> catalogue();
[[nodiscard]] const Rule* ruleByCode(std::string_view code);  // nullptr when there is none

// The rules that must be judged again when the field changes: those about it, those that read it, and for « Présent solde » all those of
// the row that a removed bénéficiaire is spared. In catalogue order.
[[nodiscard]] std::span<const RuleId> rulesReading(FieldId field);
// The rules whose findings stand in that scope and that have a check.
[[nodiscard]] std::span<const RuleId> rulesOf(Scope scope);

// Judges one rule at one place. Nothing when it holds, or when it does not apply there.
[[nodiscard]] std::optional<Ecart> judge(const Contexte& contexte, RuleId rule, std::uint32_t row);

}  // namespace segur
