#include "core/tableur/conversion.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/json/position.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"
#include "core/tableur/ecriture_import.hpp"
#include "core/tableur/mots_tableau.hpp"
#include "core/tableur/valeur_cellule.hpp"

namespace segur {
namespace {

using F = FieldId;

// What decides which file a demande goes into: the root of its file.
using Racine = std::pair<std::string, std::string>;

class Convertisseur {
public:
  Convertisseur(const Tableau& tableau, std::string_view utf8, const Colonnes& colonnes, const EnTete& enTete,
                const Referentiel& referentiel)
      : tableau_(tableau), utf8_(utf8), colonnes_(colonnes), enTete_(enTete), referentiel_(referentiel) {}

  Conversion run(std::string nom, Instant now, ControleArchive* archive) {
    out_.rapport.fichier = std::move(nom);
    if (tableau_.erreur) {
      sayError(*tableau_.erreur);
    } else {
      sayColumns();
      for (const Rangee& row : tableau_.rangees) addRow(row);
      writeFiles(now, archive);
    }
    locate();
    return std::move(out_);
  }

private:
  void sayError(const ErreurTableau& erreur) {
    switch (erreur.code) {
      case ErreurTableauCode::Vide:
        return say("TAB-01", erreur.offset, "Le tableau est vide.", "Donnez une ligne de titres, puis une ligne par bénéficiaire.", {});
      case ErreurTableauCode::GuillemetOuvert:
        return say("TAB-01", erreur.offset, "Un guillemet ouvre ici une cellule, et rien ne la ferme.",
                   "Fermez-le, ou doublez-le (\"\") s’il fait partie du texte.", {});
      case ErreurTableauCode::TropGrand:
        return say("TAB-01", erreur.offset, "Le tableau dépasse {1}\u00a0Mio, {2}\u00a0lignes ou {3}\u00a0colonnes.",
                   "Répartissez-le en plusieurs tableaux.",
                   {std::to_string(kTableauOctetsMax / kOctetsMio), std::to_string(kRangeesMax), std::to_string(kColonnesMax)});
    }
  }

  void sayColumns() {
    for (std::size_t i = 0; i < tableau_.titres.size(); ++i) {
      const Cellule& titre = tableau_.titres[i];
      if (cibleOf(i) != nullptr || titre.texte.empty()) continue;
      say("TAB-03", titre.offset, "La colonne «1» ne désigne aucun champ\u00a0: elle n’est pas lue.",
          "Faites-la correspondre à un champ, si elle en contient un.", {titre.texte});
    }
  }

  void addRow(const Rangee& row) {
    for (std::size_t i = tableau_.titres.size(); i < row.size(); ++i) {
      if (row[i].texte.empty()) continue;
      say("TAB-04", row[i].offset, "La cellule «1» n’est sous aucun titre.",
          "Ajoutez un titre à sa colonne, ou mettez entre guillemets la cellule qui contient le séparateur.", {row[i].texte});
      break;
    }
    DemandeSource& demande = demandeOf(row);
    BeneficiaireSource beneficiaire{row.front().offset, {}};
    bool named = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Cible* cible = cibleOf(i);
      if (cible == nullptr) continue;
      const Cellule& cell = row[i];
      ValeurSource value{jsonOfCellule(cell.texte, cible->champ, referentiel_), cell.offset};
      if (!cible->typePiece.empty()) {
        addPiece(demande, *cible, std::move(value));
      } else if (scopeOf(cible->champ) == Scope::Beneficiaire) {
        named |= !cell.texte.empty();
        beneficiaire.valeurs.insert_or_assign(cible->champ, std::move(value));
      } else {
        addToDemande(demande, cible->champ, std::move(value));
      }
    }
    if (named) {
      demande.beneficiaires.push_back(std::move(beneficiaire));
      ++out_.beneficiaires;
    }
  }

