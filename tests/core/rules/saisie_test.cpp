// What a person types in a demande « A modifier »: read as people write, judged at once, never held against her before she has finished.
#include <gtest/gtest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "tests/core/rules/juge.hpp"

namespace segur::tests {
namespace {

struct Frappe {
  FieldId champ;
  std::string_view texte;
  std::string_view code;  // of the one rule that is broken; empty: none
  Gravite gravite = Gravite::Erreur;
  bool enSaisie = false;  // shown once the field was left
  std::optional<std::string_view> correction = std::nullopt;
};

// Nothing but that one rule is broken.
void verifier(std::initializer_list<Frappe> frappes) {
  const Referentiel referentiel = lireReferentiel();
  const std::string demande = remplacer(demandeDuGuide(), "mail.responsable2.fr", "mail@responsable2.fr");
  for (const Frappe& frappe : frappes) {
    SCOPED_TRACE(frappe.texte);
    Saisies saisies;
    saisies.champs[{frappe.champ, 0}] = {std::string(frappe.texte), true};
    const auto constates = jugerDemande(demande, referentiel, kMaintenant, saisies);
    ASSERT_EQ(constates.size(), frappe.code.empty() ? 0U : 1U) << (constates.empty() ? "" : constates[0].ecart.message);
    if (constates.empty()) continue;
    EXPECT_EQ(constates[0].regle->code, frappe.code);
    EXPECT_EQ(constates[0].gravite, frappe.gravite);
    EXPECT_EQ(constates[0].ecart.enSaisie, frappe.enSaisie);
    EXPECT_EQ(constates[0].ecart.correction, frappe.correction);
  }
}

constexpr auto kErreur = Gravite::Erreur;
constexpr auto kAvertissement = Gravite::Avertissement;
constexpr bool kEnSaisie = true;

TEST(Saisir, DateDeLaFacture) {
  verifier({
      Frappe{FieldId::DateFacture, "05/06/2023", ""},
      Frappe{FieldId::DateFacture, "5/6/2023", ""},
      Frappe{FieldId::DateFacture, "2023-06-05", ""},
      Frappe{FieldId::DateFacture, " 05.06.2023\u00a0", ""},
      Frappe{FieldId::DateFacture, "28/12/2022", ""},
      Frappe{FieldId::DateFacture, "13/06/2023", ""},
      Frappe{FieldId::DateFacture, "31/02/2023", "FAC-01"},
      Frappe{FieldId::DateFacture, "", "FAC-01", kErreur, kEnSaisie},
      Frappe{FieldId::DateFacture, "0", "FAC-01", kErreur, kEnSaisie},
      Frappe{FieldId::DateFacture, "02/06", "FAC-01", kErreur, kEnSaisie},
      Frappe{FieldId::DateFacture, "02/06/20", "FAC-01", kErreur, kEnSaisie},
      Frappe{FieldId::DateFacture, "hier", "FAC-01"},
      Frappe{FieldId::DateFacture, "null", "FAC-01"},
      Frappe{FieldId::DateFacture, "27/12/2022", "FAC-02"},
      Frappe{FieldId::DateFacture, "14/06/2023", "FAC-03"},
  });
}

TEST(Saisir, MontantDuSolde) {
  verifier({
      Frappe{FieldId::MontantSolde, "1500", ""},
      Frappe{FieldId::MontantSolde, "1500.00", ""},
      Frappe{FieldId::MontantSolde, "1 500,00", ""},
      Frappe{FieldId::MontantSolde, "1\u202f500,00\u00a0€", ""},
      Frappe{FieldId::MontantSolde, "1500,", ""},
      Frappe{FieldId::MontantSolde, "0,01", "MNT-04", kAvertissement},
      Frappe{FieldId::MontantSolde, "450,00", ""},
      Frappe{FieldId::MontantSolde, "449,99", "MNT-04", kAvertissement},
      Frappe{FieldId::MontantSolde, "14", "MNT-04", kAvertissement, kEnSaisie},  // on the way to 1400
      Frappe{FieldId::MontantSolde, "1500,01", "MNT-03"},
      Frappe{FieldId::MontantSolde, "0", "MNT-02"},
      Frappe{FieldId::MontantSolde, "0,", "MNT-02", kErreur, kEnSaisie},
      Frappe{FieldId::MontantSolde, "0.0", "MNT-02", kErreur, kEnSaisie},
      Frappe{FieldId::MontantSolde, "-0", "MNT-02"},
      Frappe{FieldId::MontantSolde, "", "MNT-01", kErreur, kEnSaisie},
      Frappe{FieldId::MontantSolde, "abc", "MNT-01"},
      Frappe{FieldId::MontantSolde, "1 500,005", "MNT-01"},
      Frappe{FieldId::MontantSolde, "1e3", "MNT-01"},
      Frappe{FieldId::MontantSolde, "-5", "MNT-01"},
      Frappe{FieldId::MontantSolde, "1.500,00", "MNT-01"},
      Frappe{FieldId::MontantSolde, "99999999999999999999", "MNT-01"},
  });
}

TEST(Saisir, Mandataire) {
  verifier({
      Frappe{FieldId::NomMandataire, "AUTRE NOM", ""},
      Frappe{FieldId::NomMandataire, "true", ""},  // typed, three letters and a half are a name
      Frappe{FieldId::NomMandataire, "", "MAN-02", kErreur, kEnSaisie},
      Frappe{FieldId::NomMandataire, " \u00a0", "MAN-02", kErreur, kEnSaisie},
      Frappe{FieldId::EmailMandataire, "autre@mandataire.fr", ""},
      Frappe{FieldId::EmailMandataire, " autre@mandataire.fr ", ""},
      Frappe{FieldId::EmailMandataire, "autre", "MAN-03", kErreur, kEnSaisie},
      Frappe{FieldId::EmailMandataire, "autre@mandataire", "MAN-03", kErreur, kEnSaisie},
      Frappe{FieldId::EmailMandataire, "a@b@c.fr", "MAN-03", kErreur, kEnSaisie},
      Frappe{FieldId::TelephoneMandataire, "06 00 00 00 01", ""},
      Frappe{FieldId::TelephoneMandataire, "+33 6 00 00 00 01", ""},
      Frappe{FieldId::TelephoneMandataire, "+33 (0)6.00.00.00.01", ""},
      Frappe{FieldId::TelephoneMandataire, "+508 41 00 00", ""},
      Frappe{FieldId::TelephoneMandataire, "06 00", "MAN-04", kErreur, kEnSaisie},
      Frappe{FieldId::TelephoneMandataire, "0012345678", "MAN-04", kErreur, kEnSaisie},
      Frappe{FieldId::TelephoneMandataire, "-", "MAN-04"},
      Frappe{FieldId::TelephoneMandataire, "six", "MAN-04"},
  });
}

TEST(Saisir, Scenario) {
  verifier({
      Frappe{FieldId::IndicateurDeploiementMss, "Cas 1", ""},
      Frappe{FieldId::IndicateurDeploiementMss, "", ""},
      Frappe{FieldId::IndicateurDeploiementMss, "Cas 3", "MSS-01"},
      Frappe{FieldId::MaitreIdentite, "true", ""},
      Frappe{FieldId::MaitreIdentite, "oui", "SCN-05"},
      Frappe{FieldId::StockageIdentite, "false", ""},
      Frappe{FieldId::OperateurMessagerie, "API_35", ""},
      Frappe{FieldId::OperateurMessagerie, "gip_9", "SCN-03", kErreur, false, "GIP_9"},
      Frappe{FieldId::OperateurMessagerie, "apicem apicrypt V2", "SCN-03", kErreur, false, "API_35"},
      Frappe{FieldId::OperateurMessagerie, "MAI_999", "SCN-03"},
      Frappe{FieldId::PresentSolde, "false", ""},
      Frappe{FieldId::PresentSolde, "peut-être", "BEN-09"},
  });
}

// A value that is typed to its end is never called wrong on its way.
TEST(Saisir, RienNEstFauxAvantDEtreFini) {
  struct {
    FieldId champ;
    std::string_view texte;
  } const valeurs[] = {
      {FieldId::DateFacture, "05/06/2023"},
      {FieldId::DateFacture, "5/6/2023"},
      {FieldId::DateFacture, "2023-06-05"},
      {FieldId::DateFacture, "05.06.2023"},
      {FieldId::DateFacture, "05 06 2023"},
      {FieldId::DateFacture, "30/12/2022"},
      {FieldId::MontantSolde, "1400,00"},
      {FieldId::MontantSolde, "1 450.5 €"},
      {FieldId::NomMandataire, "NOM"},
      {FieldId::EmailMandataire, "un.autre@courriel.mandataire.fr"},
      {FieldId::TelephoneMandataire, "06 00 00 00 01"},
      {FieldId::TelephoneMandataire, "+33 (0)6.00.00.00.01"},
      {FieldId::TelephoneMandataire, "+262 692 00 00 01"},
      {FieldId::TelephoneMandataire, "+508 41 00 00"},
  };
  const Referentiel referentiel = lireReferentiel();
  const std::string demande = remplacer(demandeDuGuide(), "mail.responsable2.fr", "mail@responsable2.fr");
  for (const auto& valeur : valeurs) {
    for (std::size_t length = 1; length <= valeur.texte.size(); ++length) {
      if (length < valeur.texte.size() && (static_cast<unsigned char>(valeur.texte[length]) & 0xC0U) == 0x80U) continue;  // amid a letter
      Saisies saisies;
      saisies.champs[{valeur.champ, 0}] = {std::string(valeur.texte.substr(0, length)), true};
      for (const Constate& constate : jugerDemande(demande, referentiel, kMaintenant, saisies)) {
        EXPECT_TRUE(constate.ecart.enSaisie && length < valeur.texte.size())
            << valeur.texte.substr(0, length) << ": " << constate.ecart.message;
      }
    }
  }
}

// The box that the solution may not tick has one mend: untick it.
TEST(Saisir, UneCaseRefuseeSeDecoche) {
  const Referentiel referentiel = lireReferentiel();
  const std::string demande = avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""});
  Saisies saisies;
  saisies.champs[{FieldId::MaitreIdentite, 0}] = {"true", true};
  const auto constates = jugerDemande(demande, referentiel, kMaintenant, saisies);
  const Constate* constate = trouver(constates, "SCN-01");
  ASSERT_NE(constate, nullptr);
  EXPECT_EQ(constate->ecart.message,
            "«\u00a0Maître identité\u00a0» est coché. Votre solution n’a pas le profil référencé «\u00a0MAITRE_IDENTITE\u00a0».");
  EXPECT_EQ(constate->ecart.correction, "false");
}

