#include "core/cli/options.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/cli/table.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

// Levenshtein: how many letters to add, drop or change.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

// Farther than three letters, a hint would be a guess. The bound on the length keeps the table small.
constexpr std::size_t kDistanceMax = 3;
constexpr std::size_t kNomMax = 32;

std::string hint(std::string_view typed, std::span<const std::string_view> known) {
  std::string_view nearest;
  std::size_t best = std::min<std::size_t>(kDistanceMax + 1, typed.size());
  if (typed.size() > kNomMax) return {};
  for (const std::string_view name : known) {
    const std::size_t found = name.starts_with(typed) && typed.size() > 2 ? 1 : distance(typed, name);
    if (found < best) {
      best = found;
      nearest = name;
    }
  }
  return nearest.empty() ? std::string{} : " Vouliez-vous dire " + std::string(nearest) + "\u202f?";
}

std::optional<Commande> commandOf(std::string_view name) {
  for (const Page& page : pageTable()) {
    if (page.nom == name) return page.commande;
  }
  return std::nullopt;
}

// The values of « text|json|html|csv », as the table writes them.
std::optional<FormatSortie> parseFormat(std::string_view text, std::string_view allowed) {
  constexpr std::array<std::pair<std::string_view, FormatSortie>, 5> kFormats{{{"text", FormatSortie::Text},
                                                                               {"json", FormatSortie::Json},
                                                                               {"html", FormatSortie::Html},
                                                                               {"csv", FormatSortie::Csv},
                                                                               {"markdown", FormatSortie::Markdown}}};
  for (const auto& [name, format] : kFormats) {
    if (name == text && ('|' + std::string(allowed) + '|').find('|' + std::string(name) + '|') != std::string::npos) return format;
  }
  return std::nullopt;
}

class Parser {
public:
  explicit Parser(std::span<const std::string_view> arguments) : arguments_(arguments) {}

  Result<Options, UsageError> run() {
    if (arguments_.empty()) return fail("Aucune commande n’est indiquée.");
    const std::string_view first = arguments_[next_++];
    if (first == "--help" || first == "-h" || first == "help") return help();
    if (first == "--version" || first == "--man") {
      options_.commande = first == "--man" ? Commande::Manuel : Commande::Version;
      return options_;
    }
    const auto commande = commandOf(first);
    if (!commande) return unknownCommand(first);
    options_.commande = *commande;
    bool only = false;  // after « -- », names of files only
    while (next_ < arguments_.size()) {
      const std::string_view argument = arguments_[next_++];
      if (only || argument == "-" || !argument.starts_with('-')) {
        options_.fichiers.emplace_back(argument);
      } else if (argument == "--") {
        only = true;
      } else if (argument == "--help" || argument == "-h") {
        options_.sujet = options_.commande;
        options_.commande = Commande::Aide;
        return options_;
      } else if (auto error = option(argument)) {
        return std::move(*error);
      }
    }
    if (auto error = check()) return std::move(*error);
    return std::move(options_);
  }

private:
  [[nodiscard]] UsageError fail(std::string message) const {
    return {std::move(message), options_.commande == Commande::Aide ? std::nullopt : std::optional(options_.commande)};
  }

  static std::string unknownValue(std::string_view what, std::string_view value, const OptionRow& row) {
    return concat({what, " ", quote(value), " n’existe pas\u00a0: ", row.option.valeur, "."});
  }

  Result<Options, UsageError> help() {
    options_.commande = Commande::Aide;
    if (next_ < arguments_.size()) {
      options_.sujet = commandOf(arguments_[next_]);
      if (!options_.sujet) return unknownCommand(arguments_[next_]);
    }
    return options_;
  }

  [[nodiscard]] UsageError unknownCommand(std::string_view name) const {
    std::vector<std::string_view> known;
    for (const Option& option : generalOptions()) known.push_back(option.nom);
    for (const Page& page : pageTable()) known.push_back(page.nom);
    return fail((name.starts_with('-') ? "Option inconnue\u00a0: " : "Commande inconnue\u00a0: ") + quote(name) + "." + hint(name, known));
  }

