// Bytes as choices, choices as commands on a session: what the targets that drive one share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/edition/difference.hpp"
#include "core/edition/session.hpp"
#include "tests/fuzz/documents.hpp"

namespace segur::fuzz {

// Zeros once the bytes are used up.
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

inline std::unique_ptr<Session> open(std::string demande = std::string(kDemande)) {
  auto opened = Session::open(std::move(demande), kReferentiel, kNow);
  require(static_cast<bool>(opened));
  return *std::move(opened);
}

inline void command(Session& session, Choices& choices) {
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

inline void requireSame(const Session& a, const Session& b) {
  require(a.modifications() == b.modifications());
  require(a.verdict().page(Gravite::Erreur, 0, SIZE_MAX) == b.verdict().page(Gravite::Erreur, 0, SIZE_MAX));
  require(a.verdict().page(Gravite::Avertissement, 0, SIZE_MAX) == b.verdict().page(Gravite::Avertissement, 0, SIZE_MAX));
  require(a.verdict().erreurs() == a.verdict().page(Gravite::Erreur, 0, SIZE_MAX).size());
  require(patchOf(a) == patchOf(b));
}

}  // namespace segur::fuzz