// In a file each of these mistakes has exactly one mend.
TEST(Corriger, CeQuiNaQuUneCorrection) {
  struct {
    std::string_view pointeur;
    std::string_view valeur;
    std::string_view code;
    std::string_view correction;
  } const cas[] = {
      {"/lignesImport/0/commande/dateFacture", "\"02/06/2023\"", "FAC-01", "02/06/2023"},
      {"/lignesImport/0/commande/montantSegurSoldeHT", "\"1 400,00 €\"", "MNT-01", "1400,00"},
      {"/lignesImport/0/beneficiaires/telephoneMandataire", "\"06 00 00 00 00\"", "MAN-04", "0600000000"},
      {"/lignesImport/0/beneficiaires/emailMandataire", "\" mail@mandataire.fr\"", "MAN-03", "mail@mandataire.fr"},
      {"/lignesImport/0/beneficiaires/isMandataire", "\"true\"", "MAN-01", "true"},
      {"/lignesImport/0/beneficiaires/structure/0/FINESSGeo", "\"09 000 153 8\"", "BEN-02", "090001538"},
      {"/lignesImport/0/beneficiaires/structure/0/operateurMessagerie", "\"APICEM Apicrypt v2\"", "SCN-03", "API_35"},
      {"/lignesImport/0/piecesJustificatives/0/formatFichier", "\"pdf\"", "PJ-03", "PDF"},
      {"/lignesImport/0/piecesJustificatives/0/typeFichier", "\"va\"", "PJ-02", "VA"},
      {"/lignesImport/0/typeAction", "\"M\"", "IMP-06", "C"},
      {"/siret", "\"438 069 684 00019\"", "IMP-02", "43806968400019"},
  };
  const Referentiel referentiel = lireReferentiel();
  for (const auto& c : cas) {
    const auto constates = jugerImport(avec(importDuGuide(), {c.pointeur, c.valeur}), referentiel);
    const Constate* constate = trouver(constates, c.code);
    ASSERT_NE(constate, nullptr) << c.pointeur;
    EXPECT_EQ(constate->ecart.correction, c.correction) << c.pointeur;
  }
}

}  // namespace
}  // namespace segur::tests
