// A référentiel that is itself wrong is refused with all its errors, each with its place.
#include "core/json/referentiel_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "tests/core/support/documents.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;

std::vector<std::string> erreurs(const std::string& bytes) {
  std::vector<std::string> out;
  for (const ErreurReferentiel& erreur : readReferentiel(bytes).erreurs) {
    out.push_back(describe(erreur));
    EXPECT_EQ(typographie(erreur.message), "");
  }
  return out;
}

TEST(ReferentielReader, LeReferentielDeDemonstration) {
  const ReferentielLu lu = readReferentiel(referentielDemo());
  ASSERT_TRUE(lu.erreurs.empty()) << describe(lu.erreurs[0]);
  const Referentiel& r = lu.referentiel;
  EXPECT_EQ(r.version, "demo-2023-06-12");
  EXPECT_FALSE(r.avertissement.empty());
  const Dispositif* d = r.dispositif("DSR-MS2-DUI PDS-Va1");
  ASSERT_NE(d, nullptr);
  EXPECT_EQ(d->couloir, "MS2");
  EXPECT_EQ(d->finCommande, parseInstant("2024-02-28T14:00:00+01:00"));
  EXPECT_EQ(d->finSolde, parseInstant("2024-12-19T13:00:00Z"));
  EXPECT_EQ(d->indicateurMssDepuis, parseInstant("2024-09-12T12:00:00Z"));
  EXPECT_EQ(d->plafond, std::nullopt);
  EXPECT_EQ(d->relanceJours, 10);
  EXPECT_EQ(d->verrouJours, 20);
  EXPECT_EQ(d->profilMaitreIdentite, "MAITRE_IDENTITE");
  EXPECT_EQ(d->profilStockageIdentite, "STOCKAGE_IDENTITE");
  EXPECT_EQ(r.solution("0000000033")->operateurs, std::nullopt);
  EXPECT_THAT(*r.solution("0000000040")->operateurs, ElementsAre("MAI_337", "GIP_26"));
  EXPECT_THAT(r.solution("0000000040")->profils, ElementsAre("GENERAL", "STOCKAGE_IDENTITE"));
  EXPECT_EQ(r.operateur("API_35")->libelle, "APICEM Apicrypt v2");
  EXPECT_EQ(r.operateur("GIP_9")->libelle, "");  // never invented
  EXPECT_THAT(r.taux("TTC")->taux, ElementsAre(2000, 850));
  EXPECT_THAT(r.formatsPieces, ElementsAre("PDF"));
  EXPECT_EQ(r.tailleMaxPiece, std::optional<std::uint64_t>(10'485'760));
  EXPECT_TRUE(r.typePiece("FACTURE")->obligatoire);
  EXPECT_FALSE(r.typePiece("AUTRE_S")->obligatoire);
}

struct Faux {
  Ecriture ecriture;
  std::string_view erreur;  // « Le référentiel, » goes before it
};

// Each is one error, with its place.
void verifier(std::initializer_list<Faux> cas) {
  for (const Faux& faux : cas) {
    EXPECT_THAT(erreurs(avec(referentielDemo(), faux.ecriture)), ElementsAre("Le référentiel, " + std::string(faux.erreur)));
  }
}

TEST(ErreurDuReferentiel, Cle) {
  verifier({
      Faux{{"/version", kSansCle}, "ligne 1, colonne 1\u00a0: la clé «\u00a0version\u00a0» manque."},
      Faux{{"/version", "null"}, "ligne 1, colonne 1\u00a0: la clé «\u00a0version\u00a0» manque."},
      Faux{{"/version", "12"}, "ligne 2, colonne 14 (/version)\u00a0: un texte entre guillemets est attendu."},
      Faux{{"/version", "\" \""}, "ligne 2, colonne 14 (/version)\u00a0: le texte est vide."},
      Faux{{"/avertissement", "[]"}, "ligne 3, colonne 20 (/avertissement)\u00a0: un texte entre guillemets est attendu."},
      Faux{{"/operateursMessagerie", kSansCle}, "ligne 1, colonne 1\u00a0: la clé «\u00a0operateursMessagerie\u00a0» manque."},
      Faux{{"/operateursMessagerie", "{}"}, "ligne 21, colonne 27 (/operateursMessagerie)\u00a0: une liste [ … ] est attendue."},
      Faux{{"/operateursMessagerie/2", "\"GIP_9\""}, "ligne 24, colonne 5 (/operateursMessagerie/2)\u00a0: un objet { … } est attendu."},
      Faux{{"/tauxTVA", kSansCle}, "ligne 1, colonne 1\u00a0: la clé «\u00a0tauxTVA\u00a0» manque."},
      Faux{{"/tauxTVA", "[]"}, "ligne 27, colonne 14 (/tauxTVA)\u00a0: un objet { … } est attendu."},
      Faux{{"/piecesJustificatives", kSansCle}, "ligne 1, colonne 1\u00a0: la clé «\u00a0piecesJustificatives\u00a0» manque."},
  });
}

