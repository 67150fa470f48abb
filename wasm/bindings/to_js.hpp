// core/form's data as plain JavaScript objects, with the names of web/src/core/types.ts.
#pragma once

#include <emscripten/val.h>

#include "core/edition/difference.hpp"
#include "core/form/form.hpp"

namespace segur::js {

[[nodiscard]] emscripten::val toJs(const Choice& choice);
[[nodiscard]] emscripten::val toJs(const FieldInfo& info);
[[nodiscard]] emscripten::val toJs(const Group& group);
[[nodiscard]] emscripten::val toJs(const Bloc& bloc);
[[nodiscard]] emscripten::val toJs(const Words& words);
[[nodiscard]] emscripten::val toJs(const Form& form);
[[nodiscard]] emscripten::val toJs(const FieldState& state);
[[nodiscard]] emscripten::val toJs(const Row& row);
[[nodiscard]] emscripten::val toJs(const Message& message);
[[nodiscard]] emscripten::val toJs(const Finding& finding);
[[nodiscard]] emscripten::val toJs(const Modification& modification);
[[nodiscard]] emscripten::val countsToJs(const Session& session);
// The answer to a command: only what changed.
[[nodiscard]] emscripten::val deltaToJs(const Session& session, const Changes& changes);

[[nodiscard]] std::optional<Scope> scopeFromName(std::string_view name);

template <class List>
emscripten::val listToJs(const List& list) {
  emscripten::val out = emscripten::val::array();
  for (const auto& item : list) out.call<void>("push", toJs(item));
  return out;
}

}  // namespace segur::js
