#include "core/form/historique.hpp"

#include "core/json/keys.hpp"
#include "core/json/tree.hpp"
#include "core/model/text.hpp"

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

std::string titreHistorique(const Session& session, std::uint32_t row) {
  const auto shown = [&](FieldId id) { return displayOf(session.lecture().valeur({id, row}), fieldOf(id).kind); };
  std::string out = concat({"Modification du ", shown(FieldId::HistoriqueDate)});
  if (const std::string recu = shown(FieldId::HistoriqueRecu); !recu.empty()) out += concat({", reçu ", recu});
  return out;
}

}  // namespace segur
