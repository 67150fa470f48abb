#include "core/model/field.hpp"

#include <array>

namespace segur {
namespace {

using enum Scope;
using F = FieldId;
using K = Kind;
using E = Edition;

// Labels are the guide's own, to the letter: tests and people find things by them (design.md, « Accessible names »).
constexpr std::array<Field, kFieldCount> kTable{{
    {F::Fichier, Fichier, K::Objet, E::Jamais, "fichier", "Fichier", ""},
    {F::ImpId, Fichier, K::Entier, E::Jamais, "impId", "Identifiant d’import", ""},
    {F::FichierNumeroAns, Fichier, K::Texte, E::Jamais, "fichierNumeroAns", "N° ANS de la solution", ""},
    {F::FichierSiret, Fichier, K::Siret, E::Jamais, "fichierSiret", "SIRET du fournisseur", ""},
    {F::LignesImport, Fichier, K::Liste, E::Jamais, "lignesImport", "Lignes d’import", ""},

    {F::Demande, Demande, K::Objet, E::Jamais, "demande", "Demande", ""},
    {F::NumLigne, Demande, K::Entier, E::Jamais, "numLigne", "N° de ligne", ""},
    {F::TypeAction, Demande, K::Texte, E::Jamais, "typeAction", "Type d’action", ""},
    {F::NumeroAsp, Demande, K::NumeroAsp, E::Jamais, "numeroAsp", "N° ASP de la demande", ""},
    {F::Type, Demande, K::Texte, E::Jamais, "type", "Type", ""},
    {F::Statut, Demande, K::Texte, E::Jamais, "statut", "Statut", ""},
    {F::EtatPaiement, Demande, K::Texte, E::Jamais, "etatPaiement", "Etat de paiement", ""},
    {F::DateDepot, Demande, K::Date, E::Jamais, "dateDepot", "Date dépôt", ""},
    {F::DateChangementStatut, Demande, K::Date, E::Jamais, "dateChangementStatut", "Date du changement de statut", ""},
    {F::Fournisseur, Demande, K::Objet, E::Jamais, "fournisseur", "Fournisseur", ""},
    {F::Siret, Demande, K::Siret, E::Jamais, "siret", "SIRET", ""},
    {F::DenominationSociale, Demande, K::Texte, E::Jamais, "denominationSociale", "Dénomination sociale", ""},
    {F::Adresse, Demande, K::Texte, E::Jamais, "adresse", "Adresse", ""},
    {F::CommentaireGestionnaire, Demande, K::Texte, E::Jamais, "commentaireGestionnaire", "Commentaire du gestionnaire", ""},
    {F::Dsr, Demande, K::Texte, E::Jamais, "dsr", "DSR", ""},
    {F::Logiciel, Demande, K::Texte, E::Jamais, "logiciel", "Logiciel", ""},
    {F::NumeroAns, Demande, K::Texte, E::Jamais, "numeroAns", "N° ANS de la solution", ""},
    {F::NumeroEditeur, Demande, K::Texte, E::Jamais, "numeroEditeur", "N° éditeur", ""},
    {F::Commande, Demande, K::Objet, E::Jamais, "commande", "Commande", ""},
    {F::DateCommande, Demande, K::Date, E::Jamais, "dateCommande", "Date de la commande", ""},
    {F::RegimeTva, Demande, K::Texte, E::Jamais, "regimeTva", "Régime TVA", ""},
    {F::TauxTva, Demande, K::Taux, E::Jamais, "tauxTva", "Taux TVA", ""},
    {F::DateFacture, Demande, K::Date, E::Toujours, "dateFacture", "Date de la facture",
     "Elle doit correspondre à la date de signature de votre facture. Format attendu\u00a0: JJ/MM/AAAA, par exemple 02/06/2023."},
    {F::MontantAvance, Demande, K::Montant, E::Jamais, "montantAvance", "Montant SEGUR total hors taxe déclaré lors de l’avance", ""},
    {F::MontantAvanceDecide, Demande, K::Montant, E::Jamais, "montantAvanceDecide", "Montant décidé de l’avance (fonction du régime TVA)",
     ""},
    {F::MontantSolde, Demande, K::Montant, E::Toujours, "montantSolde", "Montant SEGUR total hors taxe déclaré lors du solde",
     "Le montant demandé pour la prestation totale Ségur hors taxe, en euros. Par exemple\u00a0: 1400,00."},
    {F::IndicateurDeploiementMss, Demande, K::Indicateur, E::Toujours, "indicateurDeploiementMss", "Indicateur Déploiement MSS",
     "Il doit être conforme à votre vérification d’aptitude (VA)."},
    {F::Beneficiaires, Demande, K::Objet, E::Jamais, "beneficiaires", "Bénéficiaire(s) et scénario d’installation", ""},
    {F::CommandePour, Demande, K::Texte, E::Jamais, "commandePour", "Commande pour", ""},
    {F::IsMandataire, Demande, K::Booleen, E::Jamais, "isMandataire", "La commande est portée par un mandataire", ""},
    {F::IsClientUnique, Demande, K::Booleen, E::Jamais, "isClientUnique", "Client unique", ""},
    {F::NomMandataire, Demande, K::Texte, E::SiMandataire, "nomMandataire", "Nom du mandataire", ""},
    {F::EmailMandataire, Demande, K::Email, E::SiMandataire, "emailMandataire", "Email du mandataire",
     "Format attendu\u00a0: nom@domaine.fr"},
    {F::TelephoneMandataire, Demande, K::Telephone, E::SiMandataire, "telephoneMandataire", "Téléphone du mandataire",
     "Format attendu\u00a0: 10 chiffres, par exemple 0600000000."},
    {F::ListeBeneficiaires, Demande, K::Liste, E::Jamais, "listeBeneficiaires", "Liste bénéficiaire(s)", ""},
    {F::ListePieces, Demande, K::Liste, E::Jamais, "listePieces", "Pièces justificatives", ""},
    {F::ListeHistorique, Demande, K::Liste, E::Jamais, "listeHistorique", "Historique", ""},
    {F::CodeTraitement, Demande, K::Texte, E::Jamais, "codeTraitement", "Code de traitement", ""},
    {F::LibelleTraitement, Demande, K::Texte, E::Jamais, "libelleTraitement", "Libellé de traitement", ""},

    {F::Beneficiaire, Beneficiaire, K::Objet, E::Jamais, "beneficiaire", "Bénéficiaire", ""},
    {F::NomResponsable, Beneficiaire, K::Texte, E::Jamais, "nomResponsable", "Nom du responsable", ""},
    {F::EmailResponsable, Beneficiaire, K::Email, E::Jamais, "emailResponsable", "E-mail du responsable", ""},
    {F::TelephoneResponsable, Beneficiaire, K::Telephone, E::Jamais, "telephoneResponsable", "Numéro de téléphone du responsable", ""},
    {F::FinessJuridique, Beneficiaire, K::Finess, E::Jamais, "finessJuridique", "Finess Juridique", ""},
    {F::FinessGeographique, Beneficiaire, K::Finess, E::Jamais, "finessGeographique", "FINESS Géographique", ""},
    {F::SiretSite, Beneficiaire, K::Siret, E::Jamais, "siretSite", "SIRET du site", ""},
    {F::PresentSolde, Beneficiaire, K::Booleen, E::Toujours, "presentSolde", "Présent solde", ""},
    {F::AncienneVersion, Beneficiaire, K::Texte, E::Jamais, "ancienneVersion", "Ancienne version", ""},
    {F::MaitreIdentite, Beneficiaire, K::Booleen, E::Toujours, "maitreIdentite", "Maître identité", ""},
    {F::StockageIdentite, Beneficiaire, K::Booleen, E::Toujours, "stockageIdentite", "Stockage identité", ""},
    {F::OperateurMessagerie, Beneficiaire, K::Operateur, E::Toujours, "operateurMessagerie", "Opérateur messagerie", ""},

    {F::Piece, Piece, K::Objet, E::Jamais, "piece", "Pièce justificative", ""},
    {F::NomFichier, Piece, K::Texte, E::Jamais, "nomFichier", "Nom du fichier", ""},
    {F::FormatFichier, Piece, K::Texte, E::Jamais, "formatFichier", "Format du fichier", ""},
    {F::TypeFichier, Piece, K::TypePiece, E::Jamais, "typeFichier", "Type de document", ""},

    {F::EntreeHistorique, Historique, K::Objet, E::Jamais, "entreeHistorique", "Historique", ""},
    {F::HistoriqueDate, Historique, K::Date, E::Jamais, "historiqueDate", "Date", ""},
    {F::HistoriqueStatut, Historique, K::Texte, E::Jamais, "historiqueStatut", "Statut", ""},
    {F::HistoriqueAction, Historique, K::Texte, E::Jamais, "historiqueAction", "Action", ""},
    {F::HistoriqueRecu, Historique, K::Texte, E::Jamais, "historiqueRecu", "N° du reçu", ""},
    {F::HistoriqueModifications, Historique, K::Liste, E::Jamais, "historiqueModifications", "Modifications", ""},
}};

consteval bool rowsStandInTheOrderOfTheEnum() {
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    if (static_cast<std::size_t>(kTable[i].id) != i) return false;
    if (kTable[i].scope != scopeOf(kTable[i].id)) return false;
  }
  return true;
}
static_assert(rowsStandInTheOrderOfTheEnum());

constexpr std::array<FieldId, kScopeCount> kFirst{F::Fichier, F::Demande, F::Beneficiaire, F::Piece, F::EntreeHistorique};

}  // namespace

const Field& fieldOf(FieldId id) { return kTable[static_cast<std::size_t>(id)]; }

std::span<const Field, kFieldCount> fieldTable() { return kTable; }

std::span<const Field> fieldsOf(Scope scope) {
  const auto s = static_cast<std::size_t>(scope);
  const auto first = static_cast<std::size_t>(kFirst[s]);
  const auto last = s + 1 < kScopeCount ? static_cast<std::size_t>(kFirst[s + 1]) : kFieldCount;
  return std::span<const Field>(kTable).subspan(first, last - first);
}

std::size_t indexInScope(FieldId id) {
  return static_cast<std::size_t>(id) - static_cast<std::size_t>(kFirst[static_cast<std::size_t>(scopeOf(id))]);
}

const Field* findField(std::string_view name) {
  for (const Field& field : kTable) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

}  // namespace segur
