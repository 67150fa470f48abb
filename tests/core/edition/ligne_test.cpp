// A line of an import file, mended by hand: every field can be changed, the verdict is an import's, every other byte stays as it was.
#include "core/edition/ligne.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

#include "core/json/referentiel_reader.hpp"
#include "tests/core/support/documents.hpp"
#include "tests/core/support/session.hpp"

namespace segur {
namespace {

using F = FieldId;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using tests::avec;
using tests::importDuGuide;
using tests::remplacer;

std::unique_ptr<LigneOuverte> ouvrir(std::string document = importDuGuide()) {
  auto opened = LigneOuverte::open(std::move(document), readReferentiel(tests::referentielDemo()).referentiel, tests::kMaintenant);
  if (!opened) std::abort();
  return opened;
}
std::string ligne(const char* reste) { return std::string("/lignesImport/0").append(reste); }
std::vector<std::string> codes(const LigneOuverte& of, FieldRef champ) { return tests::codesDe(of.verdict().at(champ)); }

TEST(LigneOuverteTest, SansSaisieLeDocumentEstLeMemeALOctetPres) { EXPECT_EQ(ouvrir()->document(), importDuGuide()); }

TEST(LigneOuverteTest, CeQuiEstTapeSEcritCommeUnFichierLEcrit) {
  struct Cas {
    FieldRef champ;
    const char* texte;
    const char* avant;
    const char* apres;
  };
  for (const Cas& cas :
       std::initializer_list<Cas>{{{F::DateFacture, 0}, "5/6/2023", "\"dateFacture\": \"2023-06-02\"", "\"dateFacture\": \"2023-06-05\""},
                                  {{F::MontantSolde, 0}, "1 450", "1400.0,", "1450.00,"},
                                  {{F::TauxTva, 0}, "8,5", "\"tauxTVA\": 0", "\"tauxTVA\": 8.5"},
                                  {{F::NumLigne, 0}, "12", "\"numLigne\": 1", "\"numLigne\": 12"},
                                  {{F::RegimeTva, 0}, " TTC ", "\"HT\"", "\"TTC\""},
                                  {{F::TelephoneMandataire, 0},
                                   "+33 7 12 34 56 78",
                                   "\"telephoneMandataire\": \"0600000000\"",
                                   "\"telephoneMandataire\": \"0712345678\""},
                                  {{F::FinessGeographique, 1}, "03 000 656 3", "\"090002668\"", "\"030006563\""},
                                  {{F::IsMandataire, 0}, "false", "\"isMandataire\": true", "\"isMandataire\": false"},
                                  {{F::NomMandataire, 0}, "", "\"NOM MANDATAIRE\"", "null"},
                                  {{F::NomFichier, 1}, "é\"\\.pdf", "\"ms2-dui-va1-facture-00001.pdf\"", "\"é\\\"\\\\.pdf\""},
                                  {{F::FichierSiret, 0}, "438 069 684 00027", "\"43806968400019\"", "\"43806968400027\""},
                                  // No value of its field: kept as it was typed, and the check says what is wrong with it.
                                  {{F::DateFacture, 0}, "31/02/2023", "\"2023-06-02\"", "\"31/02/2023\""},
                                  {{F::MontantSolde, 0}, "mille", "1400.0,", "\"mille\","},
                                  {{F::NumLigne, 0}, "007", "\"numLigne\": 1", "\"numLigne\": \"007\""}}) {
    const auto of = ouvrir();
    ASSERT_TRUE(of->set(cas.champ, cas.texte)) << cas.texte;
    EXPECT_EQ(of->document(), remplacer(importDuGuide(), cas.avant, cas.apres)) << cas.texte;
    EXPECT_TRUE(of->modifie(cas.champ)) << cas.texte;
    EXPECT_EQ(of->modifications(), 1U) << cas.texte;
  }
}

TEST(LigneOuverteTest, LeMemeTexteNEstPasUneModification) {
  const auto of = ouvrir();
  for (const auto& [champ, texte] : std::initializer_list<std::pair<FieldRef, const char*>>{{{F::DateFacture, 0}, "02/06/2023"},
                                                                                            {{F::MontantSolde, 0}, "1400,00"},
                                                                                            {{F::MontantSolde, 0}, "1 400"},
                                                                                            {{F::NumLigne, 0}, "1"}}) {
    of->set(champ, texte);
    EXPECT_EQ(of->modifications(), 0U) << texte;
  }
  EXPECT_EQ(of->document(), importDuGuide());
}

TEST(LigneOuverteTest, UneValeurDuMauvaisTypeSeCorrigeParLeMemeTexte) {
  const auto of = ouvrir(remplacer(importDuGuide(), "1400.0,", "\"1400,00\","));
  EXPECT_THAT(codes(*of, {F::MontantSolde, 0}), Not(IsEmpty()));
  of->set({F::MontantSolde, 0}, "1400,00");
  EXPECT_THAT(codes(*of, {F::MontantSolde, 0}), IsEmpty());
  EXPECT_EQ(of->document(), remplacer(importDuGuide(), "1400.0,", "1400.00,"));
}

TEST(LigneOuverteTest, LeVerdictSuitChaqueFrappe) {
  const auto of = ouvrir();
  of->set({F::DateFacture, 0}, "31/02/2023");
  EXPECT_THAT(codes(*of, {F::DateFacture, 0}), Contains("FAC-01"));
  of->set({F::DateFacture, 0}, "02/06/2023");
  EXPECT_THAT(codes(*of, {F::DateFacture, 0}), IsEmpty());
  // What one field says of others: the same site twice, a solution that nobody knows.
  of->set({F::FinessGeographique, 1}, "090001538");
  EXPECT_THAT(codes(*of, {F::FinessGeographique, 1}), Contains("BEN-05"));
  of->set({F::FichierNumeroAns, 0}, "0000000099");
  EXPECT_THAT(codes(*of, {F::FichierNumeroAns, 0}), Contains("IMP-01"));
  EXPECT_EQ(of->contexte().solution(), nullptr);
}

TEST(LigneOuverteTest, AnnulerEtRetablirRedonnentChaqueEtat) {
  const auto of = ouvrir();
  of->set({F::DateFacture, 0}, "05/06/202");
  of->set({F::DateFacture, 0}, "05/06/2023");  // the same step
  of->closeStep();
  of->set({F::DateFacture, 0}, "06/06/2023");
  const std::string last = of->document();
  EXPECT_EQ(of->undo(), (FieldRef{F::DateFacture, 0}));
  EXPECT_THAT(of->document(), testing::HasSubstr("2023-06-05"));
  of->undo();
  EXPECT_EQ(of->document(), importDuGuide());
  EXPECT_FALSE(of->undo());
  of->redo();
  of->redo();
  EXPECT_EQ(of->document(), last);
  EXPECT_FALSE(of->redo());
  of->retablir({F::DateFacture, 0});
  EXPECT_EQ(of->document(), importDuGuide());
  of->undo();
  EXPECT_EQ(of->document(), last);
}

TEST(LigneOuverteTest, CeQuiManqueSAjouteASaPlace) {
  const std::string sansCle = avec(importDuGuide(), {ligne("/commande/dateFacture"), tests::kSansCle});
  auto of = ouvrir(sansCle);
  of->set({F::DateFacture, 0}, "02/06/2023");
  EXPECT_EQ(of->document(), remplacer(sansCle, "\"indicateurDeploiementMSS\": null",
                                      "\"indicateurDeploiementMSS\": null,\n        \"dateFacture\": \"2023-06-02\""));

  for (const std::string& sansBloc :
       {avec(importDuGuide(), {ligne("/commande"), tests::kSansCle}), avec(importDuGuide(), {ligne("/commande"), "null"})}) {
    of = ouvrir(sansBloc);
    of->set({F::DateCommande, 0}, "28/12/2022");
    of->set({F::RegimeTva, 0}, "HT");
    EXPECT_THAT(of->document(), testing::HasSubstr("\"commande\": {\"dateCommande\": \"2022-12-28\",\"regimeTVA\": \"HT\"}"));
    EXPECT_THAT(codes(*of, {F::DateFacture, 0}), Not(IsEmpty())) << "its other fields are judged from then on";
    of->undo();
    of->undo();
    EXPECT_EQ(of->document(), sansBloc);
  }
}

TEST(LigneOuverteTest, UneRangeeSAjouteEtSAnnule) {
  const auto of = ouvrir();
  EXPECT_EQ(of->ajouter(Scope::Piece), 2U);
  EXPECT_EQ(of->modifications(), 1U);
  of->set({F::NomFichier, 2}, "bdc.pdf");
  of->set({F::TypeFichier, 2}, "BON_COMMANDE");
  EXPECT_THAT(of->document(),
              testing::HasSubstr(
                  "},\n        {\"nomFichier\": \"bdc.pdf\", \"formatFichier\": \"PDF\", \"typeFichier\": \"BON_COMMANDE\"}\n      ],"));
  EXPECT_EQ(of->ajouter(Scope::Beneficiaire), 2U);
  for (int i = 0; i < 4; ++i) of->undo();
  EXPECT_EQ(of->document(), importDuGuide());
  EXPECT_EQ(of->lecture().rows(Scope::Piece), 2U);

  for (const char* bloc : {"/piecesJustificatives", "/beneficiaires"}) {
    const auto sans = ouvrir(avec(importDuGuide(), {ligne(bloc), tests::kSansCle}));
    EXPECT_EQ(sans->ajouter(Scope::Piece).has_value() && sans->ajouter(Scope::Beneficiaire).has_value(), true) << bloc;
  }
  const auto faux = ouvrir(avec(importDuGuide(), {ligne("/piecesJustificatives"), "\"aucune\""}));
  EXPECT_FALSE(faux->ajouter(Scope::Piece));
  EXPECT_FALSE(faux->canUndo());
}

TEST(LigneOuverteTest, CeQuiNEstPasUnChampDuFormatNeSeChangePas) {
  const auto of = ouvrir();
  EXPECT_FALSE(of->set({F::Commande, 0}, "x"));
  EXPECT_FALSE(of->set({F::CommentaireGestionnaire, 0}, "x"));
  EXPECT_FALSE(of->set({F::NomResponsable, 2}, "x"));
  EXPECT_FALSE(ouvrir(avec(importDuGuide(), {ligne("/commande"), "5"}))->set({F::DateFacture, 0}, "02/06/2023")) << "another mistake first";
  EXPECT_EQ(LigneOuverte::open("{\"lignesImport\":[]}", {}, {}), nullptr);
  EXPECT_EQ(LigneOuverte::open("{", {}, {}), nullptr);
}

// Whatever is typed where, the document can be read again and says what was typed; and undone to the end it is the first one, byte for
// byte.
TEST(LigneOuverteTest, ApresToutesSortesDeCommandesLeDocumentSeRelitEtSAnnule) {
  const std::string sansBlocs = avec(importDuGuide(), {{ligne("/commande"), "null"}, {ligne("/piecesJustificatives"), tests::kSansCle}});
  const std::vector<std::string> textes{"",      " ",    "x",     "\"\\\n", "02/06/2023", "31/02/2023", "1 400,50",  "-1",
                                        "1e999", "true", "false", "null",   "é\xFF",      "GIP_9",      "090001538", "0600000000"};
  std::mt19937 random(20230613);
  const auto pick = [&random](std::size_t count) { return static_cast<std::uint32_t>(random() % count); };
  for (int sequence = 0; sequence < 200; ++sequence) {
    const std::string before = sequence % 2 == 0 ? importDuGuide() : sansBlocs;
    const auto of = ouvrir(before);
    for (std::uint32_t step = 0; step < 30; ++step) {
      const FieldRef champ{static_cast<FieldId>(pick(kFieldCount)), pick(4)};
      switch (pick(8)) {
        case 0: of->undo(); break;
        case 1: of->redo(); break;
        case 2: of->retablir(champ); break;
        case 3: of->ajouter(pick(2) == 0 ? Scope::Piece : Scope::Beneficiaire); break;
        case 4: of->closeStep(); break;
        default: of->set(champ, textes[pick(textes.size())]);
      }
    }
    const auto again = LigneOuverte::open(of->document(), readReferentiel(tests::referentielDemo()).referentiel, tests::kMaintenant);
    ASSERT_NE(again, nullptr) << of->document();
    EXPECT_EQ(again->document(), of->document());
    for (const auto& [champ, saisie] : of->saisies().champs) {
      const Kind kind = fieldOf(champ.id).kind;
      const auto typed = jsonOf(of->lecture().valeur(champ), kind);
      // Numbers of sites and companies are written without the spaces that people put between their groups, in capitals.
      if (typed && saisie.modifie && kind != Kind::Finess && kind != Kind::Siret) {
        EXPECT_EQ(jsonOf(again->lecture().valeur(champ), kind), typed) << fieldOf(champ.id).name;
      }
    }
    while (of->undo()) {
    }
    EXPECT_EQ(of->document(), before);
  }
}

}  // namespace
}  // namespace segur
