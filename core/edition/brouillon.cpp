#include "core/edition/brouillon.hpp"

#include "core/edition/difference.hpp"
#include "core/json/tree.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::string_view kVersion = "1";

std::optional<SaisieGardee> readSaisie(const JsonNode& node) {
  const Field* field = findField(node.string("champ"));
  const JsonNode* ligne = node.find("ligne");
  const JsonNode* avant = node.find("avant");
  const JsonNode* texte = node.find("texte");
  if (field == nullptr || ligne == nullptr || !allDigits(ligne->text) || ligne->text.size() > 9 || texte == nullptr ||
      texte->type != JsonType::String) {
    return std::nullopt;
  }
  SaisieGardee out{field->id, 0, std::string(node.string("site")), std::nullopt, texte->text};
  for (const char c : ligne->text) out.ligne = out.ligne * 10 + static_cast<std::uint32_t>(c - '0');
  if (avant != nullptr && avant->type == JsonType::String) out.avant = avant->text;
  return out;
}

}  // namespace

std::string brouillonOf(const Session& session) {
  const Lecture& lecture = session.lecture();
  std::string out =
      concat({"{\"version\":", kVersion, ",\"numero\":", jsonString(session.contexte().texte({FieldId::NumeroAsp, 0})), ",\"saisies\":["});
  std::string_view comma;
  for (const auto& [champ, saisie] : session.saisies().champs) {
    const Field& field = fieldOf(champ.id);
    out += concat({comma, "{\"champ\":", jsonString(field.name), ",\"ligne\":", std::to_string(champ.row)});
    if (champ.scope() == Scope::Beneficiaire) out += concat({",\"site\":", jsonString(designation(lecture, champ.scope(), champ.row))});
    out += concat({",\"avant\":", jsonString(saisieOf(lecture.original(champ), field.kind)), ",\"texte\":", jsonString(saisie.texte), "}"});
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

std::optional<Brouillon> lireBrouillon(std::string_view brouillon, std::string_view numero) {
  const auto root = parseTree(brouillon);
  const JsonNode* version = root ? root->find("version") : nullptr;
  if (version == nullptr || version->text != kVersion || root->string("numero") != numero) return std::nullopt;
  Brouillon out;
  if (const JsonNode* saisies = root->find("saisies")) {
    for (const JsonNode& node : saisies->children) {
      if (auto saisie = readSaisie(node)) out.saisies.push_back(std::move(*saisie));
    }
  }
  if (const JsonNode* pieces = root->find("pieces")) {
    for (const JsonNode& node : pieces->children)
      out.pieces.push_back({std::string(node.string("nomFichier")), std::string(node.string("typeFichier"))});
  }
  return out;
}

}  // namespace segur
