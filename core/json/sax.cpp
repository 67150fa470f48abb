#include "core/json/sax.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isJsonSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool isNumberChar(char c) { return isDigit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E'; }

// nlohmann tells what it found, not where: between two events stand only spaces, one comma or one colon, so that the place of an event
// follows from the end of the last one. The handler's functions have the names that the library asks for.
class Positions {
public:
  Positions(std::string_view source, JsonEvents& events) : source_(source), events_(events) {
    if (hasByteOrderMark(source)) cursor_ = kByteOrderMark.size();
  }

  bool null() { return scalar(JsonType::Null, 4); }
  bool boolean(bool value) { return value ? scalar(JsonType::True, 4) : scalar(JsonType::False, 5); }
  bool number_integer(std::int64_t) { return number(); }
  bool number_unsigned(std::uint64_t) { return number(); }
  bool number_float(double, const std::string&) { return number(); }
  bool binary(nlohmann::json::binary_t&) { return false; }  // never comes from JSON text

  bool string(std::string& text) {
    const Token token = stringToken(text);
    return events_.value(token, text);
  }

  bool key(std::string& text) {
    const Token token = stringToken(text);
    return events_.key(token, text);
  }

  bool start_object(std::size_t) { return open(&JsonEvents::beginObject); }
  bool start_array(std::size_t) { return open(&JsonEvents::beginArray); }
  bool end_object() { return close(&JsonEvents::endObject); }
  bool end_array() { return close(&JsonEvents::endArray); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
    // `position` counts the characters read, the one at fault included.
    error_ = JsonError{classify(error.id, position), position == 0 ? 0 : position - 1};
    return false;
  }

  [[nodiscard]] const std::optional<JsonError>& error() const { return error_; }

private:
  std::size_t skipToToken() {
    while (cursor_ < source_.size() && (isJsonSpace(source_[cursor_]) || source_[cursor_] == ',' || source_[cursor_] == ':')) ++cursor_;
    return cursor_;
  }

  Token advance(std::size_t start, std::size_t length, JsonType type, bool escaped = false) {
    cursor_ = start + length;
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(length), type, escaped};
  }

  bool scalar(JsonType type, std::size_t length) {
    const std::size_t start = skipToToken();
    return events_.value(advance(start, length, type), source_.substr(start, length));
  }

  bool number() {
    const std::size_t start = skipToToken();
    std::size_t end = start;
    while (end < source_.size() && isNumberChar(source_[end])) ++end;
    return events_.value(advance(start, end - start, JsonType::Number), source_.substr(start, end - start));
  }

  Token stringToken(std::string_view text) {
    const std::size_t start = skipToToken();
    const std::size_t end = start + 1 + text.size();
    // Without an escape the raw bytes are the text, and a quote follows. (With one they differ: an escape is longer than what it stands
    // for, and a raw backslash that equals a decoded one is followed by its twin, never by the closing quote.)
    if (end < source_.size() && source_[end] == '"' && source_.substr(start + 1, text.size()) == text) {
      return advance(start, text.size() + 2, JsonType::String);
    }
    std::size_t i = start + 1;
    while (i < source_.size() && source_[i] != '"') i += source_[i] == '\\' ? 2 : 1;
    return advance(start, i + 1 - start, JsonType::String, true);
  }

  bool open(bool (JsonEvents::*event)(std::uint32_t)) {
    const std::size_t start = skipToToken();
    if (++depth_ > kDepthMax) {
      error_ = JsonError{JsonErrorCode::TropProfond, start};
      return false;
    }
    cursor_ = start + 1;
    return (events_.*event)(static_cast<std::uint32_t>(start));
  }

  bool close(bool (JsonEvents::*event)(std::uint32_t)) {
    const std::size_t start = skipToToken();
    --depth_;
    cursor_ = start + 1;
    return (events_.*event)(static_cast<std::uint32_t>(cursor_));
  }

  [[nodiscard]] JsonErrorCode classify(int id, std::size_t position) const {
    constexpr int kNumberOutOfRange = 406;  // nlohmann's stable error number
    if (id == kNumberOutOfRange) return JsonErrorCode::NombreHorsLimites;
    if (position > source_.size()) return JsonErrorCode::Tronque;
    const std::size_t at = position == 0 ? 0 : position - 1;
    // An ill-formed sequence is noticed at one of its bytes: at most three stand before.
    if (const auto bad = findInvalidUtf8(source_.substr(0, std::min(source_.size(), at + 4))); bad && *bad <= at && *bad + 4 > at) {
      return JsonErrorCode::Utf8Invalide;
    }
    const std::string_view before = source_.substr(at > 12 ? at - 12 : 0, std::min<std::size_t>(at, 12));
    const std::size_t escape = before.rfind('\\');
    if (insideString(at)) {
      if (static_cast<unsigned char>(source_[at]) < 0x20) return JsonErrorCode::CaractereControle;
      if (escape != std::string_view::npos || source_[at] == '\\') {
        const bool surrogate = before.find("\\ud") != std::string_view::npos || before.find("\\uD") != std::string_view::npos ||
                               source_.substr(at > 5 ? at - 5 : 0, 6).find("\\u") == 0;
        return surrogate ? JsonErrorCode::SubstitutIsole : JsonErrorCode::Echappement;
      }
    }
    return JsonErrorCode::Syntaxe;
  }

  // Whether the byte at `at` stands in a string that began after the last event.
  [[nodiscard]] bool insideString(std::size_t at) const {
    bool inside = false;
    for (std::size_t i = cursor_; i < at && i < source_.size(); ++i) {
      if (inside && source_[i] == '\\') {
        ++i;
      } else if (source_[i] == '"') {
        inside = !inside;
      }
    }
    return inside;
  }

  std::string_view source_;
  JsonEvents& events_;
  std::size_t cursor_ = 0;  // just after the last event
  std::size_t depth_ = 0;
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
  if (bytes.size() > kBytesMax) return JsonError{JsonErrorCode::TropGrand, kBytesMax};
  if (isUtf16(bytes)) return JsonError{JsonErrorCode::Utf16, 0};
  const std::string_view text = hasByteOrderMark(bytes) ? bytes.substr(kByteOrderMark.size()) : bytes;
  if (std::all_of(text.begin(), text.end(), isJsonSpace)) return JsonError{JsonErrorCode::Vide, 0};

  Positions positions(bytes, events);
  // The parser itself rather than json::sax_parse(), which would link the readers of five binary formats as well.
  auto adapter = nlohmann::detail::input_adapter(bytes.data(), bytes.data() + bytes.size());
  nlohmann::detail::parser<nlohmann::json, decltype(adapter)> parser(std::move(adapter), nullptr, /*allow_exceptions=*/false);
  static_cast<void>(parser.sax_parse(&positions));
  return positions.error();
}

}  // namespace segur
