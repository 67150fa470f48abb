// What every part of the view draws and listens with: device pixels, tokens, text, and elements that can be pointed at, focused and pressed
// by mouse and by keyboard alike. A thin layer over Dear ImGui's input, fonts and draw lists: its own widgets and windows are not used, so
// that nothing here looks or behaves like stock ImGui.
//
// A frame is one pass from top to bottom: each element says where it is and learns at once what the user did to it. What a pass finds out
// too late (a height, a place to scroll to) asks for another pass before anything is shown.
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "wasm/canvas/polices.hpp"
#include "wasm/canvas/theme.hpp"

namespace segur::canvas {

// In device pixels of the canvas, from its top left corner.
struct Rect {
  float x0 = 0;
  float y0 = 0;
  float x1 = 0;
  float y1 = 0;

  [[nodiscard]] float w() const { return x1 - x0; }
  [[nodiscard]] float h() const { return y1 - y0; }
  [[nodiscard]] bool contains(ImVec2 p) const { return p.x >= x0 && p.x < x1 && p.y >= y0 && p.y < y1; }
  [[nodiscard]] bool empty() const { return x1 <= x0 || y1 <= y0; }
  [[nodiscard]] Rect et(const Rect& other) const;
  [[nodiscard]] Rect moins(float margin) const { return {x0 + margin, y0 + margin, x1 - margin, y1 - margin}; }
};

// The nearest whole pixel. An instruction of WebAssembly; std::round is a call, and thousands of places go through here at each pass.
[[nodiscard]] inline float entier(float at) { return std::floor(at + 0.5F); }

using Cle = std::uint32_t;
// The identity of an element from one frame to the next: what it is, and of which field or row.
[[nodiscard]] constexpr Cle cle(std::string_view quoi, std::uint64_t duquel = 0) {
  Cle hash = 2166136261U;
  for (const char c : quoi) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  for (int i = 0; i < 8; ++i) hash = (hash ^ static_cast<Cle>((duquel >> (8 * i)) & 0xFFU)) * 16777619U;
  return hash;
}

enum class Role : std::uint8_t { Bouton, Lien, Case, Texte, Liste, Onglet, Grille };

// What a pass drew that can be focused, in the order of the keyboard.
struct Element {
  Cle cle = 0;
  Role role = Role::Bouton;
  bool inactif = false;
  Rect rect;
  Rect visible;  // what of it is not scrolled away
  std::string nom;
};

struct Reaction {
  bool survol = false;
  bool focus = false;    // has it, whether or not it is shown
  bool anneau = false;   // has it, and it came by the keyboard
  bool enfonce = false;  // the mouse button is down on it
  bool presse = false;   // clicked, or Enter or Space
};

enum class Arrivee : std::uint8_t {
  Absente,   // the keyboard is elsewhere on the page
  Debut,     // by Tab, from before the canvas
  Fin,       // by Tab backwards, from behind it
  Pointeur,  // where the pointer is about to say
  Retour,    // where it was: from a dialog, another window
};

// A part of the canvas that scrolls.
struct Defilement {
  Rect rect;
  float x = 0;
  float y = 0;
  float maxX = 0;
  float maxY = 0;
};

class Ui {
public:
  // --- One pass
  void commencer(ImDrawList* fond, ImDrawList* dessus);
  void terminer();
  // Another pass is wanted before this one is shown.
  void encore() { encore_ = true; }
  [[nodiscard]] bool veutEncore() const { return encore_; }

  // --- Measures
  void echelle(float devicePixels) { echelle_ = devicePixels; }
  [[nodiscard]] float echelle() const { return echelle_; }
  // CSS pixels as whole device pixels.
  [[nodiscard]] float u(float css) const;
  [[nodiscard]] Polices& polices() { return polices_; }
  [[nodiscard]] float largeur(Police police, std::string_view text) const;
  [[nodiscard]] float ligne(Police police) const { return u(Polices::interligne(police)); }

  // --- Colours and shapes
  Couleurs couleurs{};
  [[nodiscard]] ImU32 c(Jeton jeton) const { return couleurs[static_cast<std::size_t>(jeton)]; }
  [[nodiscard]] ImDrawList& liste() { return *liste_; }
  // Something of it is neither scrolled nor cut away. What is not is not drawn.
  [[nodiscard]] bool aVoir(const Rect& r) const { return !r.et(clips_.back()).empty(); }
  void fond(const Rect& r, Jeton jeton, float rayon = 0);
  void bord(const Rect& r, Jeton jeton, float rayon, float epaisseur = 1);
  void trait(float x0, float y, float x1, Jeton jeton, float epaisseur = 1);
  // One line in a box of the font's line height whose top is y; gives its width.
  float mot(Police police, float x, float y, Jeton jeton, std::string_view text);
  // The same, where its width is known already; nothing where it has none.
  float ecrire(Police police, float x, float y, Jeton jeton, std::string_view text, float wide);
  // The same, cut with « … » where it is wider than the room.
  float motBorne(Police police, float x, float y, float room, Jeton jeton, std::string_view text);
  [[nodiscard]] std::string borner(Police police, float room, std::string_view text) const;
  void anneau(const Rect& r, float rayon);

