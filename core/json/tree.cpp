#include "core/json/tree.hpp"

#include <utility>

namespace segur {
namespace {

class Builder final : public JsonEvents {
public:
  bool beginObject(std::uint32_t offset) override { return open(JsonType::Object, offset); }
  bool beginArray(std::uint32_t offset) override { return open(JsonType::Array, offset); }
  bool endObject(std::uint32_t end) override { return close(end); }
  bool endArray(std::uint32_t end) override { return close(end); }

  bool key(Token, std::string_view text) override {
    key_ = text;
    return true;
  }

  bool value(Token token, std::string_view text) override {
    JsonNode node;
    node.type = token.type;
    node.offset = token.offset;
    node.length = token.length;
    node.text = text;
    return add(std::move(node));
  }

  [[nodiscard]] bool tooMany() const { return count_ > kNodesMax; }
  JsonNode root;

private:
  bool open(JsonType type, std::uint32_t offset) {
    JsonNode node;
    node.type = type;
    node.offset = offset;
    node.key = std::exchange(key_, {});
    stack_.push_back(std::move(node));
    return ++count_ <= kNodesMax;
  }

  bool close(std::uint32_t end) {
    JsonNode node = std::move(stack_.back());
    stack_.pop_back();
    node.length = end - node.offset;
    key_ = std::move(node.key);
    --count_;
    return add(std::move(node));
  }

  bool add(JsonNode node) {
    node.key = std::exchange(key_, {});
    (stack_.empty() ? root : stack_.back().children.emplace_back()) = std::move(node);
    return ++count_ <= kNodesMax;
  }

  std::vector<JsonNode> stack_;
  std::string key_;
  std::size_t count_ = 0;
};

}  // namespace

const JsonNode* JsonNode::find(std::string_view name) const {
  if (type != JsonType::Object) return nullptr;
  for (auto child = children.rbegin(); child != children.rend(); ++child) {
    if (child->key == name) return &*child;
  }
  return nullptr;
}

std::string_view JsonNode::string(std::string_view name) const {
  const JsonNode* node = find(name);
  return node != nullptr && node->type == JsonType::String ? std::string_view(node->text) : std::string_view{};
}

Result<JsonNode, JsonError> parseTree(std::string_view bytes) {
  Builder builder;
  if (const auto error = parseJson(bytes, builder)) return *error;
  if (builder.tooMany()) return JsonError{JsonErrorCode::TropGrand, 0};
  return std::move(builder.root);
}

}  // namespace segur
