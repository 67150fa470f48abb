#include "demo/server/liste.hpp"

#include "demo/server/echeances.hpp"
#include "demo/server/probleme.hpp"

namespace portail {
namespace {

std::string readDate(const httplib::Request& request, const char* name) {
  std::string value = request.get_param_value(name);
  if (!value.empty() && !segur::parseDateIso(value)) {
    throw Probleme{Motif::RequeteInvalide, "« " + value + " » n’est pas une date de la forme 2023-06-02 (paramètre " + name + ").", {}, {}};
  }
  return value;
}

bool agrees(const std::string& wanted, const std::string& value) { return wanted.empty() || wanted == value; }

bool passes(const Resume& resume, const Criteres& criteres) {
  // ISO dates are in order when their texts are.
  const bool inTime = (criteres.deposeeDu.empty() || resume.dateDepot >= criteres.deposeeDu) &&
                      (criteres.deposeeAu.empty() || resume.dateDepot <= criteres.deposeeAu);
  return inTime && agrees(criteres.numero, resume.numero) && agrees(criteres.type, resume.type) && agrees(criteres.statut, resume.statut) &&
         agrees(criteres.paiement, resume.etatPaiement) && agrees(criteres.logiciel, resume.logiciel);
}

}  // namespace

Criteres readCriteres(const httplib::Request& request) {
  return {.numero = request.get_param_value("numero"),
          .type = request.get_param_value("type"),
          .statut = request.get_param_value("statut"),
          .paiement = request.get_param_value("paiement"),
          .logiciel = request.get_param_value("logiciel"),
          .deposeeDu = readDate(request, "deposeeDu"),
          .deposeeAu = readDate(request, "deposeeAu")};
}

Liste listerDemandes(Portail& portail, const Compte& compte, const Criteres& criteres) {
  Liste liste;
  const auto lock = portail.base.lock();
  for (const DemandeStockee& demande : loadDemandes(portail, compte.numeroAns)) {
    auto resume = readResume(demande.document);
    if (!resume) continue;
    if (passes(*resume, criteres)) liste.retenues.push_back(*resume);
    liste.toutes.push_back(std::move(*resume));
  }
  return liste;
}

}  // namespace portail
