// The rules of what is posted (MOD, PJ-10), by their cases as tests/core/rules/cas.hpp has them for the others: one that passes, one that
// fails, one on its edge. What else may be posted stands in patch_poste_test.cpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/modification.hpp"
#include "tests/core/rules/cas.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using enum Nature;

struct CasModification {
  std::string_view code;
  Nature nature;
  std::string_view operations;  // of the patch
  bool enfreint;
  std::string_view statut = "A modifier";
  std::string_view maintenant = "2023-06-13T10:00:00+02:00";
};

constexpr std::string_view kChangeLaFacture =
    R"({"op":"test","path":"/commande/dateFacture","value":"2023-06-02"},{"op":"replace","path":"/commande/dateFacture","value":"2023-06-05"})";
constexpr std::string_view kAjouteUnePiece =
    R"({"op":"add","path":"/piecesJustificatives/-","value":{"nomFichier":"deposee.pdf","typeFichier":"FACTURE"}})";

const std::vector<CasModification> kCas{
    {"MOD-01", Conforme, kChangeLaFacture, false},
    {"MOD-01", Enfreint, kChangeLaFacture, true, "Décidée"},
    {"MOD-01", Limite, kChangeLaFacture, true, "À modifier"},  // the portal writes it without the accent
    {"MOD-01", Limite, "", true, "En cours"},                  // even a modification that changes nothing

    {"MOD-02", Conforme, kChangeLaFacture, false},
    {"MOD-02", Enfreint, kChangeLaFacture, true, "A modifier", "2023-08-01T00:00:00+02:00"},
    {"MOD-02", Limite, kChangeLaFacture, false, "A modifier", "2023-07-02T23:59:59+02:00"},
    {"MOD-02", Limite, kChangeLaFacture, true, "A modifier", "2023-07-03T00:00:00+02:00"},

    {"MOD-03", Conforme, kChangeLaFacture, false},
    {"MOD-03", Enfreint, R"({"op":"test","path":"/dsr","value":"DSR-MS2-DUI PDS-Va1"},{"op":"replace","path":"/dsr","value":"X"})", true},
    {"MOD-03", Limite, R"({"op":"test","path":"/dsr","value":"DSR-MS2-DUI PDS-Va1"})", false},  // a test alone changes nothing

    {"MOD-04", Conforme, kChangeLaFacture, false},
    {"MOD-04", Enfreint, R"({"op":"replace","path":"/commande/dateFacture","value":"2023-06-05"})", true},
    {"MOD-04", Limite, R"({"op":"test","path":"/commande/montantSegurSoldeHT","value":1400.000})", false},  // the same amount
    {"MOD-04", Limite, R"({"op":"test","path":"/commande/montantSegurSoldeHT","value":1400.01})", true},

    {"MOD-05", Conforme, kChangeLaFacture, false},
    {"MOD-05", Enfreint, R"({"op":"move","from":"/dsr","path":"/logiciel"})", true},
    {"MOD-05", Limite, R"({"op":"test","path":"/commande/dateFacture","value":"2023-06-02","plus":1})", false},  // RFC 6902: ignored
    {"MOD-05", Limite, R"({"op":"TEST","path":"/commande/dateFacture","value":"2023-06-02"})", true},

    {"MOD-06", Conforme, kChangeLaFacture, false},
    {"MOD-06", Enfreint,
     R"({"op":"test","path":"/commande/dateFacture","value":"2023-06-02"},{"op":"replace","path":"/commande/dateFacture","value":20230605})",
     true},
    {"MOD-06", Limite,  // null empties any field; another rule says whether it may be empty
     R"({"op":"test","path":"/commande/dateFacture","value":"2023-06-02"},{"op":"replace","path":"/commande/dateFacture","value":null})",
     false},

    {"MOD-07", Conforme, kChangeLaFacture, false},
    {"MOD-07", Enfreint, R"({"op":"add","path":"/beneficiaires/structure/-","value":{}})", true},
    {"MOD-07", Limite,  // put back, not added
     R"({"op":"test","path":"/beneficiaires/structure/0/presentSolde","value":true},{"op":"replace","path":"/beneficiaires/structure/0/presentSolde","value":true})",
     false},

    {"MOD-08", Conforme, kChangeLaFacture, false},
    {"MOD-08", Enfreint,
     R"({"op":"test","path":"/beneficiaires/isMandataire","value":true},{"op":"replace","path":"/beneficiaires/isMandataire","value":false})",
     true},
    {"MOD-08", Limite, R"({"op":"test","path":"/beneficiaires/isMandataire","value":true})", false},

    {"MOD-09", Conforme, kAjouteUnePiece, false},
    {"MOD-09", Enfreint, R"({"op":"add","path":"/piecesJustificatives/-","value":{"nomFichier":"x.pdf","typeFichier":"VA"}})", true},
    {"MOD-09", Limite, R"({"op":"add","path":"/piecesJustificatives/-","value":{"nomFichier":"deposee.pdf","typeFichier":"VA"}})", true},

    {"PJ-10", Conforme, kAjouteUnePiece, false},
    {"PJ-10", Enfreint, R"({"op":"remove","path":"/piecesJustificatives/0"})", true},
    {"PJ-10", Limite, R"({"op":"remove","path":"/piecesJustificatives"})", true},  // all of them at once
};

TEST(RegleDeLaModification, SesCas) {
  for (const CasModification& cas : kCas) {
    const std::string demande = avec(demandeDuGuide(), {"/statut", '"' + std::string(cas.statut) + '"'});
    const std::string corps = R"({"action":"confirmer","patch":[)" + std::string(cas.operations) + "]}";
    const Jugement jugement = jugerModification(demande, referentielDemo(), instant(cas.maintenant), corps, {{"deposee.pdf", "FACTURE"}});
    const bool found = std::any_of(jugement.refus.begin(), jugement.refus.end(), [&](const Refus& r) { return r.regle == cas.code; });
    EXPECT_EQ(found, cas.enfreint) << cas.code << ' ' << cas.operations << ' ' << cas.statut << ' ' << cas.maintenant;
    if (cas.nature == Conforme) {
      EXPECT_EQ(jugement.issue, Issue::Acceptee) << cas.code;
    }
  }
}

TEST(RegleDeLaModification, ChacuneTientEstEnfreinteEtASaLimite) {
  for (const Rule* rule : catalogue()) {
    if (!rule->code.starts_with("MOD-") && rule->code != "PJ-10") continue;
    for (const Nature nature : {Conforme, Enfreint, Limite}) {
      EXPECT_TRUE(
          std::any_of(kCas.begin(), kCas.end(), [&](const CasModification& c) { return c.code == rule->code && c.nature == nature; }))
          << rule->code << ", nature " << static_cast<int>(nature);
    }
  }
}

}  // namespace
}  // namespace segur::tests
