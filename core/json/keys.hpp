// The one place where the portal's JSON keys meet the field table. The official keys of the MS2 solde are not public [A]: when they are,
// they are put in the table of keys.cpp, and no rule is touched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/field.hpp"

namespace segur {

// The two documents that hold a demande.
enum class Format : std::uint8_t {
  Demande,  // what the portal knows of one demande
  Import,   // the file of a fournisseur: {…, "lignesImport": [line…]}
};

// The field that `key` names in `container` (an object's own field: Demande, Commande, Beneficiaire…), if any. `hint`: where the search
// begins in the table, and where the next key of a file in the usual order will be found; start with 0.
[[nodiscard]] std::optional<FieldId> fieldForKey(Format format, FieldId container, std::string_view key, std::size_t& hint);

// The field of a key that differs only by its case (`SIRET` for `siret`), if any.
[[nodiscard]] std::optional<FieldId> fieldForMiswrittenKey(Format format, FieldId container, std::string_view key);

// What the elements of a list are: ListeBeneficiaires → Beneficiaire. Nothing for a field that is no list of objects.
[[nodiscard]] std::optional<FieldId> elementOf(FieldId list);

// The object that holds the field, in that format; nothing for a root, or for a field that the format does not have.
[[nodiscard]] std::optional<FieldId> containerOf(Format format, FieldId field);
[[nodiscard]] std::string_view keyOf(FieldId field);
// What stands directly in a container, in the order of the samples.
[[nodiscard]] std::vector<FieldId> fieldsIn(Format format, FieldId container);
// Whether files of that format hold the field.
[[nodiscard]] bool exists(Format format, FieldId field);

// A key as one part of an RFC 6901 pointer: ~ and / escaped, ill-formed UTF-8 as U+FFFD.
[[nodiscard]] std::string escapePointer(std::string_view key);

// One line of before and after, in an entry of the historique: texts that are kept as they were said that day, and so no fields of the
// table.
struct ClesLigneModifiee {
  std::string_view champ = "champ";
  std::string_view libelle = "libelle";
  std::string_view avant = "avant";
  std::string_view apres = "apres";
};
inline constexpr ClesLigneModifiee kLigneModifiee;

// RFC 6901. `ligne`: position in lignesImport, for Format::Import.
[[nodiscard]] std::string pointerOf(Format format, FieldRef ref, std::uint32_t ligne = 0);
// Back: « /beneficiaires/structure/3/operateurMessagerie ». Nothing for what the table does not hold. Of an import file the line is
// dropped.
[[nodiscard]] std::optional<FieldRef> fieldAtPointer(std::string_view pointer, Format format = Format::Demande);

}  // namespace segur
