// A frame's draw lists as one array of numbers, for web/src/canvas/renderer.ts to walk in the module's memory.
#pragma once

#include <cstdint>
#include <vector>

#include "imgui.h"

namespace segur::js {

// For each list: address and bytes of its corners, address and bytes of its indices, how many commands; for each command: how many indices,
// the first one, and its clip rectangle in device pixels (x0, y0, x1, y1). First of all, the number of lists.
void aplatir(const ImDrawData& dessin, std::vector<std::uint32_t>& out);

}  // namespace segur::js
