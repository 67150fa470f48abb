// What a number that stands for an open demande names, in JavaScript.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "core/edition/session.hpp"
#include "core/form/tableau.hpp"

namespace segur::js {

// A demande that is open, with the table of its bénéficiaires as the user has arranged it.
struct Ouverte {
  explicit Ouverte(std::unique_ptr<Session> opened) : session(std::move(opened)), tableau(*session) {}

  std::unique_ptr<Session> session;
  TableauBeneficiaires tableau;
};

// The address of one, which open() gives and close() takes back. bindings.ts lets no other number through.
using Handle = std::uintptr_t;
inline Ouverte& ouverte(Handle handle) { return *reinterpret_cast<Ouverte*>(handle); }

}  // namespace segur::js
