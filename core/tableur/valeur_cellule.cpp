#include "core/tableur/valeur_cellule.hpp"

#include "core/model/contact.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/montant.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"

namespace segur {
namespace {

// What is wrong is left as it was typed, so that a finding says what its author sees.
std::string finess(std::string_view texte) {
  std::string normal = normalizeFiness(texte);
  std::string padded = "0" + normal;
  if (verifyFiness(normal) == FinessStatus::Longueur && verifyFiness(padded) == FinessStatus::Valide) return padded;
  const FinessStatus status = verifyFiness(normal);
  return status == FinessStatus::Valide || status == FinessStatus::LettreInconnue ? normal : std::string(texte);
}

std::string siret(std::string_view texte) {
  std::string normal = normalizeSiret(texte);
  return verifySiret(normal) == SiretStatus::Valide ? normal : std::string(texte);
}

// A number of nine digits that begins with none of zero has lost it.
std::string telephone(std::string_view texte) {
  std::string normal = normalizeTelephone(texte);
  if (normal.size() == 9 && allDigits(normal) && normal[0] != '0') normal.insert(0, 1, '0');
  return verifyTelephone(normal) == TelephoneStatus::Valide ? normal : std::string(texte);
}

// « 8,5 % » → 8.5: hundredths are read like cents, and need no zeros at their end.
std::string taux(std::string_view texte) {
  std::string_view number = trimSpaces(texte);
  if (number.ends_with('%')) number = trimSpaces(number.substr(0, number.size() - 1));
  const auto read = parseMontantSaisie(number);
  if (!read) return jsonString(texte);
  std::string out = formatJson(*read);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

}  // namespace

std::string jsonOfCellule(std::string_view texte, FieldId champ, const Referentiel& referentiel) {
  if (trimSpaces(texte).empty()) return "null";
  const Kind kind = fieldOf(champ).kind;
  switch (kind) {
    case Kind::Booleen: {
      const auto said = ouiNon(texte);
      return !said ? jsonString(texte) : *said ? "true" : "false";
    }
    case Kind::Finess: return jsonString(finess(texte));
    case Kind::Siret: return jsonString(siret(texte));
    case Kind::Telephone: return jsonString(telephone(texte));
    case Kind::Taux: return taux(texte);
    case Kind::Operateur: {
      const Operateur* meant = referentiel.operateurNomme(texte);
      return jsonString(meant == nullptr ? texte : std::string_view(meant->code));
    }
    default: return jsonOf({Origine::Saisie, JsonType::String, texte}, kind).value_or(jsonString(texte));
  }
}

}  // namespace segur
