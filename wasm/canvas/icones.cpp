#include "wasm/canvas/icones.hpp"

#include <algorithm>
#include <span>

namespace segur::canvas {
namespace {

// Polylines: x and y in tenths of the grid's unit; kFin ends one, kFerme closes it; kCercle is followed by centre and radius.
constexpr short kFin = -1;
constexpr short kFerme = -2;
constexpr short kCercle = -3;

constexpr short kErreur[] = {80, 15, 145, 80, 80, 145, 15, 80, kFerme, 80, 48, 80, 88, kFin, 80, 108, 80, 113, kFin};
constexpr short kAvertissement[] = {80, 20, 150, 140, 10, 140, kFerme, 80, 63, 80, 98, kFin, 80, 118, 80, 123, kFin};
constexpr short kModifie[] = {25, 135, 33, 103, 108, 28, 133, 53, 58, 128, kFerme, 90, 45, 115, 70, kFin};
constexpr short kPresent[] = {20, 20, 140, 20, 140, 140, 20, 140, kFerme, 48, 83, 70, 105, 113, 55, kFin};
constexpr short kRetire[] = {kCercle, 80, 80, 65, 55, 55, 105, 105, kFin, 105, 55, 55, 105, kFin};
constexpr short kSupprimer[] = {25,  43,  135, 43,  kFin, 63,   40, 63, 23, 98,  23,   98, 40, kFin, 40,  45,  46,
                                138, 114, 138, 120, 45,   kFin, 68, 70, 68, 113, kFin, 93, 70, 93,   113, kFin};
constexpr short kConsulter[] = {10, 80, 35, 50, 80, 35, 125, 50, 150, 80, 125, 110, 80, 125, 35, 110, kFerme, kCercle, 80, 80, 20};
constexpr short kImporter[] = {80, 105, 80, 20, kFin, 48, 50, 80, 18, 113, 50, kFin, 20, 100, 20, 138, 140, 138, 140, 100, kFin};
constexpr short kDefaire[] = {55, 25, 23, 58, 55, 90, kFin, 25, 58, 95, 58, 120, 64, 134, 84, 134, 112, 120, 131, 95, 138, 60, 138, kFin};
constexpr short kRefaire[] = {105, 25, 138, 58, 105, 90, kFin, 135, 58, 65, 58, 40, 64, 26, 84, 26, 112, 40, 131, 65, 138, 100, 138, kFin};
constexpr short kVerrou[] = {30, 73, 130, 73, 130, 143, 30, 143, kFerme, 50, 70, 50, 48, 59, 26, 80, 18, 101, 26, 110, 48, 110, 70, kFin};
constexpr short kChevronHaut[] = {40, 100, 80, 60, 120, 100, kFin};
constexpr short kChevronBas[] = {40, 60, 80, 100, 120, 60, kFin};
constexpr short kFleche[] = {20, 80, 140, 80, kFin, 100, 40, 140, 80, 100, 120, kFin};
constexpr short kCoche[] = {32, 84, 66, 118, 128, 44, kFin};
constexpr short kTiret[] = {35, 80, 125, 80, kFin};
constexpr short kLoupe[] = {kCercle, 68, 68, 46, 102, 102, 142, 142, kFin};
constexpr short kHorloge[] = {kCercle, 80, 80, 65, 80, 43, 80, 80, 105, 98, kFin};
constexpr short kCopier[] = {50, 50, 140, 50, 140, 140, 50, 140, kFerme, 20, 110, 20, 20, 110, 20, kFin};

constexpr std::span<const short> kTraces[] = {kErreur,   kAvertissement, kModifie, kPresent, kRetire,      kSupprimer,  kConsulter,
                                              kImporter, kDefaire,       kRefaire, kVerrou,  kChevronHaut, kChevronBas, kFleche,
                                              kCoche,    kTiret,         kLoupe,   kCopier,  kHorloge};
static_assert(std::size(kTraces) == static_cast<std::size_t>(Icone::Horloge) + 1);

}  // namespace

void dessiner(Ui& ui, Icone icone, float x, float y, float size, Jeton jeton) {
  if (!ui.aVoir({x, y, x + size, y + size})) return;
  ImDrawList& list = ui.liste();
  const float unit = size / 160;
  const float wide = std::max(1.0F, size * 1.5F / 16);
  const ImU32 colour = ui.c(jeton);
  const std::span<const short> trace = kTraces[static_cast<std::size_t>(icone)];
  const auto at = [&](std::size_t i) { return static_cast<float>(trace[i]) * unit; };
  for (std::size_t i = 0; i < trace.size();) {
    if (trace[i] == kCercle) {
      list.AddCircle({x + at(i + 1), y + at(i + 2)}, at(i + 3), colour, 0, wide);
      i += 4;
    } else if (trace[i] < 0) {
      list.PathStroke(colour, trace[i] == kFerme ? ImDrawFlags_Closed : ImDrawFlags_None, wide);
      ++i;
    } else {
      list.PathLineTo({x + at(i), y + at(i + 1)});
      i += 2;
    }
  }
}

}  // namespace segur::canvas
