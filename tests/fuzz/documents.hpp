// The small documents that every target starts from.
#pragma once

#include <cstdlib>
#include <string_view>

#include "core/model/instant.hpp"

namespace segur::fuzz {

inline constexpr Instant kNow{1686643200};  // 2023-06-13 10:00 in Paris: the guide's demande may be modified

// A property that does not hold ends the run like a crash: libFuzzer keeps the input.
inline void require(bool holds) {
  if (!holds) std::abort();
}

inline constexpr std::string_view kReferentiel =
    R"({"version":"f","dispositifs":[{"dsr":"D","couloir":"MS2","finSolde":"2024-12-19T14:00:00+01:00",
"indicateurDeploiementMSSDepuis":"2024-09-12T14:00:00+02:00","profilRequis":{"maitreIdentite":"M","stockageIdentite":"S"}}],
"solutions":[{"numeroAns":"1","dsr":"D","profils":["S"],"operateursMessagerie":["MAI_337","GIP_9"]}],
"operateursMessagerie":[{"code":"MAI_337"},{"code":"GIP_9"},{"code":"API_35","libelle":"Apicrypt"}],"tauxTVA":{"HT":[0],"TTC":[20,8.5]},
"piecesJustificatives":{"formats":["PDF"],"tailleMaxOctets":1000,"types":[{"code":"VA","obligatoire":true},{"code":"FACTURE","obligatoire":true}]}})";

inline constexpr std::string_view kDemande =
    R"({"numeroASP":"FINMS2009167M1","statut":"A modifier","dateChangementStatut":"2023-06-12","dsr":"D","numeroAns":"1",
"numeroEditeur":"00033","commande":{"dateCommande":"2022-12-28","dateFacture":"2023-06-02","regimeTVA":"HT","tauxTVA":0,"montantSegurHT":1500,
"montantSegurSoldeHT":1400.00,"indicateurDeploiementMSS":null},"beneficiaires":{"isMandataire":true,"nomMandataire":"N","emailMandataire":"m@m.fr",
"telephoneMandataire":"0600000000","structure":[
{"nomResponsable":"A","emailResponsable":"a@a.fr","telephoneResponsable":"0600000000","FINESSGeo":"090001538","presentSolde":true,"isMaitreIdentite":false,"isStockageIdentite":true,"operateurMessagerie":"GIP_9"},
{"nomResponsable":"B","emailResponsable":"b@b.fr","telephoneResponsable":"0700000000","FINESSGeo":"090002668","presentSolde":true,"isMaitreIdentite":false,"isStockageIdentite":true,"operateurMessagerie":"MAI_337"},
{"nomResponsable":"C","emailResponsable":"c@c.fr","telephoneResponsable":"0700000000","FINESSGeo":"090001538","presentSolde":false,"isMaitreIdentite":false,"isStockageIdentite":true,"operateurMessagerie":"GIP_9"}]},
"piecesJustificatives":[{"nomFichier":"va.pdf","formatFichier":"PDF","typeFichier":"VA"},{"nomFichier":"f.pdf","formatFichier":"PDF","typeFichier":"FACTURE"}],
"historique":[{"date":"2023-06-12","statut":"A modifier"}]})";

}  // namespace segur::fuzz
