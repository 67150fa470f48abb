#include "wasm/validateur/reponses.hpp"

#include <algorithm>
#include <vector>

#include "core/check/bilan.hpp"
#include "core/check/extrait.hpp"
#include "core/check/groupes.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"
#include "core/rules/enonces.hpp"
#include "core/rules/non_controle.hpp"

namespace segur::js {
namespace {

// Writes one object; commas are its affair.
class Objet {
public:
  Objet& text(std::string_view key, std::string_view value) { return raw(key, jsonString(value)); }
  Objet& number(std::string_view key, std::size_t value) { return raw(key, std::to_string(value)); }
  Objet& flag(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
  Objet& raw(std::string_view key, std::string_view json) {
    out_ += concat({out_.empty() ? "{\"" : ",\"", key, "\":", json});
    return *this;
  }
  [[nodiscard]] std::string take() { return out_.empty() ? "{}" : out_ += '}'; }

private:
  std::string out_;
};

template <class Items, class Each>
std::string list(const Items& items, const Each& each) {
  std::string out = "[";
  for (const auto& item : items) out += concat({out.size() > 1 ? "," : "", each(item)});
  return out += ']';
}

std::string_view gravite(Gravite value) { return value == Gravite::Erreur ? "erreur" : "avertissement"; }

std::string jsonExtrait(std::string_view bytes, const Constat& constat) {
  if (bytes.empty()) return "null";
  const Extrait extrait = extraitAt(bytes, constat.offset, constat.longueur);
  return concat({"[", jsonString(displayable(extrait.avant)), ",", jsonString(displayable(extrait.marque)), ",",
                 jsonString(displayable(extrait.apres)), "]"});
}

std::string_view textOf(const Lot& lot, std::size_t fichier) { return fichier < lot.taille() ? lot.texte(fichier) : std::string_view{}; }

std::string jsonSection(const Section& section, std::span<const Rapport> rapports) {
  Objet out;
  out.flag("titre", true).number("erreurs", section.erreurs).number("avertissements", section.avertissements);
  if (section.regle != nullptr) {
    out.text("nom", section.regle->code).text("texte", enonceOf(*section.regle).texte).text("source", enonceOf(*section.regle).source);
  } else {
    const std::string_view fichier = rapports[section.fichier].fichier;
    out.text("nom", fichier)
        .text("texte", section.ligne ? concat({"Ligne ", std::to_string(*section.ligne + 1), " du fichier"}) : "Le fichier entier")
        .text("source", "");
    out.number("fichier", section.fichier).raw("ligne", section.ligne ? std::to_string(*section.ligne) : "null");
  }
  return out.take();
}

std::string jsonConstat(const Constat& constat, std::string_view bytes) {
  Objet out;
  out.text("regle", constat.regle->code)
      .text("gravite", gravite(constat.gravite))
      .text("message", constat.message)
      .text("conseil", constat.conseil);
  out.text("texte", enonceOf(*constat.regle).texte).text("source", enonceOf(*constat.regle).source);
  out.number("ligne", constat.position.ligne).number("colonne", constat.position.colonne).text("pointeur", constat.pointeur);
  return out.raw("extrait", jsonExtrait(bytes, constat)).take();
}

}  // namespace

std::string jsonErreur(std::string_view phrase) { return Objet().text("erreur", phrase).take(); }

std::string jsonBilan(Lot& lot) {
  Bilan total;
  const auto rapports = lot.rapports();
  for (const Rapport& rapport : rapports) total.add(rapport);
  std::size_t index = 0;
  const std::string fichiers = list(rapports, [&](const Rapport& rapport) {
    const std::size_t i = index++;
    return Objet()
        .text("nom", rapport.fichier)
        .number("erreurs", rapport.erreurs)
        .number("avertissements", rapport.avertissements)
        .text("omis", describeOmis(rapport))
        .flag("zip", i >= lot.taille())
        .flag("corrige", i < lot.taille() && lot.corrige(i))
        .take();
  });
  return Objet()
      .number("erreurs", total.erreurs)
      .number("avertissements", total.avertissements)
      .text("comptes", describeComptes(total.erreurs, total.avertissements))
      .text("versions", describeVersions(lot.referentiel(), lot.now()))
      .raw("fichiers", fichiers)
      .raw("nonControle", list(nonControle(lot.referentiel()), [](const std::string& text) { return jsonString(text); }))
      .number("corrections", lot.corrections().size())
      .flag("peutAnnuler", lot.peutAnnuler())
      .take();
}

std::string jsonLignes(Lot& lot, const Classement& classement, std::size_t from, std::size_t to) {
  const auto rapports = lot.rapports();
  to = std::min(to, classement.lignes.size());
  from = std::min(from, to);
  const auto rows = std::span(classement.lignes).subspan(from, to - from);
  return list(rows, [&](const LigneClassement& row) {
    if (row.titre) return jsonSection(classement.sections[row.section], rapports);
    const auto same = std::span(classement.constats).subspan(row.debut, row.fin - row.debut);
    const ConstatDe first = same.front();
    Groupe groupe;
    for (const ConstatDe& at : same) groupe.push_back(&rapports[at.fichier].constats[at.constat]);
    Objet out;
    out.flag("titre", false).number("fichier", first.fichier).text("nomFichier", rapports[first.fichier].fichier);
    out.number("nombre", same.size()).text("places", describePlaces(groupe)).flag("corrigible", !groupe.front()->correction.empty());
    const auto ligne = first.fichier < lot.taille() ? ligneDuPointeur(groupe.front()->pointeur) : std::nullopt;
    out.raw("ligne", ligne ? std::to_string(*ligne) : "null");
    return out.raw("constat", jsonConstat(*groupe.front(), textOf(lot, first.fichier))).take();
  });
}

std::string jsonCorrections(Lot& lot) {
  const auto rapports = lot.rapports();
  return list(lot.corrections(), [&](const CorrectionProposee& correction) {
    const Constat& constat = rapports[correction.fichier].constats[correction.constat];
    return Objet()
        .number("fichier", correction.fichier)
        .text("nomFichier", lot.nom(correction.fichier))
        .number("constat", correction.constat)
        .text("regle", constat.regle->code)
        .text("message", constat.message)
        .number("ligne", constat.position.ligne)
        .number("colonne", constat.position.colonne)
        .text("avant", displayable(correction.avant))
        .text("apres", displayable(correction.apres))
        .take();
  });
}

std::string jsonTableau(const Tableau& tableau, const TexteDecode& texte, std::string_view colonnes, const Referentiel& referentiel) {
  const auto read = lireColonnes(colonnes.empty() ? "{}" : colonnes, tableau.titres, referentiel);
  const Colonnes columns = read ? *read : devinerColonnes(tableau.titres, referentiel);
  const auto targets = ciblesOf(referentiel);
  std::size_t index = 0;
  const std::string titres = list(tableau.titres, [&](const Cellule& titre) {
    const std::size_t i = index++;
    const auto target = std::find_if(targets.begin(), targets.end(), [&](const CibleNommee& each) { return each.cible == columns[i]; });
    std::string exemple;
    for (const Rangee& row : tableau.rangees) {
      if (i < row.size() && !row[i].texte.empty()) {
        exemple = row[i].texte;
        break;
      }
    }
    return Objet()
        .text("titre", titre.texte)
        .text("cible", target == targets.end() ? "" : target->nom)
        .text("exemple", displayable(exemple))
        .take();
  });
  return Objet()
      .text("encodage", nameOf(texte.encodage))
      .text("separateur", std::string_view(&tableau.separateur, 1))
      .number("lignes", tableau.rangees.size())
      .flag("lisible", !tableau.erreur)
      .raw("titres", titres)
      .raw("cibles", list(targets, [](const CibleNommee& each) { return Objet().text("nom", each.nom).text("label", each.label).take(); }))
      .take();
}

std::string jsonConversion(const Conversion& conversion, std::string_view texte) {
  return Objet()
      .number("demandes", conversion.demandes)
      .number("beneficiaires", conversion.beneficiaires)
      .number("erreurs", conversion.rapport.erreurs)
      .number("avertissements", conversion.rapport.avertissements)
      .raw("fichiers", list(conversion.fichiers,
                            [](const FichierImport& each) {
                              return Objet().text("nom", each.nom).number("lignes", each.lignes).text("json", each.json).take();
                            }))
      .raw("constats", list(conversion.rapport.constats, [&](const Constat& each) { return jsonConstat(each, texte); }))
      .take();
}

}  // namespace segur::js
