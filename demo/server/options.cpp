#include "demo/server/options.hpp"

#include <charconv>

namespace portail {
namespace {

std::optional<int> parsePort(std::string_view text) {
  int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc{} || end != text.data() + text.size() || port < 0 || port > 65535) return std::nullopt;
  return port;
}

std::string quoted(std::string_view text) { return "« " + std::string(text) + " »"; }

}  // namespace

std::variant<Options, UsageError> parseOptions(const std::vector<std::string_view>& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view name = arguments[i];
    if (name == "--help" || name == "-h") {
      options.aide = true;
      return options;
    }
    if (name == "--reinitialiser") {
      options.reinitialiser = true;
      continue;
    }
    const bool known = name == "--adresse" || name == "--port" || name == "--base" || name == "--donnees" || name == "--pages" ||
                       name == "--composant" || name == "--page-demo" || name == "--horloge";
    if (!known) return UsageError{"Option inconnue : " + quoted(name) + "."};
    if (i + 1 == arguments.size()) return UsageError{"L’option " + std::string(name) + " attend une valeur."};
    const std::string_view value = arguments[++i];
    if (name == "--adresse") {
      options.adresse = value;
    } else if (name == "--base") {
      options.base = value;
    } else if (name == "--donnees") {
      options.donnees = value;
    } else if (name == "--pages") {
      options.pages = value;
    } else if (name == "--composant") {
      options.composant = value;
    } else if (name == "--page-demo") {
      options.pageDemo = value;
    } else if (name == "--port") {
      const auto port = parsePort(value);
      if (!port) return UsageError{"Le port " + quoted(value) + " n’est pas un nombre de 0 à 65535."};
      options.port = *port;
    } else {
      options.horloge = segur::parseInstant(value);
      if (!options.horloge) {
        return UsageError{"L’instant " + quoted(value) + " n’a pas la forme attendue : 2023-06-13T10:00:00+02:00."};
      }
    }
  }
  return options;
}

std::string_view usage() {
  return R"(Usage : portail-demo [options]

Portail de démonstration : il remplace celui de l’ASP pour essayer <segur-solde-editor>.

  --adresse ADRESSE   adresse d’écoute (127.0.0.1)
  --port PORT         port d’écoute, 0 pour un port libre (8080)
  --base FICHIER      base SQLite, créée si elle n’existe pas (build/demo/portail.db)
  --donnees DOSSIER   demandes, référentiel et comptes de démonstration (demo/data)
  --pages DOSSIER     pages du portail (demo/pages)
  --composant DOSSIER paquet npm construit, servi sous /composant/ (web/dist)
  --page-demo DOSSIER page du formulaire seul, servie sous /demo/ (build/demo-page)
  --horloge INSTANT   fait partir l’horloge du portail de cet instant, par exemple 2023-06-13T10:00:00+02:00,
                      lendemain du passage de la demande du guide au statut « A modifier » (horloge du système)
  --reinitialiser     efface la base et la remplit à nouveau avec les données de démonstration
  --help              affiche cette aide
)";
}

}  // namespace portail
