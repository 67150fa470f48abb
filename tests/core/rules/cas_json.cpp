#include "tests/core/rules/cas.hpp"

namespace segur::tests {

using enum Nature;
using enum Attendu;

std::vector<Cas> casJson() {
  return {
      {"JSON-10", Conforme, "l’exemple du guide", {}, Tient, Tient},
      {"JSON-10", Enfreint, "sans le bloc", {{"/commande", kSansCle}}, Erreur, Avertissement, "Le bloc «\u00a0commande\u00a0» manque."},
      {"JSON-10", Limite, "une liste", {{"/commande", "[]"}}, Erreur, Avertissement, "Le bloc «\u00a0commande\u00a0» n’est pas un objet."},
      {"JSON-10", Limite, "null", {{"/commande", "null"}}, Erreur, Avertissement, "Le bloc «\u00a0commande\u00a0» n’est pas un objet."},
      {"JSON-10", Limite, "un objet vide est présent", {{"/commande", "{}"}}, Tient, Tient},

      {"JSON-11", Conforme, "l’exemple du guide", {}, Tient, Tient},
      {"JSON-11",
       Enfreint,
       "sans le bloc",
       {{"/beneficiaires", kSansCle}},
       Erreur,
       Avertissement,
       "Le bloc «\u00a0beneficiaires\u00a0» manque."},
      {"JSON-11",
       Limite,
       "un texte",
       {{"/beneficiaires", "\"STRUCTURE\""}},
       Erreur,
       Avertissement,
       "Le bloc «\u00a0beneficiaires\u00a0» n’est pas un objet."},
      {"JSON-11", Limite, "un objet vide est présent", {{"/beneficiaires", "{}"}}, Tient, Tient},

      // The list can be mended by what the form allows, so that it blocks in both modes.
      {"JSON-12", Conforme, "l’exemple du guide", {}, Tient, Tient},
      {"JSON-12",
       Enfreint,
       "sans la liste",
       {{"/beneficiaires/structure", kSansCle}},
       Erreur,
       Erreur,
       "Le bloc «\u00a0structure\u00a0» manque."},
      {"JSON-12",
       Enfreint,
       "un seul objet, hors d’une liste",
       {{"/beneficiaires/structure", "{}"}},
       Erreur,
       Erreur,
       "Le bloc «\u00a0structure\u00a0» n’est pas une liste."},
      {"JSON-12", Limite, "vide, mais présente : BEN-01 le dit", {{"/beneficiaires/structure", "[]"}}, Tient, Tient},
      {"JSON-12", Limite, "sans son bloc : JSON-11 le dit", {{"/beneficiaires", kSansCle}}, Tient, Tient},

      {"JSON-13", Conforme, "l’exemple du guide", {}, Tient, Tient},
      {"JSON-13",
       Enfreint,
       "sans la liste",
       {{"/piecesJustificatives", kSansCle}},
       Erreur,
       Erreur,
       "Le bloc «\u00a0piecesJustificatives\u00a0» manque."},
      {"JSON-13",
       Enfreint,
       "null",
       {{"/piecesJustificatives", "null"}},
       Erreur,
       Erreur,
       "Le bloc «\u00a0piecesJustificatives\u00a0» n’est pas une liste."},
      {"JSON-13", Limite, "vide, mais présente : PJ-01 le dit", {{"/piecesJustificatives", "[]"}}, Tient, Tient},
  };
}

}  // namespace segur::tests
