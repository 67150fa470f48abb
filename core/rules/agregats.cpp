#include "core/rules/agregats.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/model/identifiants.hpp"
#include "core/model/premiers.hpp"

namespace segur {
namespace {

// A site is named by its FINESS géographique or by its SIRET (FAQ). Empty when it is named by neither.
std::string siteOf(const Lecture& lecture, std::uint32_t row) {
  std::string finess = normalizeFiness(texteOf(lecture.valeur({FieldId::FinessGeographique, row})));
  return finess.empty() ? normalizeSiret(texteOf(lecture.valeur({FieldId::SiretSite, row}))) : finess;
}

}  // namespace

Agregats::Agregats(const Lecture& lecture) {
  const std::uint32_t count = lecture.rows(Scope::Beneficiaire);
  for (std::uint32_t row = 0; row < count; ++row) {
    if (!lecture.valeur({FieldId::SiretSite, row}).vide()) sitesParSiret_ = true;
    if (estRetire(lecture, row)) continue;
    ++presents_;
    sommePresents_ += row;
  }
  recompterPieces(lecture);
  if (count > 1) grouperSites(lecture, count);
}

void Agregats::recompterPieces(const Lecture& lecture) {
  piecesRepetees_.clear();
  Premiers names;
  for (std::uint32_t row = 0; row < lecture.rows(Scope::Piece); ++row) {
    std::string name(texteOf(lecture.valeur({FieldId::NomFichier, row})));
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!name.empty() && names.add(std::move(name), row)) piecesRepetees_.push_back(row);
  }
}

bool Agregats::pieceRepetee(std::uint32_t row) const { return std::binary_search(piecesRepetees_.begin(), piecesRepetees_.end(), row); }

void Agregats::grouperSites(const Lecture& lecture, std::uint32_t count) {
  const auto join = [&](std::uint32_t row, std::uint32_t group) {
    groupOf_[row] = group;
    if (!estRetire(lecture, row)) groups_[group].push_back(row);
  };
  Premiers sites;
  for (std::uint32_t row = 0; row < count; ++row) {
    std::string site = siteOf(lecture, row);
    if (site.empty()) continue;
    const auto first = sites.add(std::move(site), row);
    if (!first) continue;
    groupOf_.resize(count, kNoGroup);
    if (groupOf_[*first] == kNoGroup) {
      groups_.emplace_back();
      join(*first, static_cast<std::uint32_t>(groups_.size() - 1));
    }
    join(row, groupOf_[*first]);
  }
}

bool Agregats::siteRepete(std::uint32_t row) const {
  if (row >= groupOf_.size() || groupOf_[row] == kNoGroup) return false;
  const auto& group = groups_[groupOf_[row]];
  return !group.empty() && group.front() != row && std::binary_search(group.begin(), group.end(), row);
}

std::vector<std::uint32_t> Agregats::basculer(std::uint32_t row, bool present) {
  if (present) {
    ++presents_;
    sommePresents_ += row;
  } else {
    --presents_;
    sommePresents_ -= row;
  }
  std::vector<std::uint32_t> touched{row};
  if (row >= groupOf_.size() || groupOf_[row] == kNoGroup) return touched;
  auto& group = groups_[groupOf_[row]];
  // The first present row of a site is not the one that repeats it: whoever becomes or was the first changes its answer.
  if (!group.empty()) touched.push_back(group.front());
  const auto place = std::lower_bound(group.begin(), group.end(), row);
  if (present) {
    group.insert(place, row);
  } else {
    group.erase(place);
  }
  if (!group.empty()) touched.push_back(group.front());
  return touched;
}

}  // namespace segur
