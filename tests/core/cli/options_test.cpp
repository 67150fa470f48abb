#include "core/cli/options.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "core/cli/aide.hpp"

namespace segur::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Result<Options, UsageError> parse(std::vector<std::string_view> arguments) { return parseOptions(arguments); }

std::string refusal(std::vector<std::string_view> arguments) {
  const auto parsed = parse(std::move(arguments));
  return parsed ? "accepté" : parsed.error().message;
}

TEST(OptionsCli, LesOptionsSeMettentOuLOnVeut) {
  for (const auto& arguments : std::vector<std::vector<std::string_view>>{
           {"check", "a.json", "-", "--format", "json", "--date", "2023-06-13", "--referentiel", "r.json"},
           {"check", "--format=json", "a.json", "--referentiel=r.json", "--date=2023-06-13", "-"},
           {"check", "--format=json", "--referentiel=r.json", "--date=2023-06-13", "--", "a.json", "-"}}) {
    const auto parsed = parse(arguments);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->commande, Commande::Check);
    EXPECT_THAT(parsed->fichiers, ElementsAre("a.json", "-"));
    EXPECT_EQ(parsed->format, FormatSortie::Json);
    EXPECT_EQ(parsed->referentiel, "r.json");
  }
}

TEST(OptionsCli, ApresDeuxTiretsToutEstUnFichier) {
  const auto parsed = parse({"check", "--", "--date", "--"});
  ASSERT_TRUE(parsed);
  EXPECT_THAT(parsed->fichiers, ElementsAre("--date", "--"));
}

TEST(OptionsCli, UneDateEstCeJourAMinuitAParis) {
  EXPECT_EQ(formatRfc3339(*parseMoment("2023-06-13")), "2023-06-13T00:00:00+02:00");
  EXPECT_EQ(formatRfc3339(*parseMoment("2024-12-19")), "2024-12-19T00:00:00+01:00");
  EXPECT_EQ(formatRfc3339(*parseMoment("2024-12-19T13:00:00Z")), "2024-12-19T14:00:00+01:00");
  for (const char* wrong : {"", "13/06/2023", "2023-02-30", "2023-06-13T10:00:00", "demain"}) EXPECT_FALSE(parseMoment(wrong)) << wrong;
}

TEST(OptionsCli, CeQuiEstIncorrectEstDitEtSouventDevine) {
  struct Cas {
    std::vector<std::string_view> arguments;
    std::string message;
  };
  const Cas cas[] = {
      {{}, "Aucune commande"},
      {{"chek"}, "Commande inconnue\u00a0: «\u00a0chek\u00a0». Vouliez-vous dire check\u202f?"},
      {{"règles"}, "Vouliez-vous dire regles\u202f?"},
      {{"--versoin"}, "Option inconnue\u00a0: «\u00a0--versoin\u00a0». Vouliez-vous dire --version\u202f?"},
      {{"help", "dif"}, "Vouliez-vous dire diff\u202f?"},
      {{"check"}, "Aucun fichier"},
      {{"check", "a", "--fromat", "json"}, "Option inconnue de check\u00a0: «\u00a0--fromat\u00a0». Vouliez-vous dire --format\u202f?"},
      {{"check", "a", "--ref", "r"}, "Vouliez-vous dire --referentiel\u202f?"},
      {{"check", "a", "--piece", "z.zip"}, "Option inconnue de check\u00a0: «\u00a0--piece\u00a0». Vouliez-vous dire --pieces\u202f?"},
      {{"check", "a", "--pieces", "-"}, "Le zip des pièces ne se lit pas sur l’entrée standard"},
      {{"check", "a", "--jsonl", "--pieces", "z.zip"}, "L’option --pieces ne va pas avec --jsonl"},
      {{"convertir"}, "La commande convertir lit un tableau, et un seul"},
      {{"convertir", "a.csv", "b.csv"}, "La commande convertir lit un tableau, et un seul"},
      {{"convertir", "a.csv", "--colonne", "c.json"}, "Vouliez-vous dire --colonnes\u202f?"},
      {{"check", "a", "-x"}, "Option inconnue"},
      {{"check", "a", "--format"}, "L’option --format attend une valeur\u00a0: text|json|html|csv."},
      {{"check", "a", "--format", "xml"}, "Le format «\u00a0xml\u00a0» n’existe pas\u00a0: text|json|html|csv."},
      {{"check", "a", "--format", "markdown"}, "n’existe pas"},
      {{"check", "a", "--format", "text|json"}, "n’existe pas"},
      {{"check", "a", "--format", ""}, "n’existe pas"},
      {{"check", "a", "--date", "31/02/2023"}, "La date «\u00a031/02/2023\u00a0» n’est pas comprise"},
      {{"check", "a", "--jsonl=oui"}, "ne prend pas de valeur"},
      {{"check", "a", "--jsonl", "--format", "text"}, "Avec --jsonl"},
      {{"check", "-", "-"}, "ne se lit qu’une fois"},
      {{"check", "-", "--referentiel", "-"}, "ne se lit qu’une fois"},
      {{"diff", "a"}, "deux fichiers"},
      {{"diff", "a", "b", "c"}, "deux fichiers"},
      {{"diff", "a", "b", "--format", "json"}, "Option inconnue de diff"},
      {{"regles", "a"}, "ne prend pas de fichier"},
      {{"check", "a", "--\x1b[31m"}, "«\u00a0--\uFFFD[31m\u00a0»"},
  };
  for (const Cas& each : cas) EXPECT_THAT(refusal(each.arguments), HasSubstr(each.message));
}

TEST(OptionsCli, LAideNommeChaqueOption) {
  for (const Commande commande : {Commande::Check, Commande::Convertir, Commande::Diff, Commande::Regles}) {
    const std::string text = aide(commande);
    for (const Option& option : optionsOf(commande)) {
      EXPECT_THAT(text, HasSubstr("  " + std::string(option.nom)));
      EXPECT_THAT(usage(commande), HasSubstr("[" + std::string(option.nom)));
    }
    EXPECT_THAT(aide(std::nullopt), HasSubstr("  " + std::string(nameOf(commande)) + "\n"));
  }
}

}  // namespace
}  // namespace segur::cli
