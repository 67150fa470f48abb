// Finding by what people type: in the table of bénéficiaires and in a closed list of choices. Whatever the case, the accents, the spaces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.hpp"

namespace segur {

struct ChoixTrouves {
  std::vector<Choice> choix;  // whose code or label holds the text, in the référentiel's order; all for an empty text
  std::string valeur;         // what set() takes when the field is left with that text: the code it names, else the text as it was typed
  std::string annonce;        // « 3 choix », « Aucun choix ne correspond à « xyz ». »: to be said politely
};

// For a field with a closed list (see FieldInfo::choices). O(choices): asked at each key, of one field only.
[[nodiscard]] ChoixTrouves chercherChoix(const Contexte& contexte, FieldId champ, std::string_view texte);
[[nodiscard]] inline ChoixTrouves chercherChoix(const Session& session, FieldId champ, std::string_view texte) {
  return chercherChoix(session.contexte(), champ, texte);
}

}  // namespace segur
