#include "core/json/sax.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bitset>
#include <cstring>
#include <limits>

#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isJsonSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// What nlohmann's lexer asks of a type of document. None is ever built: rules read a number from its literal.
struct Types {
  using number_integer_t = std::int64_t;
  using number_unsigned_t = std::uint64_t;
  using number_float_t = double;
  using string_t = std::string;
};
using Input = decltype(nlohmann::detail::input_adapter(std::declval<const char*>(), std::declval<const char*>()));
using Lexer = nlohmann::detail::lexer<Types, Input>;

// Whether a number of JSON's grammar is 10^309 or more: beyond double, as JSON-07 has it.
bool isBeyondDouble(std::string_view number) {
  constexpr long kMax = 308;
  constexpr long kExponentMax = 1'000'000;  // stops counting
  const std::size_t e = number.find_first_of("eE");
  const std::string_view digits = number.substr(0, e);
  const std::size_t first = digits.find_first_of("123456789");
  if (first == std::string_view::npos) return false;
  long exponent = 0;
  if (e != std::string_view::npos) {
    for (const char c : number.substr(e + 1)) {
      if (isDigit(c) && exponent < kExponentMax) exponent = exponent * 10 + (c - '0');
    }
    if (number[e + 1] == '-') exponent = -exponent;
  }
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const auto magnitude = static_cast<long>(point) - static_cast<long>(first) - (first < point ? 1 : 0);
  return exponent + magnitude > kMax;
}

}  // namespace
}  // namespace segur

// Of a number with decimals the lexer needs to know only whether it is finite. strtod() would bring, and run, all of long double's
// arithmetic for it: a tenth of the WebAssembly file.
template <>
[[gnu::nonnull]] void segur::Lexer::strtof(double& number, const char* text, char** end) noexcept {
  number = segur::isBeyondDouble(text) ? std::numeric_limits<double>::infinity() : 0;
  *end = const_cast<char*>(text) + std::strlen(text);
}

namespace segur {
namespace {

// JSON's grammar over nlohmann's lexer, which tells what it found and where it stopped, not where that began: between two tokens stand
// only spaces.
class Parser {
public:
  Parser(std::string_view source, JsonEvents& events)
      : source_(source), events_(events), lexer_(nlohmann::detail::input_adapter(source.data(), source.data() + source.size())) {
    if (hasByteOrderMark(source)) end_ = kByteOrderMark.size();
  }

  std::optional<JsonError> run() {
    static_cast<void>(document());
    return error_;
  }

private:
  using Type = Lexer::token_type;

  // Each of these answers false to stop: after an error, or when the reader wants no more.
  bool document() {
    scan();
    while (true) {
      bool complete = true;
      switch (token_) {
        case Type::begin_object:
          if (!open(false)) return false;
          complete = scan() == Type::end_object;
          if (!(complete ? close() : key())) return false;
          break;
        case Type::begin_array:
          if (!open(true)) return false;
          complete = scan() == Type::end_array;
          if (complete && !close()) return false;
          break;
        default:
          if (!scalar()) return false;
      }
      while (complete) {
        if (depth_ == 0) return scan() == Type::end_of_input || fail();
        const bool list = lists_[depth_];
        scan();
        if (token_ == (list ? Type::end_array : Type::end_object)) {
          if (!close()) return false;
        } else {
          if (token_ != Type::value_separator) return fail();
          scan();
          if (!list && !key()) return false;
          complete = false;
        }
      }
    }
  }

  Type scan() {
    start_ = end_;
    while (start_ < source_.size() && isJsonSpace(source_[start_])) ++start_;
    token_ = lexer_.scan();
    if (token_ == Type::end_of_input && start_ < source_.size()) token_ = Type::parse_error;  // a NUL: the lexer takes it for the end
    end_ = lexer_.get_position().chars_read_total;
    return token_;
  }

  bool open(bool list) {
    if (++depth_ > kDepthMax) return fail(JsonErrorCode::TropProfond, start_);
    lists_[depth_] = list;
    return list ? events_.beginArray(offset(start_)) : events_.beginObject(offset(start_));
  }

