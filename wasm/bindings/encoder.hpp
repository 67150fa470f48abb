// core/form's data as one text, which web/src/core/decoder.ts reads back in the same order into the objects of web/src/core/types.ts: one
// crossing of the border for a whole answer, where an object built from here would take one a property.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/edition/difference.hpp"
#include "core/edition/fusion.hpp"
#include "core/edition/recu.hpp"
#include "core/form/collage.hpp"
#include "core/form/form.hpp"
#include "core/form/historique.hpp"
#include "core/form/tableau.hpp"

namespace segur::js {

class Encoder {
public:
  // Decimal digits, then « ; ».
  Encoder& number(std::int64_t value);
  // « 1 » or « 0 ».
  Encoder& flag(bool value);
  // Its length in UTF-16 code units as a number, then itself.
  Encoder& text(std::string_view value);

  // Their count as a number, then each.
  template <class Item>
  Encoder& list(const std::vector<Item>& items) {
    number(static_cast<std::int64_t>(items.size()));
    for (const Item& item : items) put(item);
    return *this;
  }

  Encoder& put(const std::string& sentence) { return text(sentence); }
  Encoder& put(const Choice& choice);
  Encoder& put(const FieldInfo& info);
  Encoder& put(const Group& group);
  Encoder& put(const Bloc& bloc);
  Encoder& put(const LigneModifiee& ligne);
  Encoder& put(const Form& form);
  Encoder& put(const Message& message);
  Encoder& put(const FieldState& state);
  Encoder& put(const Row& row);
  Encoder& put(const Finding& finding);
  Encoder& put(const Modification& modification);
  Encoder& put(const Conflit& conflit);
  Encoder& put(const Recu& recu);
  Encoder& put(const TableauBeneficiaires& tableau);
  Encoder& put(const ActionGroupee& action);
  Encoder& put(const Collage& collage);
  Encoder& put(const LigneNonReprise& ligne);
  Encoder& message(const Rule& rule, Gravite severity, std::string_view words, std::string_view advice,
                   const std::optional<std::string>& mend, bool whileTyping);
  Encoder& tableWords();
  Encoder& counts(const Session& session);
  // The answer to a command: only what changed.
  Encoder& delta(const Session& session, const Changes& changes);
  Encoder& fusion(const Session& session, const Fusion& fusion);

  [[nodiscard]] std::string take() { return std::move(out_); }

private:
  Encoder& ref(FieldRef ref);

  std::string out_;
};

[[nodiscard]] std::optional<Scope> scopeFromName(std::string_view name);

}  // namespace segur::js
