#include "core/json/sax.hpp"

#include <algorithm>
#include <bitset>

#include "core/json/lexer.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Whether a number of JSON's grammar is 10^309 or more: beyond what a double holds, so that every other reader of the file would refuse it.
bool isBeyondDouble(std::string_view number) {
  constexpr long kMax = 308;
  constexpr long kExponentMax = 1'000'000;  // stops counting
  const std::size_t e = std::min(number.find_first_of("eE"), number.size());
  if (e == number.size() && number.size() <= kMax) return false;  // nearly all of them
  const std::string_view digits = number.substr(0, e);
  const std::size_t first = digits.find_first_of("123456789");
  if (first == std::string_view::npos) return false;
  long exponent = 0;
  for (const char c : number.substr(e)) {
    if (isDigit(c) && exponent < kExponentMax) exponent = exponent * 10 + (c - '0');
  }
  if (number.substr(e).find('-') != std::string_view::npos) exponent = -exponent;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const auto magnitude = static_cast<long>(point) - static_cast<long>(first) - (first < point ? 1 : 0);
  return exponent + magnitude > kMax;
}

// The grammar: which lexeme may follow which.
class Parser {
public:
  Parser(std::string_view source, JsonEvents& events)
      : source_(source), events_(events), lexer_(source, hasByteOrderMark(source) ? kByteOrderMark.size() : 0) {}

  std::optional<JsonError> run() {
    static_cast<void>(document());
    return error_;
  }

private:
  // Each of these answers false to stop: after an error, or when the reader wants no more.
  bool document() {
    next();
    while (true) {
      bool complete = true;
      switch (lexeme_) {
        case Lexeme::BeginObject:
          if (!open(false)) return false;
          complete = next() == Lexeme::EndObject;
          if (!(complete ? close() : key())) return false;
          break;
        case Lexeme::BeginArray:
          if (!open(true)) return false;
          complete = next() == Lexeme::EndArray;
          if (complete && !close()) return false;
          break;
        default:
          if (!scalar()) return false;
      }
      while (complete) {
        if (depth_ == 0) return next() == Lexeme::End || fail();
        const bool list = lists_[depth_];
        next();
        if (lexeme_ == (list ? Lexeme::EndArray : Lexeme::EndObject)) {
          if (!close()) return false;
        } else {
          if (lexeme_ != Lexeme::Comma) return fail();
          next();
          if (!list && !key()) return false;
          complete = false;
        }
      }
    }
  }

  Lexeme next() { return lexeme_ = lexer_.next(); }

  bool open(bool list) {
    if (++depth_ > kDepthMax) return fail({JsonErrorCode::TropProfond, lexer_.start()});
    lists_[depth_] = list;
    return list ? events_.beginArray(start()) : events_.beginObject(start());
  }

  bool close() { return lists_[depth_--] ? events_.endArray(end()) : events_.endObject(end()); }

  // The key that was read, its colon, and the first lexeme of its value.
  bool key() {
    if (lexeme_ != Lexeme::String) return fail();
    if (!events_.key(token(JsonType::String), lexer_.text())) return false;
    if (next() != Lexeme::Colon) return fail();
    next();
    return true;
  }

  bool scalar() {
    switch (lexeme_) {
      case Lexeme::Null: return literal(JsonType::Null);
      case Lexeme::True: return literal(JsonType::True);
      case Lexeme::False: return literal(JsonType::False);
      case Lexeme::Number:
        if (isBeyondDouble(raw())) return fail({JsonErrorCode::NombreHorsLimites, lexer_.end() - 1});
        return literal(JsonType::Number);
      case Lexeme::String: return events_.value(token(JsonType::String), lexer_.text());
      default: return fail();
    }
  }

  bool literal(JsonType type) { return events_.value(token(type), raw()); }

  [[nodiscard]] std::string_view raw() const { return source_.substr(lexer_.start(), lexer_.end() - lexer_.start()); }

  [[nodiscard]] Token token(JsonType type) const { return {start(), end() - start(), type, type == JsonType::String && lexer_.escaped()}; }

  // At most kBytesMax.
  [[nodiscard]] std::uint32_t start() const { return static_cast<std::uint32_t>(lexer_.start()); }
  [[nodiscard]] std::uint32_t end() const { return static_cast<std::uint32_t>(lexer_.end()); }

  bool fail(JsonError error) {
    error_ = error;
    return false;
  }

  // What is no lexeme, or one that JSON does not allow there.
  bool fail() {
    if (lexeme_ == Lexeme::Error) return fail(lexer_.error());
    return fail({lexeme_ == Lexeme::End ? JsonErrorCode::Tronque : JsonErrorCode::Syntaxe, lexer_.start()});
  }

  std::string_view source_;
  JsonEvents& events_;
  Lexer lexer_;
  Lexeme lexeme_ = Lexeme::End;
  std::size_t depth_ = 0;
  std::bitset<kDepthMax + 1> lists_;  // by depth: a list, or an object
  std::optional<JsonError> error_;
};

// JSON begins with an ASCII character: a NUL among the first two bytes, or a UTF-16 byte order mark, is another encoding.
bool isUtf16(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes[0] == '\0' || bytes[1] == '\0';
}

}  // namespace

bool hasByteOrderMark(std::string_view bytes) { return bytes.starts_with(kByteOrderMark); }

std::optional<JsonError> parseJson(std::string_view bytes, JsonEvents& events) {
  if (bytes.size() > kBytesMax) return JsonError{JsonErrorCode::TropGrand, 0};
  if (isUtf16(bytes)) return JsonError{JsonErrorCode::Utf16, 0};
  const std::string_view text = hasByteOrderMark(bytes) ? bytes.substr(kByteOrderMark.size()) : bytes;
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return JsonError{JsonErrorCode::Vide, 0};
  return Parser(bytes, events).run();
}

}  // namespace segur
