#include "core/cli/programme.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"
#include "core/rules/catalogue.hpp"
#include "core/rules/enonces.hpp"

namespace segur::cli {
namespace {

std::string_view wordOf(Gravite gravite) { return gravite == Gravite::Erreur ? "erreur" : "avertissement"; }

std::string_view wordOf(Portee portee) {
  switch (portee) {
    case Portee::Import: return "import";
    case Portee::Edition: return "modification";
    default: return "partout";
  }
}

std::string_view describe(Portee portee) {
  switch (portee) {
    case Portee::Import: return "fichier d’import";
    case Portee::Edition: return "modification d’une demande";
    default: return "fichier d’import et modification";
  }
}

// Columns are padded by code points: the texts of the catalogue hold no wide character.
std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.append(width - std::min(width, countCodePoints(text)), ' ');
  return out;
}

std::string asText() {
  std::string out = "Règles " + std::string(kVersionRegles) + "\n\n";
  for (const Rule* rule : catalogue()) {
    out += padded(rule->code, 8) + padded(wordOf(rule->gravite), 15) + std::string(enonceOf(*rule).texte) + "\n";
    out += std::string(23, ' ') + "Contrôlée\u00a0: " + std::string(describe(rule->portee)) +
           ". Source\u00a0: " + std::string(enonceOf(*rule).source) + ".\n";
  }
  out += "\nDans une demande, ce que l’utilisateur ne peut pas modifier ne bloque jamais\u00a0: une erreur y devient un avertissement.\n";
  return out;
}

std::string asJson() {
  std::string out = "{\"versionRegles\":" + jsonString(kVersionRegles) + ",\"regles\":[";
  bool first = true;
  for (const Rule* rule : catalogue()) {
    if (!first) out += ',';
    first = false;
    out += "\n{\"code\":" + jsonString(rule->code) + ",\"texte\":" + jsonString(enonceOf(*rule).texte) +
           ",\"source\":" + jsonString(enonceOf(*rule).source) + ",\"gravite\":" + jsonString(wordOf(rule->gravite)) +
           ",\"portee\":" + jsonString(wordOf(rule->portee)) + "}";
  }
  return out + "\n]}\n";
}

// In a cell of a Markdown table a bar would open the next one, and « < » a tag.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|' || c == '<' || c == '\\' || c == '*' || c == '_' || c == '`') out += '\\';
    out += c;
  }
  return out;
}

std::string asMarkdown() {
  std::string out =
      "<!-- Écrit par «\u00a0segur-solde regles --format markdown\u00a0»\u00a0: ne pas modifier à la main. -->\n\n# Les règles, version " +
      std::string(kVersionRegles) +
      "\n\nDans une demande, ce que l’utilisateur ne peut pas modifier ne bloque jamais\u00a0: une erreur y devient un "
      "avertissement.\n\n| Code | Règle | Gravité | Contrôlée | Source |\n|---|---|---|---|---|\n";
  for (const Rule* rule : catalogue()) {
    out += "| " + std::string(rule->code) + " | " + cell(enonceOf(*rule).texte) + " | " + std::string(wordOf(rule->gravite)) + " | " +
           std::string(describe(rule->portee)) + " | " + cell(enonceOf(*rule).source) + " |\n";
  }
  return out;
}

}  // namespace

Code runRegles(const Options& options, Sortie& sortie) {
  switch (options.format) {
    case FormatSortie::Json: sortie.writeJson(asJson()); break;
    case FormatSortie::Markdown: sortie.write(asMarkdown()); break;
    default: sortie.write(asText());
  }
  return Code::Rien;
}

}  // namespace segur::cli
