#include "core/json/rewriter.hpp"

#include "core/model/text.hpp"
#include "core/model/valeur.hpp"

namespace segur {
namespace {

constexpr std::string_view kSpaces = " \n\r\t";

}  // namespace

void Rewriter::set(FieldRef ref, std::string_view literal) {
  const Token token = demande_->token(ref);
  if (token.type != JsonType::Absent) {
    edits_[token.offset] = {token.length, std::string(literal)};
    return;
  }
  added_[ref] = literal;
}

void Rewriter::append(FieldId list, std::string_view literal) {
  const Token token = demande_->token({list, 0});
  if (token.type == JsonType::Array) {
    insertAtEnd(token, literal);
  } else {
    std::string& elements = created_[list];
    elements = elements.empty() ? std::string(literal) : concat({elements, ", ", literal});
    set({list, 0}, concat({"[", elements, "]"}));
  }
}

void Rewriter::insertAtEnd(Token container, std::string_view text) {
  if (container.type != JsonType::Object && container.type != JsonType::Array) return;
  const std::string_view source = demande_->source();
  const std::uint32_t close = container.offset + container.length - 1;
  // After the last value; the layout is that between the opening bracket and the first one.
  const auto last = static_cast<std::uint32_t>(source.find_last_not_of(kSpaces, close - 1));
  const bool empty = last == container.offset;
  const std::size_t first = source.find_first_not_of(kSpaces, container.offset + 1);
  const std::string_view layout = empty ? std::string_view{} : source.substr(container.offset + 1, first - container.offset - 1);
  Edit& edit = edits_[last + 1];
  if (!empty || filled_[container.offset]) edit.text += ',';
  filled_[container.offset] = true;
  edit.text += layout;
  edit.text += text;
}

std::string Rewriter::result() const {
  Rewriter whole(*this);
  for (const auto& [ref, literal] : added_) {
    const auto container = containerOf(format_, ref.id);
    const Token token = container ? demande_->token({*container, ref.row}) : Token{};
    if (token.type == JsonType::Object) whole.insertAtEnd(token, concat({jsonString(keyOf(ref.id)), ": ", literal}));
  }
  const std::string_view source = demande_->source();
  std::string out;
  std::size_t at = 0;
  for (const auto& [offset, edit] : whole.edits_) {
    out += source.substr(at, offset - at);
    out += edit.text;
    at = offset + edit.length;
  }
  out += source.substr(at);
  return out;
}

}  // namespace segur
