// What JavaScript sees of the view beside the core's own bindings: numbers and bytes in, one text or an address out
// (web/src/canvas/bindings.ts).
#include <emscripten/bind.h>

#include <string>

#include "core/form/transfert.hpp"
#include "core/json/keys.hpp"
#include "wasm/bindings/encoder.hpp"
#include "wasm/bindings/ouverte.hpp"
#include "wasm/canvas/module/dessin.hpp"
#include "wasm/canvas/vue.hpp"

namespace segur::js {
namespace {

using namespace segur::canvas;

// A view, and its last frame.
struct Toile {
  explicit Toile(Ouverte& of) : vue(*of.session, of.tableau) {}

  Vue vue;
  std::vector<std::uint32_t> dessin;
};
Toile& toile(Handle handle) { return *reinterpret_cast<Toile*>(handle); }
Vue& vue(Handle handle) { return toile(handle).vue; }

// Into a session that was just opened: what another module's session was left with (transfer()).
bool canvasTakeOver(Handle session, const std::string& transfer) {
  return reprendre(*ouverte(session).session, ouverte(session).tableau, transfer);
}

Handle canvasOpen(Handle session) { return reinterpret_cast<Handle>(new Toile(ouverte(session))); }
void canvasClose(Handle handle) { delete &toile(handle); }

// The tokens' names, in the order of canvasColours.
std::string canvasTokens() {
  Encoder out;
  out.number(static_cast<std::int64_t>(kNomsJetons.size()));
  for (const std::string_view name : kNomsJetons) out.text(name);
  return out.take();
}

// Four bytes a token: red, green, blue, opacity.
void canvasColours(Handle handle, const std::string& rgba) {
  Couleurs couleurs{};
  for (std::size_t i = 0; i < couleurs.size() && 4 * i + 3 < rgba.size(); ++i) {
    const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(rgba[4 * i + at])); };
    couleurs[i] = IM_COL32(byte(0), byte(1), byte(2), byte(3));
  }
  vue(handle).colorer(couleurs);
}

void canvasSize(Handle handle, float width, float height, float scale) { vue(handle).dimensionner(width, height, scale); }
void canvasAllow(Handle handle, bool active, bool deposit, bool consult) { vue(handle).permettre(active, deposit, consult); }
void canvasKeyboard(Handle handle, int arrival) { vue(handle).clavier(static_cast<Arrivee>(arrival)); }
bool canvasTabStays(Handle handle, bool backwards) { return vue(handle).tabReste(backwards); }

void canvasPointer(Handle handle, float x, float y) { vue(handle).io().AddMousePosEvent(x, y); }
void canvasButton(Handle handle, bool down) { vue(handle).io().AddMouseButtonEvent(0, down); }
// What of it was not used, down or across: the page may scroll by it.
float canvasScroll(Handle handle, float x, float y, float dx, float dy) {
  const ImVec2 left = vue(handle).pousser({x, y}, {dx, dy});
  return dy != 0 ? left.y : left.x;
}
void canvasKey(Handle handle, int key, bool ctrl, bool shift, bool alt) {
  if (key >= ImGuiKey_NamedKey_BEGIN && key < ImGuiKey_NamedKey_END) vue(handle).touche(static_cast<ImGuiKey>(key), ctrl, shift, alt);
}
void canvasModifiers(Handle handle, bool ctrl, bool shift) {
  ImGuiIO& io = vue(handle).io();
  io.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
}
void canvasText(Handle handle, const std::string& text) { vue(handle).io().AddInputCharactersUTF8(text.c_str()); }
void canvasSearch(Handle handle, const std::string& text) { vue(handle).chercher(text); }
bool isField(int field, int row) { return field >= 0 && static_cast<std::size_t>(field) < kFieldCount && row >= 0; }
// That field, as a command left it; -1: much, or rows themselves.
void canvasChanged(Handle handle, int field, int row) {
  if (isField(field, row))
    vue(handle).changer({static_cast<FieldId>(field), static_cast<std::uint32_t>(row)});
  else
    vue(handle).changer();
}
bool canvasTurnDay(Handle handle) { return vue(handle).tournerJour(); }
void canvasAim(Handle handle, int field, int row, bool leaveBar) {
  if (isField(field, row)) vue(handle).viser({static_cast<FieldId>(field), static_cast<std::uint32_t>(row)}, leaveBar);
}

