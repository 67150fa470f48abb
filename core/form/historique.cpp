#include "core/form/historique.hpp"

#include "core/json/keys.hpp"
#include "core/json/tree.hpp"

namespace segur {

std::vector<LigneModifiee> lignesHistorique(const Session& session, std::uint32_t row) {
  const Demande& demande = session.lecture().demande();
  const Token token = demande.token({FieldId::HistoriqueModifications, row});
  std::vector<LigneModifiee> out;
  if (token.type != JsonType::Array) return out;
  const auto tree = parseTree(demande.source().substr(token.offset, token.length));
  if (!tree) return out;
  for (const JsonNode& node : tree->children) {
    out.push_back({std::string(node.string(kLigneModifiee.champ)), std::string(node.string(kLigneModifiee.libelle)),
                   std::string(node.string(kLigneModifiee.avant)), std::string(node.string(kLigneModifiee.apres))});
  }
  return out;
}

}  // namespace segur
