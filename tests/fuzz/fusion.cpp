// Any draft onto the demande it was typed on, onto a newer version of it, and any bytes as a draft: nothing that was typed is lost unsaid.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/brouillon.hpp"
#include "core/edition/fusion.hpp"
#include "core/model/text.hpp"
#include "tests/fuzz/commandes.hpp"

using namespace segur;

namespace {

// What the portal changed since, if it did: the value of a field, the order of the sites, a site that is gone.
std::string newer(std::uint8_t choice) {
  constexpr std::string_view kChanges[][2] = {
      {"", ""},
      {"1400.00", "1300"},
      {"\"2023-06-02\"", "\"2023-06-05\""},
      {"090002668", "090001488"},  // the second site is another one
      {"\"presentSolde\":true", "\"presentSolde\":false"},
      {"\"isMandataire\":true", "\"isMandataire\":false"},
      {"A modifier", "En cours"},
      {"va.pdf", "piece.pdf"},
  };
  const auto& [from, to] = kChanges[choice % std::size(kChanges)];
  std::string out(fuzz::kDemande);
  if (const std::size_t at = out.find(from); !from.empty() && at != std::string::npos) out.replace(at, from.size(), to);
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  if (data[0] % 4U == 0) {  // a draft that nobody wrote, or that another program did
    const auto session = fuzz::open();
    const Fusion fusion = fusionner(*session, {reinterpret_cast<const char*>(data + 1), size - 1});
    fuzz::require(fusion.changes.refus.empty() || session->modifications() == 0);
    return 0;
  }
  fuzz::Choices choices(data + 1, size - 1);
  const std::uint8_t change = choices.next();
  const auto typed = fuzz::open();
  while (choices.more()) fuzz::command(*typed, choices);
  const std::string draft = brouillonOf(*typed);
  fuzz::require(!findInvalidUtf8(draft));

  const auto same = fuzz::open();
  const Fusion again = fusionner(*same, draft);
  fuzz::require(again.changes.refus.empty() && again.conflits.empty());
  // A text that is no UTF-8 is kept with U+FFFD in its place.
  const auto wellFormed = [](const auto& entry) { return !findInvalidUtf8(entry.second.texte); };
  const auto& [champs, pieces] = typed->saisies();
  const auto named = [](const PieceAjoutee& piece) { return !findInvalidUtf8(piece.nomFichier); };
  if (again.perdues.empty() && std::all_of(champs.begin(), champs.end(), wellFormed) && std::all_of(pieces.begin(), pieces.end(), named)) {
    fuzz::requireSame(*typed, *same);
  }

  const auto other = fuzz::open(newer(change));
  const Fusion merged = fusionner(*other, draft);
  if (!merged.changes.refus.empty()) return 0;
  for (const Conflit& conflit : merged.conflits) {
    fuzz::require(!other->modifie(conflit.champ));  // theirs stands until the user chooses
    fuzz::require(!findInvalidUtf8(conflit.base) && !findInvalidUtf8(conflit.leur) && !findInvalidUtf8(conflit.mienne));
  }
  while (other->canUndo()) other->undo();
  fuzz::requireSame(*other, *fuzz::open(newer(change)));
  return 0;
}