  // --- Elements
  Reaction element(Cle cle, const Rect& r, Role role, std::string_view nom, bool inactif = false);
  [[nodiscard]] const std::vector<Element>& elements() const { return elements_; }
  void focaliser(Cle cle, bool parClavier = true);
  [[nodiscard]] Cle focus() const { return focus_; }
  // What the focused element says beside its name and role: its value, its marks, what is wrong with it. The last one in a pass counts.
  void dire(std::string texte) { dit_ = std::move(texte); }
  [[nodiscard]] const std::string& dit() const { return dit_; }
  // Scrolls an element into sight when it is next drawn.
  void amenerElement(Cle cle);
  // That is still to come: what stands in it has then another place than the one that it is drawn at.
  [[nodiscard]] bool aAmener(Cle cle) const { return aMontrer_ == cle; }
  // Scrolls that place into sight: of a part's own focus, as a cell in a grid. Before the part that is open has drawn anything.
  void montrer(const Rect& r);
  // What follows stands lower by that much than it did: the document scrolls with it, and it stays under the eyes.
  void accompagner(float dy);
  [[nodiscard]] bool auClavier() const { return auClavier_; }
  [[nodiscard]] bool souris(ImGuiMouseCursor curseur);
  [[nodiscard]] ImGuiMouseCursor curseur() const { return curseur_; }
  // Only what is drawn between these, above everything else, is listened to.
  void ouvrirDessus();
  void fermerDessus();
  // Something lies above what is being drawn, and has the mouse.
  [[nodiscard]] bool dessusOuvert() const { return dessus_ != dessusPrecedent_; }

  // --- Keyboard
  // Pressed in this pass, and not yet taken by another.
  bool touche(ImGuiKey key, bool ctrl = false, bool maj = false);
  // The canvas, or the text field laid over it, has got the keyboard or lost it.
  void clavier(Arrivee arrivee);
  // Would Tab go to another element, rather than out of the canvas?
  [[nodiscard]] bool tabReste(bool arriere) const;

  // --- Scrolling
  Defilement& defiler(Cle cle, const Rect& rect);
  void fermerDefilement(float contentWidth, float contentHeight);
  // Scrolls what is under that point as far as it goes; gives what of it could not be used.
  ImVec2 pousser(ImVec2 point, ImVec2 by);
  [[nodiscard]] bool peutDefiler(ImVec2 point, ImVec2 by) const;
  void rogner(const Rect& r);
  void finRogner();
  [[nodiscard]] const Rect& rogne() const { return clips_.back(); }

private:
  struct Ouvert {
    Cle cle;
    Defilement* region;
  };
  void barreDefilement(Cle cle, Defilement& region, bool across);
  void tabuler(bool arriere);
  [[nodiscard]] std::vector<const Element*> arrets() const;
  void amener(const Rect& r, bool avant = false);

  Polices polices_;
  float echelle_ = 1;
  ImDrawList* fond_ = nullptr;
  ImDrawList* haut_ = nullptr;
  ImDrawList* liste_ = nullptr;
  std::vector<Rect> clips_;
  std::vector<Element> elements_;
  std::vector<Element> precedents_;
  std::map<Cle, Defilement> regions_;
  std::vector<Ouvert> ouvertes_;
  std::vector<Cle> ordreRegions_;
  std::vector<Cle> regionsPrecedentes_;
  Cle focus_ = 0;
  std::string dit_;
  Cle actif_ = 0;
  Cle aMontrer_ = 0;
  Cle aMontrerAvant_ = 0;
  float prise_ = 0;  // where on a scroll bar's thumb it was taken
  bool auClavier_ = false;
  bool present_ = false;
  bool encore_ = false;
  bool dessus_ = false;           // within ouvrirDessus … fermerDessus
  bool dessusPrecedent_ = false;  // the pass before drew something there
  bool dessusCourant_ = false;
  ImGuiMouseCursor curseur_ = ImGuiMouseCursor_Arrow;
  std::vector<ImGuiKey> prises_;  // keys taken in this pass
};

}  // namespace segur::canvas
