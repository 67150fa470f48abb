// The rules by example: what a supplier writes in the sample of the guide, and what each rule says to it, in an import file and in a
// demande that is being modified.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tests/core/support/documents.hpp"

namespace segur::tests {

enum class Nature : std::uint8_t {
  Conforme,  // the rule holds, plainly
  Enfreint,  // it is broken, plainly
  Limite,    // just inside, just outside, or where the rule does not apply
};
enum class Attendu : std::uint8_t {
  Tient,
  Erreur,
  Avertissement,
  Hors,  // not judged: the document of that mode has no such field
};

struct Cas {
  std::string_view code;
  Nature nature;
  std::string_view quoi;            // what is special about it
  std::vector<Ecriture> ecritures;  // below the demande or the line; from the root where the pointer begins with « // »
  Attendu import;
  Attendu edition;
  std::string_view message = {};  // of the import file, else of the demande
  std::vector<Ecriture> referentiel = {};
  std::string_view maintenant = {};
};

// One table a family, under the name that its rules have in core/rules.
[[nodiscard]] std::vector<Cas> casJson();
[[nodiscard]] std::vector<Cas> casImport();
[[nodiscard]] std::vector<Cas> casDemande();
[[nodiscard]] std::vector<Cas> casCommande();       // CDE, FAC, MSS
[[nodiscard]] std::vector<Cas> casMontants();       // MNT
[[nodiscard]] std::vector<Cas> casMandataire();     // MAN
[[nodiscard]] std::vector<Cas> casBeneficiaires();  // BEN
[[nodiscard]] std::vector<Cas> casScenario();       // SCN
[[nodiscard]] std::vector<Cas> casPieces();         // PJ

[[nodiscard]] inline std::vector<Cas> tousLesCas() {
  std::vector<Cas> out;
  for (const auto table :
       {&casJson, &casImport, &casDemande, &casCommande, &casMontants, &casMandataire, &casBeneficiaires, &casScenario, &casPieces}) {
    for (Cas& cas : table()) out.push_back(std::move(cas));
  }
  return out;
}

}  // namespace segur::tests