  bool close() { return lists_[depth_--] ? events_.endArray(offset(end_)) : events_.endObject(offset(end_)); }

  // The key that was scanned, its colon, and the first token of its value.
  bool key() {
    if (token_ != Type::value_string) return fail();
    if (const std::string& text = lexer_.get_string(); !events_.key(string(text), text)) return false;
    if (scan() != Type::name_separator) return fail();
    scan();
    return true;
  }

  bool scalar() {
    switch (token_) {
      case Type::literal_null: return literal(JsonType::Null);
      case Type::literal_true: return literal(JsonType::True);
      case Type::literal_false: return literal(JsonType::False);
      case Type::value_float:
        if (lexer_.get_number_float() != 0) return fail(JsonErrorCode::NombreHorsLimites, end_ - 1);
        return literal(JsonType::Number);
      case Type::value_unsigned:
      case Type::value_integer: return literal(JsonType::Number);
      case Type::value_string: {
        const std::string& text = lexer_.get_string();
        return events_.value(string(text), text);
      }
      default: return fail();
    }
  }

  bool literal(JsonType type) {
    return events_.value({offset(start_), offset(end_ - start_), type, false}, source_.substr(start_, end_ - start_));
  }

  // An escape is longer than what it stands for.
  [[nodiscard]] Token string(const std::string& text) const {
    return {offset(start_), offset(end_ - start_), JsonType::String, end_ - start_ != text.size() + 2};
  }

  static std::uint32_t offset(std::size_t offset) { return static_cast<std::uint32_t>(offset); }  // at most kBytesMax

  bool fail(JsonErrorCode code, std::size_t offset) {
    error_ = JsonError{code, offset};
    return false;
  }

  // At a token that JSON does not allow there; else at the character at which the lexer gave up.
  bool fail() {
    if (token_ == Type::end_of_input) return fail(JsonErrorCode::Tronque, source_.size());
    if (token_ != Type::parse_error) return fail(JsonErrorCode::Syntaxe, start_);
    const std::size_t at = end_ == 0 ? 0 : end_ - 1;
    // An ill-formed sequence is noticed at one of its bytes: at most three stand before.
    const auto bad = findInvalidUtf8(source_.substr(0, std::min(source_.size(), at + 4)));
    if (at < source_.size() && bad && *bad <= at && *bad + 4 > at) return fail(JsonErrorCode::Utf8Invalide, *bad);
    return fail(classify(at), at);
  }

  [[nodiscard]] JsonErrorCode classify(std::size_t at) const {
    if (at >= source_.size()) return JsonErrorCode::Tronque;
    if (source_[start_] == '"' && at > start_) {  // inside a string
      if (static_cast<unsigned char>(source_[at]) < 0x20) return JsonErrorCode::CaractereControle;
      // A low half is noticed at its last digit; a high one by what follows it: a character, another escape, or no low half.
      if (isSurrogate(at, 5, "cdefCDEF") || isSurrogate(at, 6, "89abAB") || isSurrogate(at, 7, "89abAB") || isSurrogate(at, 11, "89abAB")) {
        return JsonErrorCode::SubstitutIsole;
      }
      return JsonErrorCode::Echappement;
    }
    return JsonErrorCode::Syntaxe;
  }

  // Whether \\ud or \\uD and one of these digits stand `before` the offset.
  [[nodiscard]] bool isSurrogate(std::size_t at, std::size_t before, std::string_view digits) const {
    if (at < start_ + before) return false;
    const std::string_view escape = source_.substr(at - before, 4);
    return (escape.starts_with("\\ud") || escape.starts_with("\\uD")) && digits.find(escape[3]) != std::string_view::npos;
  }

  std::string_view source_;
  JsonEvents& events_;
  Lexer lexer_;
  Type token_ = Type::uninitialized;
  std::size_t start_ = 0;  // of the token
  std::size_t end_ = 0;
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
  if (std::all_of(text.begin(), text.end(), isJsonSpace)) return JsonError{JsonErrorCode::Vide, 0};
  return Parser(bytes, events).run();
}

}  // namespace segur
