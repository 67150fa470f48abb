// The line of an import file as a form: the words of the form of a demande, not the keys of the file.
#include "core/form/ligne.hpp"

#include <gmock/gmock.h>

#include <set>

#include "core/form/recherche.hpp"
#include "core/json/keys.hpp"
#include "core/json/referentiel_reader.hpp"
#include "tests/core/support/documents.hpp"

namespace segur {
namespace {

using F = FieldId;
using testing::HasSubstr;
using testing::Not;
using tests::importDuGuide;
using tests::remplacer;

std::unique_ptr<LigneOuverte> ouvrir(std::string document = importDuGuide()) {
  return LigneOuverte::open(std::move(document), readReferentiel(tests::referentielDemo()).referentiel, tests::kMaintenant);
}

TEST(FormulaireDUneLigne, MontreChaqueChampDuFormat) {
  const Form form = formOf(*ouvrir(), 11);
  EXPECT_EQ(form.title, "Ligne 12 du fichier");
  std::set<F> shown;
  for (const Bloc& bloc : form.blocs) {
    for (const Group& group : bloc.groups) {
      for (const FieldInfo& info : group.fields) EXPECT_TRUE(shown.insert(info.id).second);
    }
    if (bloc.list) {
      for (const FieldInfo& info : bloc.list->columns) EXPECT_TRUE(shown.insert(info.id).second);
    }
  }
  for (const Field& field : fieldTable()) {
    const bool value = field.kind != Kind::Objet && field.kind != Kind::Liste && exists(Format::Import, field.id);
    EXPECT_EQ(shown.contains(field.id), value) << field.name;
  }
}

TEST(FormulaireDUneLigne, ParleCommeUnFormulaireEtNonCommeUnFichier) {
  const auto of = ouvrir(remplacer(importDuGuide(), "2023-06-02", "2023-02-31"));
  const FieldState date = stateOf(*of, {F::DateFacture, 0});
  ASSERT_EQ(date.messages.size(), 1U);
  EXPECT_THAT(date.messages[0].text, HasSubstr("Date de la facture"));
  EXPECT_THAT(date.messages[0].advice, HasSubstr("JJ/MM/AAAA"));
  of->set({F::DateFacture, 0}, "02/06");
  EXPECT_TRUE(stateOf(*of, {F::DateFacture, 0}).messages[0].whileTyping);
  of->set({F::DateFacture, 0}, "05/06/2023");
  const FieldState mended = stateOf(*of, {F::DateFacture, 0});
  EXPECT_EQ(mended.text, "05/06/2023");
  EXPECT_EQ(mended.before, "2023-02-31");
  EXPECT_TRUE(mended.messages.empty());
  EXPECT_EQ(summaryOf(*of), "1\u00a0modification, 1\u00a0erreur") << "the e-mail of the guide's second responsable";
}

TEST(FormulaireDUneLigne, NommeSesRangeesEtTrouveSesChoix) {
  const auto of = ouvrir();
  EXPECT_EQ(rowOf(*of, Scope::Beneficiaire, 1).label, "Bénéficiaire 2, FINESS 09\u00a0000\u00a0266\u00a08");
  EXPECT_EQ(rowOf(*of, Scope::Piece, 0).label, "Pièce justificative 1, ms2-dui-va1-va-00001.pdf");
  of->ajouter(Scope::Piece);
  EXPECT_EQ(rowOf(*of, Scope::Piece, 2).label, "Pièce justificative 3");
  of->set({F::TelephoneMandataire, 0}, "07");
  const auto faites = modifications(*of);
  ASSERT_EQ(faites.size(), 2U);
  EXPECT_EQ(faites[0].libelle, "Téléphone du mandataire");
  EXPECT_EQ(faites[1].apres, "Pièce justificative 3");
  EXPECT_EQ(of->modifications(), faites.size());
  EXPECT_FALSE(findingsOf(*of, Gravite::Erreur, 0, 10).empty());
  EXPECT_FALSE(chercherChoix(of->contexte(), F::OperateurMessagerie, "GIP").choix.empty());
}

}  // namespace
}  // namespace segur
