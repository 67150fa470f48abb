#include "core/edition/recu.hpp"

#include <algorithm>

#include "core/json/tree.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::size_t kNomMax = 100;  // file systems take 255 bytes; the portal's own numbers have thirty together

bool confirmed(const Recu& recu) { return recu.action == ActionModification::Confirmer; }

}  // namespace

Recu lireRecu(std::string_view reponse, ActionModification action) {
  Recu out;
  out.action = action;
  const auto root = parseTree(reponse);
  if (!root) return out;
  out.numero = root->string("recu");
  out.numeroAsp = root->string("numero");
  out.horodatage = parseInstant(root->string("horodatage"));
  out.statut = root->string("statut");
  if (const JsonNode* modifications = root->find("modifications")) {
    for (const JsonNode& node : modifications->children) {
      out.modifications.push_back({std::string(node.string("champ")), std::string(node.string("libelle")),
                                   std::string(node.string("avant")), std::string(node.string("apres"))});
    }
  }
  return out;
}

std::string_view titreRecu(const Recu& recu) { return confirmed(recu) ? "Modification confirmée" : "Demande transmise sans modification"; }

std::string_view suiteRecu(const Recu& recu) {
  return confirmed(recu) ? "La demande sera à nouveau instruite par un gestionnaire dans les prochains jours."
                         : "La demande sera instruite en l’état dans les prochains jours.";
}

std::vector<std::pair<std::string, std::string>> enteteRecu(const Recu& recu) {
  std::vector<std::pair<std::string, std::string>> out;
  const auto add = [&out](const char* label, std::string value) {
    if (!value.empty()) out.emplace_back(label, std::move(value));
  };
  add("N° du reçu", recu.numero);
  add("N° ASP de la demande", recu.numeroAsp);
  if (recu.horodatage) add("Reçu le", formatEcran(*recu.horodatage) + " (heure de Paris)");
  add("Statut de la demande", recu.statut);
  return out;
}

std::string recuTexte(const Recu& recu) {
  std::string out = concat({titreRecu(recu), "\n\n"});
  for (const auto& [label, value] : enteteRecu(recu)) out += concat({label, "\u00a0: ", value, "\n"});
  if (!recu.modifications.empty()) out += "\nModifications enregistrées\u00a0:\n";
  for (const LigneModifiee& ligne : recu.modifications) {
    out += concat({"\n- ", ligne.libelle, "\n  Avant\u00a0: ", ligne.avant, "\n  Après\u00a0: ", ligne.apres, "\n"});
  }
  return out += concat({"\n", suiteRecu(recu), "\n"});
}

std::string nomFichierRecu(const Recu& recu) {
  std::string out = "recu";
  for (const std::string& part : {recu.numeroAsp, recu.numero}) {
    if (!part.empty()) out += concat({"-", part});
  }
  // Whatever a portal calls its receipts: no name that a file system takes for something else, or not at all.
  out.resize(std::min(out.size(), kNomMax));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return !isDigit(c) && !isCapital(c) && !(c >= 'a' && c <= 'z'); }, '-');
  return out + ".txt";
}

}  // namespace segur
