#include "core/tableur/colonnes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/json/json_error.hpp"
#include "core/json/keys.hpp"
#include "core/json/tree.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"

namespace segur {
namespace {

using F = FieldId;

// What the portal writes, what is counted here, and what says nothing that a supplier knows.
constexpr std::array kJamais{F::ImpId,         F::NumLigne,   F::CodeTraitement, F::LibelleTraitement,
                             F::FormatFichier, F::NomFichier, F::TypeFichier};

// « N° éditeur » → nediteur: letters and digits only, without accents: titles are written in many ways.
std::string core(std::string_view title) {
  std::string out;
  for (const char c : fold(title)) {
    if ((c >= 'a' && c <= 'z') || isDigit(c)) out += c;
  }
  return out;
}

// Other words that suppliers use, beside the labels, the keys and the names.
struct Synonyme {
  std::string_view mot;
  F champ;
};
constexpr std::array kSynonymes{
    Synonyme{"finess", F::FinessGeographique},        Synonyme{"finesset", F::FinessGeographique},
    Synonyme{"finessej", F::FinessJuridique},         Synonyme{"siretfournisseur", F::FichierSiret},
    Synonyme{"siretetablissement", F::SiretSite},     Synonyme{"numerodecommande", F::NumeroEditeur},
    Synonyme{"numeroediteur", F::NumeroEditeur},      Synonyme{"numerocommande", F::NumeroEditeur},
    Synonyme{"operateurmss", F::OperateurMessagerie}, Synonyme{"operateur", F::OperateurMessagerie},
    Synonyme{"montantsolde", F::MontantSolde},        Synonyme{"montantavance", F::MontantAvance},
    Synonyme{"datefacture", F::DateFacture},          Synonyme{"datecommande", F::DateCommande},
};

bool means(const CibleNommee& target, std::string_view title) {
  if (title == core(target.nom) || title == core(target.label)) return true;
  if (!target.cible.typePiece.empty()) return title == core(target.cible.typePiece);
  // `siret` is the key of two fields: alone it names the site, as each row of a table is one.
  if (target.cible.champ != F::FichierSiret && title == core(keyOf(target.cible.champ))) return true;
  return std::any_of(kSynonymes.begin(), kSynonymes.end(),
                     [&](const Synonyme& synonyme) { return synonyme.champ == target.cible.champ && synonyme.mot == title; });
}

std::optional<Cible> guess(const std::vector<CibleNommee>& targets, const Colonnes& given, std::string_view titre) {
  const std::string title = core(titre);
  if (title.empty()) return std::nullopt;
  for (const CibleNommee& target : targets) {
    if (means(target, title) && std::find(given.begin(), given.end(), target.cible) == given.end()) return target.cible;
  }
  return std::nullopt;
}

}  // namespace

std::vector<CibleNommee> ciblesOf(const Referentiel& referentiel) {
  std::vector<CibleNommee> out;
  for (const Field& field : fieldTable()) {
    if (field.kind == Kind::Objet || field.kind == Kind::Liste || !exists(Format::Import, field.id)) continue;
    if (std::find(kJamais.begin(), kJamais.end(), field.id) != kJamais.end()) continue;
    out.push_back({{field.id, {}}, std::string(field.name), std::string(field.label)});
  }
  for (const TypePiece& type : referentiel.typesPieces) {
    const std::string_view words = type.libelle.empty() ? std::string_view(type.code) : std::string_view(type.libelle);
    out.push_back({{F::NomFichier, type.code}, concat({"piece:", type.code}), concat({"Pièce\u00a0: ", words})});
  }
  return out;
}

Colonnes devinerColonnes(const Rangee& titres, const Referentiel& referentiel) {
  const std::vector<CibleNommee> targets = ciblesOf(referentiel);
  Colonnes out;
  for (const Cellule& titre : titres) out.push_back(guess(targets, out, titre.texte));
  return out;
}

Result<Colonnes, std::string> lireColonnes(std::string_view json, const Rangee& titres, const Referentiel& referentiel) {
  const auto tree = parseTree(json);
  if (!tree)
    return concat({"La correspondance des colonnes n’est pas du JSON\u00a0: ", describeJsonError(tree.error(), json).message, "."});
  if (tree->type != JsonType::Object)
    return std::string("La correspondance des colonnes n’est pas un objet JSON\u00a0: {\"Titre\": \"champ\"}.");
  const std::vector<CibleNommee> targets = ciblesOf(referentiel);
  Colonnes out(titres.size());
  for (std::size_t i = 0; i < titres.size(); ++i) {
    const JsonNode* said = tree->find(titres[i].texte);
    if (said == nullptr || said->type == JsonType::Null) continue;
    const auto target = std::find_if(targets.begin(), targets.end(), [&](const CibleNommee& t) { return t.nom == said->text; });
    if (said->type != JsonType::String || target == targets.end()) {
      return concat({"La colonne ", quote(titres[i].texte), " désigne un champ qui n’existe pas\u00a0: ", quote(said->text), "."});
    }
    if (std::find(out.begin(), out.end(), target->cible) != out.end()) {
      return concat({"Deux colonnes désignent le même champ\u00a0: ", quote(said->text), "."});
    }
    out[i] = target->cible;
  }
  for (std::size_t i = 0; i < titres.size(); ++i) {
    if (tree->find(titres[i].texte) == nullptr) out[i] = guess(targets, out, titres[i].texte);
  }
  return out;
}

std::string ecrireColonnes(const Colonnes& colonnes, const Rangee& titres, const Referentiel& referentiel) {
  const std::vector<CibleNommee> targets = ciblesOf(referentiel);
  std::string out = "{";
  for (std::size_t i = 0; i < titres.size() && i < colonnes.size(); ++i) {
    const auto target = std::find_if(targets.begin(), targets.end(), [&](const CibleNommee& t) { return t.cible == colonnes[i]; });
    out +=
        concat({i > 0 ? ",\n  " : "\n  ", jsonString(titres[i].texte), ": ", target == targets.end() ? "null" : jsonString(target->nom)});
  }
  return out += "\n}\n";
}

}  // namespace segur
