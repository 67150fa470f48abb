#include "core/edition/difference.hpp"

#include "core/json/keys.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"

namespace segur {
std::string designation(const Lecture& lecture, Scope scope, std::uint32_t row) {
  if (scope == Scope::Piece) {
    if (const auto nom = texteOf(lecture.valeur({FieldId::NomFichier, row})); !nom.empty()) return std::string(nom);
  }
  if (scope == Scope::Beneficiaire) {
    if (const auto finess = texteOf(lecture.original({FieldId::FinessGeographique, row})); !finess.empty()) {
      return concat({"FINESS ", formatFinessEcran(normalizeFiness(finess))});
    }
    if (const auto siret = texteOf(lecture.original({FieldId::SiretSite, row})); !siret.empty()) return concat({"SIRET ", siret});
  }
  return concat({"ligne ", std::to_string(row + 1)});
}

std::string libelleOf(const Lecture& lecture, FieldRef champ) {
  const std::string_view label = fieldOf(champ.id).label;
  const Scope scope = champ.scope();
  if (scope == Scope::Fichier || scope == Scope::Demande) return std::string(label);
  return concat({label, ", ", designation(lecture, scope, champ.row)});
}

std::string libellePieceAjoutee(const PieceAjoutee& piece) { return concat({"Pièce ajoutée, ", piece.typeFichier}); }

std::string affichageOf(const Valeur& valeur, FieldId id) {
  if (id == FieldId::PresentSolde) {
    if (const auto present = booleenOf(valeur)) return *present ? "Présent au solde" : "Retiré du solde";
  }
  std::string text = displayOf(valeur, fieldOf(id).kind);
  return text.empty() ? std::string(kVide) : text;
}

std::vector<Modification> modifications(const Session& session, std::size_t from, std::size_t to) {
  std::vector<Modification> out;
  const Lecture& lecture = session.lecture();
  std::size_t index = 0;
  for (const auto& [champ, saisie] : session.saisies().champs) {
    if (index >= to) return out;
    if (!session.modifie(champ) || index++ < from) continue;
    out.push_back(
        {champ, libelleOf(lecture, champ), affichageOf(lecture.original(champ), champ.id), affichageOf(lecture.valeur(champ), champ.id)});
  }
  std::uint32_t row = lecture.demande().rows(Scope::Piece);
  for (const PieceAjoutee& piece : session.saisies().pieces) {
    if (index >= to) return out;
    const FieldRef champ{FieldId::Piece, row++};
    if (index++ < from) continue;
    out.push_back({champ, libellePieceAjoutee(piece), std::string(kVide), piece.nomFichier});
  }
  return out;
}

std::string patchOf(const Session& session) {
  const Lecture& lecture = session.lecture();
  std::string out = "[";
  const auto add = [&out](std::string_view op, std::string_view path, std::string_view value) {
    out += concat({out.size() > 1 ? "," : "", "{\"op\":\"", op, "\",\"path\":", jsonString(path), ",\"value\":", value, "}"});
  };
  for (const auto& [champ, saisie] : session.saisies().champs) {
    if (!session.modifie(champ)) continue;
    const auto value = jsonOf(lecture.valeur(champ), fieldOf(champ.id).kind);
    if (!value) continue;
    const std::string path = pointerOf(Format::Demande, champ);
    const Token original = lecture.demande().token(champ);
    if (original.type == JsonType::Absent) {
      add("add", path, *value);
    } else {
      add("test", path, lecture.demande().source().substr(original.offset, original.length));
      add("replace", path, *value);
    }
  }
  for (const PieceAjoutee& piece : session.saisies().pieces) {
    add("add", concat({pointerOf(Format::Demande, {FieldId::ListePieces, 0}), "/-"}),
        concat({"{\"nomFichier\":", jsonString(piece.nomFichier),
                ",\"formatFichier\":\"PDF\",\"typeFichier\":", jsonString(piece.typeFichier), "}"}));
  }
  return out += ']';
}

std::string corpsConfirmer(const Session& session) { return concat({"{\"action\":\"confirmer\",\"patch\":", patchOf(session), "}"}); }
std::string corpsNePasModifier() { return "{\"action\":\"ne_pas_modifier\",\"patch\":[]}"; }

}  // namespace segur
