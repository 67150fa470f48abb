#include "core/edition/fusion.hpp"

#include <map>
#include <optional>
#include <utility>

#include "core/edition/difference.hpp"

namespace segur {
namespace {

bool sameValue(const Valeur& a, const Valeur& b, Kind kind) {
  const auto jsonA = jsonOf(a, kind);
  const auto jsonB = jsonOf(b, kind);
  if (jsonA && jsonB) return *jsonA == *jsonB;
  return a.type == b.type && a.texte == b.texte;
}

using Sites = std::map<std::string, std::uint32_t>;

// Where each site stands. A site that stands twice is found at its first row.
Sites sitesOf(const Lecture& lecture) {
  Sites sites;
  for (std::uint32_t row = 0; row < lecture.rows(Scope::Beneficiaire); ++row)
    sites.emplace(designation(lecture, Scope::Beneficiaire, row), row);
  return sites;
}

std::optional<FieldRef> findAgain(const Lecture& old, const Sites& sites, FieldRef champ) {
  if (champ.scope() != Scope::Beneficiaire) return champ;
  const auto found = sites.find(designation(old, Scope::Beneficiaire, champ.row));
  return found == sites.end() ? std::nullopt : std::optional(FieldRef{champ.id, found->second});
}

bool holdsPiece(const Lecture& lecture, const std::string& nom) {
  for (std::uint32_t row = 0; row < lecture.rows(Scope::Piece); ++row) {
    if (texteOf(lecture.valeur({FieldId::NomFichier, row})) == nom) return true;
  }
  return false;
}

std::string shown(const Valeur& valeur, Kind kind) {
  std::string text = displayOf(valeur, kind);
  return text.empty() ? std::string(kVide) : text;
}

}  // namespace

Result<Fusion, std::vector<std::string>> fusionner(const Session& mienne, std::string nouvelle, std::string_view referentiel, Instant now) {
  auto opened = Session::open(std::move(nouvelle), referentiel, now);
  if (!opened) return opened.error();
  Fusion out;
  out.session = *std::move(opened);
  const Lecture& old = mienne.lecture();
  const Lecture& newer = out.session->lecture();
  const Sites sites = sitesOf(newer);

  std::vector<TexteSaisi> textes;
  std::vector<TexteSaisi> presences;  // typed last: the scenario of a removed bénéficiaire can't be typed any more
  for (const auto& [champ, saisie] : mienne.saisies().champs) {
    const Kind kind = fieldOf(champ.id).kind;
    const auto place = findAgain(old, sites, champ);
    if (!place || !out.session->editable(*place)) {
      out.perdues.push_back(libelleOf(old, champ));
      continue;
    }
    const Valeur base = old.original(champ);
    const Valeur mine = old.valeur(champ);
    const Valeur theirs = newer.original(*place);
    if (sameValue(mine, theirs, kind)) continue;
    if (!sameValue(base, theirs, kind)) {
      out.conflits.push_back({*place, libelleOf(newer, *place), shown(base, kind), shown(mine, kind), shown(theirs, kind), saisie.texte});
      continue;
    }
    (champ.id == FieldId::PresentSolde ? presences : textes).push_back({*place, saisie.texte});
  }
  for (TexteSaisi& presence : presences) textes.push_back(std::move(presence));
  static_cast<void>(out.session->appliquer(textes));
  for (const PieceAjoutee& piece : mienne.saisies().pieces) {
    if (!holdsPiece(newer, piece.nomFichier)) static_cast<void>(out.session->ajouterPiece(piece.nomFichier, piece.typeFichier));
  }
  return out;
}

}  // namespace segur
