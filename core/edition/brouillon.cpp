#include "core/edition/brouillon.hpp"

#include <vector>

#include "core/edition/difference.hpp"
#include "core/json/tree.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::string_view kVersion = "1";

std::optional<TexteSaisi> readSaisie(const Session& session, const JsonNode& node) {
  const Field* field = findField(node.string("champ"));
  const JsonNode* ligne = node.find("ligne");
  const JsonNode* texte = node.find("texte");
  if (field == nullptr || ligne == nullptr || !allDigits(ligne->text) || ligne->text.size() > 9 || texte == nullptr ||
      texte->type != JsonType::String) {
    return std::nullopt;
  }
  std::uint32_t row = 0;
  for (const char c : ligne->text) row = row * 10 + static_cast<std::uint32_t>(c - '0');
  const FieldRef champ{field->id, row};
  if (field->scope == Scope::Beneficiaire && node.string("site") != designation(session.lecture(), field->scope, row)) return std::nullopt;
  return TexteSaisi{champ, texte->text};
}

}  // namespace

std::string brouillonOf(const Session& session) {
  const Lecture& lecture = session.lecture();
  std::string out =
      concat({"{\"version\":", kVersion, ",\"numero\":", jsonString(session.contexte().texte({FieldId::NumeroAsp, 0})), ",\"saisies\":["});
  std::string_view comma;
  for (const auto& [champ, saisie] : session.saisies().champs) {
    out += concat({comma, "{\"champ\":", jsonString(fieldOf(champ.id).name), ",\"ligne\":", std::to_string(champ.row)});
    if (champ.scope() == Scope::Beneficiaire) out += concat({",\"site\":", jsonString(designation(lecture, champ.scope(), champ.row))});
    out += concat({",\"texte\":", jsonString(saisie.texte), "}"});
    comma = ",";
  }
  out += "],\"pieces\":[";
  comma = {};
  for (const PieceAjoutee& piece : session.saisies().pieces) {
    out += concat({comma, "{\"nomFichier\":", jsonString(piece.nomFichier), ",\"typeFichier\":", jsonString(piece.typeFichier), "}"});
    comma = ",";
  }
  return out += "]}";
}

Changes restaurerBrouillon(Session& session, std::string_view brouillon) {
  Changes refused;
  const auto root = parseTree(brouillon);
  const JsonNode* version = root ? root->find("version") : nullptr;
  if (version == nullptr || version->text != kVersion || root->string("numero") != session.contexte().texte({FieldId::NumeroAsp, 0})) {
    refused.refus = "Le brouillon n’est pas celui de cette demande.";
    return refused;
  }
  // A removed bénéficiaire's scenario is not editable: what waits in its row is typed before it is removed.
  std::vector<TexteSaisi> textes;
  std::vector<TexteSaisi> presences;
  if (const JsonNode* saisies = root->find("saisies")) {
    for (const JsonNode& node : saisies->children) {
      auto texte = readSaisie(session, node);
      if (!texte) continue;
      if (texte->champ.id == FieldId::PresentSolde) {
        presences.push_back(std::move(*texte));
      } else if (session.editable(texte->champ)) {
        textes.push_back(std::move(*texte));
      }
    }
  }
  for (TexteSaisi& presence : presences) {
    if (session.editable(presence.champ)) textes.push_back(std::move(presence));
  }
  Changes changes = session.appliquer(textes);
  if (const JsonNode* pieces = root->find("pieces")) {
    for (const JsonNode& node : pieces->children) {
      changes.pieces |= session.ajouterPiece(std::string(node.string("nomFichier")), std::string(node.string("typeFichier"))).pieces;
    }
  }
  return changes;
}

}  // namespace segur
