// What a frame is drawn of, its glyphs and its draw lists, as one array of numbers, for web/src/canvas/renderer.ts to walk in the module's memory.
#pragma once

#include <cstdint>
#include <vector>

#include "wasm/canvas/vue.hpp"

namespace segur::js {

// Of the atlas: its version, width, height and address (a byte a pixel). How many draw lists. For each list: address and bytes of its corners,
// address and bytes of its indices, how many commands; for each command: how many indices, the first one, and its clip rectangle in device
// pixels (x0, y0, x1, y1).
void aplatir(canvas::Vue& vue, std::vector<std::uint32_t>& out);

}  // namespace segur::js
