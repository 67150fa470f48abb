// Any text as a block that was copied from a spreadsheet: what it names can be typed as one step, and undone; each line that is not taken
// says why.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/form/collage.hpp"
#include "core/model/text.hpp"
#include "tests/fuzz/commandes.hpp"

using namespace segur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto session = fuzz::open();
  if (data[0] % 2U == 1) session->retirer(0);
  const std::size_t steps = session->canUndo() ? 1 : 0;
  const std::string before = patchOf(*session);
  const Collage collage = lireCollage(*session, {reinterpret_cast<const char*>(data + 1), size - 1});
  fuzz::require(collage.beneficiaires <= session->lecture().rows(Scope::Beneficiaire));
  std::size_t ligne = 0;
  for (const LigneNonReprise& non : collage.nonReprises) {
    fuzz::require(non.ligne >= ligne && !non.raison.empty() && !findInvalidUtf8(non.raison));
    ligne = non.ligne;
  }
  fuzz::require(session->appliquer(collage.textes).refus.empty());
  std::size_t undone = 0;
  for (; session->canUndo(); ++undone) {
    if (undone == 1) fuzz::require(patchOf(*session) == before);
    session->undo();
  }
  fuzz::require(undone <= steps + 1);
  fuzz::requireSame(*session, *fuzz::open());
  return 0;
}
