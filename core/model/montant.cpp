#include "core/model/montant.hpp"

#include "core/model/text.hpp"

namespace segur {
namespace {

// The digits of an amount, read one by one. Both ways of writing come down to it.
class Compteur {
public:
  void entier(char digit) { add(digit); }

  // `digit` is the next one after the separator.
  void decimale(char digit) {
    if (++decimales_ <= 2) {
      add(digit);
    } else if (digit != '0') {
      resteNonNul_ = true;
    }
  }

  [[nodiscard]] int decimales() const { return decimales_; }

  [[nodiscard]] Result<Montant, MontantError> montant(bool negatif) const {
    std::int64_t centimes = valeur_;
    for (int i = decimales_; i < 2; ++i) centimes *= 10;
    if (negatif && (centimes != 0 || resteNonNul_)) return MontantError::Negatif;
    if (centimes > kMontantMaxCentimes) return MontantError::TropGrand;
    if (resteNonNul_) return MontantError::TropDeDecimales;
    return Montant{centimes};
  }

private:
  // Stops growing once it is above the maximum: a number may have as many digits as its file.
  void add(char digit) {
    if (valeur_ <= kMontantMaxCentimes) valeur_ = valeur_ * 10 + (digit - '0');
  }

  std::int64_t valeur_ = 0;  // all digits so far, two decimals at most
  int decimales_ = 0;
  bool resteNonNul_ = false;
};

bool takeChar(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

bool startsWithDigit(std::string_view text) { return !text.empty() && isDigit(text.front()); }

// « e3 », « E+05 »: all that is left of the text.
bool isExposant(std::string_view text) {
  if (!takeChar(text, 'e') && !takeChar(text, 'E')) return false;
  if (!takeChar(text, '+')) takeChar(text, '-');
  return allDigits(text);
}

// The unit that people write after an amount, and the spaces before it.
std::string_view dropUnit(std::string_view text) {
  constexpr std::string_view kEuro = "€";
  constexpr std::string_view kCode = "EUR";
  for (const std::string_view unit : {kEuro, kCode}) {
    if (text.size() > unit.size() && equalsIgnoreCase(text.substr(text.size() - unit.size()), unit)) {
      return trimSpaces(text.substr(0, text.size() - unit.size()));
    }
  }
  return text;
}

// Integer part as typed: digits alone, or groups of three with spaces between. « 1500 00 » is refused: dropping its space would ask for a
// hundred times the sum of a comma that was forgotten.
bool takeEntier(std::string_view& text, Compteur& compteur) {
  std::size_t group = 0;  // digits since the beginning or the last space
  bool grouped = false;
  for (;;) {
    for (; startsWithDigit(text); ++group) {
      compteur.entier(text.front());
      text.remove_prefix(1);
    }
    if (grouped ? group != 3 : group == 0) return false;
    std::string_view after = text;
    while (const std::size_t space = spaceLength(after)) after.remove_prefix(space);
    if (after.size() == text.size() || !startsWithDigit(after)) return true;
    if (!grouped && group > 3) return false;
    grouped = true;
    group = 0;
    text = after;
  }
}

std::string sign(Montant montant) { return montant.centimes < 0 ? "-" : ""; }

// Cents without their sign, without overflow on the smallest int64.
std::uint64_t magnitude(Montant montant) {
  const auto bits = static_cast<std::uint64_t>(montant.centimes);
  return montant.centimes < 0 ? 0 - bits : bits;
}

std::string formatPlain(Montant montant, char separator) {
  std::string out = sign(montant);
  appendPadded(out, magnitude(montant) / 100, 1);
  out += separator;
  appendPadded(out, magnitude(montant) % 100, 2);
  return out;
}

}  // namespace

Result<Montant, MontantError> parseMontantJson(std::string_view literal) {
  if (trimSpaces(literal).empty()) return MontantError::Vide;
  const bool negatif = takeChar(literal, '-');
  if (!startsWithDigit(literal)) return MontantError::PasUnNombre;
  Compteur compteur;
  const bool zero = literal.front() == '0';
  do {
    compteur.entier(literal.front());
    literal.remove_prefix(1);
  } while (!zero && startsWithDigit(literal));  // JSON: nothing follows a leading zero
  if (takeChar(literal, '.')) {
    if (!startsWithDigit(literal)) return MontantError::PasUnNombre;
    for (; startsWithDigit(literal); literal.remove_prefix(1)) compteur.decimale(literal.front());
  }
  if (isExposant(literal)) return MontantError::Exposant;
  if (!literal.empty()) return MontantError::PasUnNombre;
  return compteur.montant(negatif);
}

Result<Montant, MontantError> parseMontantSaisie(std::string_view text) {
  text = trimSpaces(text);
  if (text.empty()) return MontantError::Vide;
  text = dropUnit(text);
  const bool negatif = takeChar(text, '-');
  Compteur compteur;
  if (!takeEntier(text, compteur)) return MontantError::PasUnNombre;
  if (takeChar(text, ',') || takeChar(text, '.')) {
    for (; startsWithDigit(text); text.remove_prefix(1)) compteur.decimale(text.front());
  }
  if (isExposant(text)) return MontantError::Exposant;
  if (!text.empty()) return MontantError::PasUnNombre;
  const auto montant = compteur.montant(negatif);
  // Typed, « 1.500 » may well mean fifteen hundred: three decimals are refused even where they end with zero.
  if (montant && compteur.decimales() > 2) return MontantError::TropDeDecimales;
  return montant;
}

std::string formatJson(Montant montant) { return formatPlain(montant, '.'); }

std::string formatEcran(Montant montant) {
  std::string out = sign(montant);
  appendGrouped(out, magnitude(montant) / 100);
  out += ',';
  appendPadded(out, magnitude(montant) % 100, 2);
  return out;
}

std::string formatSaisie(Montant montant) { return formatPlain(montant, ','); }

}  // namespace segur
