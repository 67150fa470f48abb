// The one table of commands and options: the parser, the help, the manual page and the hints all read it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/cli/options.hpp"

namespace segur::cli {

enum class OptionId : std::uint8_t {
  Referentiel,
  Pieces,
  Date,
  Format,
  Par,
  Gravite,
  Chercher,
  Jsonl,
  Regle,
  Colonnes,
  Sortie,
  NumeroAns,
  Siret
};

struct OptionRow {
  OptionId id;
  Commande commande;
  Option option;
};
[[nodiscard]] std::span<const OptionRow> optionTable();

struct Exemple {
  std::string_view ligne;
  std::string_view quoi;
};

struct Page {
  Commande commande;
  std::string_view nom;
  std::string_view operandes;  // « FICHIER… »
  std::string_view presentation;
  std::string_view codes;  // of return
  Exemple exemple;
};
// In the order of the help.
[[nodiscard]] std::span<const Page> pageTable();
[[nodiscard]] const Page& pageOf(Commande commande);

// What the program is for, in a line; and what stands alone: « --version ».
inline constexpr std::string_view kResume = "contrôle vos demandes de solde MS2 avant de les déposer";
[[nodiscard]] std::span<const Option> generalOptions();

}  // namespace segur::cli
