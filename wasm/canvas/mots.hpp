// The words that the canvas says beside those of core/form: the form view says the same (web/src/form).
#pragma once

#include <string_view>

namespace segur::canvas {

struct Mots {
  std::string_view erreur = "Erreur\u00a0:";
  std::string_view avertissement = "Avertissement\u00a0:";
  std::string_view modification = "Modification demande";
  std::string_view detail = "Détail demande";
  std::string_view nonControle = "Ce qui n’est pas contrôlé ici";
  std::string_view action = "Action";
  std::string_view erreurs = "Erreurs";
  std::string_view modifications = "Modifications";
  std::string_view avertissements = "Avertissements";
  std::string_view rien = "Rien à signaler.";
  std::string_view consulter = "Consulter";
  std::string_view supprimer = "Supprimer";
  std::string_view ajoutee = "Ajoutée";
  std::string_view dejaAuDossier = "Déjà au dossier";
  std::string_view deposer = "Déposer une pièce complémentaire";
  std::string_view aucunEvenement = "Aucun événement.";
  std::string_view modificationDu = "Modification du ";
  std::string_view copier = "Copier";
  std::string_view recopier = "Recopier vers le bas";
};

inline constexpr Mots kMots;

}  // namespace segur::canvas
