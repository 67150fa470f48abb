#include "core/model/text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace segur {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

unsigned byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

struct Sequence {
  std::size_t length = 1;  // of the character; or of the broken bytes that one U+FFFD stands for
  bool valid = false;
};

// Unicode, table 3-7 « Well-Formed UTF-8 Byte Sequences »: the second byte's bounds keep out over-long forms, surrogates and what is
// beyond U+10FFFF. Precondition: i < text.size().
Sequence sequenceAt(std::string_view text, std::size_t i) {
  const unsigned lead = byteAt(text, i);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (std::size_t k = 1; k < length; ++k) {
    if (i + k >= text.size() || byteAt(text, i + k) < low || byteAt(text, i + k) > high) return {k, false};
    low = 0x80;
    high = 0xBF;
  }
  return {length, true};
}

// Bytes of plain ASCII from i on, at least; eight at a time, since nearly all of a file is.
std::size_t skipAscii(std::string_view text, std::size_t i) {
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (i < text.size() && byteAt(text, i) < 0x80) ++i;
  return i;
}

bool isAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The directional marks, U+200E, U+200F, U+202A…U+202E and U+2066…U+2069: E2 80 8E… and E2 81 A6…
bool isDirectional(unsigned second, unsigned third) {
  if (second == 0x80) return third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE);
  return second == 0x81 && third >= 0xA6 && third <= 0xA9;
}

// Bytes of the space that `text` ends with.
std::size_t spaceLengthAtEnd(std::string_view text) {
  if (text.empty()) return 0;
  if (byteAt(text, text.size() - 1) < 0x80) return isAsciiSpace(text.back()) ? 1 : 0;
  for (const std::size_t length : {std::size_t{2}, std::size_t{3}}) {
    if (text.size() >= length && spaceLength(text.substr(text.size() - length)) == length) return length;
  }
  return 0;
}

char toLower(char c) { return isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// What stands in a message for this character: itself, unless it would break the line or give an order to a terminal.
std::string_view printable(std::string_view character) {
  const unsigned lead = byteAt(character, 0);
  if (character.size() == 1) {
    if (isAsciiSpace(character[0])) return " ";
    return lead < 0x20 || lead == 0x7F ? kReplacement : character;
  }
  if (lead == 0xC2 && byteAt(character, 1) == 0x85) return " ";          // U+0085, a line break
  if (lead == 0xC2 && byteAt(character, 1) < 0xA0) return kReplacement;  // C1: some terminals obey them
  if (lead == 0xE2) {
    const unsigned second = byteAt(character, 1);
    const unsigned third = byteAt(character, 2);
    if (second == 0x80 && (third == 0xA8 || third == 0xA9)) return " ";  // U+2028, U+2029: line breaks
    if (isDirectional(second, third)) return kReplacement;
  }
  return character;
}

}  // namespace

bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

std::size_t spaceLength(std::string_view text) {
  if (text.empty()) return 0;
  const unsigned lead = byteAt(text, 0);
  if (lead < 0x80) return isAsciiSpace(text[0]) ? 1 : 0;
  if (lead == 0xC2) return text.size() >= 2 && (byteAt(text, 1) == 0x85 || byteAt(text, 1) == 0xA0) ? 2 : 0;
  if (text.size() < 3) return 0;
  const unsigned second = byteAt(text, 1);
  const unsigned third = byteAt(text, 2);
  bool space = false;
  if (lead == 0xE1) space = second == 0x9A && third == 0x80;  // U+1680
  if (lead == 0xE2) {
    space = isDirectional(second, third);
    if (second == 0x80)
      space = space || third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF;  // U+2000…U+200B, U+2028, U+2029, U+202F
    if (second == 0x81) space = space || third == 0x9F || third == 0xA0;                  // U+205F, U+2060
  }
  if (lead == 0xE3) space = second == 0x80 && third == 0x80;  // U+3000
  if (lead == 0xEF) space = second == 0xBB && third == 0xBF;  // U+FEFF
  return space ? 3 : 0;
}

std::string_view trimSpaces(std::string_view text) {
  while (const std::size_t length = spaceLength(text)) text.remove_prefix(length);
  while (const std::size_t length = spaceLengthAtEnd(text)) text.remove_suffix(length);
  return text;
}

std::string removeSpaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t space = spaceLength(text);
    if (space == 0) out += text.front();
    text.remove_prefix(space == 0 ? 1 : space);
  }
  return out;
}

