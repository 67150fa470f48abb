// A value or the reason why there is none. Errors are values here: the core has no exceptions (design: one core, also in WebAssembly).
#pragma once

#include <utility>
#include <variant>

namespace segur {

template <class T, class E>
class [[nodiscard]] Result {
public:
  // Both conversions are implicit on purpose: `return value;` and `return Error::Reason;` read as what they mean.
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }

  // Precondition of the three: the result holds a value (checked by `operator bool`).
  const T& operator*() const& { return *std::get_if<0>(&state_); }
  T&& operator*() && { return std::move(*std::get_if<0>(&state_)); }
  const T* operator->() const { return std::get_if<0>(&state_); }

  // Precondition: the result holds an error.
  [[nodiscard]] const E& error() const { return *std::get_if<1>(&state_); }

private:
  std::variant<T, E> state_;
};

}  // namespace segur
