#include "core/edition/historique_edition.hpp"

#include <utility>

namespace segur {

void HistoriqueEdition::push(Etape etape, bool frappe) {
  etapes_.resize(position_);  // what was undone can't be redone once something else was done
  const bool sameField = frappe && ouverte_ && !etapes_.empty() && etapes_.back().champs.size() == 1 && etape.champs.size() == 1 &&
                         etapes_.back().champs[0].champ == etape.champs[0].champ;
  if (sameField) {
    etapes_.back().champs[0].apres = std::move(etape.champs[0].apres);
  } else {
    if (etapes_.size() == kEtapesMax) etapes_.erase(etapes_.begin(), etapes_.begin() + kEtapesMax / 10);
    etapes_.push_back(std::move(etape));
  }
  position_ = etapes_.size();
  ouverte_ = frappe;
}

const Etape& HistoriqueEdition::undo() {
  ouverte_ = false;
  return etapes_[--position_];
}

const Etape& HistoriqueEdition::redo() {
  ouverte_ = false;
  return etapes_[position_++];
}

}  // namespace segur
