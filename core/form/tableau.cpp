#include "core/form/tableau.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/form/recherche.hpp"
#include "core/model/text.hpp"
#include "core/rules/profils.hpp"

namespace segur {
namespace {

using F = FieldId;

std::string affiche(const Session& session, FieldId id, std::uint32_t row) {
  return fold(displayOf(session.lecture().valeur({id, row}), fieldOf(id).kind));
}

void ordonner(const Session& session, FieldId id, bool descendant, std::vector<std::uint32_t>& lignes) {
  // A tree instead of std::sort: the core has this one already, and the WebAssembly file is 2 KB smaller. Equal values keep the order of
  // the demande, in both directions.
  std::map<std::string, std::uint32_t> tree;
  for (std::uint32_t row : lignes) {
    std::string key = affiche(session, id, row);
    key += '\0';
    appendPadded(key, descendant ? UINT32_MAX - row : row, 10);
    tree.try_emplace(std::move(key), row);
  }
  std::size_t i = 0;
  for (const auto& [key, row] : tree) {
    lignes[descendant ? lignes.size() - ++i : i++] = row;
  }
}

}  // namespace

TableauBeneficiaires::TableauBeneficiaires(const Session& session)
    : session_(session), colonnes_(columnsOf(session, Scope::Beneficiaire)), etats_(session.lecture().rows(Scope::Beneficiaire)) {
  // By what was typed and found, which is little, not by each field of each row, which is much.
  for (const auto& [champ, saisie] : session.saisies().champs) {
    if (champ.scope() == Scope::Beneficiaire && session.modifie(champ)) etats_[champ.row] |= kModifiee;
  }
  for (const Verdict::Entree& entree : session.verdict().page(Gravite::Erreur, 0, session.verdict().erreurs())) {
    if (entree.champ.scope() == Scope::Beneficiaire) etats_[entree.champ.row] |= kEnErreur;
  }
  for (std::uint32_t row = 0; row < total(); ++row) {
    if (estRetire(session.lecture(), row)) etats_[row] |= kRetiree;
    compter(etats_[row], 1);
  }
  demander({});
}

void TableauBeneficiaires::compter(std::uint8_t etat, std::uint32_t sens) {
  comptes_[0] += sens;
  for (std::size_t i = 1; i < kEtatsLigne; ++i) {
    if ((etat & (1U << (i - 1))) != 0) comptes_[i] += sens;
  }
  if ((etat & kSelectionnee) == 0) return;
  selectionnees_ += sens;
  if ((etat & kAffichee) != 0) choisiesAffichees_ += sens;
  if ((etat & kRetiree) != 0) choisiesRetirees_ += sens;
}

void TableauBeneficiaires::marquer(std::uint32_t row, std::uint8_t bit, bool on) {
  const auto etat = static_cast<std::uint8_t>(on ? etats_[row] | bit : etats_[row] & ~bit);
  if (etat == etats_[row]) return;
  compter(etats_[row], UINT32_MAX);  // one less of each
  compter(etats_[row] = etat, 1);
}

void TableauBeneficiaires::demander(Requete requete) {
  requete_ = std::move(requete);
  aiguille_ = fold(requete_.texte);
  if (!aiguille_.empty() && botte_.empty()) {
    botte_.reserve(total());
    for (std::uint32_t row = 0; row < total(); ++row) botte_.push_back(foin(row));
  }
  lignes_.clear();
  for (std::uint32_t row = 0; row < total(); ++row) {
    const bool shown = repond(row);
    marquer(row, kAffichee, shown);
    marquer(row, kPerimee, false);
    if (shown) lignes_.push_back(row);
  }
  if (requete_.tri) ordonner(session_, *requete_.tri, requete_.descendant, lignes_);
  perimees_ = 0;
  ordreChange_ = false;
}

void TableauBeneficiaires::trier(FieldId colonne) {
  Requete requete = requete_;
  const bool same = requete.tri == std::optional(colonne);
  requete.tri = same && requete.descendant ? std::nullopt : std::optional(colonne);
  requete.descendant = same && !requete.descendant;
  demander(std::move(requete));
}

void TableauBeneficiaires::montrer(std::uint32_t row) {
  if (row < total() && !position(row)) demander({{}, EtatLigne::Toutes, requete_.tri, requete_.descendant});
}

bool TableauBeneficiaires::repond(std::uint32_t row) const {
  const auto etat = static_cast<unsigned>(requete_.etat);
  if (etat != 0 && (etats_[row] & (1U << (etat - 1))) == 0) return false;
  return aiguille_.empty() || botte_[row].find(aiguille_) != std::string::npos;
}

// A separator that no folded text holds keeps a search from running over two columns.
std::string TableauBeneficiaires::foin(std::uint32_t row) const {
  std::string out;
  for (const FieldId id : colonnes_) out.append(affiche(session_, id, row)).append(1, '\n');
  return out;
}

std::optional<std::size_t> TableauBeneficiaires::position(std::uint32_t row) const {
  const auto found = std::find(lignes_.begin(), lignes_.end(), row);
  return found == lignes_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - lignes_.begin()));
}

