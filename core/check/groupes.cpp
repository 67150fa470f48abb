#include "core/check/groupes.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "core/model/text.hpp"

namespace segur {
namespace {

using Key = std::tuple<const Rule*, Gravite, std::string_view, std::string_view>;

struct KeyHash {
  std::size_t operator()(const Key& key) const {
    const auto& [rule, gravite, message, conseil] = key;
    std::size_t seed = std::hash<const Rule*>{}(rule) ^ static_cast<std::size_t>(gravite);
    for (const std::string_view text : {message, conseil}) seed = seed * 1'000'003 + std::hash<std::string_view>{}(text);
    return seed;
  }
};

}  // namespace

std::vector<Groupe> grouper(const Rapport& rapport) {
  const auto keyOfConstat = [](const Constat& c) { return Key{c.regle, c.gravite, c.message, c.conseil}; };
  std::unordered_map<Key, std::size_t, KeyHash> counts;
  for (const Constat& constat : rapport.constats) ++counts[keyOfConstat(constat)];

  std::vector<Groupe> out;
  std::unordered_map<Key, std::size_t, KeyHash> folded;  // where its group stands in `out`
  for (const Constat& constat : rapport.constats) {
    const Key key = keyOfConstat(constat);
    if (counts.find(key)->second <= kRepliAuDela) {
      out.push_back({&constat});
      continue;
    }
    const auto [at, first] = folded.try_emplace(key, out.size());
    if (first) out.emplace_back();
    out[at->second].push_back(&constat);
  }
  return out;
}

std::string describePlaces(const Groupe& groupe) {
  if (groupe.size() < 2) return {};
  std::string out = "Même constat ";
  appendGrouped(out, groupe.size());
  out += "\u00a0fois\u00a0: ";
  const std::size_t shown = std::min(groupe.size(), kPlacesMax);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += ", ";
    out += std::to_string(groupe[i]->position.ligne) + ":" + std::to_string(groupe[i]->position.colonne);
  }
  if (groupe.size() > shown) out += " et " + plural(groupe.size() - shown, "autre", "autres");
  return out += ".";
}

}  // namespace segur
