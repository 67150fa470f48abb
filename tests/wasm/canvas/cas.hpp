// The commands of the form as cases: how each is given by the mouse alone, by the keyboard alone, and what the form view sends for it. A
// new command is one case in the file of what it is about; commandes_test.cpp fails until there is one.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/wasm/canvas/banc.hpp"

namespace segur::tests {

struct Cas {
  std::string nom;
  std::function<void(Banc&)> souris;
  std::function<void(Banc&)> clavier;
  // The same command as the form view sends it, and what its page is then asked for.
  std::function<void(Session&, Page&)> formulaire;
  std::string demande = demandeDuGuide();
};
inline void PrintTo(const Cas& cas, std::ostream* out) { *out << cas.nom; }

[[nodiscard]] std::vector<Cas> casDesChamps();
[[nodiscard]] std::vector<Cas> casDesBeneficiaires();
[[nodiscard]] std::vector<Cas> casDeLaSelection();
[[nodiscard]] std::vector<Cas> casDuDossier();

inline std::string cellule(std::size_t ligne, std::string_view cle) {
  return "/beneficiaires/structure/" + std::to_string(ligne) + "/" + std::string(cle);
}

inline std::string deuxCents() { return donnee("demande-FINMS2009200M1.json"); }
// What names the second row of the guide’s demande.
inline constexpr std::string_view kSecond = "FINESS 09\u00a0000\u00a0266\u00a08";
inline constexpr std::string_view kTable = "Liste bénéficiaire(s)";
// Columns of the table, as the arrows count them.
inline constexpr std::size_t kColonneNom = 2;
inline constexpr std::size_t kColonneStockage = 9;
inline constexpr std::size_t kColonneOperateur = 10;

// From anywhere to that cell of the table, by keys.
inline void allerA(Banc& banc, std::size_t ligne, std::size_t colonne) {
  banc.entrer();
  banc.tabJusqua(kTable);
  banc.touche(ImGuiKey_Home, true);
  for (std::size_t i = 0; i < ligne; ++i) banc.touche(ImGuiKey_DownArrow);
  for (std::size_t i = 0; i < colonne; ++i) banc.touche(ImGuiKey_RightArrow);
}

}  // namespace segur::tests
