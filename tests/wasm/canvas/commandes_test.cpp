// Each command of the form, by the mouse alone and by the keyboard alone: the session is then that of the same command sent by the form
// view, and the page was asked for the same.
#include <gmock/gmock.h>

#include <set>

#include "tests/wasm/canvas/cas.hpp"

namespace segur::tests {
namespace {

std::vector<Cas> tousLesCas() {
  std::vector<Cas> all;
  for (auto of : {casDesChamps, casDesBeneficiaires, casDeLaSelection, casDuDossier}) {
    for (Cas& cas : of()) all.push_back(std::move(cas));
  }
  return all;
}

// Without `default`: a Geste that is added does not compile until it has a name here, and then has to have its case.
constexpr std::string_view nomDe(Geste geste) {
  switch (geste) {
    case Geste::Saisir: return "Saisir";
    case Geste::Retablir: return "Retablir";
    case Geste::Retirer: return "Retirer";
    case Geste::Remettre: return "Remettre";
    case Geste::FermerEtape: return "FermerEtape";
    case Geste::Defaire: return "Defaire";
    case Geste::Refaire: return "Refaire";
    case Geste::AppliquerSelection: return "AppliquerSelection";
    case Geste::Confirmer: return "Confirmer";
    case Geste::NePasModifier: return "NePasModifier";
    case Geste::Consulter: return "Consulter";
    case Geste::SupprimerPiece: return "SupprimerPiece";
    case Geste::Deposer: return "Deposer";
    case Geste::Coller: return "Coller";
    case Geste::Copier: return "Copier";
    case Geste::Annoncer: return "Annoncer";
  }
  return {};
}

std::set<std::string_view> nomsDesGestes() {
  std::set<std::string_view> names;
  for (int i = 0; i < 256; ++i) {
    if (const std::string_view name = nomDe(static_cast<Geste>(i)); !name.empty()) names.insert(name);
  }
  return names;
}

class Commandes : public testing::TestWithParam<Cas> {
protected:
  void TearDown() override {
    Page asked;
    const auto formulaire = ouvrir(GetParam().demande);
    GetParam().formulaire(*formulaire, asked);
    EXPECT_EQ(banc_.brouillon(), brouillonOf(*formulaire));
    EXPECT_EQ(banc_.session().verdict().erreurs(), formulaire->verdict().erreurs());
    EXPECT_EQ(banc_.session().modifications(), formulaire->modifications());
    EXPECT_EQ(banc_.session().canUndo(), formulaire->canUndo());
    EXPECT_EQ(banc_.session().canRedo(), formulaire->canRedo());
    if (banc_.session().verdict().erreurs() == 0) {
      EXPECT_EQ(corpsConfirmer(banc_.session()), corpsConfirmer(*formulaire));
    }
    EXPECT_EQ(banc_.page().faits, asked.faits);
    for (const std::string& said : asked.dits) EXPECT_THAT(banc_.page().dits, testing::Contains(said));
    // One step back as well: what was one step in the form view is one here.
    banc_.session().undo();
    formulaire->undo();
    EXPECT_EQ(banc_.brouillon(), brouillonOf(*formulaire));
  }

  Banc banc_{std::string(GetParam().demande)};
};

TEST_P(Commandes, SeDonnentALaSouris) { GetParam().souris(banc_); }
TEST_P(Commandes, SeDonnentAuClavier) { GetParam().clavier(banc_); }

INSTANTIATE_TEST_SUITE_P(Toutes, Commandes, testing::ValuesIn(tousLesCas()));

class Gestes : public testing::TestWithParam<bool> {};

// Of all that a view can ask a page for, nothing is left to the mouse alone or to the keyboard alone.
TEST_P(Gestes, OntChacunLeurCas) {
  std::set<std::string_view> seen;
  for (const Cas& cas : tousLesCas()) {
    Banc banc(cas.demande);
    (GetParam() ? cas.souris : cas.clavier)(banc);
    for (const Geste geste : banc.gestes()) seen.insert(nomDe(geste));
  }
  EXPECT_EQ(seen, nomsDesGestes());
}

INSTANTIATE_TEST_SUITE_P(DuCanvas, Gestes, testing::Bool(),
                         [](const auto& one) { return one.param ? std::string("souris") : std::string("clavier"); });

}  // namespace
}  // namespace segur::tests
