// « Déposer une pièce complémentaire »: the words of both views, and the type that a file's name tells.
#include <gtest/gtest.h>

#include "core/form/pieces.hpp"
#include "core/model/text.hpp"
#include "tests/core/support/session.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

TEST(MotsDesPieces, CeuxDuGuide) {
  EXPECT_EQ(wordOf(PieceWord::Title), "Déposer une pièce complémentaire");
  EXPECT_EQ(wordOf(PieceWord::Instruction),
            "Sélectionnez le type de pièce complémentaire à déposer et cliquez sur «\u00a0Choisir un fichier\u00a0» pour sélectionner un "
            "fichier.");
  EXPECT_EQ(wordOf(PieceWord::Type), "Type de pièce complémentaire");
  EXPECT_EQ(wordOf(PieceWord::NoType), "-- Sélectionnez un type de pièce complémentaire --");
  EXPECT_EQ(wordOf(PieceWord::File), "Fichier à ajouter");
  EXPECT_EQ(wordOf(PieceWord::Send), "Importer");
  EXPECT_EQ(wordOf(PieceWord::Success), "Succès de l’envoi");
  EXPECT_EQ(wordOf(PieceWord::Done), "Pièce ajoutée au dossier");
  EXPECT_EQ(wordOf(PieceWord::NotAdded), "L’envoi de «\u00a0{1}\u00a0» a échoué. Réessayez ou retirez le fichier, puis confirmez.");
}

TEST(MotsDesPieces, ChacunEstLaEtBienTypographie) {
  for (std::size_t word = 0; word < kPieceWordCount; ++word) {
    const std::string_view text = wordOf(static_cast<PieceWord>(word));
    EXPECT_FALSE(text.empty()) << word;
    EXPECT_EQ(typographie(fill(std::string(text).c_str(), {"x.pdf"})), "");
  }
}

// RGAA 11.10: the format is said before the error. It is the référentiel's.
TEST(MotsDesPieces, CeQuiEstAccepteEstDitAvant) {
  EXPECT_EQ(pieceHintOf(*ouvrir()),
            "Vous pouvez choisir plusieurs fichiers, ou les glisser ici. Format attendu\u00a0: PDF, sans mot de passe, 10\u00a0Mio au plus "
            "par fichier.");
  const auto cinq = ouvrir(demandeDuGuide(), kMaintenant, avec(referentielDemo(), {"/piecesJustificatives/tailleMaxOctets", "5242880"}));
  EXPECT_EQ(typographie(pieceHintOf(*cinq)), "");
  EXPECT_NE(pieceHintOf(*cinq).find("5\u00a0Mio"), std::string::npos);
}

// The guide's names: {couloir}-{logiciel}-{vague}-{type}-{numeroEditeur}.pdf.
TEST(TypeSuggere, LeNomDuFichierLeDit) {
  const std::pair<std::string_view, std::string_view> cas[] = {
      {"ms2-dui-va1-va-00001.pdf", "VA"},
      {"ms2-dui-va1-facture-00001.pdf", "FACTURE"},
      {"ms2-dui-va1-bdc-00001.pdf", "BON_COMMANDE"},
      {"MS2-DUI-VA1-BDC-00001.PDF", "BON_COMMANDE"},
      {"ms2-dui-va1-bon_commande-00001.pdf", "BON_COMMANDE"},
      {"Facture.pdf", "FACTURE"},
      {"Bon de commande.pdf", "BON_COMMANDE"},
      {"facture-facture-12.pdf", "FACTURE"},
      {"va-facture.pdf", ""},  // two: nobody guesses
      {"ms2-dui-va1-00001.pdf", ""},
      {"PJ_Demande.pdf", ""},
      {"decision-attribution-finms2007988.pdf", ""},  // the portal's own, not to be chosen
      {"--.pdf", ""},
      {"", ""},
  };
  const auto session = ouvrir();
  for (const auto& [nom, type] : cas) EXPECT_EQ(typeSuggere(*session, nom), type) << nom;
}

}  // namespace
}  // namespace segur::tests
