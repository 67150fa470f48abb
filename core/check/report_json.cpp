#include "core/check/report_json.hpp"

#include "core/model/valeur.hpp"
#include "core/rules/enonces.hpp"
#include "core/rules/non_controle.hpp"

namespace segur {
namespace {

void constatJson(const Constat& constat, std::string& out) {
  const auto text = [&out](std::string_view key, std::string_view value) {
    out.append(",\"").append(key).append("\":").append(jsonString(value));
  };
  out.append("{\"regle\":").append(jsonString(constat.regle->code));
  text("gravite", constat.gravite == Gravite::Erreur ? "erreur" : "avertissement");
  text("pointeur", constat.pointeur);
  out.append(",\"ligne\":").append(std::to_string(constat.position.ligne));
  out.append(",\"colonne\":").append(std::to_string(constat.position.colonne));
  text("message", constat.message);
  text("conseil", constat.conseil);
  text("source", enonceOf(*constat.regle).source);
  if (!constat.correction.empty()) text("correction", constat.correction);
  out += '}';
}

}  // namespace

std::string reportJsonEntry(const Rapport& rapport) {
  std::string out = "{\"fichier\":" + jsonString(rapport.fichier) + ",\"erreurs\":" + std::to_string(rapport.erreurs) +
                    ",\"avertissements\":" + std::to_string(rapport.avertissements) + ",\"constats\":[";
  for (std::size_t i = 0; i < rapport.constats.size(); ++i) {
    if (i > 0) out += ',';
    constatJson(rapport.constats[i], out);
  }
  out += ']';
  if (rapport.omis() > 0) out += ",\"omis\":" + std::to_string(rapport.omis());
  return out += '}';
}

std::string reportJson(std::span<const Rapport> rapports, const Referentiel& referentiel) {
  std::string entrees;
  for (const Rapport& rapport : rapports) entrees += (entrees.empty() ? "" : ",") + reportJsonEntry(rapport);
  return reportJsonAround(entrees, referentiel);
}

std::string reportJsonAround(std::string_view entrees, const Referentiel& referentiel) {
  std::string out =
      "{\"versionReferentiel\":" + jsonString(referentiel.version) + ",\"versionRegles\":" + jsonString(kVersionRegles) + ",\"fichiers\":[";
  out.append(entrees).append("],\"nonControle\":[");
  const std::vector<std::string> unchecked = nonControle(referentiel);
  for (std::size_t i = 0; i < unchecked.size(); ++i) out += (i > 0 ? "," : "") + jsonString(unchecked[i]);
  return out += "]}\n";
}

}  // namespace segur
