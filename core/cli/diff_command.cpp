#include <array>

#include "core/cli/fichier.hpp"
#include "core/cli/programme.hpp"
#include "core/edition/difference_fichiers.hpp"
#include "core/json/json_error.hpp"
#include "core/json/position.hpp"
#include "core/json/tree.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

Result<JsonNode, Echec> readTree(const std::string& nom) {
  const auto bytes = readFichier(nom);
  if (!bytes) return bytes.error();
  auto tree = parseTree(*bytes);
  if (tree) return *std::move(tree);
  const JsonErrorText text = describeJsonError(tree.error(), *bytes);
  const Position position = PositionCounter(*bytes).at(tree.error().offset);
  return Echec{"Impossible de comparer " + quote(nomAffiche(nom)) + ", ligne " + std::to_string(position.ligne) + ", colonne " +
               std::to_string(position.colonne) + "\u00a0: " + text.message + ". " + text.conseil};
}

}  // namespace

Code runDiff(const Options& options, Sortie& sortie) {
  std::array<JsonNode, 2> trees;
  bool trouble = false;
  for (std::size_t i = 0; i < trees.size(); ++i) {
    auto tree = readTree(options.fichiers[i]);
    if (!tree) {
      complain(tree.error().phrase);
      trouble = true;
      continue;
    }
    trees[i] = *std::move(tree);
  }
  if (trouble) return Code::Ennui;
  const TreePatch patch = diffFichiers(trees[0], trees[1]);
  sortie.writeJson(patch.json);
  return patch.operations > 0 ? Code::Trouve : Code::Rien;
}

}  // namespace segur::cli
