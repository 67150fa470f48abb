// A session that goes on in another module of the same page (the canvas has a core of its own): what was typed, every undo step, and the
// table as it was arranged. For that alone: both sides have opened the same demande, with the same version of this code.
#pragma once

#include <string>
#include <string_view>

#include "core/edition/session.hpp"
#include "core/form/tableau.hpp"

namespace segur {

[[nodiscard]] std::string transfertOf(const Session& session, const TableauBeneficiaires& tableau);

// Into a session of the same demande that nothing was typed in. False, and nothing done, where the text is not one of the above.
bool reprendre(Session& session, TableauBeneficiaires& tableau, std::string_view transfert);

}  // namespace segur
