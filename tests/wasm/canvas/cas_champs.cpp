// Fields outside of the table; undo and redo.
#include "tests/wasm/canvas/cas.hpp"

namespace segur::tests {
namespace {

using F = FieldId;

constexpr std::string_view kDate = "/commande/dateFacture";
constexpr std::string_view kMontantSolde = "/commande/montantSegurSoldeHT";
constexpr std::string_view kIndicateur = "/commande/indicateurDeploiementMSS";
constexpr std::string_view kCorriger = "Corriger\u00a0: mail@mandataire.fr (Email du mandataire)";

void saisirA(Banc& b, std::string_view pointeur, std::string_view texte) {
  b.clicChamp(pointeur);
  b.taper(texte);
}
void saisirAu(Banc& b, std::string_view libelle, std::string_view texte) {
  b.entrer();
  b.tabJusqua(libelle);
  b.taper(texte);
}

}  // namespace

std::vector<Cas> casDesChamps() {
  return {
      {"une date", [](Banc& b) { saisirA(b, kDate, "05/06/2023"); }, [](Banc& b) { saisirAu(b, "Date de la facture", "05/06/2023"); },
       [](Session& s, Page&) {
         s.set({F::DateFacture, 0}, "05/06/2023");
       }},
      {"un montant qui n’en est pas un", [](Banc& b) { saisirA(b, kMontantSolde, "mille"); },
       [](Banc& b) { saisirAu(b, "Montant SEGUR total hors taxe déclaré lors du solde", "mille"); },
       [](Session& s, Page&) {
         s.set({F::MontantSolde, 0}, "mille");
       }},
      {"l’indicateur, dans sa liste",
       [](Banc& b) {
         b.clicChamp(kIndicateur);
         b.clicElement("Cas 2");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Indicateur Déploiement MSS");
         b.touche(ImGuiKey_Enter);
         b.touche(ImGuiKey_End);
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page&) {
         s.set({F::IndicateurDeploiementMss, 0}, "Cas 2");
       }},
      {"le rétablissement d’une valeur",
       [](Banc& b) {
         saisirA(b, kDate, "05/06/2023");
         b.clicElement("Rétablir Date de la facture");
       },
       [](Banc& b) {
         saisirAu(b, "Date de la facture", "05/06/2023");
         b.touche(ImGuiKey_Tab);
         EXPECT_EQ(b.focus(), "Rétablir Date de la facture");
         b.touche(ImGuiKey_Enter);
         EXPECT_EQ(b.focus(), "Date de la facture");
       },
       [](Session& s, Page&) {
         s.set({F::DateFacture, 0}, "05/06/2023");
         s.closeStep();
         s.retablir({F::DateFacture, 0});
       }},
      {"la correction qu’un message propose", [](Banc& b) { b.clicElement(kCorriger); },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Email du mandataire");
         b.touche(ImGuiKey_Tab);
         EXPECT_EQ(b.focus(), kCorriger);
         b.touche(ImGuiKey_Enter);
         EXPECT_EQ(b.focus(), "Email du mandataire");
       },
       [](Session& s, Page&) {
         s.set({F::EmailMandataire, 0}, "mail@mandataire.fr");
       },
       avec(demandeDuGuide(), {"/beneficiaires/emailMandataire", "\" mail@mandataire.fr\""})},
      {"défaire",
       [](Banc& b) {
         saisirA(b, kDate, "05/06/2023");
         b.clicElement("Défaire");
       },
       [](Banc& b) {
         saisirAu(b, "Date de la facture", "05/06/2023");
         b.touche(ImGuiKey_Z, true);
       },
       [](Session& s, Page&) {
         s.set({F::DateFacture, 0}, "05/06/2023");
         s.undo();
       }},
      {"refaire",
       [](Banc& b) {
         saisirA(b, kDate, "05/06/2023");
         b.clicElement("Défaire");
         b.clicElement("Refaire");
       },
       [](Banc& b) {
         saisirAu(b, "Date de la facture", "05/06/2023");
         b.touche(ImGuiKey_Z, true);
         b.touche(ImGuiKey_Y, true);
       },
       [](Session& s, Page&) {
         s.set({F::DateFacture, 0}, "05/06/2023");
         s.undo();
         s.redo();
       }},
      // A field that is left and entered again is a step of its own.
      {"la seconde de deux saisies du même champ, défaite seule",
       [](Banc& b) {
         saisirA(b, kDate, "05/06/2023");
         b.clicChamp(kMontantSolde);
         saisirA(b, kDate, "06/06/2023");
         b.clicElement("Défaire");
       },
       [](Banc& b) {
         saisirAu(b, "Date de la facture", "05/06/2023");
         b.touche(ImGuiKey_Tab);
         b.touche(ImGuiKey_Tab, false, true);
         b.taper("06/06/2023");
         b.touche(ImGuiKey_Z, true);
       },
       [](Session& s, Page&) {
         s.set({F::DateFacture, 0}, "05/06/2023");
         s.closeStep();
         s.set({F::DateFacture, 0}, "06/06/2023");
         s.undo();
       }},
  };
}

}  // namespace segur::tests
