// Parts that scroll: by the wheel, by their bars, and to what has to come into sight.
#include <algorithm>
#include <cmath>

#include "wasm/canvas/ui.hpp"

namespace segur::canvas {

Defilement& Ui::defiler(Cle id, const Rect& rect) {
  Defilement& region = regions_[id];
  region.rect = rect;
  ouvertes_.push_back({id, &region});
  ordreRegions_.push_back(id);
  rogner(rect);
  return region;
}

void Ui::fermerDefilement(float contentWidth, float contentHeight) {
  const Ouvert open = ouvertes_.back();
  Defilement& region = *open.region;
  region.maxX = std::max(0.0F, std::ceil(contentWidth - region.rect.w()));
  region.maxY = std::max(0.0F, std::ceil(contentHeight - region.rect.h()));
  const float x = std::clamp(entier(region.x), 0.0F, region.maxX);
  const float y = std::clamp(entier(region.y), 0.0F, region.maxY);
  if (x != region.x || y != region.y) encore_ = true;
  region.x = x;
  region.y = y;
  barreDefilement(open.cle, region, false);
  barreDefilement(open.cle, region, true);
  finRogner();
  ouvertes_.pop_back();
}

void Ui::barreDefilement(Cle id, Defilement& region, bool across) {
  const float most = across ? region.maxX : region.maxY;
  if (most <= 0) return;
  float& place = across ? region.x : region.y;
  const ImGuiIO& io = ImGui::GetIO();
  const float wide = u(10);
  const Rect& r = region.rect;
  const Rect track = across ? Rect{r.x0, r.y1 - wide, r.x1 - (region.maxY > 0 ? wide : 0), r.y1} : Rect{r.x1 - wide, r.y0, r.x1, r.y1};
  const float along = across ? track.w() : track.h();
  const float start = across ? track.x0 : track.y0;
  const float mouse = across ? io.MousePos.x : io.MousePos.y;
  const float length = std::min(along, std::max(u(32), along * along / (along + most)));
  const float from = start + (along - length) * place / most;
  const Cle own = cle(across ? "barre en travers" : "barre", id);
  // It lies over what it scrolls, which was drawn before it and may have taken the press already.
  const bool under = !dessusOuvert() && track.et(clips_.back()).contains(io.MousePos);
  const bool over = under && (actif_ == 0 || actif_ == own);
  if (under && io.MouseClicked[0]) {
    actif_ = own;
    prise_ = mouse >= from && mouse <= from + length ? mouse - from : length / 2;
  }
  if (actif_ == own && (io.MouseDown[0] || io.MouseReleased[0])) {
    const float wanted = std::clamp(entier((mouse - prise_ - start) / std::max(1.0F, along - length) * most), 0.0F, most);
    if (wanted != place) encore_ = true;
    place = wanted;
  }
  const float pad = u(2);
  const Rect thumb = across ? Rect{from + pad, track.y0 + pad, from + length - pad, track.y1 - pad}
                            : Rect{track.x0 + pad, from + pad, track.x1 - pad, from + length - pad};
  fond(thumb, over || actif_ == own ? Jeton::Muted : Jeton::Control, u(3));
}

// Innermost first: what stands deepest under the point takes what it can, the rest goes outwards.
ImVec2 Ui::pousser(ImVec2 point, ImVec2 by) {
  const std::vector<Cle>& order = ordreRegions_.empty() ? regionsPrecedentes_ : ordreRegions_;
  for (auto id = order.rbegin(); id != order.rend(); ++id) {
    Defilement& region = regions_[*id];
    if (!region.rect.contains(point)) continue;
    const float x = std::clamp(region.x + by.x, 0.0F, region.maxX);
    const float y = std::clamp(region.y + by.y, 0.0F, region.maxY);
    if (x != region.x || y != region.y) encore_ = true;
    by.x -= x - region.x;
    by.y -= y - region.y;
    region.x = x;
    region.y = y;
    if (by.x == 0 && by.y == 0) break;
  }
  return by;
}

bool Ui::peutDefiler(ImVec2 point, ImVec2 by) const {
  const std::vector<Cle>& order = ordreRegions_.empty() ? regionsPrecedentes_ : ordreRegions_;
  return std::any_of(order.begin(), order.end(), [&](Cle id) {
    const Defilement& region = regions_.at(id);
    if (!region.rect.contains(point)) return false;
    return (by.y > 0 && region.y < region.maxY) || (by.y < 0 && region.y > 0) || (by.x > 0 && region.x < region.maxX) ||
           (by.x < 0 && region.x > 0);
  });
}

void Ui::accompagner(float dy) {
  if (dy == 0) return;
  ouvertes_.front().region->y += dy;
  encore_ = true;
}

void Ui::amener(const Rect& r, bool avant) {
  Rect at = r;
  for (auto open = ouvertes_.rbegin(); open != ouvertes_.rend(); ++open) {
    Defilement& region = *open->region;
    const float margin = u(12);
    float dy = 0;
    if (at.y1 + margin > region.rect.y1) dy = at.y1 + margin - region.rect.y1;
    if (at.y0 - margin - dy < region.rect.y0) dy = at.y0 - margin - region.rect.y0;
    float dx = 0;
    if (at.x1 + margin > region.rect.x1) dx = at.x1 + margin - region.rect.x1;
    if (at.x0 - margin - dx < region.rect.x0) dx = at.x0 - margin - region.rect.x0;
    // Not beyond what there is; the bounds of the pass before are near enough, and the end of the pass corrects them.
    dx = std::clamp(dx, -region.x, std::max(0.0F, region.maxX - region.x));
    dy = std::clamp(dy, -region.y, std::max(0.0F, region.maxY - region.y));
    if (dx == 0 && dy == 0) continue;
    region.x += dx;
    region.y += dy;
    at = {at.x0 - dx, at.y0 - dy, at.x1 - dx, at.y1 - dy};
    if (!avant || open != ouvertes_.rbegin()) encore_ = true;
  }
}

}  // namespace segur::canvas
