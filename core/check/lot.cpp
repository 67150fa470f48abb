#include "core/check/lot.hpp"

#include <algorithm>
#include <utility>

#include "core/check/ligne_fichier.hpp"
#include "core/json/sax.hpp"

namespace segur {

std::size_t Lot::ajouter(std::string nom, std::size_t taille) {
  // One byte beyond the bound is enough for the parser to say so.
  fichiers_.push_back({std::move(nom), std::string(std::min(taille, kBytesMax + 1), '\0'), 0});
  recommencer();
  return fichiers_.size() - 1;
}

std::span<char> Lot::octets(std::size_t fichier) {
  std::string& bytes = fichiers_[fichier].octets;
  return {bytes.data(), bytes.size()};
}

ControleArchive& Lot::ouvrirArchive(std::string nom) {
  recommencer();
  return archive_.emplace(referentiel_, std::move(nom));
}

void Lot::recommencer() {
  complet_ = false;
  rapports_.resize(fichiers_.size());
  if (archive_) archive_->oublierLesDemandes();
}

void Lot::controler(std::size_t fichier, Suivi* suivi) {
  Fichier& of = fichiers_[fichier];
  rapports_[fichier] = checkDocument(of.octets, of.nom, referentiel_, now_, archive(), suivi);
}

std::span<const Rapport> Lot::rapports() {
  if (archive_ && !complet_) {
    rapports_.push_back(archive_->rapport());
    complet_ = true;
  }
  return rapports_;
}

std::vector<CorrectionProposee> Lot::corrections() {
  std::vector<CorrectionProposee> out;
  for (std::uint32_t f = 0; f < fichiers_.size(); ++f) {
    const std::string& bytes = fichiers_[f].octets;
    for (std::uint32_t c = 0; c < rapports_[f].constats.size(); ++c) {
      auto retouche = retoucheDe(rapports_[f].constats[c], bytes);
      if (retouche) out.push_back({f, c, bytes.substr(retouche->offset, retouche->longueur), std::move(retouche->texte)});
    }
  }
  return out;
}

void Lot::corriger(std::size_t fichier, std::span<const std::uint32_t> constats) {
  std::vector<Retouche> retouches;
  for (const std::uint32_t index : constats) {
    if (index >= rapports_[fichier].constats.size()) continue;
    if (auto retouche = retoucheDe(rapports_[fichier].constats[index], texte(fichier))) retouches.push_back(*std::move(retouche));
  }
  retoucher(fichier, retouches);
}

std::optional<std::string> Lot::documentDeLaLigne(std::size_t fichier, std::uint32_t ligne) const {
  return fichier < taille() ? segur::documentDeLaLigne(texte(fichier), ligne) : std::nullopt;
}

bool Lot::reporterLigne(std::size_t fichier, std::uint32_t ligne, std::string_view document) {
  const auto retouches = fichier < taille() ? retouchesDeLaLigne(texte(fichier), ligne, document) : std::nullopt;
  if (retouches) retoucher(fichier, *retouches);
  return retouches.has_value();
}

void Lot::retoucher(std::size_t fichier, std::span<const Retouche> retouches) {
  if (retouches.empty()) return;
  Fichier& of = fichiers_[fichier];
  etapes_.push_back({fichier, inverses(of.octets, retouches)});
  of.octets = segur::retoucher(of.octets, retouches);
  ++of.etapes;
}

std::optional<std::size_t> Lot::annuler() {
  if (etapes_.empty()) return std::nullopt;
  const Etape step = std::move(etapes_.back());
  etapes_.pop_back();
  Fichier& of = fichiers_[step.fichier];
  of.octets = segur::retoucher(of.octets, step.inverses);
  --of.etapes;
  return step.fichier;
}

}  // namespace segur
