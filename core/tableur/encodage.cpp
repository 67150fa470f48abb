#include "core/tableur/encodage.hpp"

#include <array>

#include "core/model/text.hpp"

namespace segur {
namespace {

// 0x80 to 0x9F; what Windows-1252 leaves free is read as browsers do, as the control character of that number.
constexpr std::array<char32_t, 32> kWindows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr char32_t kReplacement = 0xFFFD;

std::string fromWindows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    appendUtf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
  }
  return out;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian) {
  const auto unitAt = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(bigEndian ? first << 8U | second : second << 8U | first);
  };
  std::string out;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char32_t unit = unitAt(i);
    if (unit < 0xD800 || unit > 0xDFFF) {
      appendUtf8(out, unit);
      continue;
    }
    const char32_t low = unit < 0xDC00 && i + 3 < bytes.size() ? unitAt(i + 2) : 0;
    const bool pair = low >= 0xDC00 && low <= 0xDFFF;
    appendUtf8(out, pair ? 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00) : kReplacement);
    if (pair) i += 2;
  }
  if (bytes.size() % 2 != 0) appendUtf8(out, kReplacement);
  return out;
}

}  // namespace

TexteDecode decodeTableau(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return {Encodage::Utf16, fromUtf16(bytes.substr(2), false)};
  if (bytes.starts_with("\xFE\xFF")) return {Encodage::Utf16, fromUtf16(bytes.substr(2), true)};
  if (!findInvalidUtf8(bytes)) return {Encodage::Utf8, std::string(bytes)};
  return {Encodage::Windows1252, fromWindows1252(bytes)};
}

std::string_view nameOf(Encodage encodage) {
  switch (encodage) {
    case Encodage::Windows1252: return "Windows-1252";
    case Encodage::Utf16: return "UTF-16";
    default: return "UTF-8";
  }
}

}  // namespace segur
