// Many bénéficiaires at a time: one change for all that are selected, as one step.
#include "core/form/copie.hpp"
#include "core/form/lignes.hpp"
#include "tests/wasm/canvas/cas.hpp"

namespace segur::tests {
namespace {

using F = FieldId;

constexpr std::string_view kBloc = "090001538\tMAI_337\tnon\tnon\n090002668\tAPICEM Apicrypt v2\n012345678\tMAI_337\n";

void choisir(Banc& b) {
  b.clicChamp(cellule(0, "FINESSGeo"));
  b.clicChamp(cellule(1, "FINESSGeo"), false, true);
}
// The first two rows; then back to what can be done with them, above the grid.
void choisirAuClavier(Banc& b, std::string_view action) {
  allerA(b, 0, 1);
  b.touche(ImGuiKey_DownArrow, false, true);
  b.tabJusqua(action, true);
}

// Both of them, as the form view does; gives why not.
std::string aux2(Session& s, F champ, std::string_view texte) { return appliquerAuxLignes(s, champ, {0, 1}, texte).changes.refus; }

}  // namespace

std::vector<Cas> casDeLaSelection() {
  return {
      {"le même changement pour toute la sélection",
       [](Banc& b) {
         choisir(b);
         b.clicElement("Stockage identité\u00a0: Décocher");
       },
       [](Banc& b) {
         allerA(b, 0, 1);
         b.touche(ImGuiKey_A, true);
         b.tabJusqua("Stockage identité\u00a0: Décocher", true);
         b.touche(ImGuiKey_Space);
       },
       [](Session& s, Page&) { aux2(s, F::StockageIdentite, "false"); }},
      {"un opérateur pour toute la sélection",
       [](Banc& b) {
         choisir(b);
         b.clicElement("Opérateur messagerie");
         b.clicElement("API_35 – APICEM Apicrypt v2");
       },
       [](Banc& b) {
         choisirAuClavier(b, "Opérateur messagerie");
         b.touche(ImGuiKey_Enter);
         b.touche(ImGuiKey_End);
         b.touche(ImGuiKey_Enter);
         EXPECT_EQ(b.focus(), "Opérateur messagerie");
       },
       [](Session& s, Page&) { aux2(s, F::OperateurMessagerie, "API_35"); }},
      {"le retrait de toute la sélection",
       [](Banc& b) {
         choisir(b);
         b.clicElement("Supprimer");
       },
       [](Banc& b) {
         choisirAuClavier(b, "Supprimer");
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page&) { aux2(s, F::PresentSolde, "false"); }, deuxCents()},
      {"sa remise",
       [](Banc& b) {
         choisir(b);
         b.clicElement("Supprimer");
         b.clicElement("Ré-ajouter");
       },
       [](Banc& b) {
         choisirAuClavier(b, "Supprimer");
         b.touche(ImGuiKey_Enter);
         b.tabJusqua("Ré-ajouter");
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page&) {
         aux2(s, F::PresentSolde, "false");
         aux2(s, F::PresentSolde, "true");
       },
       deuxCents()},
      {"le retrait de tous, refusé avec sa raison",
       [](Banc& b) {
         choisir(b);
         b.clicElement("Supprimer");
       },
       [](Banc& b) {
         choisirAuClavier(b, "Supprimer");
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page& p) { p.dits.push_back(aux2(s, F::PresentSolde, "false")); }},
      {"la recopie vers le bas",
       [](Banc& b) {
         choisir(b);
         b.clicChamp(cellule(0, "operateurMessagerie"));
         b.touche(ImGuiKey_Escape);
         b.clicElement("Recopier vers le bas");
       },
       [](Banc& b) {
         allerA(b, 0, kColonneOperateur);
         b.touche(ImGuiKey_DownArrow, false, true);
         b.touche(ImGuiKey_D, true);
       },
       [](Session& s, Page&) {
         s.set({F::OperateurMessagerie, 1}, "GIP_26");
       }},
      {"la copie vers un tableur",
       [](Banc& b) {
         choisir(b);
         b.clicElement("Copier");
       },
       [](Banc& b) {
         allerA(b, 0, 1);
         b.touche(ImGuiKey_DownArrow, false, true);
         b.touche(ImGuiKey_C, true);
       },
       [](Session& s, Page& p) {
         p.faits.push_back("copié " + copieDe(s, {0, 1}));
       }},
      {"le collage depuis un tableur",
       [](Banc& b) {
         b.page().bloc = kBloc;
         b.clicElement("Coller depuis un tableur");
       },
       [](Banc& b) {
         b.page().bloc = kBloc;
         b.entrer();
         b.tabJusqua("Coller depuis un tableur");
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page&) {
         // Its third line names no bénéficiaire of the demande.
         const TexteSaisi textes[] = {
             {{F::OperateurMessagerie, 0}, "MAI_337"}, {{F::StockageIdentite, 0}, "false"}, {{F::OperateurMessagerie, 1}, "API_35"}};
         s.appliquer(textes);
       }},
      {"le collage, défait d’un coup",
       [](Banc& b) {
         b.page().bloc = kBloc;
         b.clicElement("Coller depuis un tableur");
         b.clicElement("Défaire");
       },
       [](Banc& b) {
         b.page().bloc = kBloc;
         b.entrer();
         b.tabJusqua("Coller depuis un tableur");
         b.touche(ImGuiKey_Enter);
         b.touche(ImGuiKey_Z, true);
       },
       [](Session& s, Page&) {
         const TexteSaisi textes[] = {{{F::OperateurMessagerie, 0}, "MAI_337"}};
         s.appliquer(textes);
         s.undo();
       }},
  };
}

}  // namespace segur::tests
