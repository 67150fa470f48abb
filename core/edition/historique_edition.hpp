// Undo and redo: what each step changed, before and after.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/saisies.hpp"

namespace segur {

// The text typed in a field; nothing: nobody typed there.
struct Changement {
  FieldRef champ;
  std::optional<std::string> avant;
  std::optional<std::string> apres;
};

struct Etape {
  std::vector<Changement> champs;
  // Set when the step added or removed a pièce: the whole short list, before and after.
  std::optional<std::vector<PieceAjoutee>> piecesAvant;
  std::optional<std::vector<PieceAjoutee>> piecesApres;
};

// An afternoon of typing makes a few thousand steps. The bound keeps memory finite if a program drives the session.
inline constexpr std::size_t kEtapesMax = 100'000;

class HistoriqueEdition {
public:
  HistoriqueEdition() = default;
  // As it was elsewhere. Precondition: position ≤ etapes.size().
  HistoriqueEdition(std::vector<Etape> etapes, std::size_t position) : etapes_(std::move(etapes)), position_(position) {}

  // A keystroke in the field that the last step was about goes into that step, until close().
  void push(Etape etape, bool frappe);
  void close() { ouverte_ = false; }

  [[nodiscard]] bool canUndo() const { return position_ > 0; }
  [[nodiscard]] bool canRedo() const { return position_ < etapes_.size(); }
  [[nodiscard]] const std::vector<Etape>& etapes() const { return etapes_; }
  [[nodiscard]] std::size_t position() const { return position_; }
  // Precondition: canUndo(), canRedo(). The step lives until the next push.
  const Etape& undo();
  const Etape& redo();

private:
  std::vector<Etape> etapes_;
  std::size_t position_ = 0;  // steps before it are done, those after it undone
  bool ouverte_ = false;      // the last step takes further keystrokes
};

}  // namespace segur
