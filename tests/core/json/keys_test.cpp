// The one place where the portal's keys meet the field table.
#include "core/json/keys.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "core/json/reader.hpp"
#include "tests/core/support/documents.hpp"

namespace segur::tests {
namespace {

constexpr std::uint32_t kRow = 7;

FieldRef refOf(FieldId id) {
  const Scope scope = scopeOf(id);
  return {id, scope == Scope::Fichier || scope == Scope::Demande ? 0 : kRow};
}

bool estElement(FieldId id) {
  return id == FieldId::Demande || id == FieldId::Beneficiaire || id == FieldId::Piece || id == FieldId::EntreeHistorique;
}

TEST(Cles, LePointeurRamenePourChaqueChampDUneDemande) {
  std::set<std::string> seen;
  for (const Field& field : fieldTable()) {
    if (!exists(Format::Demande, field.id) && !estElement(field.id)) continue;
    const std::string pointer = pointerOf(Format::Demande, refOf(field.id));
    EXPECT_TRUE(seen.insert(pointer).second) << pointer;
    EXPECT_EQ(fieldAtPointer(pointer), std::optional(refOf(field.id))) << field.name << ' ' << pointer;
  }
  EXPECT_EQ(fieldAtPointer(""), std::optional(FieldRef{FieldId::Demande, 0}));
}

// Each field of the table stands in one of the two formats: none can be forgotten in the map.
TEST(Cles, ChaqueChampAUneCleOuEstUnElement) {
  for (const Field& field : fieldTable()) {
    const bool written = exists(Format::Demande, field.id) || exists(Format::Import, field.id);
    EXPECT_TRUE(written || estElement(field.id) || field.id == FieldId::Fichier) << field.name;
    EXPECT_EQ(written, !keyOf(field.id).empty()) << field.name;
  }
}

TEST(Cles, ChaqueCleEstRetrouveeDansSonObjet) {
  for (const Format format : {Format::Demande, Format::Import}) {
    for (const Field& field : fieldTable()) {
      const auto container = containerOf(format, field.id);
      EXPECT_EQ(container.has_value(), exists(format, field.id)) << field.name;
      if (!container) continue;
      EXPECT_EQ(fieldOf(*container).kind, Kind::Objet) << field.name;
      for (const std::size_t start : {std::size_t{0}, std::size_t{20}, std::size_t{60}, std::size_t{1000}}) {  // wherever the search begins
        std::size_t hint = start;
        EXPECT_EQ(fieldForKey(format, *container, keyOf(field.id), hint), std::optional(field.id)) << field.name;
      }
      std::string capitals(keyOf(field.id));
      for (char& c : capitals) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      EXPECT_EQ(fieldForMiswrittenKey(format, *container, capitals), std::optional(field.id)) << field.name;
    }
  }
}

TEST(Cles, LesPointeursDUnFichierDImport) {
  struct {
    FieldRef ref;
    std::uint32_t ligne;
    std::string_view pointeur;
  } const cas[] = {
      {{FieldId::Fichier, 0}, 0, ""},
      {{FieldId::FichierSiret, 0}, 0, "/siret"},
      {{FieldId::LignesImport, 0}, 3, "/lignesImport"},
      {{FieldId::Demande, 0}, 3, "/lignesImport/3"},
      {{FieldId::DateFacture, 0}, 3, "/lignesImport/3/commande/dateFacture"},
      {{FieldId::ListeBeneficiaires, 0}, 3, "/lignesImport/3/beneficiaires/structure"},
      {{FieldId::Beneficiaire, 2}, 3, "/lignesImport/3/beneficiaires/structure/2"},
      {{FieldId::OperateurMessagerie, 2}, 199, "/lignesImport/199/beneficiaires/structure/2/operateurMessagerie"},
      {{FieldId::NomFichier, 1}, 0, "/lignesImport/0/piecesJustificatives/1/nomFichier"},
      {{FieldId::Statut, 0}, 0, ""},  // an import file has none
  };
  for (const auto& c : cas) EXPECT_EQ(pointerOf(Format::Import, c.ref, c.ligne), c.pointeur);
}

TEST(Cles, LesPointeursDUneDemande) {
  struct {
    FieldRef ref;
    std::string_view pointeur;
  } const cas[] = {
      {{FieldId::Demande, 0}, ""},
      {{FieldId::NumeroAsp, 0}, "/numeroASP"},
      {{FieldId::Siret, 0}, "/fournisseur/siret"},
      {{FieldId::MontantSolde, 0}, "/commande/montantSegurSoldeHT"},
      {{FieldId::EmailMandataire, 0}, "/beneficiaires/emailMandataire"},
      {{FieldId::PresentSolde, 10}, "/beneficiaires/structure/10/presentSolde"},
      {{FieldId::SiretSite, 0}, "/beneficiaires/structure/0/siret"},
      {{FieldId::TypeFichier, 4}, "/piecesJustificatives/4/typeFichier"},
      {{FieldId::HistoriqueStatut, 1}, "/historique/1/statut"},
  };
  for (const auto& c : cas) EXPECT_EQ(pointerOf(Format::Demande, c.ref), c.pointeur);
}

// What the pointer names in the document is what the reader put in the field.
TEST(Cles, LePointeurDesigneLaValeurLue) {
  const std::string& document = demandeDuGuide();
  const DemandeLue lue = readDemande(document);
  const auto racine = parseTree(document);
  ASSERT_TRUE(racine);
  std::size_t count = 0;
  for (const Field& field : fieldTable()) {
    for (std::uint32_t row = 0; row < lue.demande.rows(field.scope); ++row) {
      const Token token = lue.demande.token({field.id, row});
      if (token.type == JsonType::Absent || field.id == FieldId::Demande) continue;
      const std::string pointer = pointerOf(Format::Demande, {field.id, row});
      const JsonNode* node = &*racine;
      for (std::string_view left = pointer; !left.empty() && node != nullptr;) {
        const std::size_t end = left.find('/', 1);
        node = detail::enfant(*node, left.substr(1, end == std::string_view::npos ? end : end - 1));
        left = end == std::string_view::npos ? std::string_view{} : left.substr(end);
      }
      ASSERT_NE(node, nullptr) << pointer;
      EXPECT_EQ(node->offset, token.offset) << pointer;
      EXPECT_EQ(node->length, token.length) << pointer;
      ++count;
    }
  }
  EXPECT_GT(count, 70U);
}

TEST(Cles, UnPointeurHostileNeDesigneRien) {
  for (const std::string_view pointer : {"/",
                                         "//",
                                         "numeroASP",
                                         "/numeroasp",
                                         "/numeroASP/",
                                         "/numeroASP/0",
                                         "/commande/",
                                         "/commande/dateFacture/0",
                                         "/beneficiaires/structure/",
                                         "/beneficiaires/structure/-",
                                         "/beneficiaires/structure/-1",
                                         "/beneficiaires/structure/01",
                                         "/beneficiaires/structure/1e3",
                                         "/beneficiaires/structure/ 1",
                                         "/beneficiaires/structure/9999999999",
                                         "/beneficiaires/structure/4294967296",
                                         "/beneficiaires/structure/0/0",
                                         "/beneficiaires/structure/0/presentSolde/x",
                                         "/lignesImport/0",
                                         "/numLigne",
                                         "/piecesJustificatives/-",
                                         "/commande~1dateFacture",
                                         "/__proto__",
                                         "/historique/0/modifications/0"}) {
    EXPECT_EQ(fieldAtPointer(pointer), std::nullopt) << pointer;
  }
  EXPECT_EQ(fieldAtPointer("/beneficiaires/structure/999999999"), std::optional(FieldRef{FieldId::Beneficiaire, 999'999'999}));
}

TEST(Pointeur, DUnFichierDImportDitLeChampDeSaLigne) {
  const auto at = [](std::string_view pointer) { return fieldAtPointer(pointer, Format::Import); };
  EXPECT_EQ(at("/numeroAns"), (FieldRef{FieldId::FichierNumeroAns, 0}));
  EXPECT_EQ(at("/lignesImport/12"), (FieldRef{FieldId::Demande, 0}));
  EXPECT_EQ(at("/lignesImport/12/numLigne"), (FieldRef{FieldId::NumLigne, 0}));
  EXPECT_EQ(at("/lignesImport/12/beneficiaires/structure/3/FINESSGeo"), (FieldRef{FieldId::FinessGeographique, 3}));
  EXPECT_EQ(at("/lignesImport/12/inconnue"), std::nullopt);
  EXPECT_EQ(at("/statut"), std::nullopt);
}

}  // namespace
}  // namespace segur::tests