  DemandeSource& demandeOf(const Rangee& row) {
    std::string_view numero;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (const Cible* cible = cibleOf(i); cible != nullptr && cible->champ == F::NumeroEditeur) numero = row[i].texte;
    }
    const bool column =
        std::any_of(colonnes_.begin(), colonnes_.end(), [](const auto& cible) { return cible && cible->champ == F::NumeroEditeur; });
    if (numero.empty()) {
      if (column && !demandes_.empty()) return demandes_[last_];
      last_ = demandes_.size();
    } else {
      last_ = parNumero_.try_emplace(std::string(numero), demandes_.size()).first->second;
    }
    if (last_ == demandes_.size()) demandes_.push_back({row.front().offset, {}, {}, {}});
    return demandes_[last_];
  }

  void addToDemande(DemandeSource& demande, F champ, ValeurSource value) {
    if (value.json == "null") {
      demande.valeurs.try_emplace(champ, std::move(value));
      return;
    }
    const auto [known, fresh] = demande.valeurs.try_emplace(champ, value);
    if (fresh || known->second.json == value.json) return;
    if (known->second.json == "null") {
      known->second = std::move(value);
      return;
    }
    say("TAB-02", value.cellule, "«1» vaut {2} ici et {3} plus haut, pour la même demande.",
        "Écrivez la même valeur sur toutes ses lignes, ou sur la première seulement.",
        {fieldOf(champ).label, displayable(value.json), displayable(known->second.json)});
  }

  static void addPiece(DemandeSource& demande, const Cible& cible, ValeurSource nom) {
    if (nom.json == "null") return;
    const bool known = std::any_of(demande.pieces.begin(), demande.pieces.end(),
                                   [&](const PieceSource& piece) { return piece.type == cible.typePiece && piece.nom.json == nom.json; });
    if (!known) demande.pieces.push_back({cible.typePiece, std::move(nom)});
  }

  void writeFiles(Instant now, ControleArchive* archive) {
    out_.demandes = demandes_.size();
    std::map<Racine, std::vector<const DemandeSource*>> files;
    std::vector<Racine> order;
    for (const DemandeSource& demande : demandes_) {
      const Racine racine{rootValue(demande, F::FichierNumeroAns, enTete_.numeroAns), rootValue(demande, F::FichierSiret, enTete_.siret)};
      auto& list = files[racine];
      if (list.empty()) order.push_back(racine);
      list.push_back(&demande);
    }
    std::size_t count = 0;
    for (const auto& [racine, list] : files) count += (list.size() + kLignesMax - 1) / kLignesMax;
    const std::size_t width = std::max<std::size_t>(2, std::to_string(count).size());
    for (const Racine& racine : order) {
      const auto& list = files[racine];
      for (std::size_t from = 0; from < list.size(); from += kLignesMax) {
        const std::size_t to = std::min(from + kLignesMax, list.size());
        writeFile(racine, {list.begin() + static_cast<std::ptrdiff_t>(from), list.begin() + static_cast<std::ptrdiff_t>(to)}, width, now,
                  archive);
      }
    }
  }

  void writeFile(const Racine& racine, const std::vector<const DemandeSource*>& demandes, std::size_t width, Instant now,
                 ControleArchive* archive) {
    const ValeursSource values{{F::FichierNumeroAns, {racine.first, rootCell(*demandes.front(), F::FichierNumeroAns)}},
                               {F::FichierSiret, {racine.second, rootCell(*demandes.front(), F::FichierSiret)}}};
    ImportEcrit written = ecrireImport(values, demandes);
    std::string nom = baseName();
    nom += '-';
    appendPadded(nom, out_.fichiers.size() + 1, width);
    nom += ".json";
    const Rapport rapport = checkDocument(written.json, nom, referentiel_, now, archive, nullptr, Mots::Ecran);
    out_.rapport.erreurs += rapport.erreurs;
    out_.rapport.avertissements += rapport.avertissements;
    for (Constat constat : rapport.constats) {
      if (out_.rapport.constats.size() >= kConstatsMax) break;
      const char literal = written.json[constat.offset];
      constat.offset = cellOf(written.provenances, constat.offset);
      constat.correction.clear();
      if (literal == '"' || literal == 'n' || literal == '[') {
        direDUnTableau(constat, literal == '"' ? celluleA(utf8_, constat.offset, tableau_.separateur).texte : std::string{});
      }
      out_.rapport.constats.push_back(std::move(constat));
    }
    out_.fichiers.push_back({std::move(nom), std::move(written.json), demandes.size()});
  }

