#include "core/model/valeur.hpp"

#include "core/model/contact.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

Valeur typed(std::string_view text) { return {Origine::Saisie, JsonType::String, text}; }

}  // namespace

bool Valeur::vide() const {
  return type == JsonType::Absent || type == JsonType::Null || (type == JsonType::String && trimSpaces(texte).empty());
}

std::uint32_t Lecture::rows(Scope scope) const {
  const std::uint32_t originals = demande_->rows(scope);
  if (scope != Scope::Piece || saisies_ == nullptr) return originals;
  return originals + static_cast<std::uint32_t>(saisies_->pieces.size());
}

Valeur Lecture::original(FieldRef ref) const {
  const Cell cell = demande_->cell(ref);
  return {Origine::Fichier, cell.type, cell.text};
}

Valeur Lecture::valeur(FieldRef ref) const {
  if (saisies_ == nullptr) return original(ref);
  if (ref.scope() == Scope::Piece && pieceAjoutee(ref.row)) {
    const std::size_t index = ref.row - demande_->rows(Scope::Piece);
    if (index >= saisies_->pieces.size()) return {};
    if (ref.id == FieldId::NomFichier) return {Origine::Fichier, JsonType::String, saisies_->pieces[index].nomFichier};
    if (ref.id == FieldId::TypeFichier) return {Origine::Fichier, JsonType::String, saisies_->pieces[index].typeFichier};
    if (ref.id == FieldId::FormatFichier) return {Origine::Fichier, JsonType::String, "PDF"};
    return {Origine::Fichier, JsonType::Object, {}};
  }
  if (!saisies_->champs.empty()) {
    const auto found = saisies_->champs.find(ref);
    if (found != saisies_->champs.end()) return typed(found->second.texte);
  }
  return original(ref);
}

std::optional<Date> dateOf(const Valeur& valeur) {
  if (valeur.type != JsonType::String) return std::nullopt;
  const auto date = valeur.origine == Origine::Saisie ? parseDateSaisie(valeur.texte) : parseDateIso(valeur.texte);
  return date ? std::optional(*date) : std::nullopt;
}

std::optional<Montant> montantOf(const Valeur& valeur) {
  const bool saisie = valeur.origine == Origine::Saisie;
  if (valeur.type != (saisie ? JsonType::String : JsonType::Number)) return std::nullopt;
  const auto montant = saisie ? parseMontantSaisie(valeur.texte) : parseMontantJson(valeur.texte);
  return montant ? std::optional(*montant) : std::nullopt;
}

std::optional<bool> booleenOf(const Valeur& valeur) {
  if (valeur.type == JsonType::True) return true;
  if (valeur.type == JsonType::False) return false;
  if (valeur.origine != Origine::Saisie) return std::nullopt;  // "true" between quotes, in a file, is a mistake that has its own message
  if (valeur.texte == "true") return true;
  if (valeur.texte == "false") return false;
  return std::nullopt;
}

std::optional<bool> ouiNon(std::string_view cellule) {
  for (const std::string_view yes : {"oui", "vrai", "true", "x", "1"}) {
    if (equalsIgnoreCase(cellule, yes)) return true;
  }
  for (const std::string_view no : {"non", "faux", "false", "0"}) {
    if (equalsIgnoreCase(cellule, no)) return false;
  }
  return std::nullopt;
}

std::string_view texteOf(const Valeur& valeur) { return valeur.type == JsonType::String ? trimSpaces(valeur.texte) : std::string_view{}; }

std::optional<std::int64_t> tauxOf(const Valeur& valeur) {
  // A rate has at most two decimals, like an amount: hundredths of a percent are read by the same code.
  const auto taux = montantOf(valeur);
  return taux ? std::optional(taux->centimes) : std::nullopt;
}

bool estRetire(const Lecture& lecture, std::uint32_t row) {
  return booleenOf(lecture.valeur({FieldId::PresentSolde, row})) == std::optional(false);
}

std::optional<std::string> jsonOf(const Valeur& valeur, Kind kind) {
  if (valeur.vide()) return "null";
  switch (kind) {
    case Kind::Date: {
      const auto date = dateOf(valeur);
      return date ? std::optional('"' + formatIso(*date) + '"') : std::nullopt;
    }
    case Kind::Montant: {
      const auto montant = montantOf(valeur);
      return montant ? std::optional(formatJson(*montant)) : std::nullopt;
    }
    case Kind::Booleen: {
      const auto booleen = booleenOf(valeur);
      return booleen ? std::optional<std::string>(*booleen ? "true" : "false") : std::nullopt;
    }
    case Kind::Telephone:
      // In a file the digits stand without spaces; typed, the spaces are the person's way of writing.
      if (valeur.type != JsonType::String) return std::nullopt;
      return jsonString(valeur.origine == Origine::Saisie ? normalizeTelephone(valeur.texte) : std::string(valeur.texte));
    case Kind::Objet:
    case Kind::Liste:
    case Kind::Entier:
    case Kind::Taux: return std::nullopt;  // never editable
    default: {
      if (valeur.type != JsonType::String) return std::nullopt;
      return jsonString(valeur.origine == Origine::Saisie ? trimSpaces(valeur.texte) : valeur.texte);
    }
  }
}

std::string displayOf(const Valeur& valeur, Kind kind) {
  if (valeur.vide()) return {};
  switch (kind) {
    case Kind::Date:
      if (const auto date = dateOf(valeur)) return formatEcran(*date);
      break;
    case Kind::Montant:
      if (const auto montant = montantOf(valeur)) return formatEcran(*montant) + "\u00a0€";
      break;
    case Kind::Taux:
      if (const auto taux = tauxOf(valeur)) {
        std::string text = formatSaisie(Montant{*taux});
        while (text.back() == '0') text.pop_back();
        if (text.back() == ',') text.pop_back();
        return text + "\u00a0%";
      }
      break;
    case Kind::Booleen:
      if (const auto booleen = booleenOf(valeur)) return *booleen ? "Oui" : "Non";
      break;
    case Kind::Telephone:
      if (valeur.type == JsonType::String) return sanitizeUtf8(formatTelephoneEcran(normalizeTelephone(valeur.texte)));
      break;
    case Kind::Finess:
      if (valeur.type == JsonType::String) return sanitizeUtf8(formatFinessEcran(normalizeFiness(valeur.texte)));
      break;
    default: break;
  }
  return sanitizeUtf8(valeur.texte);
}

std::string saisieOf(const Valeur& valeur, Kind kind) {
  if (valeur.origine == Origine::Saisie) return sanitizeUtf8(valeur.texte);
  if (valeur.type == JsonType::Absent || valeur.type == JsonType::Null) return {};
  switch (kind) {
    case Kind::Date:
      if (const auto date = dateOf(valeur)) return formatEcran(*date);
      break;
    case Kind::Montant:
      if (const auto montant = montantOf(valeur)) return formatSaisie(*montant);
      break;
    default: break;
  }
  return sanitizeUtf8(valeur.texte);
}

std::string jsonString(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : findInvalidUtf8(text) ? sanitizeUtf8(text) : std::string(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    } else {
      out += c;
    }
  }
  return out += '"';
}

}  // namespace segur
