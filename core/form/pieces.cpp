#include "core/form/pieces.hpp"

#include <array>

#include "core/model/text.hpp"

namespace segur {
namespace {

// In the order of the enumeration. The guide's own words where it has some.
constexpr std::array<std::string_view, kPieceWordCount> kWords = {
    "Déposer une pièce complémentaire",
    "Sélectionnez le type de pièce complémentaire à déposer et cliquez sur «\u00a0Choisir un fichier\u00a0» pour sélectionner un fichier.",
    "Type de pièce complémentaire",
    "-- Sélectionnez un type de pièce complémentaire --",
    "Fichier à ajouter",
    "Déposez vos fichiers ici",
    "Importer",
    "Fichiers à importer",
    "Retirer",
    "Annuler l’envoi",
    "Réessayer",
    "Remplacer le fichier déposé",

    "Consulter",
    "Supprimer",
    "Ajoutée",
    "Déjà au dossier",
    "{1}\u00a0: pièce supprimée du dossier.",

    "Prêt à importer",
    "En attente",
    "Envoi\u00a0: {1}\u00a0%",
    "Envoyé, contrôle par le portail…",
    "Succès de l’envoi",
    "Pièce ajoutée au dossier",
    "{1} pièces ajoutées au dossier",
    "Fichier refusé",
    "Échec de l’envoi",
    "Envoi annulé",

    "Sélectionnez d’abord le type de la pièce complémentaire.",
    "Choisissez le fichier à ajouter.",
    "Le fichier n’a pas pu être lu. Retirez-le, puis choisissez-le de nouveau.",
    "Le portail n’a plus ce fichier. Supprimez la pièce, puis choisissez de nouveau le fichier.",
    "Le fichier «\u00a0{1}\u00a0» est choisi mais pas importé. Choisissez «\u00a0Importer\u00a0» ou retirez-le, puis confirmez.",
    "L’envoi de «\u00a0{1}\u00a0» n’est pas terminé. Attendez sa fin ou annulez-le, puis confirmez.",
    "L’envoi de «\u00a0{1}\u00a0» a échoué. Réessayez ou retirez le fichier, puis confirmez.",
};

std::string initiales(std::string_view libelle) {
  std::string out;
  bool word = false;
  for (const char c : libelle) {
    const bool letter = c != ' ' && c != '\'';
    if (letter && !word) out += c;
    word = letter;
  }
  return out;
}

bool names(const TypePiece& type, std::string_view part) {
  return equalsIgnoreCase(part, type.code) || equalsIgnoreCase(part, type.libelle) || equalsIgnoreCase(part, initiales(type.libelle));
}

}  // namespace

std::string_view wordOf(PieceWord word) { return kWords[static_cast<std::size_t>(word)]; }

std::string pieceHintOf(const Session& session) {
  const Referentiel& referentiel = session.referentiel();
  std::string out = "Vous pouvez choisir plusieurs fichiers, ou les glisser ici.";
  std::string_view comma = " Format attendu\u00a0: ";
  for (const std::string& format : referentiel.formatsPieces) {
    out += concat({comma, format});
    comma = ", ";
  }
  if (referentiel.formatsPieces.empty()) return out;
  out += ", sans mot de passe";
  if (referentiel.tailleMaxPiece) {
    out += fill(", {1}\u00a0Mio au plus par fichier", {std::to_string(*referentiel.tailleMaxPiece / kOctetsMio)});
  }
  return out + ".";
}

std::string typeSuggere(const Session& session, std::string_view nomFichier) {
  std::string_view base = nomFichier.substr(0, nomFichier.rfind('.'));
  std::string found;
  while (true) {
    const std::size_t end = base.find('-');
    const std::string_view part = base.substr(0, end);
    for (const TypePiece& type : session.referentiel().typesPieces) {
      if (part.empty() || !names(type, part) || found == type.code) continue;
      if (!found.empty()) return {};
      found = type.code;
    }
    if (end == std::string_view::npos) return found;
    base.remove_prefix(end + 1);
  }
}

}  // namespace segur
