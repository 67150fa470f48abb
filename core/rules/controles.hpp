// Checks that several families share: one a kind of value, each with the same words everywhere.
#pragma once

#include <optional>
#include <string_view>

#include "core/rules/contexte.hpp"
#include "core/rules/rule.hpp"

namespace segur::controles {

enum class Presence : bool { Facultative, Obligatoire };

// `Nom`: the field's label is used in the message. All of them say nothing where the whole block of the field is missing.
[[nodiscard]] std::optional<Ecart> texte(const Contexte& c, FieldRef at, Presence presence);
[[nodiscard]] std::optional<Ecart> date(const Contexte& c, FieldRef at, Presence presence);
[[nodiscard]] std::optional<Ecart> montant(const Contexte& c, FieldRef at, Presence presence);
[[nodiscard]] std::optional<Ecart> booleen(const Contexte& c, FieldRef at, Presence presence);
[[nodiscard]] std::optional<Ecart> email(const Contexte& c, FieldRef at, Presence presence);
[[nodiscard]] std::optional<Ecart> telephone(const Contexte& c, FieldRef at, Presence presence);
[[nodiscard]] std::optional<Ecart> finess(const Contexte& c, FieldRef at, Presence presence);
[[nodiscard]] std::optional<Ecart> siret(const Contexte& c, FieldRef at, Presence presence);

// A block of the file that is missing, or that is not what it should be: { … } or [ … ].
[[nodiscard]] std::optional<Ecart> bloc(const Contexte& c, FieldRef at);

}  // namespace segur::controles
