// What lists, e-mails and deadlines need of a demande, read out of its bytes by the core: the portal keeps no second copy of these values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.hpp"
#include "core/workflow/statut.hpp"

namespace portail {

struct PieceNommee {
  std::string nomFichier;
  std::string typeFichier;
};

// Dates as in the file (2023-05-02), but where a type says otherwise.
struct Resume {
  std::string numero;
  std::string type;
  std::string statut;
  std::string etatPaiement;
  std::string dateDepot;
  std::string dateCommande;
  std::string logiciel;
  std::string numeroAns;
  std::string numeroEditeur;
  std::string dsr;
  std::string denominationSociale;
  std::string commentaireGestionnaire;
  std::string montantDeclare;  // declared at the avance, as for reading: « 1 500,00 € »; empty when there is none
  std::optional<segur::Date> dateChangementStatut;
  std::vector<PieceNommee> pieces;

  // Whether the fournisseur may confirm something: the core's transitions say so.
  [[nodiscard]] bool modifiable() const;
};

// Nothing when the bytes are no demande.
[[nodiscard]] std::optional<Resume> readResume(std::string_view document);

// « 02/05/2023 » for « 2023-05-02 »; anything else as it is.
[[nodiscard]] std::string formatDateEcran(std::string_view iso);

}  // namespace portail
