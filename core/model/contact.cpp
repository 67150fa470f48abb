#include "core/model/contact.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::size_t kLabelMax = 63;  // RFC 1034, by way of HTML's rule

bool isAlphanumeric(char c) { return isDigit(c) || isCapital(c) || (c >= 'a' && c <= 'z'); }

// HTML, « valid e-mail address »: RFC 5322's atext, and the dot anywhere.
bool isLocalPart(char c) { return isAlphanumeric(c) || std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos; }

// Labels of letters, digits and inner hyphens, with dots between.
bool isDomain(std::string_view text) {
  for (;;) {
    const std::size_t dot = text.find('.');
    const std::string_view label = text.substr(0, dot);
    if (label.empty() || label.size() > kLabelMax || label.front() == '-' || label.back() == '-') return false;
    if (!std::all_of(label.begin(), label.end(), [](char c) { return isAlphanumeric(c) || c == '-'; })) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

constexpr std::size_t kNational = 10;  // 0600000000
constexpr std::string_view kSaintPierre = "+508";
constexpr std::size_t kSaintPierreChiffres = 6;

// What people put between the digits of a number; spaces apart. U+2010…U+2015: hyphens and dashes of word processors.
std::size_t separatorLength(std::string_view text) {
  if (const std::size_t space = spaceLength(text)) return space;
  const char c = text.front();
  if (c == '.' || c == '-' || c == '/' || c == '(' || c == ')') return 1;
  const std::string_view dash = text.substr(0, 3);
  return dash.size() == 3 && dash.substr(0, 2) == "\xE2\x80" && dash[2] >= '\x90' && dash[2] <= '\x95' ? 3 : 0;
}

// What follows an international prefix, whether it was written with + or with 00.
std::optional<std::string_view> afterPrefix(std::string_view text, std::string_view code) {
  if (text.substr(0, 1) == "+") {
    text.remove_prefix(1);
  } else if (text.substr(0, 2) == "00") {
    text.remove_prefix(2);
  } else {
    return std::nullopt;
  }
  if (text.substr(0, code.size()) != code) return std::nullopt;
  return text.substr(code.size());
}

bool isNational(std::string_view text) { return text.size() == kNational && allDigits(text) && text[0] == '0' && text[1] != '0'; }

bool isSaintPierre(std::string_view text) {
  return text.substr(0, kSaintPierre.size()) == kSaintPierre && text.size() == kSaintPierre.size() + kSaintPierreChiffres &&
         allDigits(text.substr(1));
}

void appendPairs(std::string& out, std::string_view digits) {
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    if (!out.empty()) out += "\u00a0";
    out += digits.substr(i, 2);
  }
}

}  // namespace

std::string normalizeEmail(std::string_view text) { return std::string(trimSpaces(text)); }

EmailStatus verifyEmail(std::string_view normalized) {
  if (normalized.empty()) return EmailStatus::Vide;
  if (normalized.size() > kEmailMax && countCodePoints(normalized) > kEmailMax) return EmailStatus::TropLong;
  const std::size_t at = normalized.find('@');
  if (at == std::string_view::npos) return EmailStatus::SansArobase;
  const std::string_view local = normalized.substr(0, at);
  const std::string_view domaine = normalized.substr(at + 1);
  if (local.empty() || !std::all_of(local.begin(), local.end(), isLocalPart) || !isDomain(domaine)) return EmailStatus::Forme;
  return domaine.find('.') == std::string_view::npos ? EmailStatus::DomaineSansPoint : EmailStatus::Valide;
}

std::string normalizeTelephone(std::string_view text) {
  if (isNational(text)) return std::string(text);

  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t separator = separatorLength(text);
    if (separator == 0) out += text.front();
    text.remove_prefix(separator == 0 ? 1 : separator);
  }

  if (const auto rest = afterPrefix(out, kSaintPierre.substr(1))) return std::string(kSaintPierre).append(*rest);
  for (const std::string_view code : {"33", "262", "590", "594", "596"}) {
    const auto rest = afterPrefix(out, code);
    if (!rest) continue;
    // « +33 (0)6 00 00 00 00 »: the zero is there already.
    return rest->substr(0, 1) == "0" ? std::string(*rest) : std::string("0").append(*rest);
  }
  return out;
}

TelephoneStatus verifyTelephone(std::string_view normalized) {
  if (normalized.empty()) return TelephoneStatus::Vide;
  if (isNational(normalized) || isSaintPierre(normalized)) return TelephoneStatus::Valide;
  const bool plus = normalized.front() == '+';
  const std::string_view digits = plus ? normalized.substr(1) : normalized;
  if (!allDigits(digits)) return TelephoneStatus::Caracteres;
  if (plus) return normalized.substr(0, kSaintPierre.size()) == kSaintPierre ? TelephoneStatus::Longueur : TelephoneStatus::Prefixe;
  if (digits.substr(0, 2) == "00") return TelephoneStatus::Prefixe;
  return digits.size() == kNational ? TelephoneStatus::Prefixe : TelephoneStatus::Longueur;
}

std::string formatTelephoneEcran(std::string_view normalized) {
  std::string out;
  if (isNational(normalized)) {
    appendPairs(out, normalized);
  } else if (isSaintPierre(normalized)) {
    out = kSaintPierre;
    appendPairs(out, normalized.substr(kSaintPierre.size()));
  } else {
    out = normalized;
  }
  return out;
}

}  // namespace segur