  std::optional<UsageError> option(std::string_view argument) {
    const std::size_t equal = argument.find('=');
    const std::string_view name = argument.substr(0, equal);
    const std::span<const OptionRow> table = optionTable();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const OptionRow& r) { return r.commande == options_.commande && r.option.nom == name; });
    if (row == table.end()) {
      std::vector<std::string_view> known{generalOptions()[0].nom};
      for (const Option& o : optionsOf(options_.commande)) known.push_back(o.nom);
      return fail("Option inconnue de " + std::string(nameOf(options_.commande)) + "\u00a0: " + quote(name) + "." + hint(name, known));
    }
    std::string_view value;
    if (row->option.valeur.empty()) {
      if (equal != std::string_view::npos) return fail("L’option " + std::string(name) + " ne prend pas de valeur.");
    } else if (equal != std::string_view::npos) {
      value = argument.substr(equal + 1);
    } else if (next_ < arguments_.size()) {
      value = arguments_[next_++];
    } else {
      return fail("L’option " + std::string(name) + " attend une valeur\u00a0: " + std::string(row->option.valeur) + ".");
    }
    return apply(*row, value);
  }

  std::optional<UsageError> apply(const OptionRow& row, std::string_view value) {
    switch (row.id) {
      case OptionId::Referentiel: options_.referentiel = std::string(value); break;
      case OptionId::Pieces: options_.pieces = std::string(value); break;
      case OptionId::Jsonl: options_.jsonl = true; break;
      case OptionId::Par:
        if (value != "regle" && value != "ligne") return fail(unknownValue("Le regroupement", value, row));
        options_.par = value == "regle" ? Groupement::Regle : Groupement::Ligne;
        break;
      case OptionId::Gravite:
        if (value != "erreur" && value != "avertissement") return fail(unknownValue("La gravité", value, row));
        options_.gravite = value == "erreur" ? Gravite::Erreur : Gravite::Avertissement;
        break;
      case OptionId::Chercher: options_.chercher = std::string(value); break;
      case OptionId::Regle:
        if (ruleByCode(value) == nullptr)
          return fail("La règle " + quote(value) + " n’existe pas\u00a0: segur-solde regles les écrit toutes.");
        options_.regles.emplace_back(value);
        break;
      case OptionId::Colonnes: options_.colonnes = std::string(value); break;
      case OptionId::Sortie: options_.sortie = std::string(value); break;
      case OptionId::NumeroAns: options_.numeroAns = std::string(value); break;
      case OptionId::Siret: options_.siret = std::string(value); break;
      case OptionId::Date:
        options_.date = parseMoment(value);
        if (!options_.date) {
          return fail("La date " + quote(value) + " n’est pas comprise\u00a0: écrivez 2024-12-19, ou 2024-12-19T14:00:00+01:00.");
        }
        break;
      case OptionId::Format: {
        const auto format = parseFormat(value, row.option.valeur);
        if (!format) return fail(unknownValue("Le format", value, row));
        options_.format = *format;
        formatGiven_ = true;
        break;
      }
    }
    return std::nullopt;
  }

  // What an option alone cannot see.
  std::optional<UsageError> check() {
    if ((options_.commande == Commande::Check || options_.commande == Commande::Corriger) && options_.fichiers.empty()) {
      return fail("Aucun fichier n’est indiqué. Donnez-en au moins un, ou - pour lire l’entrée standard.");
    }
    if (options_.commande == Commande::Convertir && options_.fichiers.size() != 1) {
      return fail("La commande convertir lit un tableau, et un seul\u00a0: TABLEAU.");
    }
    if (options_.commande == Commande::Diff && options_.fichiers.size() != 2) {
      return fail("La commande diff compare deux fichiers\u00a0: AVANT et APRES.");
    }
    if (options_.commande == Commande::Regles && !options_.fichiers.empty()) {
      return fail("La commande regles ne prend pas de fichier\u00a0: " + quote(options_.fichiers[0]) + ".");
    }
    if (std::count(options_.fichiers.begin(), options_.fichiers.end(), "-") + (options_.referentiel == "-" ? 1 : 0) > 1) {
      return fail("L’entrée standard (-) ne se lit qu’une fois.");
    }
    if (options_.pieces == "-") return fail("Le zip des pièces ne se lit pas sur l’entrée standard\u00a0: donnez son nom.");
    if (options_.jsonl && options_.pieces) {
      return fail("L’option --pieces ne va pas avec --jsonl\u00a0: contrôlez les fichiers d’import sans --jsonl.");
    }
    const bool selects = options_.par || options_.gravite || !options_.chercher.empty();
    if (selects && (options_.jsonl || options_.format != FormatSortie::Text)) {
      return fail("Les options --par, --gravite et --chercher choisissent ce qu’un rapport en texte montre\u00a0: retirez " +
                  std::string(options_.jsonl ? "--jsonl." : "--format."));
    }
    if (options_.jsonl && formatGiven_ && options_.format != FormatSortie::Json) {
      return fail("Avec --jsonl, la sortie est en JSON, une ligne par document\u00a0: retirez --format.");
    }
    return std::nullopt;
  }

  std::span<const std::string_view> arguments_;
  std::size_t next_ = 0;
  Options options_;
  bool formatGiven_ = false;
};

}  // namespace

Result<Options, UsageError> parseOptions(std::span<const std::string_view> arguments) { return Parser(arguments).run(); }

std::string_view nameOf(Commande commande) {
  for (const Page& page : pageTable()) {
    if (page.commande == commande) return page.nom;
  }
  return {};
}

std::vector<Option> optionsOf(Commande commande) {
  std::vector<Option> out;
  for (const OptionRow& row : optionTable()) {
    if (row.commande == commande) out.push_back(row.option);
  }
  return out;
}

std::optional<Instant> parseMoment(std::string_view text) {
  if (const auto date = parseDateIso(text)) return instantParis(*date, 0, 0, 0);
  return parseInstant(text);
}

}  // namespace segur::cli
