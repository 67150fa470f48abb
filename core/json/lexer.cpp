#include "core/json/lexer.hpp"

#include <bit>
#include <cstring>

#include "core/model/text.hpp"

namespace segur {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20; }

constexpr std::uint64_t everyByte(unsigned char byte) { return 0x0101010101010101U * byte; }

// The high bit of each byte that is zero, exact up to the lowest of them.
std::uint64_t zeroBytes(std::uint64_t word) { return (word - everyByte(0x01)) & ~word & everyByte(0x80); }

// The high bit of each byte that ends a run of plain text: a quote, a backslash, a control character. Exact up to the lowest.
std::uint64_t specialBytes(std::uint64_t word) {
  return zeroBytes(word ^ everyByte('"')) | zeroBytes(word ^ everyByte('\\')) | ((word - everyByte(0x20)) & ~word & everyByte(0x80));
}

// UTF-16 writes what is beyond U+FFFF in two halves.
constexpr std::uint32_t kHighHalf = 0xD800;
constexpr std::uint32_t kLowHalf = 0xDC00;
constexpr std::uint32_t kHalvesEnd = 0xE000;

void appendUtf8(std::string& out, std::uint32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  const int following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  const std::uint32_t lead = 0x780U >> following & 0xF0U;  // C0, E0, F0
  out += static_cast<char>(lead | code >> (6 * following));
  for (int i = following - 1; i >= 0; --i) out += static_cast<char>(0x80U | (code >> (6 * i) & 0x3FU));
}

}  // namespace

Lexeme Lexer::next() {
  while (at_ < source_.size() && isSpace(source_[at_])) ++at_;
  start_ = at_;
  if (at_ == source_.size()) return Lexeme::End;
  const auto single = [this](Lexeme lexeme) {
    ++at_;
    return lexeme;
  };
  switch (source_[at_]) {
    case '{': return single(Lexeme::BeginObject);
    case '}': return single(Lexeme::EndObject);
    case '[': return single(Lexeme::BeginArray);
    case ']': return single(Lexeme::EndArray);
    case ':': return single(Lexeme::Colon);
    case ',': return single(Lexeme::Comma);
    case '"': return string() ? Lexeme::String : Lexeme::Error;
    case 't': return word("true") ? Lexeme::True : Lexeme::Error;
    case 'f': return word("false") ? Lexeme::False : Lexeme::Error;
    case 'n': return word("null") ? Lexeme::Null : Lexeme::Error;
    default: return number() ? Lexeme::Number : Lexeme::Error;
  }
}

bool Lexer::word(std::string_view letters) {
  for (const char letter : letters) {
    if (peek() != letter) return fail(JsonErrorCode::Syntaxe);
    ++at_;
  }
  return true;
}

bool Lexer::number() {
  if (peek() == '-') ++at_;
  if (peek() == '0') {
    ++at_;
  } else if (!digits()) {
    return false;
  }
  if (peek() == '.') {
    ++at_;
    if (!digits()) return false;
  }
  if (peek() == 'e' || peek() == 'E') {
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!digits()) return false;
  }
  return true;
}

bool Lexer::digits() {
  if (!isDigit(peek())) return fail(JsonErrorCode::Syntaxe);
  while (isDigit(peek())) ++at_;
  return true;
}

bool Lexer::string() {
  std::size_t plain = ++at_;  // where the text that is not in decoded_ yet begins
  decoded_.clear();
  escaped_ = false;
  ascii_ = true;
  skipPlain();
  while (peek() == '\\') {
    escaped_ = true;
    decoded_.append(source_, plain, at_ - plain);
    ++at_;
    if (!escape()) return false;
    plain = at_;
    skipPlain();
  }
  if (peek() != '"') return failInString(JsonErrorCode::CaractereControle);
  text_ = source_.substr(plain, at_ - plain);
  if (escaped_) text_ = decoded_.append(text_);
  ++at_;
  return wellFormed();
}

bool Lexer::escape() {
  // What stands behind the backslash, and what it stands for.
  constexpr std::string_view kEscapes = "\"\"\\\\//b\bf\fn\nr\rt\t";
  if (peek() == 'u') return unicodeEscape();
  for (std::size_t i = 0; i < kEscapes.size(); i += 2) {
    if (peek() == kEscapes[i]) {
      decoded_ += kEscapes[i + 1];
      ++at_;
      return true;
    }
  }
  return failInString(JsonErrorCode::Echappement);
}

bool Lexer::unicodeEscape() {
  std::uint32_t code = 0;
  if (!hexDigits(code)) return false;
  if (code >= kHighHalf && code < kLowHalf) {
    std::uint32_t low = 0;
    if (peek() != '\\') return failInString(JsonErrorCode::SubstitutIsole);
    ++at_;
    if (peek() != 'u') return failInString(JsonErrorCode::SubstitutIsole);
    if (!hexDigits(low)) return false;
    if (low < kLowHalf || low >= kHalvesEnd) return loneHalf();
    code = 0x10000 + ((code - kHighHalf) << 10U) + (low - kLowHalf);
  } else if (code >= kLowHalf && code < kHalvesEnd) {
    return loneHalf();
  }
  appendUtf8(decoded_, code);
  return true;
}

// Noticed once it is read: at its last digit.
bool Lexer::loneHalf() {
  --at_;
  return failInString(JsonErrorCode::SubstitutIsole);
}

// The « u », and the four digits that follow.
bool Lexer::hexDigits(std::uint32_t& code) {
  ++at_;
  for (int i = 0; i < 4; ++i, ++at_) {
    const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(peek());
    if (digit == std::string_view::npos) return failInString(JsonErrorCode::Echappement);
    code = code << 4U | static_cast<std::uint32_t>(digit < 16 ? digit : digit - 6);
  }
  return true;
}

void Lexer::skipPlain() {
  static_assert(std::endian::native == std::endian::little);
  for (; at_ + 8 <= source_.size(); at_ += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, source_.data() + at_, 8);
    if ((word & everyByte(0x80)) != 0) ascii_ = false;
    if (const std::uint64_t special = specialBytes(word)) {
      at_ += static_cast<std::size_t>(std::countr_zero(special)) / 8;
      return;
    }
  }
  for (; at_ < source_.size() && source_[at_] != '"' && source_[at_] != '\\' && !isControl(source_[at_]); ++at_) {
    if (static_cast<unsigned char>(source_[at_]) >= 0x80) ascii_ = false;
  }
}

// A broken byte in the string so far is an earlier mistake than what was noticed at at_.
bool Lexer::wellFormed() {
  if (ascii_) return true;
  const std::string_view text = source_.substr(start_, at_ - start_);
  const auto bad = findInvalidUtf8(text);
  // A character that the end of the file cuts is not broken.
  if (!bad || start_ + *bad + firstCharacter(text.substr(*bad)).length == source_.size()) return true;
  error_ = {JsonErrorCode::Utf8Invalide, start_ + *bad};
  return false;
}

bool Lexer::failInString(JsonErrorCode code) { return wellFormed() && fail(isControl(peek()) ? JsonErrorCode::CaractereControle : code); }

// At the byte that does not belong there, or at the end of the file.
bool Lexer::fail(JsonErrorCode code) {
  constexpr std::size_t kUtf8Max = 4;
  if (at_ == source_.size()) {
    code = JsonErrorCode::Tronque;
  } else if (findInvalidUtf8(source_.substr(at_, kUtf8Max)) == std::optional<std::size_t>(0)) {
    code = JsonErrorCode::Utf8Invalide;
  }
  error_ = {code, at_};
  return false;
}

}  // namespace segur
