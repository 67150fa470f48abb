// The draft: what was typed, to be kept by the browser after each change. fusion.hpp puts it back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"

namespace segur {

struct SaisieGardee {
  FieldId champ;
  std::uint32_t ligne = 0;
  std::string site;                  // of a bénéficiaire: its designation, by which it is found again
  std::optional<std::string> avant;  // what the field held when it was typed over, as an input shows it
  std::string texte;
};

struct Brouillon {
  std::vector<SaisieGardee> saisies;
  std::vector<PieceAjoutee> pieces;
};

// {"version":1,"numero":"FINMS2009167M1","saisies":[{"champ":"dateFacture","ligne":0,"site":"…","avant":"…","texte":"…"}],
//  "pieces":[{"nomFichier","typeFichier"}]}, `site` with a bénéficiaire only.
[[nodiscard]] std::string brouillonOf(const Session& session);

// Nothing where it is the draft of another demande, or of an unknown version. What names no field is left out.
[[nodiscard]] std::optional<Brouillon> lireBrouillon(std::string_view brouillon, std::string_view numero);

}  // namespace segur
