#include "wasm/canvas/ui.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

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
  dit_.clear();
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
  const ImFont* font = polices_.fonte(police);
  float wide = 0;
  // One line, at the size that it was baked at: half of what CalcTextSizeA does, for each word of a pass.
  for (std::size_t i = 0; i < text.size();) {
    unsigned int letter = static_cast<unsigned char>(text[i]);
    i += letter < 0x80 ? 1U : static_cast<std::size_t>(ImTextCharFromUtf8(&letter, text.data() + i, text.data() + text.size()));
    wide += font->GetCharAdvance(static_cast<ImWchar>(letter));
  }
  return wide;
}

// --- Colours and shapes

void Ui::fond(const Rect& r, Jeton jeton, float rayon) {
  if (aVoir(r)) liste_->AddRectFilled({r.x0, r.y0}, {r.x1, r.y1}, c(jeton), rayon);
}

void Ui::bord(const Rect& r, Jeton jeton, float rayon, float epaisseur) {
  if (!aVoir(r)) return;
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
  if (aVoir({x, top, x + wide, top + font->FontSize})) {
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
  const auto same = [this](const Element* e) { return e->cle == focus_; };
  if (stops.empty() || (arrivee == Arrivee::Retour && std::any_of(stops.begin(), stops.end(), same))) return;
  focaliser(arrivee == Arrivee::Fin ? stops.back()->cle : stops.front()->cle);
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
