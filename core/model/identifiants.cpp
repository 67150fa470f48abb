#include "core/model/identifiants.hpp"

#include <algorithm>
#include <cstddef>

#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::size_t kFinessLength = 9;
constexpr std::size_t kSirenLength = 9;
constexpr std::size_t kSiretLength = 14;

constexpr std::string_view kSirenLaPoste = "356000000";
constexpr std::string_view kSiegeLaPoste = "35600000000048";

bool isLetter(char c) { return isCapital(c) || (c >= 'a' && c <= 'z'); }

// What stands between the groups of an identifier in a mail or a spreadsheet.
std::string dropSeparators(std::string_view text) {
  std::string out = removeSpaces(text);
  out.erase(std::remove_if(out.begin(), out.end(), [](char c) { return c == '.' || c == '-'; }), out.end());
  return out;
}

// Precondition: a digit, or one of Corsica's letters.
unsigned digitValue(char c) { return c == 'A' ? 1 : c == 'B' ? 2 : static_cast<unsigned>(c - '0'); }

// ISO/IEC 7812-1: from the right, every second digit counts twice, and the sum of all digits is a multiple of ten.
bool luhn(std::string_view text) {
  unsigned sum = 0;
  bool twice = false;
  for (auto it = text.rbegin(); it != text.rend(); ++it, twice = !twice) {
    const unsigned value = twice ? 2 * digitValue(*it) : digitValue(*it);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

bool onlyZeros(std::string_view text) { return text.find_first_not_of('0') == std::string_view::npos; }

unsigned digitSum(std::string_view text) {
  unsigned sum = 0;
  for (const char c : text) sum += digitValue(c);
  return sum;
}

// Length of the digits that `text` begins with.
std::size_t countDigits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
}

}  // namespace

std::string normalizeFiness(std::string_view text) {
  std::string out = dropSeparators(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

FinessStatus verifyFiness(std::string_view normalized) {
  if (normalized.empty()) return FinessStatus::Vide;
  if (!std::all_of(normalized.begin(), normalized.end(), [](char c) { return isDigit(c) || isLetter(c); })) return FinessStatus::Caracteres;
  if (normalized.size() != kFinessLength) return FinessStatus::Longueur;
  if (!isDigit(normalized[0]) || !allDigits(normalized.substr(2)) || onlyZeros(normalized)) return FinessStatus::Caracteres;
  const char second = normalized[1];
  if (isDigit(second) || second == 'A' || second == 'B') return luhn(normalized) ? FinessStatus::Valide : FinessStatus::Cle;
  return isCapital(second) ? FinessStatus::LettreInconnue : FinessStatus::Caracteres;
}

std::string formatFinessEcran(std::string_view normalized) {
  const FinessStatus status = verifyFiness(normalized);
  const bool shaped = status == FinessStatus::Valide || status == FinessStatus::Cle || status == FinessStatus::LettreInconnue;
  if (!shaped) return std::string(normalized);
  std::string out(normalized.substr(0, 2));
  for (const std::string_view group : {normalized.substr(2, 3), normalized.substr(5, 3), normalized.substr(8)}) {
    out += "\u00a0";
    out += group;
  }
  return out;
}

std::string normalizeSiret(std::string_view text) { return dropSeparators(text); }

SiretStatus verifySiret(std::string_view normalized) {
  if (normalized.empty()) return SiretStatus::Vide;
  if (!allDigits(normalized)) return SiretStatus::Caracteres;
  if (normalized.size() != kSiretLength) return SiretStatus::Longueur;
  const std::string_view siren = normalized.substr(0, kSirenLength);
  if (onlyZeros(siren)) return SiretStatus::Caracteres;
  // La Poste has more sites than Luhn's key leaves numbers for, so its own are checked otherwise, but for its head office.
  const bool cle = siren == kSirenLaPoste && normalized != kSiegeLaPoste ? digitSum(normalized) % 5 == 0 : luhn(normalized) && luhn(siren);
  return cle ? SiretStatus::Valide : SiretStatus::Cle;
}

bool isNumeroAsp(std::string_view text) {
  constexpr std::string_view kDebut = "FIN";
  constexpr std::size_t kCouloirMin = 2;
  if (text.substr(0, kDebut.size()) != kDebut) return false;
  text.remove_prefix(kDebut.size());

  const auto isCouloir = [](char c) { return isDigit(c) || isCapital(c); };
  if (text.size() <= kCouloirMin || !isCouloir(text[0]) || !isCouloir(text[1])) return false;
  text.remove_prefix(kCouloirMin);
  // A third sign that is a digit belongs to the couloir or to the number alike: nothing depends on which.
  if (isCapital(text.front())) text.remove_prefix(1);

  const std::size_t numero = countDigits(text);
  if (numero == 0 || numero == text.size() || text[numero] != 'M') return false;
  return allDigits(text.substr(numero + 1));
}

bool isCodeOperateur(std::string_view text) {
  constexpr std::size_t kPrefixe = 4;  // MAI_
  if (text.size() <= kPrefixe || text.size() > kPrefixe + 4) return false;
  return isCapital(text[0]) && isCapital(text[1]) && isCapital(text[2]) && text[3] == '_' && allDigits(text.substr(kPrefixe));
}

}  // namespace segur