  [[nodiscard]] std::string rootValue(const DemandeSource& demande, F champ, const std::string& otherwise) const {
    const auto found = demande.valeurs.find(champ);
    return found != demande.valeurs.end() && found->second.json != "null" ? found->second.json
                                                                          : jsonOfCellule(otherwise, champ, referentiel_);
  }
  static std::uint32_t rootCell(const DemandeSource& demande, F champ) {
    const auto found = demande.valeurs.find(champ);
    return found == demande.valeurs.end() ? 0 : found->second.cellule;
  }

  // « dossier/commandes.csv » → commandes
  [[nodiscard]] std::string baseName() const {
    std::string_view name = out_.rapport.fichier;
    name.remove_prefix(std::min(name.size(), name.find_last_of("/\\") + 1));
    name = name.substr(0, name.find_last_of('.'));
    return std::string(name.empty() ? "import" : name);
  }

  static std::uint32_t cellOf(const std::vector<Provenance>& provenances, std::uint32_t offset) {
    const auto after = std::upper_bound(provenances.begin(), provenances.end(), offset,
                                        [](std::uint32_t at, const Provenance& provenance) { return at < provenance.json; });
    return after == provenances.begin() ? 0 : std::prev(after)->cellule;
  }

  [[nodiscard]] const Cible* cibleOf(std::size_t column) const {
    return column < colonnes_.size() && colonnes_[column] ? &*colonnes_[column] : nullptr;
  }

  void say(std::string_view code, std::size_t offset, const char* message, const char* conseil, const Valeurs& valeurs) {
    const Rule* rule = ruleByCode(code);
    ++(rule->gravite == Gravite::Erreur ? out_.rapport.erreurs : out_.rapport.avertissements);
    if (out_.rapport.constats.size() >= kConstatsMax) return;
    out_.rapport.constats.push_back(
        {rule, rule->gravite, {}, static_cast<std::uint32_t>(offset), {}, fill(message, valeurs), fill(conseil, valeurs), {}});
  }

  void locate() {
    std::stable_sort(out_.rapport.constats.begin(), out_.rapport.constats.end(),
                     [](const Constat& a, const Constat& b) { return a.offset < b.offset; });
    PositionCounter counter(utf8_);
    for (Constat& constat : out_.rapport.constats) {
      constat.position = counter.at(constat.offset);
      // A quote that is never closed has no end.
      if (!tableau_.erreur) constat.longueur = celluleA(utf8_, constat.offset, tableau_.separateur).longueur;
    }
  }

  const Tableau& tableau_;
  std::string_view utf8_;
  const Colonnes& colonnes_;
  const EnTete& enTete_;
  const Referentiel& referentiel_;
  std::vector<DemandeSource> demandes_;
  std::map<std::string, std::size_t> parNumero_;
  std::size_t last_ = 0;  // the demande of the row before
  Conversion out_;
};

}  // namespace

Conversion convertir(const Tableau& tableau, std::string_view utf8, std::string nom, const Colonnes& colonnes, const EnTete& enTete,
                     const Referentiel& referentiel, Instant now, ControleArchive* archive) {
  return Convertisseur(tableau, utf8, colonnes, enTete, referentiel).run(std::move(nom), now, archive);
}

}  // namespace segur