TEST(ErreurDuReferentiel, Dispositif) {
  verifier({
      Faux{{"/dispositifs/0/couloir", kSansCle}, "ligne 5, colonne 5 (/dispositifs/0)\u00a0: la clé «\u00a0couloir\u00a0» manque."},
      Faux{{"/dispositifs/0/finSolde", "\"2024-12-19\""},
           "ligne 9, colonne 19 (/dispositifs/0/finSolde)\u00a0: «\u00a02024-12-19\u00a0» n’est pas un instant\u00a0: écrivez par exemple "
           "\"2024-12-19T14:00:00+01:00\"."},
      Faux{{"/dispositifs/0/finCommande", "20240228"},
           "ligne 8, colonne 22 (/dispositifs/0/finCommande)\u00a0: «\u00a020240228\u00a0» n’est pas un instant\u00a0: écrivez par "
           "exemple "
           "\"2024-12-19T14:00:00+01:00\"."},
      Faux{{"/dispositifs/0/plafondHT", "\"1500\""},
           "ligne 11, colonne 20 (/dispositifs/0/plafondHT)\u00a0: un montant positif à deux décimales au plus est attendu, ou null."},
      Faux{{"/dispositifs/0/plafondHT", "0"},
           "ligne 11, colonne 20 (/dispositifs/0/plafondHT)\u00a0: un montant positif à deux décimales au plus est attendu, ou null."},
      Faux{{"/dispositifs/0/plafondHT", "1500.005"},
           "ligne 11, colonne 20 (/dispositifs/0/plafondHT)\u00a0: un montant positif à deux décimales au plus est attendu, ou null."},
      Faux{{"/dispositifs/0/relanceJours", "0"},
           "ligne 12, colonne 23 (/dispositifs/0/relanceJours)\u00a0: un nombre entier de jours de 1 à 366 est attendu."},
      Faux{{"/dispositifs/0/relanceJours", "10.5"},
           "ligne 12, colonne 23 (/dispositifs/0/relanceJours)\u00a0: un nombre entier de jours de 1 à 366 est attendu."},
      Faux{{"/dispositifs/0/verrouJours", "367"},
           "ligne 13, colonne 22 (/dispositifs/0/verrouJours)\u00a0: un nombre entier de jours de 1 à 366 est attendu."},
      Faux{{"/dispositifs/0/verrouJours", "99999999999999999999"},
           "ligne 13, colonne 22 (/dispositifs/0/verrouJours)\u00a0: un nombre entier de jours de 1 à 366 est attendu."},
      Faux{{"/dispositifs/0/verrouJours", "10"},
           "ligne 5, colonne 5 (/dispositifs/0)\u00a0: «\u00a0relanceJours\u00a0» doit être inférieur à «\u00a0verrouJours\u00a0»."},
      Faux{{"/dispositifs/0/profilRequis", "\"MAITRE_IDENTITE\""},
           "ligne 14, colonne 23 (/dispositifs/0/profilRequis)\u00a0: un objet { … } est attendu."},
      Faux{{"/dispositifs/0/profilRequis/maitreIdentite", "true"},
           "ligne 14, colonne 43 (/dispositifs/0/profilRequis/maitreIdentite)\u00a0: un texte entre guillemets est attendu."},
  });
}

TEST(ErreurDuReferentiel, Listes) {
  verifier({
      Faux{{"/solutions/1/dsr", "\"DSR-X\""},
           "ligne 19, colonne 5 (/solutions/1/dsr)\u00a0: le DSR «\u00a0DSR-X\u00a0» n’est pas dans «\u00a0dispositifs\u00a0»."},
      Faux{{"/solutions/1/numeroAns", "\"0000000033\""},
           "ligne 19, colonne 5 (/solutions/1)\u00a0: «\u00a00000000033\u00a0» figure deux fois."},
      Faux{{"/solutions/1/profils", kSansCle}, "ligne 19, colonne 5 (/solutions/1)\u00a0: la clé «\u00a0profils\u00a0» manque."},
      Faux{{"/solutions/1/profils", "\"GENERAL\""}, "ligne 19, colonne 98 (/solutions/1/profils)\u00a0: une liste de textes est attendue."},
      Faux{{"/solutions/1/profils/1", "2"}, "ligne 19, colonne 110 (/solutions/1/profils/1)\u00a0: un texte entre guillemets est attendu."},
      Faux{{"/operateursMessagerie/2/code", "\"gip_9\""},
           "ligne 24, colonne 5 (/operateursMessagerie/2/code)\u00a0: «\u00a0gip_9\u00a0» n’a pas la forme d’un code d’opérateur\u00a0: "
           "trois capitales, _, un à quatre chiffres."},
      Faux{{"/operateursMessagerie/2/code", "\"MAI_337\""},
           "ligne 24, colonne 5 (/operateursMessagerie/2)\u00a0: «\u00a0MAI_337\u00a0» figure deux fois."},
      Faux{{"/tauxTVA/TTC", "20"}, "ligne 27, colonne 34 (/tauxTVA/TTC)\u00a0: une liste de taux est attendue."},
      Faux{{"/tauxTVA/TTC/1", "\"8.5\""},
           "ligne 27, colonne 39 (/tauxTVA/TTC/1)\u00a0: un taux en pour cent, à deux décimales au plus, est attendu."},
      Faux{{"/tauxTVA/TTC/1", "-1"},
           "ligne 27, colonne 39 (/tauxTVA/TTC/1)\u00a0: un taux en pour cent, à deux décimales au plus, est attendu."},
      Faux{{"/piecesJustificatives/tailleMaxOctets", "\"10 Mo\""},
           "ligne 30, colonne 24 (/piecesJustificatives/tailleMaxOctets)\u00a0: un nombre entier d’octets est attendu."},
      Faux{{"/piecesJustificatives/tailleMaxOctets", "1e7"},
           "ligne 30, colonne 24 (/piecesJustificatives/tailleMaxOctets)\u00a0: un nombre entier d’octets est attendu."},
      Faux{{"/piecesJustificatives/types/0/obligatoire", "\"oui\""},
           "ligne 32, colonne 76 (/piecesJustificatives/types/0/obligatoire)\u00a0: true ou false est attendu."},
      Faux{{"/piecesJustificatives/types/1/code", "\"VA\""},
           "ligne 33, colonne 7 (/piecesJustificatives/types/1)\u00a0: «\u00a0VA\u00a0» figure deux fois."},
  });
}

