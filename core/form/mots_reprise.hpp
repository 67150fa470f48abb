// What every view says of a draft put back, or of a modification carried onto a newer version (core/edition/fusion.hpp).
#pragma once

#include <string_view>

namespace segur {

struct MotsReprise {
  std::string_view title = "La demande a changé sur le portail";
  std::string_view introduction =
      "Depuis votre saisie, les données ci-dessous ont été changées sur le portail aussi. Choisissez une valeur pour chacune.";
  std::string_view base = "Valeur d’origine";
  std::string_view theirs = "Valeur du portail";
  std::string_view mine = "Votre saisie";
  std::string_view allTheirs = "Tout reprendre du portail";
  std::string_view allMine = "Tout reprendre de ma saisie";
  std::string_view apply = "Appliquer ces choix";
  std::string_view missing = "Choisissez une valeur pour chaque donnée.";
  std::string_view merged = "Votre saisie est reportée sur la version à jour";
  std::string_view next = "Relisez vos modifications, puis confirmez de nouveau.";
  std::string_view carried = "Modifications reportées";
  std::string_view lost = "Modifications qui n’ont pas pu être reportées";
};

}  // namespace segur
