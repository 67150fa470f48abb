// The draft: what was typed, to be kept by the browser after each change and put back after a crash, a closed tab, an expired session.
#pragma once

#include <string>
#include <string_view>

#include "core/edition/session.hpp"

namespace segur {

// {"version":1,"numero":"FINMS2009167M1","saisies":[{"champ":"dateFacture","ligne":0,"site":"…","texte":"…"}],"pieces":[{"nomFichier","typeFichier"}]}.
// A bénéficiaire is found again by its row and its site: `site` is its designation.
[[nodiscard]] std::string brouillonOf(const Session& session);

// Types the draft's texts again, as one undo step; each pièce is one. Texts whose field or bénéficiaire is no longer there, or no longer
// editable, are left out; a draft of another demande, or of an unknown version, is refused whole.
Changes restaurerBrouillon(Session& session, std::string_view brouillon);

}  // namespace segur
