#include "core/check/report_text.hpp"

#include <gmock/gmock.h>

#include <string>

#include "core/check/groupes.hpp"

namespace segur {
namespace {

using testing::HasSubstr;
using testing::Not;

Constat constat(std::string_view code, std::size_t ligne, std::string message, std::string conseil = "Corrigez.") {
  Constat out;
  out.regle = ruleByCode(code);
  out.position = {ligne, 7};
  out.offset = 6;
  out.message = std::move(message);
  out.conseil = std::move(conseil);
  return out;
}

Rapport rapport(std::vector<Constat> constats) {
  Rapport out;
  out.fichier = "lot.json";
  for (const Constat& each : constats) ++(each.gravite == Gravite::Erreur ? out.erreurs : out.avertissements);
  out.constats = std::move(constats);
  return out;
}

TEST(RapportTexte, UnConstatAvecSaLigneEtSonConseil) {
  EXPECT_EQ(reportTextFichier(rapport({constat("FAC-01", 1, "La date manque.")}), "{\"a\": \"b\"}", {}),
            "lot.json\u00a0: 1\u00a0erreur, aucun avertissement\n\n"
            "lot.json:1:7  erreur  FAC-01\n"
            "  La date manque.\n"
            "    1 | {\"a\": \"b\"}\n"
            "      |       ^~~\n"
            "  → Corrigez.\n\n");
}

TEST(RapportTexte, SansConstat) {
  EXPECT_EQ(reportTextFichier(rapport({}), "{}", {}), "lot.json\u00a0: aucune erreur, aucun avertissement\n\n");
}

// The caret stands under the place, whatever the width of what stands before.
TEST(RapportTexte, LeCurseurSuitLaLargeurDesCaracteres) {
  Constat place = constat("FAC-01", 1, "m");
  const std::string line = "[\"中e\u0301\", 1]";
  place.offset = static_cast<std::uint32_t>(line.find('1'));
  EXPECT_THAT(reportTextFichier(rapport({place}), line, {}), HasSubstr("      |         ^\n"));
}

TEST(RapportTexte, LesConstatsIdentiquesSontRepliesAuDelaDeTrois) {
  std::vector<Constat> constats;
  for (std::size_t i = 1; i <= kRepliAuDela; ++i) constats.push_back(constat("FAC-01", i, "Trois fois."));
  for (std::size_t i = 1; i <= 182; ++i) constats.push_back(constat("BEN-07", 10 * i, "Souvent."));
  const Rapport lot = rapport(constats);
  const std::vector<Groupe> groupes = grouper(lot);
  ASSERT_EQ(groupes.size(), kRepliAuDela + 1);
  EXPECT_EQ(groupes.back().size(), 182U);
  EXPECT_EQ(describePlaces(groupes.front()), "");
  EXPECT_EQ(describePlaces(groupes.back()),
            "Même constat 182\u00a0fois\u00a0: 10:7, 20:7, 30:7, 40:7, 50:7, 60:7, 70:7, 80:7, 90:7, 100:7, 110:7, 120:7 et "
            "170\u00a0autres.");
  EXPECT_THAT(reportTextFichier(lot, {}, {}), HasSubstr("Même constat 182\u00a0fois"));
}

TEST(RapportTexte, NeReplieQueCeQuiSeDitPareillement) {
  std::vector<Constat> constats;
  for (std::size_t i = 1; i <= 8; ++i) constats.push_back(constat("FAC-01", i, "Message.", i % 2 == 0 ? "Un." : "Deux."));
  EXPECT_EQ(grouper(rapport(constats)).size(), 2U);
  constats[0].gravite = Gravite::Avertissement;
  EXPECT_EQ(grouper(rapport(constats)).size(), 2U + 3U);  // three left of « Deux. » as errors: shown one by one
}

TEST(RapportTexte, UnTerminalNObeitARien) {
  Rapport lot = rapport({constat("FAC-01", 1, "Message\x1b]0;titre\x07", "Conseil\u009b2J")});
  lot.fichier = "nom\x1b[2J\n.json";
  const std::string text = reportTextFichier(lot, "[\"\x1b[2J\", 1]", {});
  for (const char* order : {"\x1b", "\x07", "\u009b"}) EXPECT_THAT(text, Not(HasSubstr(order)));
}

TEST(RapportTexte, LesCouleursSeDemandent) {
  const Rapport lot = rapport({constat("FAC-01", 1, "Message.")});
  EXPECT_THAT(reportTextFichier(lot, "[1]", {}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(reportTextFichier(lot, "[1]", {true, kExtraitLargeur}), HasSubstr("\x1b[1;31merreur\x1b[0m"));
}

TEST(RapportTexte, LaFinDitCeQuiNEstPasControleEtLesVersions) {
  Referentiel referentiel;
  referentiel.version = "2024-09";
  Bilan bilan;
  bilan.add(rapport({constat("FAC-01", 1, "Message.")}));
  const Instant now = instantParis(*parseDateIso("2023-06-13"), 10, 0, 0);
  const std::string un = reportTextFin(bilan, referentiel, now, {});
  EXPECT_THAT(un, HasSubstr("Ce qui n’est pas contrôlé\u00a0:\n  - "));
  EXPECT_THAT(un, HasSubstr("Règles " + std::string(kVersionRegles) + ", référentiel 2024-09, contrôle au 13/06/2023"));
  EXPECT_THAT(un, Not(HasSubstr("fichier contrôlé")));
  bilan.add(rapport({}));
  EXPECT_THAT(reportTextFin(bilan, referentiel, now, {}),
              HasSubstr("2\u00a0fichiers contrôlés\u00a0: 1\u00a0erreur, aucun avertissement."));
}

TEST(RapportTexte, DitCeQuiNEstPasDetaille) {
  Rapport lot = rapport({constat("FAC-01", 1, "Message.")});
  lot.erreurs = 1001;
  EXPECT_THAT(reportTextFichier(lot, {}, {}),
              HasSubstr("1\u202f000\u00a0autres constats ne sont pas détaillés\u00a0: un rapport s’arrête à 100\u202f000."));
}

}  // namespace
}  // namespace segur
