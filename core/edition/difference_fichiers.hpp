// The difference between two files, two demandes or two import files, as the JSON Patch from one to the other.
#pragma once

#include "core/json/tree_diff.hpp"

namespace segur {

// Bénéficiaires are aligned by their site, lines by their demande, pièces by their name: one that was removed is one operation.
[[nodiscard]] TreePatch diffFichiers(const JsonNode& before, const JsonNode& after);

}  // namespace segur
