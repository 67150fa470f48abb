#include "wasm/canvas/ui.hpp"

#include <algorithm>
#include <cmath>

namespace segur::canvas {

Rect Rect::et(const Rect& other) const {
  return {std::max(x0, other.x0), std::max(y0, other.y0), std::min(x1, other.x1), std::min(y1, other.y1)};
}

void Ui::commencer(ImDrawList* fond, ImDrawList* dessus) {
  fond_ = fond;
  haut_ = dessus;
  liste_ = fond;
  encore_ = false;
  curseur_ = ImGuiMouseCursor_Arrow;
  prises_.clear();
  std::swap(precedents_, elements_);
  elements_.clear();
  std::swap(regionsPrecedentes_, ordreRegions_);
  ordreRegions_.clear();
  dessusPrecedent_ = dessusCourant_;
  dessusCourant_ = false;
  aMontrerAvant_ = aMontrer_;
  const ImGuiIO& io = ImGui::GetIO();
  clips_.assign(1, {0, 0, io.DisplaySize.x, io.DisplaySize.y});
  if (io.MouseClicked[0]) auClavier_ = false;
  if (io.MouseWheel != 0 || io.MouseWheelH != 0) pousser(io.MousePos, {-io.MouseWheelH * u(100), -io.MouseWheel * u(100)});
  if (!present_ || dessusPrecedent_) return;  // what lies above takes its keys itself
  if (touche(ImGuiKey_Tab)) tabuler(false);
  if (touche(ImGuiKey_Tab, false, true)) tabuler(true);
}

void Ui::terminer() {
  if (ImGui::GetIO().MouseReleased[0]) actif_ = 0;
  // Nobody drew it in a whole pass: it is no more.
  if (aMontrer_ == aMontrerAvant_) aMontrer_ = 0;
}

// --- Measures

float Ui::u(float css) const { return entier(css * echelle_); }

float Ui::largeur(Police police, std::string_view text) const {
  if (text.empty()) return 0;  // Dear ImGui would look for the end of a text that is nowhere
  const ImFont* font = polices_.fonte(police);
  return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

// --- Colours and shapes

void Ui::fond(const Rect& r, Jeton jeton, float rayon) { liste_->AddRectFilled({r.x0, r.y0}, {r.x1, r.y1}, c(jeton), rayon); }

void Ui::bord(const Rect& r, Jeton jeton, float rayon, float epaisseur) {
  const float wide = std::max(1.0F, u(epaisseur));
  // A line of whole pixels lies inside of the rectangle.
  liste_->AddRect({r.x0 + wide / 2 - 0.5F, r.y0 + wide / 2 - 0.5F}, {r.x1 - wide / 2 + 0.5F, r.y1 - wide / 2 + 0.5F}, c(jeton), rayon, 0,
                  wide);
}

void Ui::trait(float x0, float y, float x1, Jeton jeton, float epaisseur) { fond({x0, y, x1, y + std::max(1.0F, u(epaisseur))}, jeton); }

float Ui::mot(Police police, float x, float y, Jeton jeton, std::string_view text) {
  return ecrire(police, x, y, jeton, text, largeur(police, text));
}

float Ui::ecrire(Police police, float x, float y, Jeton jeton, std::string_view text, float wide) {
  ImFont* font = polices_.fonte(police);
  const float top = entier(y + (ligne(police) - font->FontSize) / 2);
  const Rect& clip = clips_.back();
  if (wide > 0 && top < clip.y1 && top + font->FontSize > clip.y0 && x < clip.x1 && x + wide > clip.x0) {
    liste_->AddText(font, font->FontSize, {entier(x), top}, c(jeton), text.data(), text.data() + text.size());
  }
  return wide;
}

std::string Ui::borner(Police police, float room, std::string_view text) const {
  if (largeur(police, text) <= room) return std::string(text);
  room -= largeur(police, "…");
  const ImFont* font = polices_.fonte(police);
  const char* end = nullptr;
  font->CalcTextSizeA(font->FontSize, std::max(room, 0.0F), 0, text.data(), text.data() + text.size(), &end);
  std::size_t kept = static_cast<std::size_t>(end - text.data());
  while (kept > 0 && text[kept - 1] == ' ') --kept;
  return std::string(text.substr(0, kept)) + "…";
}

float Ui::motBorne(Police police, float x, float y, float room, Jeton jeton, std::string_view text) {
  const float wide = largeur(police, text);
  return wide <= std::max(room, 0.0F) ? ecrire(police, x, y, jeton, text, wide) : mot(police, x, y, jeton, borner(police, room, text));
}

void Ui::anneau(const Rect& r, float rayon) { bord(r.moins(-u(3)), Jeton::Focus, rayon + u(3), 2.5F); }

// --- Elements

Reaction Ui::element(Cle id, const Rect& r, Role role, std::string_view nom, bool inactif) {
  const Rect visible = r.et(clips_.back());
  elements_.push_back({id, role, inactif, r, visible, std::string(nom)});
  const ImGuiIO& io = ImGui::GetIO();
  Reaction out;
  out.survol = !dessusOuvert() && (actif_ == 0 || actif_ == id) && visible.contains(io.MousePos);
  if (out.survol && io.MouseClicked[0]) {
    actif_ = id;
    focaliser(id, false);
  }
  out.enfonce = actif_ == id && io.MouseDown[0];
  if (out.survol && actif_ == id && io.MouseReleased[0]) out.presse = true;
  // What lies above has the keys.
  out.focus = present_ && focus_ == id && !dessusOuvert();
  out.anneau = out.focus && auClavier_;
  if (out.focus && role != Role::Texte && role != Role::Grille && (touche(ImGuiKey_Enter) || touche(ImGuiKey_Space))) out.presse = true;
  if (out.survol && role != Role::Grille)
    curseur_ = role == Role::Texte ? ImGuiMouseCursor_TextInput : inactif ? ImGuiMouseCursor_NotAllowed : ImGuiMouseCursor_Hand;
  if (aMontrer_ == id) {
    aMontrer_ = 0;
    amener(r);
  }
  return out;
}

bool Ui::souris(ImGuiMouseCursor curseur) {
  curseur_ = curseur;
  return ImGui::GetIO().MouseClicked[0];
}

void Ui::focaliser(Cle id, bool parClavier) {
  if (focus_ != id) encore_ = true;
  focus_ = id;
  present_ = present_ || id != 0;
  if (!parClavier) return;
  auClavier_ = true;
  amenerElement(id);
}

void Ui::amenerElement(Cle id) {
  aMontrer_ = id;
  encore_ = true;
}

void Ui::montrer(const Rect& r) { amener(r, true); }

void Ui::ouvrirDessus() {
  dessus_ = dessusCourant_ = true;
  liste_ = haut_;
  clips_.push_back(clips_.front());
  if (!dessusPrecedent_) encore_ = true;
}

void Ui::fermerDessus() {
  dessus_ = false;
  liste_ = fond_;
  clips_.pop_back();
}

// --- Keyboard

bool Ui::touche(ImGuiKey key, bool ctrl, bool maj) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!ImGui::IsKeyPressed(key, false) || (io.KeyCtrl || io.KeySuper) != ctrl || io.KeyShift != maj || io.KeyAlt) return false;
  if (std::find(prises_.begin(), prises_.end(), key) != prises_.end()) return false;
  prises_.push_back(key);
  auClavier_ = true;
  return true;
}

