#include "core/cli/aide.hpp"

#include <string_view>

#include "core/model/text.hpp"

namespace segur::cli {
namespace {

constexpr std::size_t kLargeur = 80;
constexpr std::size_t kRetrait = 6;

// Breaks at ordinary spaces only: U+00A0 and U+202F hold what they join.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out(indent, ' ');
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    const std::size_t width = countCodePoints(word);
    if (column > indent && column + 1 + width > kLargeur) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    }
    if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return out + "\n";
}

std::string describeOptions(Commande commande) {
  std::string out;
  for (const Option& option : optionsOf(commande)) {
    out += "  " + std::string(option.nom) + (option.valeur.empty() ? "" : " " + std::string(option.valeur)) + "\n";
    out += wrapped(option.aide, kRetrait);
  }
  return out;
}

std::string_view presentation(Commande commande) {
  switch (commande) {
    case Commande::Check:
      return "Contrôle des fichiers d’import ou des demandes de solde MS2, avec les règles du portail. Un tiret (-) désigne l’entrée "
             "standard. Le rapport dit aussi ce qui n’est pas contrôlé.";
    case Commande::Convertir:
      return "Fait d’un tableau (CSV, un bénéficiaire par ligne) des fichiers d’import de 200 lignes au plus, contrôlés à mesure. Le "
             "tableau "
             "est en UTF-8, Windows-1252 ou UTF-16\u202f; ses cellules sont séparées par des points-virgules, des virgules ou des "
             "tabulations, ses "
             "dates et ses montants écrits à la française. Le rapport désigne les cellules du tableau.";
    case Commande::Diff:
      return "Écrit les différences entre deux demandes, ou deux fichiers d’import, en JSON Patch (RFC\u00a06902), un «\u00a0test\u00a0» "
             "avant chaque «\u00a0replace\u00a0». Les bénéficiaires sont rapprochés par leur site (FINESS géographique ou "
             "SIRET)\u00a0: un bénéficiaire retiré est une seule opération. Un tiret (-) désigne l’entrée standard.";
    default: return "Écrit le catalogue des règles\u00a0: code, texte, gravité, où chacune est contrôlée, source.";
  }
}

std::string_view codes(Commande commande) {
  switch (commande) {
    case Commande::Check: return "0 aucune erreur, 1 des erreurs, 2 un appel incorrect ou un fichier illisible.";
    case Commande::Convertir: return "0 aucune erreur, 1 des erreurs, 2 un appel incorrect ou un fichier illisible.";
    case Commande::Diff: return "0 aucune différence, 1 des différences, 2 un appel incorrect ou un fichier illisible.";
    default: return "0, ou 2 pour un appel incorrect.";
  }
}

}  // namespace

std::string usage(std::optional<Commande> commande) {
  if (!commande) {
    return "Usage\u00a0: segur-solde check FICHIER… [options]\n"
           "        segur-solde convertir TABLEAU [options]\n"
           "        segur-solde diff AVANT APRES\n"
           "        segur-solde regles [options]\n"
           "        segur-solde help [COMMANDE]\n"
           "        segur-solde --version\n";
  }
  switch (*commande) {
    case Commande::Check:
      return "Usage\u00a0: segur-solde check FICHIER… [--referentiel REF] [--pieces ZIP]\n"
             "                           [--date DATE] [--format text|json|html|csv] [--jsonl]\n";
    case Commande::Convertir:
      return "Usage\u00a0: segur-solde convertir TABLEAU [--sortie DOSSIER] [--colonnes FICHIER]\n"
             "                               [--numero-ans NUMERO] [--siret SIRET]\n"
             "                               [--referentiel REF] [--pieces ZIP]\n"
             "                               [--date DATE] [--format text|json|html|csv]\n";
    case Commande::Diff: return "Usage\u00a0: segur-solde diff AVANT APRES\n";
    default: return "Usage\u00a0: segur-solde regles [--format text|json|markdown]\n";
  }
}

std::string aide(std::optional<Commande> commande) {
  if (!commande) {
    std::string out = "segur-solde contrôle vos demandes de solde MS2 avant de les déposer.\n\n" + usage(std::nullopt) + "\n";
    for (const Commande each : {Commande::Check, Commande::Convertir, Commande::Diff, Commande::Regles}) {
      out += "  " + std::string(nameOf(each)) + "\n" + wrapped(presentation(each), kRetrait);
    }
    out +=
        "\n" +
        wrapped("Code de retour\u00a0: 0 rien à signaler, 1 des erreurs ou des différences, 2 un appel incorrect ou un fichier illisible.",
                0);
    return out + wrapped("L’aide d’une commande\u00a0: segur-solde check --help.", 0);
  }
  std::string out = usage(commande) + "\n" + wrapped(presentation(*commande), 0);
  if (const std::string options = describeOptions(*commande); !options.empty()) out += "\n" + options;
  return out + "\n" + wrapped("Code de retour\u00a0: " + std::string(codes(*commande)), 0);
}

}  // namespace segur::cli
