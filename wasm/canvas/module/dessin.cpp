#include "wasm/canvas/module/dessin.hpp"

#include <algorithm>

namespace segur::js {
namespace {

std::uint32_t adresse(const void* at) { return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(at)); }
std::uint32_t pixel(float at) { return static_cast<std::uint32_t>(std::max(0.0F, at)); }

}  // namespace

void aplatir(canvas::Vue& vue, std::vector<std::uint32_t>& out) {
  const ImFontAtlas& atlas = vue.atlas();
  const ImDrawData& dessin = vue.dessin();
  out.clear();
  out.insert(out.end(), {vue.versionAtlas(), static_cast<std::uint32_t>(atlas.TexWidth), static_cast<std::uint32_t>(atlas.TexHeight),
                         adresse(atlas.TexPixelsAlpha8), static_cast<std::uint32_t>(dessin.CmdListsCount)});
  for (const ImDrawList* list : dessin.CmdLists) {
    out.insert(out.end(),
               {adresse(list->VtxBuffer.Data), static_cast<std::uint32_t>(list->VtxBuffer.size_in_bytes()), adresse(list->IdxBuffer.Data),
                static_cast<std::uint32_t>(list->IdxBuffer.size_in_bytes()), static_cast<std::uint32_t>(list->CmdBuffer.Size)});
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      out.insert(out.end(), {command.ElemCount, command.IdxOffset, pixel(clip.x), pixel(clip.y), pixel(clip.z), pixel(clip.w)});
    }
  }
}

}  // namespace segur::js
