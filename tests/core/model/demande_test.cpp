// A demande is a view of its bytes: nothing is copied, and what is not there is absent.
#include "core/model/demande.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace segur {
namespace {

constexpr std::string_view kSource = R"({"dsr":"D","montantSegurHT":1500,"statut":"A\u00a0modifier","commande":null})";

Token token(std::string_view value, JsonType type, bool escaped = false) {
  return {static_cast<std::uint32_t>(kSource.find(value)), static_cast<std::uint32_t>(value.size()), type, escaped};
}

TEST(DemandeLue, DitCeQueDisentSesOctets) {
  Demande demande(kSource);
  demande.put({FieldId::Dsr, 0}, token("\"D\"", JsonType::String));
  demande.put({FieldId::MontantAvance, 0}, token("1500", JsonType::Number));
  demande.put({FieldId::Commande, 0}, token("null", JsonType::Null));
  const Token statut = token(R"("A\u00a0modifier")", JsonType::String, true);
  demande.put({FieldId::Statut, 0}, statut);
  demande.putDecoded(statut.offset, "A\u00a0modifier");

  EXPECT_EQ(demande.cell({FieldId::Dsr, 0}).text, "D");
  EXPECT_EQ(demande.cell({FieldId::MontantAvance, 0}).text, "1500");
  EXPECT_EQ(demande.cell({FieldId::Commande, 0}).type, JsonType::Null);
  EXPECT_EQ(demande.cell({FieldId::Statut, 0}).text, "A\u00a0modifier");
  EXPECT_EQ(demande.cell({FieldId::DateFacture, 0}).type, JsonType::Absent);
  EXPECT_EQ(demande.source(), kSource);
  // A view of the source, not a copy.
  EXPECT_EQ(demande.cell({FieldId::Dsr, 0}).text.data(), kSource.data() + token("D", JsonType::String).offset);
}

TEST(DemandeLue, FichierEtDemandeOntUneLigneLesListesAucune) {
  Demande demande(kSource);
  EXPECT_EQ(demande.rows(Scope::Fichier), 1U);
  EXPECT_EQ(demande.rows(Scope::Demande), 1U);
  for (const Scope scope : {Scope::Beneficiaire, Scope::Piece, Scope::Historique}) EXPECT_EQ(demande.rows(scope), 0U);
  EXPECT_EQ(demande.addRow(Scope::Piece), 0U);
  EXPECT_EQ(demande.addRow(Scope::Piece), 1U);
  EXPECT_EQ(demande.rows(Scope::Piece), 2U);
}

TEST(DemandeLue, UneLigneQuiNExistePasEstAbsente) {
  Demande demande(kSource);
  demande.addRow(Scope::Beneficiaire);
  demande.put({FieldId::NomResponsable, 1}, token("\"D\"", JsonType::String));  // nowhere: nothing happens
  for (const std::uint32_t row : {0U, 1U, 0xFFFFFFFFU}) {
    EXPECT_EQ(demande.token({FieldId::NomResponsable, row}).type, JsonType::Absent) << row;
    EXPECT_EQ(demande.cell({FieldId::NomResponsable, row}).text, "") << row;
  }
}

TEST(DemandeLue, LaLigneSuivanteDUnImportPrendSaPlaceLaRacineReste) {
  Demande demande(kSource);
  demande.put({FieldId::FichierSiret, 0}, token("\"D\"", JsonType::String));
  demande.put({FieldId::Demande, 0}, {0, static_cast<std::uint32_t>(kSource.size()), JsonType::Object, false});
  const Token statut = token(R"("A\u00a0modifier")", JsonType::String, true);
  demande.put({FieldId::Statut, 0}, statut);
  demande.putDecoded(statut.offset, "A\u00a0modifier");
  demande.put({FieldId::NomResponsable, demande.addRow(Scope::Beneficiaire)}, token("\"D\"", JsonType::String));
  demande.clearLigne();
  EXPECT_EQ(demande.cell({FieldId::FichierSiret, 0}).text, "D");
  EXPECT_EQ(demande.token({FieldId::Demande, 0}).type, JsonType::Absent);
  EXPECT_EQ(demande.rows(Scope::Beneficiaire), 0U);
  EXPECT_EQ(demande.rows(Scope::Demande), 1U);
  demande.put({FieldId::Statut, 0}, statut);
  EXPECT_EQ(demande.cell({FieldId::Statut, 0}).text, "");  // what was decoded went with its line
}

}  // namespace
}  // namespace segur
