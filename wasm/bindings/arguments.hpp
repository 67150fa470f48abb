// How what JavaScript gives becomes what the core takes, and how it hears of a command: for all the bindings of a session.
#pragma once

#include <cstdint>
#include <string>

#include "wasm/bindings/encoder.hpp"
#include "wasm/bindings/ouverte.hpp"

namespace segur::js {

inline Session& at(Handle handle) { return *ouverte(handle).session; }
inline TableauBeneficiaires& tableau(Handle handle) { return ouverte(handle).tableau; }

// A JavaScript number as an index: anything else than a small whole number is a row or a field that does not exist.
inline std::uint32_t indexOf(double number) {
  return number >= 0 && number < 4294967295.0 ? static_cast<std::uint32_t>(number) : 4294967295U;
}

inline FieldRef refOf(double id, double row) {
  const std::uint32_t field = indexOf(id);
  // The file's own field is never editable and never shown: what names no field ends there.
  return {field < kFieldCount ? static_cast<FieldId>(field) : FieldId::Fichier, indexOf(row)};
}

inline std::string delta(Handle handle, const Changes& changes) {
  tableau(handle).noter(changes);
  return Encoder().delta(at(handle), changes).take();
}

}  // namespace segur::js