void appendUtf8(std::string& out, char32_t point) {
  const auto rest = [point](unsigned shift) { return static_cast<char>(0x80U | ((static_cast<std::uint32_t>(point) >> shift) & 0x3FU)); };
  const auto head = [point](unsigned mark, unsigned shift) {
    return static_cast<char>(mark | (static_cast<std::uint32_t>(point) >> shift));
  };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out.append({head(0xC0U, 6), rest(0)});
  } else if (point < 0x10000) {
    out.append({head(0xE0U, 12), rest(6), rest(0)});
  } else {
    out.append({head(0xF0U, 18), rest(12), rest(6), rest(0)});
  }
}

std::optional<std::size_t> findInvalidUtf8(std::string_view text) {
  std::size_t i = 0;
  while ((i = skipAscii(text, i)) < text.size()) {
    const Sequence sequence = sequenceAt(text, i);
    if (!sequence.valid) return i;
    i += sequence.length;
  }
  return std::nullopt;
}

std::string sanitizeUtf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t valid = findInvalidUtf8(text).value_or(text.size());
    out += text.substr(0, valid);
    text.remove_prefix(valid);
    if (text.empty()) break;
    out += kReplacement;
    text.remove_prefix(sequenceAt(text, 0).length);
  }
  return out;
}

std::size_t countCodePoints(std::string_view utf8) {
  // All bytes but those that continue a character: a loop without a branch, which the compiler makes wide.
  std::size_t count = 0;
  for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

Character firstCharacter(std::string_view text) {
  const Sequence sequence = sequenceAt(text, 0);
  return {sequence.length, sequence.valid ? printable(text.substr(0, sequence.length)) : kReplacement};
}

std::string displayable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Character character = firstCharacter(text);
    out += character.shown;
    text.remove_prefix(character.length);
  }
  return out;
}

std::string quote(std::string_view text, std::size_t max) {
  std::string out = "«\u00a0";
  std::size_t count = 0;
  while (!text.empty() && count < max) {
    const Character character = firstCharacter(text);
    out += character.shown;
    text.remove_prefix(character.length);
    ++count;
  }
  if (!text.empty()) out += "…";
  return out += "\u00a0»";
}

std::string concat(const std::initializer_list<std::string_view>& parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

std::string fill(const char* literal, const std::initializer_list<std::string_view>& values) {
  constexpr std::string_view kGuillemet = "«";
  std::string_view sentence = literal;
  std::string out;
  while (!sentence.empty()) {
    const bool quoted = sentence.starts_with(kGuillemet);
    const std::size_t bracket = quoted ? kGuillemet.size() : 1;
    if ((quoted || sentence.front() == '{') && sentence.size() > bracket && isDigit(sentence[bracket])) {
      const auto index = static_cast<std::size_t>(sentence[bracket] - '1');
      if (index < values.size()) {
        const std::string_view value = values.begin()[index];
        out += quoted ? quote(value) : std::string(value);
      }
      sentence.remove_prefix(std::min(sentence.size(), bracket + 1 + bracket));
    } else {
      out += sentence.front();
      sentence.remove_prefix(1);
    }
  }
  return out;
}

void appendPadded(std::string& out, std::uint64_t value, std::size_t width) {
  std::array<char, 20> digits{};  // 2^64 has twenty digits
  std::size_t begin = digits.size();
  do {
    digits[--begin] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  const std::size_t length = digits.size() - begin;
  if (length < width) out.append(width - length, '0');
  out.append(digits.data() + begin, length);
}

void appendGrouped(std::string& out, std::uint64_t value) {
  std::string digits;
  appendPadded(digits, value, 1);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += "\u202f";
    out += digits[i];
  }
}

std::string plural(std::size_t count, std::string_view singular, std::string_view pluralForm) {
  std::string out;
  appendGrouped(out, count);
  out += "\u00a0";
  out += count < 2 ? singular : pluralForm;
  return out;
}

std::string fold(std::string_view text) {
  // U+00C0 to U+00FF, small or capital, by their last byte; a dot: the character stays as it is.
  constexpr std::string_view kBase = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";
  std::string out;
  const std::string dense = removeSpaces(text);
  for (std::size_t i = 0; i < dense.size(); ++i) {
    const char c = dense[i];
    if (c == '\xC3' && i + 1 < dense.size()) {
      const auto index = static_cast<std::size_t>(static_cast<unsigned char>(dense[i + 1]) - 0x80U);
      if (index < kBase.size() && kBase[index] != '.') {
        out += kBase[index];
        ++i;
        continue;
      }
    }
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

bool equalsIgnoreCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return toLower(x) == toLower(y); });
}

}  // namespace segur
