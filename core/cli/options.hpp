// The arguments of `segur-solde` → what is asked. One table (table.hpp) serves the parser, the help and the hints.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/classement.hpp"
#include "core/model/instant.hpp"
#include "core/model/result.hpp"

namespace segur::cli {

enum class Commande : std::uint8_t { Check, Corriger, Convertir, Diff, Regles, Aide, Manuel, Version };
enum class FormatSortie : std::uint8_t { Text, Json, Html, Csv, Markdown };

struct Options {
  Commande commande = Commande::Aide;
  std::optional<Commande> sujet;      // of the help: one command's own
  std::vector<std::string> fichiers;  // « - » is the standard input
  std::optional<std::string> referentiel;
  std::optional<std::string> pieces;    // the zip that goes with the import files
  std::optional<std::string> colonnes;  // convertir: the file that keeps what each column holds
  std::optional<std::string> sortie;    // corriger, convertir: the folder for the files made
  std::string numeroAns;                // convertir: where the table has no column for them
  std::string siret;
  std::optional<Instant> date;
  FormatSortie format = FormatSortie::Text;
  bool jsonl = false;
  std::optional<Groupement> par;  // check: what the text report shows, and how
  std::optional<Gravite> gravite;
  std::string chercher;
  std::vector<std::string> regles;  // corriger: codes; all when empty
};

struct UsageError {
  std::string message;               // what is wrong, and how to mend it
  std::optional<Commande> commande;  // whose usage to show
};

[[nodiscard]] Result<Options, UsageError> parseOptions(std::span<const std::string_view> arguments);

// The name that is typed; empty for what is no command.
[[nodiscard]] std::string_view nameOf(Commande commande);

struct Option {
  std::string_view nom;     // « --date »
  std::string_view valeur;  // what it is given, in capitals; empty for a switch
  std::string_view aide;
};
// Those of one command, in the order of its help.
[[nodiscard]] std::vector<Option> optionsOf(Commande commande);

// « 2023-06-13 », that day at 00:00 in Paris; or an instant of RFC 3339, with its offset.
[[nodiscard]] std::optional<Instant> parseMoment(std::string_view text);

}  // namespace segur::cli
