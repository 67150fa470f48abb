#include "core/cli/table.hpp"

#include <algorithm>
#include <array>

namespace segur::cli {
namespace {

// What several commands take.
constexpr Option kReferentiel{"--referentiel", "REF",
                              "référentiel à appliquer (JSON)\u00a0: dates limites, plafonds, solutions, opérateurs. Sans cette option, le "
                              "référentiel de démonstration du programme est appliqué, et le rapport le dit."};
constexpr Option kPieces{
    "--pieces", "ZIP",
    "zip des pièces justificatives, déposé avec les fichiers d’import\u00a0: il doit contenir ce qu’ils nomment, et rien d’autre, en "
    "fichiers PDF lisibles. Un zip parmi les FICHIERS, ou le seul zip d’un dossier, vaut cette option."};
constexpr Option kDate{"--date", "DATE",
                       "moment du contrôle\u00a0: AAAA-MM-JJ, ce jour à 00\u00a0h\u00a000 à Paris, ou un instant RFC\u00a03339 "
                       "(2024-12-19T14:00:00+01:00). Sans cette option\u00a0: l’horloge du système."};
constexpr Option kFormat{"--format", "text|json|html|csv",
                         "text pour lire (par défaut), json pour un programme, html pour transmettre ou imprimer, csv pour un tableur. Ces "
                         "trois derniers sont, à l’octet près, ce qu’exporte la page /validateur/."};

constexpr std::array kOptions{
    OptionRow{OptionId::Referentiel, Commande::Check, kReferentiel},
    OptionRow{OptionId::Pieces, Commande::Check, kPieces},
    OptionRow{OptionId::Date, Commande::Check, kDate},
    OptionRow{OptionId::Format, Commande::Check, kFormat},
    OptionRow{OptionId::Par,
              Commande::Check,
              {"--par", "regle|ligne", "regroupe les constats de tous les fichiers par règle, ou par ligne d’import. Rapport en texte."}},
    OptionRow{OptionId::Gravite,
              Commande::Check,
              {"--gravite", "erreur|avertissement", "ne montre que les constats de cette gravité. Rapport en texte."}},
    OptionRow{OptionId::Chercher,
              Commande::Check,
              {"--chercher", "TEXTE",
               "ne montre que les constats dont le code, le message, le conseil ou l’emplacement contient ce texte, sans égard aux "
               "majuscules ni aux accents. Rapport en texte."}},
    OptionRow{OptionId::Jsonl,
              Commande::Check,
              {"--jsonl", "",
               "chaque ligne des fichiers est un document (JSON Lines)\u00a0: une ligne de JSON en sortie pour chacune, en mémoire "
               "constante, et un bilan sur la sortie d’erreur."}},
    OptionRow{
        OptionId::Sortie,
        Commande::Corriger,
        {"--sortie", "DOSSIER",
         "écrit les copies corrigées dans ce dossier\u00a0: import.json devient import-corrigé.json. Un fichier qui existe déjà n’est "
         "pas remplacé. Sans cette option, rien n’est écrit."}},
    OptionRow{OptionId::Regle,
              Commande::Corriger,
              {"--regle", "CODE", "ne corrige que ce que cette règle constate (FAC-01). Peut être répétée."}},
    OptionRow{OptionId::Referentiel, Commande::Corriger, kReferentiel},
    OptionRow{OptionId::Pieces, Commande::Corriger, kPieces},
    OptionRow{OptionId::Date, Commande::Corriger, kDate},
    OptionRow{
        OptionId::Sortie,
        Commande::Convertir,
        {"--sortie", "DOSSIER",
         "dossier des fichiers d’import\u00a0; sans cette option, le dossier courant. Un fichier qui existe déjà n’est pas remplacé."}},
    OptionRow{OptionId::Colonnes,
              Commande::Convertir,
              {"--colonnes", "FICHIER",
               "correspondance des colonnes (JSON)\u00a0: {\"Titre\": \"dateFacture\"}. S’il n’existe pas, ce fichier est créé avec ce qui "
               "a été deviné des titres\u00a0: corrigez-le, puis recommencez."}},
    OptionRow{
        OptionId::NumeroAns, Commande::Convertir, {"--numero-ans", "NUMERO", "n° ANS de la solution, si aucune colonne ne le contient."}},
    OptionRow{OptionId::Siret, Commande::Convertir, {"--siret", "SIRET", "SIRET du fournisseur, si aucune colonne ne le contient."}},
    OptionRow{OptionId::Referentiel, Commande::Convertir, kReferentiel},
    OptionRow{OptionId::Pieces, Commande::Convertir, kPieces},
    OptionRow{OptionId::Date, Commande::Convertir, kDate},
    OptionRow{OptionId::Format, Commande::Convertir, kFormat},
    OptionRow{OptionId::Format,
              Commande::Regles,
              {"--format", "text|json|markdown", "text pour lire (par défaut), json pour un programme, markdown pour une documentation."}},
};

constexpr std::string_view kCodesCheck = "0 aucune erreur, 1 des erreurs, 2 un appel incorrect ou un fichier illisible.";

constexpr std::array kPages{
    Page{Commande::Check,
         "check",
         "FICHIER…",
         "Contrôle des fichiers d’import ou des demandes de solde MS2, avec les règles du portail. Un dossier vaut tous les fichiers .json "
         "qu’il contient, sous-dossiers compris, dans l’ordre de leurs noms\u00a0; ceux dont le nom commence par un point sont laissés de "
         "côté. Un tiret (-) désigne l’entrée standard. Le rapport dit aussi ce qui n’est pas contrôlé.",
         kCodesCheck,
         {"segur-solde check envoi/ --format html > rapport.html",
          "contrôle tous les fichiers du dossier, et le zip qui s’y trouve\u00a0; le rapport se lit dans un navigateur."}},
    Page{Commande::Corriger,
         "corriger",
         "FICHIER…",
         "Montre, avant et après, les corrections sûres\u00a0: celles des constats qui n’en ont qu’une (une date JJ/MM/AAAA, un format en "
         "minuscules, un libellé d’opérateur). Avec --sortie, les applique toutes à une copie\u00a0; le reste du fichier est repris à "
         "l’octet près.",
         "0 rien à corriger, 1 des corrections sont proposées, 2 un appel incorrect ou un fichier illisible. Avec --sortie\u00a0: 0 aucune "
         "erreur ne reste, 1 des erreurs restent.",
         {"segur-solde corriger import.json --sortie corriges/", "écrit corriges/import-corrigé.json."}},
    Page{Commande::Convertir,
         "convertir",
         "TABLEAU",
         "Fait d’un tableau (CSV, un bénéficiaire par ligne) des fichiers d’import de 200 lignes au plus, contrôlés à mesure. Le tableau "
         "est en UTF-8, Windows-1252 ou UTF-16\u202f; ses cellules sont séparées par des points-virgules, des virgules ou des tabulations, "
         "ses dates et ses montants écrits à la française. Le rapport désigne les cellules du tableau.",
         kCodesCheck,
         {"segur-solde convertir commandes.csv --colonnes colonnes.json --sortie envoi/",
          "retient dans colonnes.json ce que contient chaque colonne, pour la fois suivante."}},
    Page{Commande::Diff,
         "diff",
         "AVANT APRES",
         "Écrit les différences entre deux demandes, ou deux fichiers d’import, en JSON Patch (RFC\u00a06902), un «\u00a0test\u00a0» avant "
         "chaque «\u00a0replace\u00a0». Les bénéficiaires sont rapprochés par leur site (FINESS géographique ou SIRET)\u00a0: un "
         "bénéficiaire retiré est une seule opération. Un tiret (-) désigne l’entrée standard.",
         "0 aucune différence, 1 des différences, 2 un appel incorrect ou un fichier illisible.",
         {"segur-solde diff avant.json apres.json > difference.json", "écrit ce qui a changé de l’un à l’autre."}},
    Page{Commande::Regles,
         "regles",
         "",
         "Écrit le catalogue des règles\u00a0: code, texte, gravité, où chacune est contrôlée, source.",
         "0, ou 2 pour un appel incorrect.",
         {"segur-solde regles --format json", "donne les règles à un programme."}},
};

constexpr std::array kGenerales{
    Option{"--help", "", "écrit l’aide du programme, ou de la commande qui précède."},
    Option{"--man", "", "écrit la page de manuel, au format de man(1)."},
    Option{"--version", "", "écrit la version du programme et celle de ses règles."},
};

}  // namespace

std::span<const OptionRow> optionTable() { return kOptions; }
std::span<const Page> pageTable() { return kPages; }
std::span<const Option> generalOptions() { return kGenerales; }

const Page& pageOf(Commande commande) {
  return *std::find_if(kPages.begin(), kPages.end() - 1, [commande](const Page& page) { return page.commande == commande; });
}

}  // namespace segur::cli
