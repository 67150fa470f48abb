// What the canvas alone says: whatever both views say stands in core/form.
#pragma once

#include <string_view>

namespace segur::canvas {

struct Mots {
  std::string_view copier = "Copier";
  std::string_view recopier = "Recopier vers le bas";
  // What is heard of what is seen: a state of the focused element.
  std::string_view cochee = "cochée";
  std::string_view nonCochee = "non cochée";
  std::string_view partielle = "partiellement cochée";
  std::string_view selectionne = "sélectionné";
  std::string_view developpe = "développé";
  std::string_view reduit = "réduit";
  std::string_view entete = "en-tête de colonne";
  std::string_view recopierOu = "Placez-vous d’abord dans la colonne à recopier.";
  std::string_view recopierQuoi = "Sélectionnez d’abord les bénéficiaires\u00a0: la valeur du premier va aux suivants.";
};

inline constexpr Mots kMots;

}  // namespace segur::canvas
