#include "core/tableur/mots_tableau.hpp"

#include "core/model/date.hpp"
#include "core/model/field.hpp"
#include "core/model/montant.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

struct Phrase {
  const char* message;
  const char* conseil;
};

constexpr Phrase kBooleen{"oui ou non est attendu.", "Écrivez oui ou non."};
constexpr Phrase kMontant{"ce n’est pas un montant.", "Écrivez un nombre en euros, par exemple 1\u202f400,00."};
constexpr Phrase kTaux{"ce n’est pas un taux.", "Écrivez 0, 8,5 ou 20, avec ou sans «\u00a0%\u00a0»."};
constexpr Phrase kJour{"ce jour n’existe pas.", "Corrigez le jour ou le mois\u00a0: JJ/MM/AAAA, par exemple 02/06/2023."};

const Phrase* phraseOf(Kind kind, std::string_view texte) {
  switch (kind) {
    case Kind::Booleen: return &kBooleen;
    case Kind::Montant: return parseMontantSaisie(texte) ? nullptr : &kMontant;
    case Kind::Taux: return &kTaux;
    case Kind::Date: {
      const auto date = parseDateSaisie(texte);
      return !date && date.error() == DateError::JourInexistant ? &kJour : nullptr;
    }
    default: return nullptr;
  }
}

}  // namespace

void direDUnTableau(Constat& constat, std::string_view texte) {
  const Field& field = fieldOf(constat.regle->sujet);
  if (field.kind == Kind::Liste && field.id == FieldId::ListeBeneficiaires) {
    constat.conseil = "Ajoutez à la demande une ligne par site, avec son FINESS ou son SIRET.";
    return;
  }
  if (field.kind == Kind::Taux && texte.empty()) {
    constat.conseil = kTaux.conseil;
    return;
  }
  const Phrase* phrase = texte.empty() ? nullptr : phraseOf(field.kind, texte);
  if (phrase == nullptr) return;
  constat.message = concat({quote(field.label), " vaut ", quote(texte), "\u00a0: ", phrase->message});
  constat.conseil = phrase->conseil;
}

}  // namespace segur
