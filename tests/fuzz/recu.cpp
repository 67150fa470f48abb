// Any bytes as the portal's answer: a receipt that can be shown, saved under a safe name, and that is UTF-8.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/edition/recu.hpp"
#include "core/model/text.hpp"
#include "tests/fuzz/documents.hpp"

using namespace segur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto action = data[0] % 2U == 0 ? ActionModification::Confirmer : ActionModification::NePasModifier;
  const Recu recu = lireRecu({reinterpret_cast<const char*>(data + 1), size - 1}, action);
  const std::string texte = recuTexte(recu);
  fuzz::require(!texte.empty() && !findInvalidUtf8(texte));
  const std::string nom = nomFichierRecu(recu);
  fuzz::require(nom.size() <= 255 && nom.ends_with(".txt") && nom.find_first_of("/\\") == std::string::npos);
  return 0;
}
