// Any sequence of commands on a session: verdict, counts and difference equal those of a new session in which the same was typed; undoing
// all gives the original; a draft gives the same back; what has no error, the portal accepts.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/brouillon.hpp"
#include "core/edition/difference.hpp"
#include "core/edition/modification.hpp"
#include "core/form/form.hpp"
#include "tests/fuzz/documents.hpp"

using namespace segur;

namespace {

// Takes bytes as choices; zeros once they are used up.
class Choices {
public:
  Choices(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  [[nodiscard]] bool more() const { return at_ < size_; }
  std::uint8_t next() { return at_ < size_ ? data_[at_++] : 0; }
  std::string text() {
    constexpr std::string_view kUsual[] = {
        "",     "1500",  "1 500,00", "0",       "abc",    "1400",  "02/06/2023", "31/02/2023", "05/06/2023", "2022-01-01",
        "true", "false", "GIP_9",    "MAI_337", "API_35", "Cas 1", "m@m.fr",     "m@m",        "0600000000", "+33 6 00 00 00 00"};
    const std::uint8_t choice = next();
    if (choice < std::size(kUsual)) return std::string(kUsual[choice]);
    std::string out;
    for (std::size_t left = next() % 24U; left > 0 && more(); --left) out += static_cast<char>(next());
    return out;
  }

private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

std::unique_ptr<Session> fresh() {
  auto opened = Session::open(std::string(fuzz::kDemande), fuzz::kReferentiel, fuzz::kNow);
  fuzz::require(static_cast<bool>(opened));
  return *std::move(opened);
}

void command(Session& session, Choices& choices) {
  const std::uint8_t what = choices.next() % 12U;
  const FieldRef ref{static_cast<FieldId>(choices.next() % kFieldCount), choices.next() % 5U};
  switch (what) {
    case 0: session.retirer(ref.row); break;
    case 1: session.remettre(ref.row); break;
    case 2: session.undo(); break;
    case 3: session.redo(); break;
    case 4: session.retablir(ref); break;
    case 5: session.ajouterPiece("piece.pdf" + choices.text(), "VA"); break;
    case 6: session.retirerPiece(ref.row); break;
    case 7: session.closeStep(); break;
    default: session.set(ref, choices.text()); break;
  }
}

void requireSame(const Session& a, const Session& b) {
  fuzz::require(a.modifications() == b.modifications());
  fuzz::require(a.verdict().page(Gravite::Erreur, 0, SIZE_MAX) == b.verdict().page(Gravite::Erreur, 0, SIZE_MAX));
  fuzz::require(a.verdict().page(Gravite::Avertissement, 0, SIZE_MAX) == b.verdict().page(Gravite::Avertissement, 0, SIZE_MAX));
  fuzz::require(a.verdict().erreurs() == a.verdict().page(Gravite::Erreur, 0, SIZE_MAX).size());
  fuzz::require(patchOf(a) == patchOf(b));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Choices choices(data, size);
  const auto session = fresh();
  while (choices.more()) command(*session, choices);

  // From scratch: the scenario first, then who is removed (a removed bénéficiaire's scenario is not editable), then the pièces.
  const auto scratch = fresh();
  for (const bool presence : {false, true}) {
    for (const auto& [champ, saisie] : session->saisies().champs) {
      if ((champ.id == FieldId::PresentSolde) == presence) scratch->set(champ, saisie.texte);
    }
  }
  for (const PieceAjoutee& piece : session->saisies().pieces) scratch->ajouterPiece(piece.nomFichier, piece.typeFichier);
  if (scratch->saisies().champs.size() == session->saisies().champs.size()) requireSame(*session, *scratch);

  fuzz::require(modifications(*session, 0, SIZE_MAX).size() == session->modifications());
  if (session->verdict().erreurs() == 0) {
    std::vector<PieceDeposee> deposees;
    for (const PieceAjoutee& piece : session->saisies().pieces) deposees.push_back({piece.nomFichier, piece.typeFichier});
    const Jugement jugement = jugerModification(fuzz::kDemande, fuzz::kReferentiel, fuzz::kNow, corpsConfirmer(*session), deposees);
    fuzz::require(jugement.issue == Issue::Acceptee && jugement.modifications.size() == session->modifications());
  }

  while (session->canUndo()) session->undo();
  requireSame(*session, *fresh());
  return 0;
}