// Runs what the events ask for; the commands that come of it.
std::string canvasAdvance(Handle handle, double seconds) {
  Vue& view = vue(handle);
  view.dater(seconds);
  view.avancer();
  const std::vector<Commande> commands = view.prendreCommandes();
  Encoder out;
  out.number(static_cast<std::int64_t>(commands.size()));
  for (const Commande& command : commands)
    out.number(static_cast<std::int64_t>(command.geste))
        .number(static_cast<std::int64_t>(command.champ.id))
        .number(command.champ.row)
        .text(command.texte);
  return out.take();
}

// Address of what the last frame is drawn of (dessin.hpp).
std::uintptr_t canvasFrame(Handle handle) {
  Toile& one = toile(handle);
  aplatir(one.vue, one.dessin);
  return reinterpret_cast<std::uintptr_t>(one.dessin.data());
}

void rect(Encoder& out, const Rect& r) {
  for (const float side : {r.x0, r.y0, r.x1, r.y1}) out.number(static_cast<std::int64_t>(side));
}

// The cursor; the focused element, if any; the open text field, if any; how the demande stands.
std::string canvasState(Handle handle) {
  const Vue& view = vue(handle);
  Encoder out;
  out.number(view.curseur());
  const Element* focus = view.focalise();
  out.flag(focus != nullptr);
  if (focus != nullptr) out.text(focus->nom).number(static_cast<std::int64_t>(focus->role)).flag(focus->inactif).text(view.dit());
  const auto& saisie = view.saisie();
  out.flag(saisie.has_value());
  if (saisie) {
    out.flag(saisie->recherche).number(static_cast<std::int64_t>(saisie->champ.id)).number(saisie->champ.row);
    rect(out, saisie->rect);
    out.text(saisie->nom).text(saisie->texte).flag(saisie->modifie).flag(saisie->faux);
  }
  out.text(view.bilan());
  return out.take();
}

// Every element that can be focused, then every field that is drawn: for tests, and for laying an input over one.
std::string canvasElements(Handle handle) {
  const Vue& view = vue(handle);
  Encoder out;
  out.number(static_cast<std::int64_t>(view.elements().size()));
  for (const Element& element : view.elements()) {
    out.text(element.nom).number(static_cast<std::int64_t>(element.role)).flag(element.inactif);
    rect(out, element.visible);
  }
  out.number(static_cast<std::int64_t>(view.dessines().size()));
  for (const Dessine& field : view.dessines()) {
    out.text(pointerOf(Format::Demande, field.champ))
        .text(field.nom())
        .text(field.texte)
        .flag(field.editable)
        .flag(field.modifie)
        .flag(field.faux);
    rect(out, field.visible);
  }
  return out.take();
}

std::string canvasCopy(Handle handle) { return vue(handle).copie(); }

}  // namespace

EMSCRIPTEN_BINDINGS(segur_canvas) {
  using emscripten::function;
  function("canvasTakeOver", &canvasTakeOver);
  function("canvasOpen", &canvasOpen);
  function("canvasClose", &canvasClose);
  function("canvasTokens", &canvasTokens);
  function("canvasColours", &canvasColours);
  function("canvasSize", &canvasSize);
  function("canvasAllow", &canvasAllow);
  function("canvasKeyboard", &canvasKeyboard);
  function("canvasTabStays", &canvasTabStays);
  function("canvasPointer", &canvasPointer);
  function("canvasButton", &canvasButton);
  function("canvasScroll", &canvasScroll);
  function("canvasKey", &canvasKey);
  function("canvasModifiers", &canvasModifiers);
  function("canvasText", &canvasText);
  function("canvasSearch", &canvasSearch);
  function("canvasChanged", &canvasChanged);
  function("canvasTurnDay", &canvasTurnDay);
  function("canvasAim", &canvasAim);
  function("canvasAdvance", &canvasAdvance);
  function("canvasFrame", &canvasFrame);
  function("canvasState", &canvasState);
  function("canvasElements", &canvasElements);
  function("canvasCopy", &canvasCopy);
}

}  // namespace segur::js
