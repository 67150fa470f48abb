// The blocks of the guide's page « Modification d'une demande de solde MS2 », from top to bottom.
#include <initializer_list>
#include <span>
#include <string>
#include <utility>

#include "core/form/form.hpp"
#include "core/model/text.hpp"
#include "core/rules/non_controle.hpp"
#include "core/rules/profils.hpp"

namespace segur {
namespace {

using F = FieldId;

std::string labelOf(const std::string& code, const std::string& libelle) { return libelle.empty() ? code : concat({code, " – ", libelle}); }

std::vector<Choice> operateurs(const Contexte& contexte) {
  std::vector<Choice> out;
  for (const Operateur& operateur : contexte.referentiel().operateurs) {
    out.push_back({operateur.code, labelOf(operateur.code, operateur.libelle), refusOperateur(contexte, operateur.code)});
  }
  return out;
}

std::vector<Choice> typesPieces(const Contexte& contexte) {
  std::vector<Choice> out;
  for (const TypePiece& type : contexte.referentiel().typesPieces) {
    out.push_back({type.code, labelOf(type.code, type.libelle), {}});
  }
  return out;
}

std::vector<FieldInfo> infos(const Session& session, std::span<const FieldId> ids) {
  std::vector<FieldInfo> out;
  for (const FieldId id : ids) out.push_back({id, choicesOf(session.contexte(), id)});
  return out;
}

// Each call adds below what stands there already.
class Page {
public:
  explicit Page(const Session& session) : session_(session) {}

  Bloc& bloc(std::string_view id, std::string_view title) { return blocs_.emplace_back(Bloc{id, title, {}, {}, {}}); }
  void group(std::string_view title, const std::initializer_list<FieldId>& ids) {
    blocs_.back().groups.push_back({title, infos(session_, std::span(ids.begin(), ids.size()))});
  }
  void list(Scope scope, std::string_view title) {
    blocs_.back().list = FormList{scope, title, infos(session_, columnsOf(session_, scope))};
  }

  std::vector<Bloc> take() { return std::move(blocs_); }

private:
  const Session& session_;
  std::vector<Bloc> blocs_;
};

std::vector<Bloc> blocsOf(const Session& session) {
  Page page(session);
  page.bloc("recapitulatif", "Récapitulatif");
  page.group("", {F::Siret, F::DenominationSociale, F::Adresse, F::Statut, F::DateChangementStatut});

  page.bloc("commentaire", "Commentaire du gestionnaire");
  page.group("", {F::CommentaireGestionnaire});

  page.bloc("informations", "Informations de la demande");
  page.group("Informations Solde", {F::NumeroAsp, F::Dsr, F::NumeroEditeur, F::DateCommande, F::RegimeTva, F::TauxTva});
  page.group("Informations éditables", {F::DateFacture, F::IndicateurDeploiementMss});
  page.group("Montants Avance", {F::MontantAvance, F::MontantAvanceDecide});
  page.group("Montant éditable", {F::MontantSolde});

  Bloc& beneficiaires = page.bloc("beneficiaires", "Bénéficiaire(s) et Scénario d’installation");
  if (booleenOf(session.lecture().original({F::IsMandataire, 0})) == std::optional(true)) {
    beneficiaires.introduction = session.lecture().rows(Scope::Beneficiaire) > 1
                                     ? "La commande est portée par un mandataire pour plusieurs établissements"
                                     : "La commande est portée par un mandataire";
    page.group("", {F::NomMandataire, F::EmailMandataire, F::TelephoneMandataire});
  }
  page.list(Scope::Beneficiaire, "Liste bénéficiaire(s)");

  page.bloc("pieces", "Pièces justificatives");
  page.list(Scope::Piece, "Pièces justificatives");

  page.bloc("historique", "Historique");
  page.list(Scope::Historique, "Historique");
  return page.take();
}

std::string titleOf(const Session& session) {
  const Contexte& c = session.contexte();
  std::string title = fill("Détail de la demande numéro {1} - Statut\u00a0: {2}", {c.texte({F::NumeroAsp, 0}), c.texte({F::Statut, 0})});
  if (const auto date = c.date(F::DateChangementStatut)) title += concat({" le ", formatEcran(*date)});
  return title;
}

}  // namespace

std::vector<Choice> choicesOf(const Contexte& contexte, FieldId id) {
  switch (fieldOf(id).kind) {
    case Kind::Operateur: return operateurs(contexte);
    case Kind::TypePiece: return typesPieces(contexte);
    case Kind::Indicateur: return {{"", "(vide)", {}}, {"Cas 1", "Cas 1", {}}, {"Cas 2", "Cas 2", {}}};
    default: return {};
  }
}

std::vector<FieldId> columnsOf(const Session& session, Scope scope) {
  switch (scope) {
    case Scope::Beneficiaire: {
      std::vector<FieldId> out{F::NomResponsable, F::EmailResponsable, F::TelephoneResponsable, F::FinessJuridique, F::FinessGeographique};
      // Sites named by their SIRET want its column; the guide's own table has none.
      if (session.contexte().agregats().sitesParSiret()) out.push_back(F::SiretSite);
      for (const F id : {F::PresentSolde, F::AncienneVersion, F::MaitreIdentite, F::StockageIdentite, F::OperateurMessagerie})
        out.push_back(id);
      return out;
    }
    case Scope::Piece: return {F::NomFichier, F::TypeFichier};
    case Scope::Historique: {
      std::vector<FieldId> out{F::HistoriqueDate, F::HistoriqueStatut};
      // Columns that no entry fills say nothing.
      for (const F id : {F::HistoriqueAction, F::HistoriqueRecu}) {
        bool filled = false;
        for (std::uint32_t row = 0; row < session.lecture().rows(scope) && !filled; ++row)
          filled = !session.contexte().valeur({id, row}).vide();
        if (filled) out.push_back(id);
      }
      return out;
    }
    case Scope::Fichier:
    case Scope::Demande: break;
  }
  return {};
}

Form formOf(const Session& session) {
  const Contexte& c = session.contexte();
  Form form;
  form.numero = c.texte({F::NumeroAsp, 0});
  form.title = titleOf(session);
  form.blocs = blocsOf(session);
  form.editable = session.acces() == Acces::Modifiable;
  form.tab = form.editable ? "Modification demande" : "Détail demande";
  if (session.delais()) {
    const int verrouJours = daysBetween(session.delais()->invitation, session.delais()->dernierJour);
    form.delay = describeDelais(*session.delais(), verrouJours, c.now());
    form.reminder = describeRelance(*session.delais(), c.now());
    form.lockedAt = session.delais()->verrou;
  }
  if (session.acces() == Acces::AutreStatut) {
    form.readOnlyReason =
        fill("La demande est au statut «1»\u00a0: elle se consulte, sans modification possible.", {c.texte({F::Statut, 0})});
  } else if (session.acces() == Acces::Verrouillee) {
    form.readOnlyReason = fill("Le délai de modification a expiré le {1} à minuit\u00a0: la demande sera instruite en l’état.",
                               {formatEcran(session.delais()->dernierJour)});
    if (session.modifications() > 0) form.readOnlyReason += " Ce que vous aviez modifié reste affiché, mais n’a pas été transmis.";
  }
  form.changesAt = session.prochainChangement();
  form.pieceHint = pieceHintOf(session);
  form.notChecked = nonControle(session.referentiel(), c.texte({F::Dsr, 0}));
  return form;
}

}  // namespace segur
