// Which rules are broken where, at this moment. Only that: the words are made again from the values when somebody reads them, so that a
// verdict on 10,000 bénéficiaires is small and an edit changes a few entries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "core/rules/catalogue.hpp"

namespace segur {

class Verdict {
public:
  struct Entree {
    FieldRef champ;
    RuleId regle;
    Gravite gravite;

    friend bool operator==(const Entree&, const Entree&) = default;
  };

  // Judges the rule at that place and notes the answer. True when the place must be drawn again: it was broken before, or is now.
  bool rejuger(const Contexte& contexte, RuleId regle, std::uint32_t row);
  // Forgets all findings of a scope (its list has changed).
  void oublier(Scope scope);

  [[nodiscard]] std::size_t erreurs() const { return erreurs_; }
  [[nodiscard]] std::size_t avertissements() const { return entrees_.size() - erreurs_; }
  [[nodiscard]] std::vector<Entree> at(FieldRef champ) const;
  // In document order: entries [from, to) of that severity. O(to).
  [[nodiscard]] std::vector<Entree> page(Gravite gravite, std::size_t from, std::size_t to) const;
  // Rule evaluations since the beginning: what a keystroke costs, counted.
  [[nodiscard]] std::uint64_t evaluations() const { return evaluations_; }

private:
  // FieldRef::key() and the rule in one integer: document order, and one small node a finding.
  static std::uint64_t keyOf(FieldRef champ, RuleId regle) { return (champ.key() << 8U) | regle; }
  static Entree entree(std::uint64_t key, Gravite gravite) {
    return {FieldRef::fromKey(key >> 8U), static_cast<RuleId>(key & 0xFFU), gravite};
  }

  std::map<std::uint64_t, Gravite> entrees_;
  std::size_t erreurs_ = 0;
  std::uint64_t evaluations_ = 0;
};

}  // namespace segur
