// One bénéficiaire at a time, in its row.
#include "tests/wasm/canvas/cas.hpp"

namespace segur::tests {
namespace {

using F = FieldId;

const std::string kRetablir = std::string("Rétablir Opérateur messagerie, ").append(kSecond);
const std::string kCorriger = std::string("Corriger\u00a0: GIP_9 (Opérateur messagerie, ").append(kSecond).append(")");

// « Supprimer » or « Ré-ajouter », at the end of the row.
void clicAction(Banc& b, std::size_t ligne) {
  b.montrer(cellule(ligne, "operateurMessagerie"));
  const canvas::Dessine* cell = b.champ(cellule(ligne, "operateurMessagerie"));
  ASSERT_NE(cell, nullptr);
  b.clic(cell->rect.x1 + 30, (cell->rect.y0 + cell->rect.y1) / 2);
}

}  // namespace

std::vector<Cas> casDesBeneficiaires() {
  return {
      {"le retrait d’un bénéficiaire", [](Banc& b) { clicAction(b, 0); },
       [](Banc& b) {
         allerA(b, 0, 3);
         b.touche(ImGuiKey_Delete);
       },
       [](Session& s, Page&) { s.retirer(0); }},
      {"sa remise",
       [](Banc& b) {
         clicAction(b, 0);
         clicAction(b, 0);
       },
       [](Banc& b) {
         allerA(b, 0, 0);
         b.touche(ImGuiKey_End);
         b.touche(ImGuiKey_Enter);
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page&) {
         s.retirer(0);
         s.remettre(0);
       }},
      {"le retrait du dernier, refusé avec sa raison",
       [](Banc& b) {
         clicAction(b, 0);
         clicAction(b, 1);
       },
       [](Banc& b) {
         allerA(b, 0, 0);
         b.touche(ImGuiKey_Delete);
         b.touche(ImGuiKey_DownArrow);
         b.touche(ImGuiKey_Delete);
       },
       [](Session& s, Page& p) {
         s.retirer(0);
         p.dits.push_back(s.retirer(1).refus);
       }},
      {"un profil que l’on décoche", [](Banc& b) { b.clicChamp(cellule(0, "isStockageIdentite")); },
       [](Banc& b) {
         allerA(b, 0, kColonneStockage);
         b.touche(ImGuiKey_Space);
       },
       [](Session& s, Page&) {
         s.set({F::StockageIdentite, 0}, "false");
       }},
      {"un opérateur",
       [](Banc& b) {
         b.clicChamp(cellule(1, "operateurMessagerie"));
         b.clicElement("MAI_337");
       },
       [](Banc& b) {
         allerA(b, 1, kColonneOperateur);
         b.touche(ImGuiKey_F2);
         b.touche(ImGuiKey_Home);
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page&) {
         s.set({F::OperateurMessagerie, 1}, "MAI_337");
       }},
      {"le rétablissement d’un opérateur",
       [](Banc& b) {
         b.clicChamp(cellule(1, "operateurMessagerie"));
         b.clicElement("MAI_337");
         b.clicElement(kRetablir);
       },
       [](Banc& b) {
         allerA(b, 1, kColonneOperateur);
         b.touche(ImGuiKey_F2);
         b.touche(ImGuiKey_Home);
         b.touche(ImGuiKey_Enter);
         b.touche(ImGuiKey_Tab);
         EXPECT_EQ(b.focus(), kRetablir);
         b.touche(ImGuiKey_Enter);
         EXPECT_EQ(b.focus(), kTable) << "its cell is in the table";
       },
       [](Session& s, Page&) {
         s.set({F::OperateurMessagerie, 1}, "MAI_337");
         s.retablir({F::OperateurMessagerie, 1});
       }},
      {"la correction qu’un message propose dans une cellule",
       [](Banc& b) {
         b.clicChamp(cellule(1, "operateurMessagerie"));
         b.touche(ImGuiKey_Escape);
         b.clicElement(kCorriger);
       },
       [](Banc& b) {
         allerA(b, 1, kColonneOperateur);
         b.touche(ImGuiKey_Tab);
         EXPECT_EQ(b.focus(), kCorriger);
         b.touche(ImGuiKey_Enter);
         EXPECT_EQ(b.focus(), kTable);
       },
       [](Session& s, Page&) {
         s.set({F::OperateurMessagerie, 1}, "GIP_9");
       },
       avec(demandeDuGuide(), {cellule(1, "operateurMessagerie"), "\"gip_9\""})},
  };
}

}  // namespace segur::tests