void TableauBeneficiaires::noter(const Changes& changes) {
  for (const FieldRef champ : changes.champs) {
    if (champ.scope() != Scope::Beneficiaire) continue;
    relire(champ.row);
    if (requete_.tri == std::optional(champ.id) && lignes_.size() > 1 && (etats_[champ.row] & kAffichee) != 0) ordreChange_ = true;
  }
  for (const std::uint32_t row : changes.beneficiaires) relire(row);
}

void TableauBeneficiaires::relire(std::uint32_t row) {
  bool modifiee = false;
  bool enErreur = false;
  for (const Field& field : fieldsOf(Scope::Beneficiaire)) {
    const FieldRef ref{field.id, row};
    modifiee |= session_.modifie(ref);
    for (const Verdict::Entree& entree : session_.verdict().at(ref)) enErreur |= entree.gravite == Gravite::Erreur;
  }
  marquer(row, kModifiee, modifiee);
  marquer(row, kEnErreur, enErreur);
  marquer(row, kRetiree, estRetire(session_.lecture(), row));
  if (!botte_.empty()) botte_[row] = foin(row);
  if ((etats_[row] & kAffichee) == 0) return;
  const bool before = (etats_[row] & kPerimee) != 0;
  const bool now = !repond(row);
  if (before != now) now ? ++perimees_ : --perimees_;
  marquer(row, kPerimee, now);
}

void TableauBeneficiaires::selectionner(std::uint32_t row, bool choisie) {
  if (row >= total()) return;
  ancre_ = row;
  marquer(row, kSelectionnee, choisie);
}

void TableauBeneficiaires::selectionnerJusqua(std::uint32_t row, bool choisie) {
  const std::uint32_t ancre = ancre_;
  const auto to = position(row);
  if (!to) return;
  const std::size_t from = position(ancre).value_or(*to);
  for (std::size_t i = std::min(from, *to); i <= std::max(from, *to); ++i) selectionner(lignes_[i], choisie);
  ancre_ = ancre;
}

void TableauBeneficiaires::selectionnerTout(bool choisies) {
  for (const std::uint32_t row : lignes_) selectionner(row, choisies);
}

void TableauBeneficiaires::effacerSelection() {
  for (std::uint32_t row = 0; row < total(); ++row) marquer(row, kSelectionnee, false);
}

std::vector<std::uint32_t> TableauBeneficiaires::selection() const {
  std::vector<std::uint32_t> out;
  out.reserve(selectionnees_);
  for (std::uint32_t row = 0; row < total(); ++row) {
    if (selectionnee(row)) out.push_back(row);
  }
  return out;
}

Coche TableauBeneficiaires::coche() const {
  return choisiesAffichees_ == 0 ? Coche::Aucune : choisiesAffichees_ == lignes_.size() ? Coche::Toutes : Coche::Partie;
}

std::vector<ActionGroupee> TableauBeneficiaires::actions() const {
  const std::uint32_t presents = selectionnees_ - choisiesRetirees_;
  std::vector<ActionGroupee> out;
  const auto add = [&](FieldId champ, std::string_view texte, std::string_view libelle, std::string refus) {
    out.push_back({champ, std::string(texte), std::string(libelle), std::move(refus)});
  };
  const std::string_view tousRetires = presents == 0 ? "Les bénéficiaires sélectionnés sont retirés du solde." : "";
  for (const FieldId profil : {F::MaitreIdentite, F::StockageIdentite}) {
    std::string refus = refusProfil(session_.contexte(), profil);
    if (refus.empty()) refus = tousRetires;
    add(profil, "true", "Cocher", std::move(refus));
    add(profil, "false", "Décocher", std::string(tousRetires));
  }
  add(F::PresentSolde, "false", "Supprimer",
      presents > 0 && presents >= session_.contexte().agregats().presents()
          ? "Chaque demande doit contenir au moins un bénéficiaire\u00a0: laissez-en un hors de la sélection."
          : std::string(tousRetires));
  add(F::PresentSolde, "true", "Ré-ajouter", choisiesRetirees_ == 0 ? "Aucun des bénéficiaires sélectionnés n’est retiré du solde." : "");
  return out;
}

std::string TableauBeneficiaires::resume() const {
  std::string out = plural(lignes_.size(), "bénéficiaire", "bénéficiaires");
  if (lignes_.size() == total()) return out;
  out += " sur\u00a0";
  appendGrouped(out, total());
  return out;
}

std::string TableauBeneficiaires::resumeSelection() const {
  if (selectionnees_ == 0) return {};
  std::string out = plural(selectionnees_, "bénéficiaire sélectionné", "bénéficiaires sélectionnés");
  const std::uint32_t hidden = selectionnees_ - choisiesAffichees_;
  if (hidden > 0) out += concat({", dont ", plural(hidden, "que le filtre masque", "que le filtre masque")});
  return out;
}

std::string TableauBeneficiaires::perime() const {
  if (perimees_ > 0)
    return plural(perimees_, "ligne affichée ne correspond plus au filtre.", "lignes affichées ne correspondent plus au filtre.");
  return ordreChange_ ? "Une valeur de la colonne triée a changé\u00a0: l’ordre des lignes est celui d’avant." : "";
}

std::string TableauBeneficiaires::designer(std::size_t position) const {
  std::string out = "ligne\u00a0";
  appendGrouped(out, position + 1);
  out += " sur\u00a0";
  appendGrouped(out, lignes_.size());
  return out;
}

}  // namespace segur
