#include "core/json/tree_diff.hpp"

#include <algorithm>
#include <utility>

#include "core/json/alignment.hpp"
#include "core/json/keys.hpp"
#include "core/json/tree_compare.hpp"
#include "core/model/valeur.hpp"

namespace segur {
namespace {

class Differ {
public:
  explicit Differ(std::span<const Identite> identites) : identites_(identites) {}

  // `liste`: the key that an array stands under.
  void diff(const JsonNode& before, const JsonNode& after, const std::string& path, std::string_view liste) {
    if (before.type == JsonType::Object && after.type == JsonType::Object) return diffObjects(before, after, path);
    if (before.type == JsonType::Array && after.type == JsonType::Array) return diffArrays(before, after, path, liste);
    if (equalTrees(before, after)) return;
    emit("test", path, &before);
    emit("replace", path, &after);
    --out_.operations;
  }

  TreePatch take() {
    out_.json = out_.json.empty() ? "[]\n" : "[\n" + out_.json + "\n]\n";
    return std::move(out_);
  }

private:
  void diffObjects(const JsonNode& before, const JsonNode& after, const std::string& path) {
    const Members left = membersOf(before);
    const Members right = membersOf(after);
    for (const JsonNode& child : before.children) {
      if (left.find(child.key)->second != &child) continue;
      const std::string at = path + '/' + escapePointer(child.key);
      const auto other = right.find(child.key);
      other == right.end() ? emit("remove", at, nullptr) : diff(child, *other->second, at, child.key);
    }
    for (const JsonNode& child : after.children) {
      if (right.find(child.key)->second == &child && !left.contains(child.key)) emit("add", path + '/' + escapePointer(child.key), &child);
    }
  }

  // Elements that stay are changed where they stand; then what is gone is removed, from the end, so that no index moves before it is used;
  // then what is new is added, from the start, each at its final place.
  void diffArrays(const JsonNode& before, const JsonNode& after, const std::string& path, std::string_view liste) {
    Alignment alignment(before, after);
    const auto identite = std::find_if(identites_.begin(), identites_.end(), [&](const Identite& i) { return i.liste == liste; });
    if (identite != identites_.end()) {
      for (const std::string_view key : identite->cles) alignment.byKey(key);
    }
    alignment.byValue();
    alignment.keepOrder();
    alignment.byPlace();
    const Alignment::Matches& matches = alignment.matches();
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (matches[i]) diff(before.children[i], after.children[*matches[i]], path + '/' + std::to_string(i), {});
    }
    for (std::size_t i = matches.size(); i-- > 0;) {
      if (!matches[i]) emit("remove", path + '/' + std::to_string(i), nullptr);
    }
    for (std::size_t j = 0; j < after.children.size(); ++j) {
      if (alignment.isNew(j)) emit("add", path + '/' + std::to_string(j), &after.children[j]);
    }
  }

  void emit(std::string_view op, const std::string& path, const JsonNode* value) {
    ++out_.operations;
    if (!out_.json.empty()) out_.json += ",\n";
    out_.json.append("{\"op\":\"").append(op).append("\",\"path\":").append(jsonString(path));
    if (value != nullptr) {
      out_.json += ",\"value\":";
      appendJson(out_.json, *value);
    }
    out_.json += '}';
  }

  std::span<const Identite> identites_;
  TreePatch out_;
};

}  // namespace

TreePatch diffTrees(const JsonNode& before, const JsonNode& after, std::span<const Identite> identites) {
  Differ differ(identites);
  differ.diff(before, after, {}, {});
  return differ.take();
}

}  // namespace segur
