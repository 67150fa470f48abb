// The pièces of the dossier, and the two ways to end.
#include "tests/wasm/canvas/cas.hpp"

namespace segur::tests {
namespace {

using F = FieldId;

constexpr std::string_view kDeposer = "Déposer une pièce complémentaire";
const PieceAjoutee kPiece{"PJ_Demande.pdf", "AUTRE_S"};

void deposer(Banc& b, bool souris) {
  b.page().fichier = kPiece;
  if (souris) return b.clicElement(kDeposer);
  b.entrer();
  b.tabJusqua(kDeposer);
  b.touche(ImGuiKey_Enter);
}
void presserAuClavier(Banc& b, std::string_view nom) {
  b.entrer();
  b.tabJusqua(nom);
  b.touche(ImGuiKey_Enter);
}

}  // namespace

std::vector<Cas> casDuDossier() {
  return {
      {"une pièce que l’on consulte", [](Banc& b) { b.clicElement("Consulter ms2-dui-va1-facture-00001.pdf (nouvelle fenêtre)"); },
       [](Banc& b) { presserAuClavier(b, "Consulter ms2-dui-va1-facture-00001.pdf (nouvelle fenêtre)"); },
       [](Session&, Page& p) { p.faits.emplace_back("GET ms2-dui-va1-facture-00001.pdf"); }},
      {"une pièce déposée", [](Banc& b) { deposer(b, true); }, [](Banc& b) { deposer(b, false); },
       [](Session& s, Page&) { s.ajouterPiece(kPiece.nomFichier, kPiece.typeFichier); }},
      {"une pièce déposée, puis supprimée",
       [](Banc& b) {
         deposer(b, true);
         b.clicElement("Supprimer PJ_Demande.pdf");
       },
       [](Banc& b) {
         deposer(b, false);
         b.tabJusqua("Supprimer PJ_Demande.pdf", true);
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page& p) {
         s.ajouterPiece(kPiece.nomFichier, kPiece.typeFichier);
         p.faits.emplace_back("DELETE PJ_Demande.pdf");
         s.retirerPiece(4);
       }},
      {"Confirmer, avec ce qui a été saisi",
       [](Banc& b) {
         b.clicChamp("/commande/dateFacture");
         b.taper("05/06/2023");
         b.clicElement("Confirmer");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Date de la facture");
         b.taper("05/06/2023");
         b.tabJusqua("Confirmer");
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s, Page& p) {
         s.set({F::DateFacture, 0}, "05/06/2023");
         p.faits.push_back("POST " + corpsConfirmer(s));
       }},
      {"Confirmer, malgré une erreur\u00a0: rien ne part",
       [](Banc& b) {
         b.clicChamp("/commande/dateFacture");
         b.taper("31/02/2023");
         b.clicElement("Confirmer");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Date de la facture");
         b.taper("31/02/2023");
         b.tabJusqua("Confirmer");
         b.touche(ImGuiKey_Enter);
         EXPECT_TRUE(b.focus().starts_with("Date de la facture\u00a0: ")) << b.focus();
       },
       [](Session& s, Page& p) {
         s.set({F::DateFacture, 0}, "31/02/2023");
         p.dits.push_back(summaryOf(s));
       }},
      {"Ne pas modifier", [](Banc& b) { b.clicElement("Ne pas modifier"); }, [](Banc& b) { presserAuClavier(b, "Ne pas modifier"); },
       [](Session&, Page& p) { p.faits.push_back("POST " + corpsNePasModifier()); }},
  };
}

}  // namespace segur::tests
