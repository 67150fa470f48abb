#include "core/check/report_text.hpp"

#include "core/check/groupes.hpp"
#include "core/model/text.hpp"
#include "core/rules/enonces.hpp"
#include "core/rules/non_controle.hpp"

namespace segur {
namespace {

// ECMA-48 « select graphic rendition »: the eight colours that every terminal maps to its own theme.
constexpr std::string_view kGras = "\x1b[1m";
constexpr std::string_view kRouge = "\x1b[1;31m";
constexpr std::string_view kJaune = "\x1b[1;33m";
constexpr std::string_view kVert = "\x1b[32m";
constexpr std::string_view kPale = "\x1b[2m";
constexpr std::string_view kFin = "\x1b[0m";

class Ecriture {
public:
  explicit Ecriture(const StyleTexte& style) : style_(style) {}

  Ecriture& text(std::string_view text) {
    out_ += text;
    return *this;
  }
  Ecriture& styled(std::string_view code, std::string_view text) {
    if (!style_.couleur) return this->text(text);
    out_.append(code).append(text).append(kFin);
    return *this;
  }

  // The line with its number in the margin, and the caret under the place.
  void extrait(const Extrait& extrait, std::size_t ligne, std::string_view colour) {
    const std::string number = std::to_string(ligne);
    const std::string margin = "    " + std::string(number.size(), ' ');
    styled(kPale, "    " + number + " | ").text(extrait.avant).styled(colour, extrait.marque).text(extrait.apres).text("\n");
    const std::size_t width = std::max<std::size_t>(1, displayWidth(extrait.marque));
    styled(kPale, margin + " | ").text(std::string(displayWidth(extrait.avant), ' '));
    styled(colour, "^" + std::string(width - 1, '~')).text("\n");
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

private:
  const StyleTexte& style_;
  std::string out_;
};

// Place, severity and rule; message; the line quoted; advice; the other places.
void constatTexte(Ecriture& out, std::string_view fichier, const Groupe& groupe, std::string_view bytes, const StyleTexte& style) {
  const Constat& constat = *groupe.front();
  const bool erreur = constat.gravite == Gravite::Erreur;
  const std::string_view accent = erreur ? kRouge : kJaune;
  // file:line:column is what editors and terminals turn into a link.
  out.text(concat({fichier, ":", std::to_string(constat.position.ligne), ":", std::to_string(constat.position.colonne), "  "}));
  out.styled(accent, erreur ? "erreur" : "avertissement").text("  ").styled(kGras, constat.regle->code).text("\n");
  out.text("  " + displayable(constat.message) + "\n");
  if (!bytes.empty()) {
    out.extrait(extraitAt(bytes, constat.offset, constat.longueur, style.largeur), constat.position.ligne, accent);
  }
  if (!constat.conseil.empty()) out.text("  → " + displayable(constat.conseil) + "\n");
  if (const std::string places = describePlaces(groupe); !places.empty()) out.text("  " + places + "\n");
  out.text("\n");
}

std::string titleOf(const Section& section, std::span<const Rapport> rapports) {
  if (section.regle != nullptr) return std::string(section.regle->code);
  return concat({displayable(rapports[section.fichier].fichier), section.ligne ? ", ligne d’import " : ", le fichier entier",
                 section.ligne ? std::to_string(*section.ligne + 1) : std::string{}});
}

}  // namespace

std::string reportTextFichier(const Rapport& rapport, std::string_view bytes, const StyleTexte& style) {
  Ecriture out(style);
  const std::string fichier = displayable(rapport.fichier);
  const std::string comptes = describeComptes(rapport.erreurs, rapport.avertissements);
  const std::string_view colour = rapport.erreurs > 0 ? kRouge : rapport.avertissements > 0 ? kJaune : kVert;
  out.styled(kGras, fichier).text("\u00a0: ").styled(colour, comptes).text("\n\n");
  for (const Groupe& groupe : grouper(rapport)) constatTexte(out, fichier, groupe, bytes, style);
  if (const std::string omis = describeOmis(rapport); !omis.empty()) out.text(omis + "\n\n");
  return out.take();
}

std::string reportTextClasse(Lot& lot, const RequeteConstats& requete, const StyleTexte& style) {
  Ecriture out(style);
  const std::span<const Rapport> rapports = lot.rapports();
  const Classement classement = classer(rapports, requete);
  for (const LigneClassement& ligne : classement.lignes) {
    if (ligne.titre) {
      const Section& section = classement.sections[ligne.section];
      out.styled(kGras, titleOf(section, rapports)).text("\u00a0: " + describeComptes(section.erreurs, section.avertissements) + "\n");
      if (section.regle != nullptr) {
        const Enonce enonce = enonceOf(*section.regle);
        out.text(concat({"  ", enonce.texte, " Source\u00a0: ", enonce.source, ".\n"}));
      }
      out.text("\n");
      continue;
    }
    const ConstatDe first = classement.constats[ligne.debut];
    Groupe groupe;
    for (std::uint32_t i = ligne.debut; i < ligne.fin; ++i) {
      const ConstatDe& at = classement.constats[i];
      groupe.push_back(&rapports[at.fichier].constats[at.constat]);
    }
    const std::string_view bytes = first.fichier < lot.taille() ? lot.texte(first.fichier) : std::string_view{};
    constatTexte(out, displayable(rapports[first.fichier].fichier), groupe, bytes, style);
  }
  if (classement.lignes.empty()) out.text("Aucun constat ne correspond.\n\n");
  return out.take();
}

std::string reportTextFin(const Bilan& bilan, const Referentiel& referentiel, Instant now, const StyleTexte& style) {
  Ecriture out(style);
  if (bilan.fichiers != 1) {
    out.styled(kGras, plural(bilan.fichiers, "fichier contrôlé", "fichiers contrôlés")).text("\u00a0: ");
    out.text(describeComptes(bilan.erreurs, bilan.avertissements) + ".\n\n");
  }
  out.styled(kGras, "Ce qui n’est pas contrôlé\u00a0:").text("\n");
  for (const std::string& text : nonControle(referentiel)) out.text("  - " + displayable(text) + "\n");
  out.text("\n" + describeVersions(referentiel, now) + "\n");
  return out.take();
}

}  // namespace segur
