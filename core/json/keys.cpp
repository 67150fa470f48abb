#include "core/json/keys.hpp"

#include <array>
#include <limits>

#include "core/model/text.hpp"

namespace segur {
namespace {

using F = FieldId;

enum In : std::uint8_t { kDemande = 1, kImport = 2, kBoth = 3 };

struct Key {
  FieldId field;
  FieldId container;
  std::string_view key;
  In in;
};

// In the order of the samples, so that a file in the usual order finds each key at once.
constexpr std::array kKeys{
    Key{F::ImpId, F::Fichier, "impId", kImport},
    Key{F::FichierNumeroAns, F::Fichier, "numeroAns", kImport},
    Key{F::FichierSiret, F::Fichier, "siret", kImport},
    Key{F::LignesImport, F::Fichier, "lignesImport", kImport},

    Key{F::NumLigne, F::Demande, "numLigne", kImport},
    Key{F::TypeAction, F::Demande, "typeAction", kImport},
    Key{F::NumeroAsp, F::Demande, "numeroASP", kBoth},
    Key{F::Type, F::Demande, "type", kDemande},
    Key{F::Statut, F::Demande, "statut", kDemande},
    Key{F::EtatPaiement, F::Demande, "etatPaiement", kDemande},
    Key{F::DateDepot, F::Demande, "dateDepot", kDemande},
    Key{F::DateChangementStatut, F::Demande, "dateChangementStatut", kDemande},
    Key{F::CommentaireGestionnaire, F::Demande, "commentaireGestionnaire", kDemande},
    Key{F::Fournisseur, F::Demande, "fournisseur", kDemande},
    Key{F::Siret, F::Fournisseur, "siret", kDemande},
    Key{F::DenominationSociale, F::Fournisseur, "denominationSociale", kDemande},
    Key{F::Adresse, F::Fournisseur, "adresse", kDemande},
    Key{F::Dsr, F::Demande, "dsr", kDemande},
    Key{F::Logiciel, F::Demande, "logiciel", kDemande},
    Key{F::NumeroAns, F::Demande, "numeroAns", kDemande},
    Key{F::NumeroEditeur, F::Demande, "numeroEditeur", kBoth},
    Key{F::Dsr, F::Demande, "dsr", kImport},

    Key{F::Commande, F::Demande, "commande", kBoth},
    Key{F::DateCommande, F::Commande, "dateCommande", kBoth},
    Key{F::DateFacture, F::Commande, "dateFacture", kBoth},
    Key{F::RegimeTva, F::Commande, "regimeTVA", kBoth},
    Key{F::TauxTva, F::Commande, "tauxTVA", kBoth},
    Key{F::MontantAvance, F::Commande, "montantSegurHT", kBoth},
    Key{F::MontantAvanceDecide, F::Commande, "montantAvanceDecide", kDemande},
    Key{F::MontantSolde, F::Commande, "montantSegurSoldeHT", kBoth},
    Key{F::IndicateurDeploiementMss, F::Commande, "indicateurDeploiementMSS", kBoth},

    Key{F::Beneficiaires, F::Demande, "beneficiaires", kBoth},
    Key{F::CommandePour, F::Beneficiaires, "commandePour", kBoth},
    Key{F::IsMandataire, F::Beneficiaires, "isMandataire", kBoth},
    Key{F::IsClientUnique, F::Beneficiaires, "isClientUnique", kBoth},
    Key{F::NomMandataire, F::Beneficiaires, "nomMandataire", kBoth},
    Key{F::EmailMandataire, F::Beneficiaires, "emailMandataire", kBoth},
    Key{F::TelephoneMandataire, F::Beneficiaires, "telephoneMandataire", kBoth},
    Key{F::ListeBeneficiaires, F::Beneficiaires, "structure", kBoth},

    Key{F::NomResponsable, F::Beneficiaire, "nomResponsable", kBoth},
    Key{F::EmailResponsable, F::Beneficiaire, "emailResponsable", kBoth},
    Key{F::TelephoneResponsable, F::Beneficiaire, "telephoneResponsable", kBoth},
    Key{F::FinessJuridique, F::Beneficiaire, "FINESSJuridique", kBoth},
    Key{F::FinessGeographique, F::Beneficiaire, "FINESSGeo", kBoth},
    Key{F::SiretSite, F::Beneficiaire, "siret", kBoth},
    Key{F::PresentSolde, F::Beneficiaire, "presentSolde", kBoth},
    Key{F::AncienneVersion, F::Beneficiaire, "ancienneVersion", kBoth},
    Key{F::MaitreIdentite, F::Beneficiaire, "isMaitreIdentite", kBoth},
    Key{F::StockageIdentite, F::Beneficiaire, "isStockageIdentite", kBoth},
    Key{F::OperateurMessagerie, F::Beneficiaire, "operateurMessagerie", kBoth},

    Key{F::ListePieces, F::Demande, "piecesJustificatives", kBoth},
    Key{F::NomFichier, F::Piece, "nomFichier", kBoth},
    Key{F::FormatFichier, F::Piece, "formatFichier", kBoth},
    Key{F::TypeFichier, F::Piece, "typeFichier", kBoth},

    Key{F::CodeTraitement, F::Demande, "codeTraitement", kImport},
    Key{F::LibelleTraitement, F::Demande, "libelleTraitement", kImport},

    Key{F::ListeHistorique, F::Demande, "historique", kDemande},
    Key{F::HistoriqueDate, F::EntreeHistorique, "date", kDemande},
    Key{F::HistoriqueStatut, F::EntreeHistorique, "statut", kDemande},
    Key{F::HistoriqueAction, F::EntreeHistorique, "action", kDemande},
    Key{F::HistoriqueRecu, F::EntreeHistorique, "recu", kDemande},
    Key{F::HistoriqueModifications, F::EntreeHistorique, "modifications", kDemande},
};

struct Element {
  FieldId list;
  FieldId element;
};
constexpr std::array kElements{
    Element{F::LignesImport, F::Demande},
    Element{F::ListeBeneficiaires, F::Beneficiaire},
    Element{F::ListePieces, F::Piece},
    Element{F::ListeHistorique, F::EntreeHistorique},
};

constexpr bool holds(const Key& key, Format format) { return (key.in & (format == Format::Demande ? kDemande : kImport)) != 0; }

const Key* find(Format format, FieldId field) {
  for (const Key& key : kKeys) {
    if (key.field == field && holds(key, format)) return &key;
  }
  return nullptr;
}

std::optional<FieldId> listOf(FieldId element) {
  for (const Element& entry : kElements) {
    if (entry.element == element) return entry.list;
  }
  return std::nullopt;
}

// An array index of RFC 6901: digits without a leading zero.
std::optional<std::uint32_t> parseIndex(std::string_view text) {
  if (!allDigits(text) || (text.size() > 1 && text[0] == '0') || text.size() > 9) return std::nullopt;
  std::uint32_t index = 0;
  for (const char c : text) index = index * 10 + static_cast<std::uint32_t>(c - '0');
  return index;
}

}  // namespace

std::optional<FieldId> fieldForKey(Format format, FieldId container, std::string_view key, std::size_t& hint) {
  for (std::size_t n = 0; n < kKeys.size(); ++n) {
    const std::size_t i = (hint + n) % kKeys.size();
    if (kKeys[i].container == container && kKeys[i].key == key && holds(kKeys[i], format)) {
      hint = i + 1;
      return kKeys[i].field;
    }
  }
  return std::nullopt;
}

std::optional<FieldId> fieldForMiswrittenKey(Format format, FieldId container, std::string_view key) {
  for (const Key& entry : kKeys) {
    if (entry.container == container && holds(entry, format) && equalsIgnoreCase(entry.key, key)) return entry.field;
  }
  return std::nullopt;
}

std::optional<FieldId> elementOf(FieldId list) {
  for (const Element& entry : kElements) {
    if (entry.list == list) return entry.element;
  }
  return std::nullopt;
}

std::optional<FieldId> containerOf(Format format, FieldId field) {
  const Key* key = find(format, field);
  return key == nullptr ? std::nullopt : std::optional(key->container);
}

std::string_view keyOf(FieldId field) {
  for (const Key& key : kKeys) {
    if (key.field == field) return key.key;
  }
  return {};
}

bool exists(Format format, FieldId field) { return find(format, field) != nullptr; }

std::vector<FieldId> fieldsIn(Format format, FieldId container) {
  std::vector<FieldId> out;
  for (const Key& key : kKeys) {
    if (key.container == container && holds(key, format)) out.push_back(key.field);
  }
  return out;
}

std::string escapePointer(std::string_view key) {
  std::string out;
  for (const char c : sanitizeUtf8(key)) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string pointerOf(Format format, FieldRef ref, std::uint32_t ligne) {
  if (const auto list = listOf(ref.id)) {  // an element of a list
    if (ref.id == F::Demande && format == Format::Demande) return {};
    const std::uint32_t index = ref.id == F::Demande ? ligne : ref.row;
    return concat({pointerOf(format, {*list, 0}, ligne), "/", std::to_string(index)});
  }
  const Key* key = find(format, ref.id);
  if (key == nullptr) return {};
  // No key of the table holds « ~ » or « / », the two characters that RFC 6901 escapes.
  return concat({pointerOf(format, {key->container, ref.row}, ligne), "/", key->key});
}

std::optional<FieldRef> fieldAtPointer(std::string_view pointer, Format format) {
  FieldRef at{format == Format::Demande ? F::Demande : F::Fichier, 0};
  std::size_t hint = 0;
  while (!pointer.empty()) {
    if (pointer[0] != '/') return std::nullopt;
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view segment = pointer.substr(1, end - 1);
    pointer.remove_prefix(end);
    if (const auto element = elementOf(at.id)) {
      const auto index = parseIndex(segment);
      if (!index) return std::nullopt;
      at = {*element, *element == F::Demande ? 0 : *index};
    } else {
      const auto field = fieldForKey(format, at.id, segment, hint);
      if (!field) return std::nullopt;
      at.id = *field;
    }
  }
  return at;
}

}  // namespace segur