void Ui::clavier(Arrivee arrivee) {
  const bool before = present_;
  present_ = arrivee != Arrivee::Absente;
  if (present_ != before) encore_ = true;
  if (before || arrivee == Arrivee::Absente || arrivee == Arrivee::Pointeur) return;
  const std::vector<const Element*> stops = arrets();
  if (!stops.empty()) focaliser(arrivee == Arrivee::Fin ? stops.back()->cle : stops.front()->cle);
}

// The last pass's, where it may stop: all of them, but only those of the part above where there is one.
std::vector<const Element*> Ui::arrets() const {
  std::vector<const Element*> out;
  for (const Element& element : elements_.empty() ? precedents_ : elements_) out.push_back(&element);
  return out;
}

bool Ui::tabReste(bool arriere) const {
  if (dessusCourant_ || dessusPrecedent_) return true;
  const std::vector<const Element*> stops = arrets();
  if (stops.empty()) return false;
  return (arriere ? stops.front() : stops.back())->cle != focus_;
}

void Ui::tabuler(bool arriere) {
  const std::vector<const Element*> stops = arrets();
  if (stops.empty()) return;
  const auto at = std::find_if(stops.begin(), stops.end(), [&](const Element* e) { return e->cle == focus_; });
  if (at == stops.end()) return focaliser(arriere ? stops.back()->cle : stops.front()->cle);
  if (at == (arriere ? stops.begin() : stops.end() - 1)) {
    // Out of the canvas: the host lets the browser go on.
    focus_ = 0;
    present_ = false;
    return;
  }
  focaliser((*(arriere ? at - 1 : at + 1))->cle);
}

// --- Scrolling

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
  const bool over = !dessusOuvert() && track.et(clips_.back()).contains(io.MousePos) && (actif_ == 0 || actif_ == own);
  if (over && io.MouseClicked[0]) {
    actif_ = own;
    prise_ = mouse >= from && mouse <= from + length ? mouse - from : length / 2;
  }
  if (actif_ == own && io.MouseDown[0]) {
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

void Ui::rogner(const Rect& r) {
  clips_.push_back(r.et(clips_.back()));
  const Rect& clip = clips_.back();
  liste_->PushClipRect({clip.x0, clip.y0}, {std::max(clip.x0, clip.x1), std::max(clip.y0, clip.y1)}, false);
}

void Ui::finRogner() {
  clips_.pop_back();
  liste_->PopClipRect();
}

}  // namespace segur::canvas
