// The files that a call names: a folder stands for what it holds, and a zip among them is the one of the pièces.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/cli/options.hpp"

namespace segur::cli {

// A supplier's folder has a handful of files of 200 lines; beyond these it is another folder, perhaps a whole disk.
inline constexpr std::size_t kFichiersDossierMax = 10'000;
inline constexpr std::size_t kProfondeurDossierMax = 16;

struct Entrees {
  std::vector<std::string> fichiers;
  std::optional<std::string> pieces;
  std::vector<std::string> ennuis;  // what cannot be read, each a sentence
  std::vector<std::string> notes;   // what is left aside, each a sentence
};

// Of a folder, at any depth and in the order of the names: its *.json, or its *.jsonl and *.ndjson with --jsonl; and its zip where it holds
// one only and no other is named. Names that begin with a point are left aside, links to folders are not followed.
[[nodiscard]] Entrees rassembler(const Options& options);

}  // namespace segur::cli
