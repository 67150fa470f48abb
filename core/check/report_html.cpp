#include "core/check/report_html.hpp"

#include <algorithm>

#include "core/check/bilan.hpp"
#include "core/check/extrait.hpp"
#include "core/check/groupes.hpp"
#include "core/model/text.hpp"
#include "core/rules/enonces.hpp"
#include "core/rules/non_controle.hpp"

namespace segur {
namespace {

// Contrast of each pair of text and ground, both themes: 7:1 or more. Severity is a word first, a colour second.
constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --fond: #fff; --texte: #1a1a1a; --pale: #4a4a4a; --trait: #767676; --erreur: #8f0000; --avert: #5c3d00;
  --bien: #0b4f1c; --marque: #ffe9a8; --bloc: #f4f4f4; --lien: #00338f; }
@media (prefers-color-scheme: dark) { :root { --fond: #161616; --texte: #f2f2f2; --pale: #c8c8c8; --trait: #8f8f8f; --erreur: #ffb3b3;
  --avert: #ffd27a; --bien: #9be3ab; --marque: #5a4500; --bloc: #242424; --lien: #a9c7ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--fond); color: var(--texte);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.375rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 0 0 .25rem; }
a { color: var(--lien); } p { margin: .25rem 0; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { border: 1px solid var(--trait); padding: .25rem .5rem; text-align: left; vertical-align: top; } td.n { text-align: right; }
td.n, thead th { overflow-wrap: normal; } @media (max-width: 30rem) { table { font-size: .875rem; } th, td { padding: .25rem; } }
ol.constats { list-style: none; padding: 0; } ol.constats > li { border: 1px solid var(--trait); border-left-width: .5rem; padding: .5rem .75rem;
  margin: .75rem 0; break-inside: avoid; }
ol.constats > li.erreur { border-left-color: var(--erreur); } ol.constats > li.avertissement { border-left-color: var(--avert); }
.erreur .gravite { color: var(--erreur); } .avertissement .gravite { color: var(--avert); } .bien { color: var(--bien); }
pre { margin: .5rem 0; padding: .5rem; background: var(--bloc); font: .875rem/1.5 ui-monospace, Consolas, monospace; white-space: pre-wrap; }
mark { background: var(--marque); color: inherit; outline: 1px solid; } .regle, .places { color: var(--pale); font-size: .875rem; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } a { color: inherit; text-decoration: none; } }
)";

void escape(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  escape(out, displayable(text));
  return out;
}

std::string element(std::string_view tag, std::string_view attributes, std::string_view text) {
  std::string out = "<";
  out.append(tag);
  if (!attributes.empty()) out.append(" ").append(attributes);
  return out.append(">").append(escaped(text)).append("</").append(tag).append(">\n");
}

std::string numberCell(std::size_t count) {
  std::string text;
  appendGrouped(text, count);
  return element("td", R"(class="n")", text);
}

void appendGroupe(std::string& out, const Groupe& groupe, std::string_view bytes) {
  const Constat& constat = *groupe.front();
  const bool erreur = constat.gravite == Gravite::Erreur;
  out.append("<li class=\"").append(erreur ? "erreur" : "avertissement").append("\">\n<h3><span class=\"gravite\">");
  out.append(motDe(constat.gravite)).append("</span> ").append(constat.regle->code);
  out +=
      ", ligne\u00a0" + std::to_string(constat.position.ligne) + ", colonne\u00a0" + std::to_string(constat.position.colonne) + "</h3>\n";
  out += element("p", {}, constat.message);
  if (!bytes.empty()) {
    const Extrait extrait = extraitAt(bytes, constat.offset, constat.longueur);
    out += "<pre>" + escaped(extrait.avant) + "<mark>" + (extrait.marque.empty() ? "\u00a0" : escaped(extrait.marque)) + "</mark>" +
           escaped(extrait.apres) + "</pre>\n";
  }
  if (!constat.conseil.empty()) out += "<p><strong>À faire\u00a0:</strong> " + escaped(constat.conseil) + "</p>\n";
  if (const std::string places = describePlaces(groupe); !places.empty()) out += element("p", R"(class="places")", places);
  out += element("p", R"(class="regle")",
                 "Règle\u00a0: " + std::string(enonceOf(*constat.regle).texte) +
                     " Source\u00a0: " + std::string(enonceOf(*constat.regle).source) + ".");
  out += "</li>\n";
}

}  // namespace

SectionHtml sectionHtml(const Rapport& rapport, std::string_view bytes) {
  SectionHtml out{rapport.fichier, rapport.erreurs, rapport.avertissements, {}};
  const std::vector<Groupe> groupes = grouper(rapport);
  if (groupes.empty()) return out;
  const std::size_t shown = std::min(groupes.size(), kGroupesHtmlMax);
  out.html += "<ol class=\"constats\">\n";
  for (std::size_t i = 0; i < shown; ++i) appendGroupe(out.html, groupes[i], bytes);
  out.html += "</ol>\n";
  if (groupes.size() > shown) {
    out.html += element("p", {},
                        plural(groupes.size() - shown, "autre constat n’est pas montré", "autres constats ne sont pas montrés") +
                            "\u00a0: le rapport JSON les contient.");
  }
  if (const std::string omis = describeOmis(rapport); !omis.empty()) out.html += element("p", {}, omis);
  return out;
}

std::string reportHtml(std::span<const SectionHtml> sections, const Referentiel& referentiel, Instant now) {
  Bilan bilan;
  bilan.fichiers = sections.size();
  for (const SectionHtml& section : sections) {
    bilan.erreurs += section.erreurs;
    bilan.avertissements += section.avertissements;
  }
  const std::string comptes = describeComptes(bilan.erreurs, bilan.avertissements);
  std::string out = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += element("title", {}, "Rapport de contrôle\u00a0: " + comptes);
  out.append("<style>").append(kStyle).append("</style>\n</head>\n<body>\n<main>\n<h1>Rapport de contrôle</h1>\n");
  out += element("p", {}, describeVersions(referentiel, now));
  out += "<p><strong" + std::string(bilan.erreurs == 0 ? " class=\"bien\"" : "") + ">" +
         escaped(plural(bilan.fichiers, "fichier contrôlé", "fichiers contrôlés") + "\u00a0: " + comptes + ".") + "</strong></p>\n";
  out += "<table>\n<caption>Fichiers</caption>\n<thead><tr><th scope=\"col\">Fichier</th><th scope=\"col\">Erreurs</th>"
         "<th scope=\"col\">Avertissements</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < sections.size(); ++i) {
    out += "<tr><th scope=\"row\"><a href=\"#fichier-" + std::to_string(i + 1) + "\">" + escaped(sections[i].fichier) + "</a></th>" +
           numberCell(sections[i].erreurs) + numberCell(sections[i].avertissements) + "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const SectionHtml& section = sections[i];
    out += element("h2", "id=\"fichier-" + std::to_string(i + 1) + "\"", section.fichier);
    out += element("p", section.erreurs == 0 ? R"(class="bien")" : "",
                   "Ce fichier\u00a0: " + describeComptes(section.erreurs, section.avertissements) + ".");
    out += section.html;
  }
  out += "<h2>Ce qui n’est pas contrôlé</h2>\n<ul>\n";
  for (const std::string& text : nonControle(referentiel)) out += element("li", {}, text);
  return out += "</ul>\n</main>\n</body>\n</html>\n";
}

}  // namespace segur
