#include "core/edition/fusion.hpp"

#include <optional>
#include <utility>

#include "core/edition/brouillon.hpp"
#include "core/model/premiers.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

Valeur typed(std::string_view texte) { return {Origine::Saisie, JsonType::String, texte}; }

bool sameValue(std::string_view texte, const Valeur& filed, Kind kind) {
  const auto a = jsonOf(typed(texte), kind);
  const auto b = jsonOf(filed, kind);
  return a && b ? *a == *b : texte == saisieOf(filed, kind);
}

// Where each bénéficiaire of a draft stands now.
class Sites {
public:
  explicit Sites(const Lecture& lecture) : lecture_(lecture) {}

  [[nodiscard]] std::optional<std::uint32_t> find(const SaisieGardee& saisie) {
    constexpr Scope kScope = Scope::Beneficiaire;
    if (saisie.ligne < lecture_.rows(kScope) && designation(lecture_, kScope, saisie.ligne) == saisie.site) return saisie.ligne;
    // Only a demande whose list has changed pays for the map.
    if (!read_) {
      for (std::uint32_t row = 0; row < lecture_.rows(kScope); ++row) static_cast<void>(rows_.add(designation(lecture_, kScope, row), row));
      read_ = true;
    }
    return rows_.find(saisie.site);
  }

private:
  const Lecture& lecture_;
  Premiers rows_;  // a site that stands twice is found at its first row
  bool read_ = false;
};

Modification lost(const SaisieGardee& saisie) {
  const Field& field = fieldOf(saisie.champ);
  const std::string_view site = saisie.site;
  return {{saisie.champ, saisie.ligne},
          concat({field.label, site.empty() ? "" : ", ", site}),
          affichageOf(typed(saisie.avant.value_or("")), saisie.champ),
          affichageOf(typed(saisie.texte), saisie.champ)};
}

bool holdsPiece(const Lecture& lecture, const std::string& nom) {
  for (std::uint32_t row = 0; row < lecture.demande().rows(Scope::Piece); ++row) {
    if (texteOf(lecture.original({FieldId::NomFichier, row})) == nom) return true;
  }
  return false;
}

}  // namespace

Fusion fusionner(Session& session, std::string_view brouillon) {
  Fusion out;
  const Lecture& lecture = session.lecture();
  const auto draft = lireBrouillon(brouillon, session.contexte().texte({FieldId::NumeroAsp, 0}));
  if (!draft) {
    out.changes.refus = "Le brouillon n’est pas celui de cette demande.";
    return out;
  }
  Sites sites(lecture);
  std::vector<TexteSaisi> textes;
  std::vector<TexteSaisi> presences;  // typed last: the scenario of a removed bénéficiaire can't be typed any more
  for (const SaisieGardee& saisie : draft->saisies) {
    const Kind kind = fieldOf(saisie.champ).kind;
    const bool listed = scopeOf(saisie.champ) == Scope::Beneficiaire;
    const auto row = listed ? sites.find(saisie) : std::optional(saisie.ligne);
    const FieldRef champ{saisie.champ, row.value_or(0)};
    const Valeur theirs = lecture.original(champ);
    const bool moved = saisie.avant && !sameValue(*saisie.avant, theirs, kind);
    const bool editable = row && session.editable(champ);
    const bool same = row && sameValue(saisie.texte, theirs, kind);
    if (same && (moved || !editable)) continue;  // the portal has it now, in its own writing
    if (!editable) {
      out.perdues.push_back(lost(saisie));
      continue;
    }
    if (moved) {
      out.conflits.push_back({champ, libelleOf(lecture, champ), affichageOf(typed(*saisie.avant), champ.id), affichageOf(theirs, champ.id),
                              affichageOf(typed(saisie.texte), champ.id), saisie.texte});
      continue;
    }
    (champ.id == FieldId::PresentSolde ? presences : textes).push_back({champ, saisie.texte});
  }
  for (TexteSaisi& presence : presences) textes.push_back(std::move(presence));
  out.changes = session.appliquer(textes);
  for (const PieceAjoutee& piece : draft->pieces) {
    if (holdsPiece(lecture, piece.nomFichier)) continue;
    const Changes added = session.ajouterPiece(piece.nomFichier, piece.typeFichier);
    out.changes.pieces |= added.pieces;
    if (!added.pieces) out.perdues.push_back({{FieldId::Piece, 0}, libellePieceAjoutee(piece), std::string(kVide), piece.nomFichier});
  }
  return out;
}

}  // namespace segur
