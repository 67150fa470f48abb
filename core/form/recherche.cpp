#include "core/form/recherche.hpp"

#include <utility>

#include "core/model/text.hpp"

namespace segur {

ChoixTrouves chercherChoix(const Contexte& contexte, FieldId champ, std::string_view texte) {
  const std::string needle = fold(texte);
  ChoixTrouves out;
  out.valeur = sanitizeUtf8(trimSpaces(texte));
  for (Choice& choice : choicesOf(contexte, champ)) {
    // « API_35 – APICEM Apicrypt v2 » is named by its code, by its label alone, and as the list shows it.
    const std::string code = fold(choice.value);
    const std::string label = fold(choice.label);
    if (!needle.empty() && (needle == code || needle == label || label == concat({code, "–", needle}))) out.valeur = choice.value;
    if (label.find(needle) != std::string::npos) out.choix.push_back(std::move(choice));
  }
  out.annonce =
      out.choix.empty() ? fill("Aucun choix ne correspond à «1».", {trimSpaces(texte)}) : plural(out.choix.size(), "choix", "choix");
  return out;
}

}  // namespace segur
