#include "core/cli/aide.hpp"

#include <string_view>

#include "core/cli/table.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

constexpr std::size_t kLargeur = 80;
constexpr std::size_t kRetrait = 6;

// Lines of words, each after `indent` spaces. Breaks at ordinary spaces only: U+00A0 and U+202F hold what they join.
std::string wrapped(std::string_view text, std::size_t indent, char space = ' ') {
  std::string out(indent, ' ');
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t end = text.find(space);
    const std::string_view word = text.substr(0, end);
    const std::size_t width = countCodePoints(word);
    if (column > indent && column + 1 + width > kLargeur) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    }
    if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out + "\n";
}

// « FICHIER… [--referentiel REF] [--pieces ZIP]… », what belongs together being held by ordinary spaces between line ends.
std::string synopsis(const Page& page) {
  std::string out(page.operandes);
  for (const Option& option : optionsOf(page.commande)) {
    out += concat({out.empty() ? "" : "\n", "[", option.nom, option.valeur.empty() ? "" : " ", option.valeur, "]"});
  }
  return out;
}

std::string describeOptions(Commande commande) {
  std::string out;
  for (const Option& option : optionsOf(commande)) {
    out += "  " + std::string(option.nom) + (option.valeur.empty() ? "" : " " + std::string(option.valeur)) + "\n";
    out += wrapped(option.aide, kRetrait);
  }
  return out;
}

}  // namespace

std::string usage(std::optional<Commande> commande) {
  constexpr std::string_view kUsage = "Usage\u00a0: segur-solde ";
  if (commande) {
    const Page& page = pageOf(*commande);
    const std::string start = concat({kUsage, page.nom, " "});
    const std::size_t indent = countCodePoints(start);
    return start + wrapped(synopsis(page), indent, '\n').substr(indent);
  }
  std::string out;
  const auto line = [&](std::string_view call) {
    out += out.empty() ? std::string(kUsage) : std::string(countCodePoints(kUsage) - 12, ' ') + "segur-solde ";
    out.append(call).append("\n");
  };
  for (const Page& page : pageTable()) {
    line(concat({page.nom, page.operandes.empty() ? "" : " ", page.operandes, optionsOf(page.commande).empty() ? "" : " [options]"}));
  }
  line("help [COMMANDE]");
  for (const Option& option : generalOptions().subspan(1)) line(option.nom);
  return out;
}

std::string aide(std::optional<Commande> commande) {
  if (!commande) {
    std::string out = concat({"segur-solde ", kResume, ".\n\n", usage(std::nullopt), "\n"});
    for (const Page& page : pageTable()) out += concat({"  ", page.nom, "\n"}) + wrapped(page.presentation, kRetrait);
    out +=
        "\n" +
        wrapped("Code de retour\u00a0: 0 rien à signaler, 1 des erreurs ou des différences, 2 un appel incorrect ou un fichier illisible.",
                0);
    return out + wrapped("L’aide d’une commande\u00a0: segur-solde check --help.", 0);
  }
  const Page& page = pageOf(*commande);
  std::string out = usage(commande) + "\n" + wrapped(page.presentation, 0);
  if (const std::string options = describeOptions(*commande); !options.empty()) out += "\n" + options;
  out += concat({"\nExemple\u00a0: ", page.exemple.ligne, "\n"}) + wrapped(page.exemple.quoi, kRetrait);
  return out + "\n" + wrapped(concat({"Code de retour\u00a0: ", page.codes}), 0);
}

}  // namespace segur::cli
