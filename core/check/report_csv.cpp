#include "core/check/report_csv.hpp"

#include <string_view>

#include "core/model/text.hpp"
#include "core/rules/enonces.hpp"

namespace segur {
namespace {

void cell(std::string& out, std::string_view text, char end) {
  const std::string shown = displayable(text);
  const bool formula = !shown.empty() && std::string_view("=+-@").find(shown[0]) != std::string_view::npos;
  out += '"';
  if (formula) out += '\'';
  for (const char c : shown) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
  out += end;
}

}  // namespace

std::string reportCsvRows(const Rapport& rapport) {
  std::string out;
  for (const Constat& constat : rapport.constats) {
    cell(out, rapport.fichier, ';');
    out += concat({std::to_string(constat.position.ligne), ";", std::to_string(constat.position.colonne), ";"});
    cell(out, constat.gravite == Gravite::Erreur ? "erreur" : "avertissement", ';');
    cell(out, constat.regle->code, ';');
    cell(out, constat.message, ';');
    cell(out, constat.conseil, ';');
    cell(out, enonceOf(*constat.regle).source, ';');
    cell(out, constat.pointeur, '\n');
  }
  return out;
}

std::string reportCsv(std::string_view rangees) {
  return concat({"\xEF\xBB\xBF"
                 "Fichier;Ligne;Colonne;Gravité;Règle;Message;Conseil;Source;Emplacement\n",
                 rangees});
}

}  // namespace segur