TEST(ReferentielReader, ToutesLesErreursALaFois) {
  EXPECT_THAT(erreurs("{\n  \"version\": 1,\n  \"dispositifs\": [1, {}]\n}"),
              ElementsAre("Le référentiel, ligne 2, colonne 14 (/version)\u00a0: un texte entre guillemets est attendu.",
                          "Le référentiel, ligne 3, colonne 19 (/dispositifs/0)\u00a0: un objet { … } est attendu.",
                          "Le référentiel, ligne 3, colonne 22 (/dispositifs/1)\u00a0: la clé «\u00a0dsr\u00a0» manque.",
                          "Le référentiel, ligne 3, colonne 22 (/dispositifs/1)\u00a0: la clé «\u00a0couloir\u00a0» manque.",
                          "Le référentiel, ligne 1, colonne 1\u00a0: la clé «\u00a0solutions\u00a0» manque.",
                          "Le référentiel, ligne 1, colonne 1\u00a0: la clé «\u00a0operateursMessagerie\u00a0» manque.",
                          "Le référentiel, ligne 1, colonne 1\u00a0: la clé «\u00a0tauxTVA\u00a0» manque.",
                          "Le référentiel, ligne 1, colonne 1\u00a0: la clé «\u00a0piecesJustificatives\u00a0» manque."));
}

TEST(ReferentielReader, CeQuiNEstPasUnObjetJson) {
  EXPECT_THAT(erreurs("[]"), ElementsAre("Le référentiel, ligne 1, colonne 1\u00a0: un objet { … } est attendu."));
  EXPECT_THAT(erreurs(""), ElementsAre("Le référentiel, ligne 1, colonne 1\u00a0: le fichier est vide."));
  EXPECT_THAT(erreurs("{\r\n  \"version\": \"caf\xE9\"\r\n}"),
              ElementsAre("Le référentiel, ligne 2, colonne 18\u00a0: un caractère n’est pas écrit en UTF-8."));
  EXPECT_THAT(erreurs("{\n\"version\":"), ElementsAre("Le référentiel, ligne 2, colonne 11\u00a0: le fichier s’arrête trop tôt."));
}

// It may grow before we do; what it does not say stays as it is by default.
TEST(ReferentielReader, LesClesInconnuesSontAdmisesLesFacultativesAussi) {
  const std::string inconnue = avec(referentielDemo(), {{"/baremes", "[1]"}, {"/dispositifs/0/couleur", "\"vert\""}});
  EXPECT_TRUE(erreurs(inconnue).empty());
  const std::string reduit = avec(referentielDemo(), {{"/avertissement", kSansCle},
                                                      {"/dispositifs/0/finSolde", kSansCle},
                                                      {"/dispositifs/0/relanceJours", "null"},
                                                      {"/dispositifs/0/profilRequis", kSansCle},
                                                      {"/piecesJustificatives/tailleMaxOctets", "null"}});
  const ReferentielLu lu = readReferentiel(reduit);
  ASSERT_TRUE(lu.erreurs.empty()) << describe(lu.erreurs[0]);
  EXPECT_EQ(lu.referentiel.dispositifs[0].finSolde, std::nullopt);
  EXPECT_EQ(lu.referentiel.dispositifs[0].relanceJours, 10);
  EXPECT_EQ(lu.referentiel.dispositifs[0].profilMaitreIdentite, "");
  EXPECT_EQ(lu.referentiel.tailleMaxPiece, std::nullopt);
}

}  // namespace
}  // namespace segur::tests
