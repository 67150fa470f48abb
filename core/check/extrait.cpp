#include "core/check/extrait.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::string_view kCoupe = "…";

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};
// The blocks that matter for the files and names of France: accents written apart (as macOS does), zero-width marks, variation selectors…
constexpr std::array kCombining{Range{0x300, 0x36F},   Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
                                Range{0x200B, 0x200D}, Range{0x2060, 0x2060}, Range{0x20D0, 0x20FF},
                                Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}};
// … and East Asian Width W and F of Unicode's annex 11, by blocks.
constexpr std::array kWide{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},  Range{0xAC00, 0xD7A3},
                           Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},  Range{0xFFE0, 0xFFE6},
                           Range{0x1F300, 0x1F64F}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, std::uint32_t point) {
  return std::any_of(ranges.begin(), ranges.end(), [point](Range r) { return point >= r.first && point <= r.last; });
}

// Precondition: one well-formed character.
std::uint32_t codePoint(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character[0]);
  std::uint32_t point = character.size() == 1 ? lead : lead & (0xFFU >> (character.size() + 1));
  for (std::size_t i = 1; i < character.size(); ++i) point = (point << 6U) | (static_cast<unsigned char>(character[i]) & 0x3FU);
  return point;
}

std::size_t widthOf(std::string_view character) {
  const std::uint32_t point = codePoint(character);
  if (point < kCombining[0].first || within(kCombining, point)) return point < kCombining[0].first ? 1 : 0;
  return within(kWide, point) ? 2 : 1;
}

// At most `columns` from the start, the sign of the cut included.
std::string keepStart(std::string text, std::size_t columns) {
  if (displayWidth(text) <= columns) return text;
  std::size_t kept = 0;
  std::size_t width = 1;  // …
  while (kept < text.size()) {
    const Character next = firstCharacter(std::string_view(text).substr(kept));
    width += widthOf(next.shown);
    if (width > columns) break;
    kept += next.length;
  }
  text.resize(kept);
  return text.append(kCoupe);
}

// At most `columns` from the end.
std::string keepEnd(std::string text, std::size_t columns) {
  std::size_t width = displayWidth(text);
  if (width <= columns) return text;
  std::size_t dropped = 0;
  while (dropped < text.size() && width + 1 > columns) {
    const Character next = firstCharacter(std::string_view(text).substr(dropped));
    width -= widthOf(next.shown);
    dropped += next.length;
  }
  return std::string(kCoupe) + text.substr(dropped);
}

bool isLineBreak(char c) { return c == '\n' || c == '\r'; }
bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
bool isWord(char c) {
  return isDigit(c) || isCapital(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || isContinuation(c) ||
         static_cast<unsigned char>(c) >= 0xC0;
}

// Bytes of the value that the line holds there: a string with its quotes, a number or a word, else one character.
std::size_t markLength(std::string_view line) {
  if (line.empty()) return 0;
  if (line[0] == '"') {
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (line[i] == '\\') {
        ++i;
      } else if (line[i] == '"') {
        return i + 1;
      }
    }
    return 1;  // it does not end on this line
  }
  std::size_t length = 0;
  while (length < line.size() && isWord(line[length])) ++length;
  return length > 0 ? length : firstCharacter(line).length;
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Character next = firstCharacter(text);
    width += widthOf(next.shown);
    text.remove_prefix(next.length);
  }
  return width;
}

Extrait extraitAt(std::string_view bytes, std::size_t offset, std::size_t longueur, std::size_t largeur) {
  // Four bytes a character at most; characters without width beyond that are cut without harm.
  const std::size_t window = largeur * 4;
  offset = std::min(offset, bytes.size());
  std::size_t start = offset;
  while (start > 0 && !isLineBreak(bytes[start - 1]) && offset - start < window) --start;
  const bool cutBefore = start > 0 && !isLineBreak(bytes[start - 1]);
  std::size_t end = offset;
  while (end < bytes.size() && !isLineBreak(bytes[end]) && end - offset < window) ++end;
  const bool cutAfter = end < bytes.size() && !isLineBreak(bytes[end]);
  if (cutBefore) {
    while (start < offset && isContinuation(bytes[start])) ++start;
  }
  if (cutAfter) {
    while (end > offset && isContinuation(bytes[end])) --end;
  }
  if (start == 0 && bytes.starts_with("\xEF\xBB\xBF")) start = std::min<std::size_t>(3, offset);
  while (start < offset && (bytes[start] == ' ' || bytes[start] == '\t')) ++start;

  const std::string_view rest = bytes.substr(offset, end - offset);
  const std::size_t marked = longueur > 0 ? std::min(longueur, rest.size()) : markLength(rest);
  Extrait out{displayable(bytes.substr(start, offset - start)), displayable(rest.substr(0, marked)), displayable(rest.substr(marked))};
  if (cutBefore) out.avant.insert(0, kCoupe);
  if (cutAfter) out.apres += kCoupe;

  // The value first, up to half of the room; what stands before and after share the rest, each taking what the other leaves.
  out.marque = keepStart(std::move(out.marque), largeur / 2);
  const std::size_t room = largeur - displayWidth(out.marque);
  const std::size_t after = displayWidth(out.apres);
  out.avant = keepEnd(std::move(out.avant), std::max(room / 2, room - std::min(room, after)));
  out.apres = keepStart(std::move(out.apres), room - std::min(room, displayWidth(out.avant)));
  return out;
}

}  // namespace segur
