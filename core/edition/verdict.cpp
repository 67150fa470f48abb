#include "core/edition/verdict.hpp"

namespace segur {

bool Verdict::rejuger(const Contexte& contexte, RuleId regle, std::uint32_t row) {
  ++evaluations_;
  const Rule& rule = *catalogue()[regle];
  const FieldRef champ{rule.sujet, row};
  const auto found = entrees_.find(keyOf(champ, regle));
  const bool before = found != entrees_.end();
  const bool broken = judge(contexte, regle, row).has_value();
  if (before) {
    if (found->second == Gravite::Erreur) --erreurs_;
    entrees_.erase(found);
  }
  if (broken) {
    const Gravite gravite = graviteOf(rule, contexte, champ);
    if (gravite == Gravite::Erreur) ++erreurs_;
    entrees_.emplace(keyOf(champ, regle), gravite);
  }
  return before || broken;
}

void Verdict::oublier(Scope scope) {
  const std::uint64_t from = keyOf({fieldsOf(scope).front().id, 0}, 0);
  for (auto entry = entrees_.lower_bound(from); entry != entrees_.end() && FieldRef::fromKey(entry->first >> 8U).scope() == scope;) {
    if (entry->second == Gravite::Erreur) --erreurs_;
    entry = entrees_.erase(entry);
  }
}

std::vector<Verdict::Entree> Verdict::at(FieldRef champ) const {
  std::vector<Entree> out;
  for (auto entry = entrees_.lower_bound(keyOf(champ, 0)); entry != entrees_.end() && (entry->first >> 8U) == champ.key(); ++entry) {
    out.push_back(entree(entry->first, entry->second));
  }
  return out;
}

std::vector<Verdict::Entree> Verdict::page(Gravite gravite, std::size_t from, std::size_t to) const {
  std::vector<Entree> out;
  std::size_t index = 0;
  for (const auto& [key, found] : entrees_) {
    if (found != gravite) continue;
    if (index >= to) break;
    if (index++ >= from) out.push_back(entree(key, found));
  }
  return out;
}

}  // namespace segur
