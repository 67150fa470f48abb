#include "core/form/ligne.hpp"

#include <initializer_list>
#include <utility>

#include "core/json/keys.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

using F = FieldId;

Group group(const Contexte& contexte, std::string_view title, const std::initializer_list<F>& ids) {
  Group out{title, {}};
  for (const F id : ids) out.fields.push_back({id, choicesOf(contexte, id)});
  return out;
}

// Every value of the format's element, in the order of the field table.
std::vector<F> columnsOf(Scope scope) {
  std::vector<F> out;
  for (const Field& field : fieldsOf(scope).subspan(1)) {
    if (exists(Format::Import, field.id)) out.push_back(field.id);
  }
  return out;
}

FormList list(const Contexte& contexte, Scope scope, std::string_view title) {
  FormList out{scope, title, {}};
  for (const F id : columnsOf(scope)) out.columns.push_back({id, choicesOf(contexte, id)});
  return out;
}

// « Bénéficiaire 2, FINESS 09 000 153 8 »
std::string nameOf(const Lecture& lecture, Scope scope, std::uint32_t row) {
  const std::string number = std::to_string(row + 1);
  const std::string named = designation(lecture, scope, row);
  const std::string_view what = fieldsOf(scope).front().label;
  return named == concat({"ligne ", number}) ? concat({what, " ", number}) : concat({what, " ", number}) + ", " + named;
}

}  // namespace

Form formOf(const LigneOuverte& ouverte, std::uint32_t ligne) {
  const Contexte& c = ouverte.contexte();
  Form form;
  form.title = fill("Ligne {1} du fichier", {std::to_string(ligne + 1)});
  form.editable = true;
  form.confirm = "Appliquer";
  form.doNotModify = "Abandonner";
  form.blocs.push_back({"fichier",
                        "Fichier",
                        "Ces données sont celles de tout le fichier\u00a0: les changer les change pour toutes ses lignes.",
                        {group(c, "", {F::FichierNumeroAns, F::FichierSiret, F::ImpId})},
                        {}});
  form.blocs.push_back({"informations",
                        "Informations de la demande",
                        {},
                        {group(c, "Demande", {F::NumLigne, F::TypeAction, F::NumeroAsp, F::Dsr, F::NumeroEditeur}),
                         group(c, "Commande", {F::DateCommande, F::RegimeTva, F::TauxTva, F::DateFacture}),
                         group(c, "Montants", {F::MontantAvance, F::MontantSolde, F::IndicateurDeploiementMss}),
                         group(c, "Réponse du portail", {F::CodeTraitement, F::LibelleTraitement})},
                        {}});
  form.blocs.push_back(
      {"beneficiaires",
       "Bénéficiaire(s) et Scénario d’installation",
       {},
       {group(c, "", {F::CommandePour, F::IsMandataire, F::IsClientUnique, F::NomMandataire, F::EmailMandataire, F::TelephoneMandataire})},
       list(c, Scope::Beneficiaire, "Liste bénéficiaire(s)")});
  form.blocs.push_back({"pieces", "Pièces justificatives", {}, {}, list(c, Scope::Piece, "Pièces justificatives")});
  form.notChecked.emplace_back(
      "Ce qui dépend des autres lignes et du zip (numéros de ligne en double, pièces qui manquent au zip) et l’écriture du fichier (clés "
      "inconnues, en double) sont contrôlés au retour dans le rapport.");
  return form;
}

FieldState stateOf(const LigneOuverte& ouverte, FieldRef ref) {
  return stateOf(ouverte.contexte(), ouverte.verdict(), ref, ouverte.editable(ref), ouverte.modifie(ref));
}

Row rowOf(const LigneOuverte& ouverte, Scope scope, std::uint32_t row) {
  Row out;
  out.scope = scope;
  out.row = row;
  out.label = nameOf(ouverte.lecture(), scope, row);
  for (const F id : columnsOf(scope)) out.fields.push_back(stateOf(ouverte, {id, row}));
  return out;
}

std::vector<Finding> findingsOf(const LigneOuverte& ouverte, Gravite severity, std::size_t from, std::size_t to) {
  return findingsOf(ouverte.contexte(), ouverte.verdict(), severity, from, to);
}

std::vector<Modification> modifications(const LigneOuverte& ouverte) {
  std::vector<Modification> out;
  const Lecture& lecture = ouverte.lecture();
  for (const auto& [champ, saisie] : ouverte.saisies().champs) {
    if (!saisie.modifie) continue;
    out.push_back(
        {champ, libelleOf(lecture, champ), affichageOf(lecture.original(champ), champ.id), affichageOf(lecture.valeur(champ), champ.id)});
  }
  for (const FieldRef row : ouverte.ajouts())
    out.push_back({row, nameOf(lecture, row.scope(), row.row), std::string(kVide), nameOf(lecture, row.scope(), row.row)});
  return out;
}

std::string summaryOf(const LigneOuverte& ouverte) { return summaryOf(ouverte.modifications(), ouverte.verdict().erreurs()); }

}  // namespace segur
