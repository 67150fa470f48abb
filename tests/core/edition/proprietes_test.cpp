// What must hold after any sequence of commands, and what a keystroke may cost.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

#include "core/edition/brouillon.hpp"
#include "core/edition/difference.hpp"
#include "core/edition/fusion.hpp"
#include "core/edition/modification.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

// The guide's demande with that many bénéficiaires; their sites are written as they come (a wrong key is a warning in a demande).
std::string demandeDe(std::size_t beneficiaires) {
  const std::string& guide = demandeDuGuide();
  const std::size_t begin = guide.find("{", guide.find("\"structure\""));
  const std::size_t end = guide.find(']', begin);
  std::string rows;
  for (std::size_t i = 0; i < beneficiaires; ++i) {
    const std::string number = std::to_string(100'000'000 + i);
    rows += (i == 0 ? "" : ",\n") +
            std::string("{\"nomResponsable\":\"N\",\"emailResponsable\":\"a@b.fr\",\"telephoneResponsable\":\"0600000000\",") +
            "\"FINESSGeo\":\"" + number +
            "\",\"presentSolde\":true,\"isMaitreIdentite\":false,\"isStockageIdentite\":true,\"operateurMessagerie\":\"GIP_26\"}";
  }
  return guide.substr(0, begin) + rows + guide.substr(end);
}

