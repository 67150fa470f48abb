// The field table: what rules, JSON map, difference and views all rely on.
#include "core/model/field.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/core/support/typographie.hpp"

namespace segur {
namespace {

using testing::ElementsAre;

std::vector<std::string_view> labelsOf(Edition edition) {
  std::vector<std::string_view> out;
  for (const Field& field : fieldTable()) {
    if (field.edition == edition) out.push_back(field.label);
  }
  return out;
}

// Guide, « Les modifications possibles » and the pages of each block; nothing else.
TEST(Champs, CeQuiEstModifiable) {
  EXPECT_THAT(labelsOf(Edition::Toujours),
              ElementsAre("Date de la facture", "Montant SEGUR total hors taxe déclaré lors du solde", "Indicateur Déploiement MSS",
                          "Présent solde", "Maître identité", "Stockage identité", "Opérateur messagerie"));
  EXPECT_THAT(labelsOf(Edition::SiMandataire), ElementsAre("Nom du mandataire", "Email du mandataire", "Téléphone du mandataire"));
}

TEST(Champs, LesMotsDuGuideALaLettre) {
  const std::pair<FieldId, std::string_view> cas[] = {
      {FieldId::Siret, "SIRET"},
      {FieldId::DenominationSociale, "Dénomination sociale"},
      {FieldId::Adresse, "Adresse"},
      {FieldId::Statut, "Statut"},
      {FieldId::DateChangementStatut, "Date du changement de statut"},
      {FieldId::CommentaireGestionnaire, "Commentaire du gestionnaire"},
      {FieldId::NumeroAsp, "N° ASP de la demande"},
      {FieldId::Dsr, "DSR"},
      {FieldId::NumeroEditeur, "N° éditeur"},
      {FieldId::DateCommande, "Date de la commande"},
      {FieldId::RegimeTva, "Régime TVA"},
      {FieldId::TauxTva, "Taux TVA"},
      {FieldId::DateFacture, "Date de la facture"},
      {FieldId::MontantAvance, "Montant SEGUR total hors taxe déclaré lors de l’avance"},
      {FieldId::MontantAvanceDecide, "Montant décidé de l’avance (fonction du régime TVA)"},
      {FieldId::MontantSolde, "Montant SEGUR total hors taxe déclaré lors du solde"},
      {FieldId::NomMandataire, "Nom du mandataire"},
      {FieldId::EmailMandataire, "Email du mandataire"},
      {FieldId::TelephoneMandataire, "Téléphone du mandataire"},
      {FieldId::ListeBeneficiaires, "Liste bénéficiaire(s)"},
      {FieldId::NomResponsable, "Nom du responsable"},
      {FieldId::EmailResponsable, "E-mail du responsable"},
      {FieldId::TelephoneResponsable, "Numéro de téléphone du responsable"},
      {FieldId::FinessJuridique, "Finess Juridique"},
      {FieldId::FinessGeographique, "FINESS Géographique"},
      {FieldId::PresentSolde, "Présent solde"},
      {FieldId::AncienneVersion, "Ancienne version"},
      {FieldId::MaitreIdentite, "Maître identité"},
      {FieldId::StockageIdentite, "Stockage identité"},
      {FieldId::OperateurMessagerie, "Opérateur messagerie"},
      {FieldId::ListePieces, "Pièces justificatives"},
      {FieldId::NomFichier, "Nom du fichier"},
      {FieldId::TypeFichier, "Type de document"},
  };
  for (const auto& [id, label] : cas) EXPECT_EQ(fieldOf(id).label, label);
}

TEST(Champs, UnNomStableChacun) {
  std::set<std::string_view> names;
  for (const Field& field : fieldTable()) {
    EXPECT_TRUE(names.insert(field.name).second) << field.name;
    EXPECT_EQ(findField(field.name), &field);
    EXPECT_EQ(&fieldOf(field.id), &field);
    EXPECT_FALSE(field.label.empty()) << field.name;
  }
  EXPECT_EQ(findField("datefacture"), nullptr);
  EXPECT_EQ(findField(""), nullptr);
}

TEST(Champs, LibellesEtAidesSontDuFrancaisBienTypographie) {
  for (const Field& field : fieldTable()) {
    EXPECT_EQ(tests::typographie(field.label), "") << field.name;
    EXPECT_EQ(tests::typographie(field.hint), "") << field.name;
  }
}

// RGAA 11.10: the format is said before the error, wherever there is one to know.
TEST(Champs, LeFormatEstDitAvantLErreur) {
  for (const Field& field : fieldTable()) {
    const bool format =
        field.kind == Kind::Date || field.kind == Kind::Montant || field.kind == Kind::Email || field.kind == Kind::Telephone;
    if (field.edition == Edition::Jamais || !format) continue;
    EXPECT_FALSE(field.hint.empty()) << field.name;
  }
}

TEST(Champs, LesPorteesSeSuiventEtCommencentParLeurObjet) {
  std::size_t count = 0;
  for (const Scope scope : {Scope::Fichier, Scope::Demande, Scope::Beneficiaire, Scope::Piece, Scope::Historique}) {
    const auto fields = fieldsOf(scope);
    EXPECT_EQ(fields.front().kind, Kind::Objet);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      EXPECT_EQ(fields[i].scope, scope) << fields[i].name;
      EXPECT_EQ(indexInScope(fields[i].id), i) << fields[i].name;
    }
    count += fields.size();
  }
  EXPECT_EQ(count, kFieldCount);
}

TEST(Champs, UneReferenceTientDansUnEntierDansLOrdreDuDocument) {
  const FieldRef ordre[] = {{FieldId::Fichier, 0},
                            {FieldId::DateFacture, 0},
                            {FieldId::MontantSolde, 0},
                            {FieldId::NomResponsable, 0},
                            {FieldId::MaitreIdentite, 0},
                            {FieldId::NomResponsable, 1},
                            {FieldId::Beneficiaire, 100'000},
                            {FieldId::OperateurMessagerie, 0xFFFFFFFF},
                            {FieldId::Piece, 0},
                            {FieldId::TypeFichier, 3},
                            {FieldId::HistoriqueDate, 0}};
  for (std::size_t i = 0; i < std::size(ordre); ++i) {
    EXPECT_EQ(FieldRef::fromKey(ordre[i].key()), ordre[i]);
    EXPECT_LT(ordre[i].key(), std::uint64_t{1} << 43U);
    for (std::size_t j = 0; j < std::size(ordre); ++j) {
      EXPECT_EQ(ordre[i] < ordre[j], i < j);
      EXPECT_EQ(ordre[i] == ordre[j], i == j);
    }
  }
}

}  // namespace
}  // namespace segur
