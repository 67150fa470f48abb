#include "core/rules/agregats.hpp"

#include <algorithm>
#include <string>

#include "core/model/identifiants.hpp"

namespace segur {
namespace {

// A site is named by its FINESS géographique or by its SIRET (FAQ). Empty when it is named by neither.
std::string siteOf(const Lecture& lecture, std::uint32_t row) {
  std::string finess = normalizeFiness(texteOf(lecture.original({FieldId::FinessGeographique, row})));
  return finess.empty() ? normalizeSiret(texteOf(lecture.original({FieldId::SiretSite, row}))) : finess;
}

}  // namespace

Agregats::Agregats(const Lecture& lecture) {
  const std::uint32_t count = lecture.rows(Scope::Beneficiaire);
  for (std::uint32_t row = 0; row < count; ++row) {
    if (!lecture.original({FieldId::SiretSite, row}).vide()) sitesParSiret_ = true;
    if (estRetire(lecture, row)) continue;
    ++presents_;
    sommePresents_ += row;
  }
  recompterPieces(lecture);
  if (count > 1) grouperSites(lecture, count);
}

void Agregats::recompterPieces(const Lecture& lecture) {
  repeated_.clear();
  std::set<std::string> names;
  for (std::uint32_t row = 0; row < lecture.rows(Scope::Piece); ++row) {
    std::string name(texteOf(lecture.valeur({FieldId::NomFichier, row})));
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!name.empty() && !names.insert(std::move(name)).second) repeated_.insert(row);
  }
}

void Agregats::grouperSites(const Lecture& lecture, std::uint32_t count) {
  struct Site {
    std::string key;
    std::uint32_t row;
  };
  std::vector<Site> sites;
  sites.reserve(count);
  for (std::uint32_t row = 0; row < count; ++row) {
    if (std::string key = siteOf(lecture, row); !key.empty()) sites.push_back({std::move(key), row});
  }
  std::stable_sort(sites.begin(), sites.end(), [](const Site& a, const Site& b) { return a.key < b.key; });
  for (std::size_t i = 0; i < sites.size();) {
    std::size_t end = i + 1;
    while (end < sites.size() && sites[end].key == sites[i].key) ++end;
    if (end - i > 1) {
      auto& group = groups_.emplace_back();
      for (std::size_t j = i; j < end; ++j) {
        groupOf_[sites[j].row] = static_cast<std::uint32_t>(groups_.size() - 1);
        if (!estRetire(lecture, sites[j].row)) group.insert(sites[j].row);
      }
    }
    i = end;
  }
}

bool Agregats::siteRepete(std::uint32_t row) const {
  const auto found = groupOf_.find(row);
  if (found == groupOf_.end()) return false;
  const auto& group = groups_[found->second];
  return group.contains(row) && *group.begin() != row;
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
  const auto found = groupOf_.find(row);
  if (found == groupOf_.end()) return touched;
  auto& group = groups_[found->second];
  // The first present row of a site is not the one that repeats it: whoever becomes or was the first changes its answer.
  if (!group.empty()) touched.push_back(*group.begin());
  if (present) {
    group.insert(row);
  } else {
    group.erase(row);
  }
  if (!group.empty()) touched.push_back(*group.begin());
  return touched;
}

}  // namespace segur
