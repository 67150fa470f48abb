// What is copied for a spreadsheet: the guide's labels, then each bénéficiaire as it is shown; pasted back, it changes nothing.
#include "core/form/copie.hpp"

#include "core/form/collage.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

TEST(Copie, DonneLesLibellesPuisUneLigneParBeneficiaire) {
  const auto session = ouvrir();
  EXPECT_EQ(copieDe(*session, {1}),
            "Nom du responsable\tE-mail du responsable\tNuméro de téléphone du responsable\tFiness Juridique\tFINESS Géographique\tPrésent "
            "solde\t"
            "Ancienne version\tMaître identité\tStockage identité\tOpérateur messagerie\n"
            "NOM RESPONSABLE "
            "2\tmail.responsable2.fr\t07\u00a000\u00a000\u00a000\u00a000\t09\u00a0000\u00a0148\u00a08\t09\u00a0000\u00a0266\u00a08\tOui\t1."
            "0.1\tNon\tOui\tGIP_9\n");
}

TEST(Copie, SeRecolleTelleQuelle) {
  const auto session = ouvrir();
  session->set(operateur(0), "MAI_337");
  session->set(maitre(1), "true");
  const Collage back = lireCollage(*session, copieDe(*session, {0, 1}));
  EXPECT_EQ(back.beneficiaires, 2U);
  EXPECT_TRUE(back.nonReprises.empty());
  for (const TexteSaisi& one : back.textes) EXPECT_EQ(one.texte, texte(*session, one.champ)) << fieldOf(one.champ.id).name;
}

TEST(Copie, MetUneEspaceALaPlaceDeCeQuiFiniraitUneCellule) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/beneficiaires/structure/0/nomResponsable", "\"DU\\tPONT\\r\\nMARTIN\""}));
  const std::string block = copieDe(*session, {0});
  EXPECT_NE(block.find("\nDU PONT  MARTIN\t"), std::string::npos) << block;
}

}  // namespace
}  // namespace segur::tests
