// The field table: one row a field of the guide. Rules name the fields they read, the JSON map the fields it fills, difference and receipt
// take their words from here, every view draws from it. A new field is one row here, its key in core/json/keys.cpp, its rule and its test.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

// The enumerators of a scoped enumeration shadow nothing, and yet GCC warns when a type has the name of one (FieldId::Statut, Statut).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"

namespace segur {

// Where a field stands: once in a file, once in a demande, or once in each row of one of its lists.
enum class Scope : std::uint8_t { Fichier, Demande, Beneficiaire, Piece, Historique };
inline constexpr std::size_t kScopeCount = 5;

// In the order of the guide's blocks within each scope. The order is what the user sees: lists of errors and of changes follow it.
enum class FieldId : std::uint8_t {
  // Fichier: the root of an import file
  Fichier,  // the root itself
  ImpId,
  FichierNumeroAns,
  FichierSiret,
  LignesImport,

  // Demande: a demande, or one line of an import file
  Demande,  // the object itself
  NumLigne,
  TypeAction,
  NumeroAsp,
  Type,
  Statut,
  EtatPaiement,
  DateDepot,
  DateChangementStatut,
  Fournisseur,
  Siret,
  DenominationSociale,
  Adresse,
  CommentaireGestionnaire,
  Dsr,
  Logiciel,
  NumeroAns,
  NumeroEditeur,
  Commande,  // the object
  DateCommande,
  RegimeTva,
  TauxTva,
  DateFacture,
  MontantAvance,
  MontantAvanceDecide,
  MontantSolde,
  IndicateurDeploiementMss,
  Beneficiaires,  // the object
  CommandePour,
  IsMandataire,
  IsClientUnique,
  NomMandataire,
  EmailMandataire,
  TelephoneMandataire,
  ListeBeneficiaires,
  ListePieces,
  ListeHistorique,
  CodeTraitement,
  LibelleTraitement,

  // Beneficiaire: one row of the list
  Beneficiaire,  // the object itself
  NomResponsable,
  EmailResponsable,
  TelephoneResponsable,
  FinessJuridique,
  FinessGeographique,
  SiretSite,
  PresentSolde,
  AncienneVersion,
  MaitreIdentite,
  StockageIdentite,
  OperateurMessagerie,

  // Piece: one row of the list
  Piece,  // the object itself
  NomFichier,
  FormatFichier,
  TypeFichier,

  // Historique: one row of the list
  EntreeHistorique,  // the object itself
  HistoriqueDate,
  HistoriqueStatut,
  HistoriqueAction,
  HistoriqueRecu,
  HistoriqueModifications,
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(FieldId::HistoriqueModifications) + 1;

// The scopes are contiguous in the enumeration, so that this is a few comparisons on the path of a keystroke.
[[nodiscard]] constexpr Scope scopeOf(FieldId id) {
  if (id < FieldId::Demande) return Scope::Fichier;
  if (id < FieldId::Beneficiaire) return Scope::Demande;
  if (id < FieldId::Piece) return Scope::Beneficiaire;
  if (id < FieldId::EntreeHistorique) return Scope::Piece;
  return Scope::Historique;
}

// What a value is: how it is read, checked and shown.
enum class Kind : std::uint8_t {
  Objet,
  Liste,
  Texte,
  Entier,
  Date,
  Montant,
  Taux,  // a percentage
  Booleen,
  Email,
  Telephone,
  Finess,
  Siret,
  NumeroAsp,
  Operateur,   // code of an opérateur de messagerie
  Indicateur,  // Indicateur Déploiement MSS: « Cas 1 », « Cas 2 »
  TypePiece,
};

// Who may change it, in a demande « A modifier » (guide, « Les modifications possibles »).
enum class Edition : std::uint8_t {
  Jamais,
  Toujours,
  SiMandataire,  // « Il n'est pas possible d'ajouter ou supprimer un mandataire lors du solde »
};

struct Field {
  FieldId id;
  Scope scope;
  Kind kind;
  Edition edition;
  std::string_view name;   // stable identifier for views, drafts and tests: « dateFacture »
  std::string_view label;  // the guide's words; empty for what is never shown
  std::string_view hint;   // said before any error (RGAA 11.10); empty where the label says it all
};

[[nodiscard]] const Field& fieldOf(FieldId id);
[[nodiscard]] std::span<const Field, kFieldCount> fieldTable();
// The first field of a scope is the object that holds the others.
[[nodiscard]] std::span<const Field> fieldsOf(Scope scope);
[[nodiscard]] std::size_t indexInScope(FieldId id);
// The field of that stable name, or nullptr.
[[nodiscard]] const Field* findField(std::string_view name);

// One field at one place: `row` counts from 0 in the list of its scope, and is 0 for Fichier and Demande.
struct FieldRef {
  FieldId id = FieldId::Fichier;
  std::uint32_t row = 0;

  [[nodiscard]] constexpr Scope scope() const { return scopeOf(id); }

  // Document order as one integer: scope, then row, then the order of the table. Below 2^43.
  [[nodiscard]] constexpr std::uint64_t key() const {
    return (static_cast<std::uint64_t>(scope()) << 40) | (static_cast<std::uint64_t>(row) << 8) | static_cast<std::uint64_t>(id);
  }
  [[nodiscard]] static constexpr FieldRef fromKey(std::uint64_t key) {
    return {static_cast<FieldId>(key & 0xFFU), static_cast<std::uint32_t>(key >> 8)};
  }

  friend constexpr bool operator==(const FieldRef&, const FieldRef&) = default;
  friend constexpr std::strong_ordering operator<=>(const FieldRef& a, const FieldRef& b) { return a.key() <=> b.key(); }
};

}  // namespace segur

#pragma GCC diagnostic pop
