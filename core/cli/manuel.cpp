#include "core/cli/manuel.hpp"

#include <string_view>

#include "core/cli/table.hpp"
#include "core/model/text.hpp"
#include "core/rules/catalogue.hpp"

namespace segur::cli {
namespace {

// A hyphen that is typed, a backslash that is shown, spaces that hold; a point or an apostrophe at the beginning of a line would be an
// order.
std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  while (!text.empty()) {
    const Character next = firstCharacter(text);
    if (next.shown == "-") {
      out += "\\-";
    } else if (next.shown == "\\") {
      out += "\\e";
    } else if (next.shown == "\u00a0" || next.shown == "\u202f") {
      out += "\\~";
    } else {
      out += next.shown;
    }
    text.remove_prefix(next.length);
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

std::string call(const Option& option) { return bold(option.nom) + (option.valeur.empty() ? "" : " " + italic(option.valeur)); }

std::string section(std::string_view title) { return concat({".SH ", title, "\n"}); }
std::string term(const std::string& what, std::string_view meaning) { return ".TP\n" + what + "\n" + roff(meaning) + "\n"; }

std::string synopsis(const Page& page) {
  std::string out = ".HP\n" + bold(concat({"segur-solde ", page.nom}));
  if (!page.operandes.empty()) out += " " + italic(page.operandes);
  for (const Option& option : optionsOf(page.commande)) out += "\n[" + call(option) + "]";
  return out + "\n";
}

}  // namespace

std::string manuel() {
  std::string out = concat({".\\\" Écrit par « segur-solde --man ».\n.TH SEGUR\\-SOLDE 1 \"règles ", kVersionRegles,
                            "\" \"segur\\-solde " SEGUR_VERSION "\" \"Commandes\"\n"});
  out += section("NOM") + "segur\\-solde \\- " + roff(kResume) + "\n";
  out += section("SYNOPSIS");
  for (const Page& page : pageTable()) out += synopsis(page);
  out += ".HP\n" + bold("segur-solde help") + " [" + italic("COMMANDE") + "]\n";
  for (const Option& option : generalOptions()) out += ".HP\n" + bold(concat({"segur-solde ", option.nom})) + "\n";
  out += section("COMMANDES");
  for (const Page& page : pageTable()) {
    out += concat({".SS ", page.nom, "\n"}) + roff(page.presentation) + "\n";
    for (const Option& option : optionsOf(page.commande)) out += term(call(option), option.aide);
    out += ".PP\n" + roff(concat({"Code de retour\u00a0: ", page.codes})) + "\n";
  }
  out += section("OPTIONS");
  for (const Option& option : generalOptions()) out += term(call(option), option.aide);
  out += section("ENVIRONNEMENT");
  out += term(bold("NO_COLOR"), "s’il n’est pas vide, un terminal ne reçoit pas de couleurs.");
  out += section("EXEMPLES");
  for (const Page& page : pageTable()) out += term(bold(page.exemple.ligne), page.exemple.quoi);
  out += section("\"VOIR AUSSI\"");
  return out + roff("La page /validateur/ du portail fait les mêmes contrôles dans un navigateur, hors ligne.") + "\n";
}

}  // namespace segur::cli
