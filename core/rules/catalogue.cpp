#include "core/rules/catalogue.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/rules/familles.hpp"

namespace segur {
namespace {

struct Catalogue {
  std::vector<const Rule*> rules;
  std::array<std::vector<RuleId>, kFieldCount> reading;
  std::array<std::vector<RuleId>, kScopeCount> ofScope;

  Catalogue() {
    for (const auto family : familles::liste()) {
      for (const Rule& rule : family()) rules.push_back(&rule);
    }
    for (std::size_t i = 0; i < rules.size(); ++i) index(*rules[i], static_cast<RuleId>(i));
  }

  void index(const Rule& rule, RuleId id) {
    if (rule.check == nullptr) return;
    ofScope[static_cast<std::size_t>(scopeOf(rule.sujet))].push_back(id);
    add(rule.sujet, id);
    for (const FieldId field : rule.lit.all()) add(field, id);
    if (scopeOf(rule.sujet) == Scope::Beneficiaire && !rule.memeRetire) add(FieldId::PresentSolde, id);
  }

  void add(FieldId field, RuleId id) {
    auto& list = reading[static_cast<std::size_t>(field)];
    if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
  }
};

const Catalogue& built() {
  static const Catalogue instance;
  return instance;
}

}  // namespace

std::span<const Rule* const> catalogue() { return built().rules; }

const Rule* ruleByCode(std::string_view code) {
  for (const Rule* rule : catalogue()) {
    if (rule->code == code) return rule;
  }
  return nullptr;
}

std::span<const RuleId> rulesReading(FieldId field) { return built().reading[static_cast<std::size_t>(field)]; }
std::span<const RuleId> rulesOf(Scope scope) { return built().ofScope[static_cast<std::size_t>(scope)]; }

std::optional<Ecart> judge(const Contexte& contexte, RuleId id, std::uint32_t row) {
  const Rule& rule = *catalogue()[id];
  if (rule.portee == Portee::Import && contexte.mode() != Mode::Import) return std::nullopt;
  if (rule.portee == Portee::Edition && contexte.mode() != Mode::Edition) return std::nullopt;
  if (scopeOf(rule.sujet) == Scope::Beneficiaire && !rule.memeRetire && estRetire(contexte.lecture(), row)) return std::nullopt;
  return rule.check(contexte, {rule.sujet, row});
}

}  // namespace segur