TEST(CoutDUneFrappe, LeNombreDeReglesJugeesEstLeMemeA10EtA100000Beneficiaires) {
  const auto petite = ouvrir(demandeDe(10));
  const auto grande = ouvrir(demandeDe(100'000));
  struct {
    FieldRef champ;
    std::string_view texte;
  } const frappes[] = {
      {{FieldId::DateFacture, 0}, "05/06/2023"}, {{FieldId::MontantSolde, 0}, "1 450,50"},       {{FieldId::EmailMandataire, 0}, "m@m.fr"},
      {{FieldId::MaitreIdentite, 7}, "true"},    {{FieldId::OperateurMessagerie, 7}, "MAI_337"}, {{FieldId::PresentSolde, 7}, "false"},
  };
  for (const auto& frappe : frappes) {
    const auto cost = [&](Session& session) {
      const std::uint64_t before = session.verdict().evaluations();
      EXPECT_EQ(session.set(frappe.champ, frappe.texte).refus, "");
      return session.verdict().evaluations() - before;
    };
    const std::uint64_t small = cost(*petite);
    EXPECT_EQ(small, cost(*grande)) << fieldOf(frappe.champ.id).name;
    EXPECT_GT(small, 0U);
    EXPECT_LE(small, 20U) << fieldOf(frappe.champ.id).name;
  }
}

class Sequence {
public:
  explicit Sequence(std::uint32_t seed) : random_(seed) {}

  void play(Session& session) {
    for (std::size_t left = 1 + random_() % 30; left > 0; --left) command(session);
  }

private:
  void command(Session& session) {
    const auto row = static_cast<std::uint32_t>(random_() % 4);  // one row more than there are
    switch (random_() % 12) {
      case 0: session.retirer(row); break;
      case 1: session.remettre(row); break;
      case 2: session.undo(); break;
      case 3: session.redo(); break;
      case 4: session.retablir(place()); break;
      case 5: session.closeStep(); break;
      case 6: session.ajouterPiece("piece-" + std::to_string(random_() % 3) + ".pdf", random_() % 2 == 0 ? "AUTRE_S" : "X"); break;
      case 7: session.retirerPiece(3 + random_() % 4); break;
      case 8: {
        const TexteSaisi textes[] = {{{FieldId::OperateurMessagerie, 0}, text()}, {{FieldId::OperateurMessagerie, 1}, text()}};
        session.appliquer(textes);
        break;
      }
      default: session.set(place(), text()); break;
    }
  }

  FieldRef place() {
    constexpr FieldId kFields[] = {FieldId::DateFacture,    FieldId::MontantSolde,     FieldId::IndicateurDeploiementMss,
                                   FieldId::NomMandataire,  FieldId::EmailMandataire,  FieldId::TelephoneMandataire,
                                   FieldId::MaitreIdentite, FieldId::StockageIdentite, FieldId::OperateurMessagerie,
                                   FieldId::PresentSolde,   FieldId::NomResponsable};
    const FieldId id = kFields[random_() % std::size(kFields)];
    return {id, scopeOf(id) == Scope::Beneficiaire ? static_cast<std::uint32_t>(random_() % 4) : 0};
  }

  std::string text() {
    constexpr std::string_view kTexts[] = {"",
                                           "1400",
                                           "1 500,00",
                                           "0",
                                           "abc",
                                           "02/06/2023",
                                           "31/02/2023",
                                           "01/01/2020",
                                           "05/06/2023",
                                           "true",
                                           "false",
                                           "GIP_26",
                                           "GIP_9",
                                           "MAI_337",
                                           "ZZZ_1",
                                           "Cas 1",
                                           "m@m.fr",
                                           "m.fr",
                                           "06 00 00 00 00",
                                           "0600000000",
                                           "NOM MANDATAIRE",
                                           "\xC3",
                                           "mail@mandataire.fr"};
    return std::string(kTexts[random_() % std::size(kTexts)]);
  }

  std::mt19937 random_;
};

// All rules at all places, judged with nothing but the values as they are: what incremental judging must come to.
void verdictJuste(const Session& session) {
  const Lecture& lecture = session.lecture();
  const Agregats agregats(lecture);
  const Contexte contexte(Mode::Edition, lecture, session.referentiel(), session.contexte().now(), agregats);
  Verdict verdict;
  for (const Scope scope : {Scope::Demande, Scope::Beneficiaire, Scope::Piece}) {
    for (std::uint32_t row = 0; row < lecture.rows(scope); ++row) {
      for (const RuleId rule : rulesOf(scope)) verdict.rejuger(contexte, rule, row);
    }
  }
  for (const Gravite gravite : {Gravite::Erreur, Gravite::Avertissement})
    EXPECT_EQ(session.verdict().page(gravite, 0, SIZE_MAX), verdict.page(gravite, 0, SIZE_MAX));
  EXPECT_EQ(session.verdict().erreurs(), verdict.erreurs());
  EXPECT_EQ(session.verdict().avertissements(), verdict.avertissements());
}

void memeEtat(const Session& a, const Session& b) {
  EXPECT_EQ(erreursDe(a), erreursDe(b));
  EXPECT_EQ(a.verdict().page(Gravite::Erreur, 0, SIZE_MAX), b.verdict().page(Gravite::Erreur, 0, SIZE_MAX));
  EXPECT_EQ(a.verdict().page(Gravite::Avertissement, 0, SIZE_MAX), b.verdict().page(Gravite::Avertissement, 0, SIZE_MAX));
  EXPECT_EQ(a.verdict().erreurs(), a.verdict().page(Gravite::Erreur, 0, SIZE_MAX).size());
  EXPECT_EQ(a.modifications(), b.modifications());
  EXPECT_EQ(patchOf(a), patchOf(b));
}

// The same texts in a new session: the scenario first, then who is removed (a removed bénéficiaire's scenario is not editable).
std::unique_ptr<Session> depuisZero(const Session& session, const std::string& demande) {
  auto scratch = ouvrir(demande);
  for (const bool presence : {false, true}) {
    for (const auto& [champ, saisie] : session.saisies().champs) {
      if ((champ.id == FieldId::PresentSolde) == presence) scratch->set(champ, saisie.texte);
    }
  }
  for (const PieceAjoutee& piece : session.saisies().pieces) scratch->ajouterPiece(piece.nomFichier, piece.typeFichier);
  return scratch;
}

TEST(ApresToutesSortesDeCommandes, VerdictEtDifferenceSontCeuxDUneSessionNeuve) {
  const char* asked = std::getenv("SEGUR_SEQUENCES");
  const std::uint32_t sequences = asked != nullptr ? static_cast<std::uint32_t>(std::stoul(asked)) : 2'000;
  constexpr std::uint32_t kSeed = 20230612;
  std::cout << sequences << " sequences, seeds from " << kSeed << '\n';
  // The guide's demande, and one in which much depends on the rest: one site three times, a solution with operators of its own.
  const std::string& guide = demandeDuGuide();
  const std::size_t first = guide.find('{', guide.find("\"structure\""));
  const std::string beneficiaire = guide.substr(first, guide.find('}', first) + 1 - first);
  const std::string demandes[] = {
      guide, avec(avec(guide, {"/beneficiaires/structure", "[" + beneficiaire + "," + beneficiaire + "," + beneficiaire + "]"}),
                  {"/numeroAns", "\"0000000040\""})};
  for (std::uint32_t seed = kSeed; seed < kSeed + sequences && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    const std::string& demande = demandes[seed % 2];
    const auto session = ouvrir(demande);
    Sequence(seed).play(*session);
    verdictJuste(*session);
    memeEtat(*session, *depuisZero(*session, demande));
    EXPECT_EQ(modifications(*session, 0, SIZE_MAX).size(), session->modifications());

    const auto restored = ouvrir(demande);
    EXPECT_EQ(fusionner(*restored, brouillonOf(*session)).changes.refus, "");
    memeEtat(*session, *restored);

    if (session->verdict().erreurs() == 0) {
      std::vector<PieceDeposee> deposees;
      for (const PieceAjoutee& piece : session->saisies().pieces) deposees.push_back({piece.nomFichier, piece.typeFichier});
      const Jugement jugement = jugerModification(demande, referentielDemo(), kMaintenant, corpsConfirmer(*session), deposees);
      EXPECT_EQ(jugement.issue, Issue::Acceptee) << (jugement.refus.empty() ? "" : jugement.refus[0].message);
      EXPECT_EQ(jugement.modifications.size(), session->modifications());
    }

    while (session->canUndo()) session->undo();
    memeEtat(*session, *ouvrir(demande));
    while (session->canRedo()) session->redo();
    while (session->canUndo()) session->undo();
    EXPECT_TRUE(session->saisies().champs.empty() && session->saisies().pieces.empty());
  }
}

}  // namespace
}  // namespace segur::tests
