#include "wasm/canvas/champ.hpp"

#include <algorithm>

#include "core/model/text.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/flot.hpp"
#include "wasm/canvas/mots.hpp"
#include "wasm/canvas/table.hpp"

namespace segur::canvas {
namespace {

// What a value of that kind takes: the form view's widths.
float largeurControle(Kind kind) {
  switch (kind) {
    case Kind::Date:
    case Kind::Montant:
    case Kind::Telephone:
    case Kind::Entier:
    case Kind::Taux: return 208;
    default: return 416;
  }
}

std::string_view libelleChoix(const FieldInfo& info, const FieldState& state, const Words& words) {
  for (const Choice& choice : info.choices) {
    if (choice.value == state.text) return choice.label;
  }
  return state.text.empty() ? words.empty : std::string_view(state.text);
}

void controle(Scene& scene, ListeChoix& liste, const FieldInfo& info, const FieldState& state, const Rect& r, bool faux) {
  Ui& ui = scene.ui;
  const Field& field = fieldOf(info.id);
  const Cle id = cleChamp(state.ref);
  const bool off = scene.inactif;
  if (ui.focus() == id) ui.dire(parole(scene, info, state));
  if (field.kind == Kind::Booleen) {
    const Rect square{r.x0, r.y0 + ui.u(5), r.x0 + ui.u(22), r.y0 + ui.u(27)};
    const bool on = state.text == "true";
    const bool refused = off || (!on && !state.refusal.empty());
    const Reaction reaction = ui.element(id, square, Role::Case, field.label, refused);
    if (caseACocher(ui, square, on ? Coche3::Oui : Coche3::Non, state.modified, refused, reaction)) {
      if (refused)
        scene.demander(Geste::Annoncer, {}, state.refusal);
      else
        scene.demander(Geste::Saisir, state.ref, on ? "false" : "true");
    }
    return;
  }
  const bool list = !info.choices.empty();
  const Reaction reaction = ui.element(id, r, list ? Role::Liste : Role::Texte, field.label, off);
  cadre(ui, r, {state.modified, faux, reaction.survol});
  const float top = r.y0 + (r.h() - ui.ligne(Police::R16)) / 2;
  const float left = r.x0 + ui.u(12);
  const Jeton ink = off ? Jeton::Muted : Jeton::Text;
  if (list) {
    ui.motBorne(Police::R16, left, top, r.w() - ui.u(44), ink, libelleChoix(info, state, scene.form.words));
    dessiner(ui, Icone::ChevronBas, r.x1 - ui.u(28), r.y0 + ui.u(12), ui.u(16), Jeton::Muted);
    const bool down = reaction.focus && (ui.touche(ImGuiKey_DownArrow) || ui.touche(ImGuiKey_UpArrow));
    if ((reaction.presse || down) && !off) {
      liste.ouvrir(r, id, info.choices, state.text, field.label,
                   [&scene, champ = state.ref](const std::string& value) { scene.demander(Geste::Saisir, champ, value); });
    }
  } else {
    ui.motBorne(Police::R16, left, top, r.w() - ui.u(24), ink, state.text);
    if (reaction.focus && !off)
      scene.saisie = SaisieOuverte{false, state.ref, r, std::string(field.label), state.text, state.modified, faux};
  }
  if (reaction.anneau || (reaction.focus && !list)) ui.anneau(r, ui.u(kRayon));
}

}  // namespace

void enchainer(std::string& out, std::string_view part) {
  if (!out.empty() && !part.empty()) out += out.back() == '.' ? " " : ", ";
  out += part;
}

std::string parole(const Scene& scene, const FieldInfo& info, const FieldState& state) {
  const Words& words = scene.form.words;
  const Field& field = fieldOf(info.id);
  std::string out;
  if (!state.editable)
    out = state.display.empty() ? words.empty : std::string_view(state.display);
  else if (field.kind == Kind::Booleen)
    out = state.text == "true" ? kMots.cochee : kMots.nonCochee;
  else if (!info.choices.empty())
    out = libelleChoix(info, state, words);
  if (state.modified) enchainer(out, concat({words.modified, ", ", words.before, "\u00a0: ", state.before}));
  for (const Message* message : scene.messages(state))
    enchainer(out, concat({motDe(message->severity), "\u00a0: ", message->text, " ", message->advice}));
  if (field.scope == Scope::Demande) enchainer(out, field.hint);
  return out;
}

// For the keyboard a cell is no element of its own: the grid has it.
Cle cleChamp(FieldRef champ) { return champ.scope() == Scope::Beneficiaire ? Table::kGrille : cle("champ", champ.key()); }

float hauteurTexte(const Ui& ui, Police police, std::string_view text, float width) {
  float x = 0;
  float lines = 1;
  const float space = ui.largeur(police, " ");
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const float wide = ui.largeur(police, text.substr(0, end));
    if (x > 0 && x + wide > width) {
      ++lines;
      x = 0;
    }
    x += wide + space;
    if (end < text.size() && text[end] == '\n') {
      ++lines;
      x = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines * ui.ligne(police);
}

float hauteurAide(const Ui& ui, const FieldInfo& info, float width) {
  const std::string_view hint = fieldOf(info.id).hint;
  return hint.empty() ? 0 : hauteurTexte(ui, Police::R14, hint, width) + ui.u(6);
}

float marque(Scene& scene, const FieldState& state, std::string_view nom, float x, float y, float width, bool retablir) {
  if (!state.modified) return 0;
  Ui& ui = scene.ui;
  const Words& words = scene.form.words;
  Flot flow(ui, x, y, width, ui.ligne(Police::R14));
  const ImVec2 at = flow.place(ui.u(19), ui.u(14));
  dessiner(ui, Icone::Modifie, at.x, at.y, ui.u(14), Jeton::Modified);
  flow.mots(Police::G14, Jeton::Modified, words.modified).espace(12);
  flow.mots(Police::R14, Jeton::Modified, concat({words.before, "\u00a0: "})).mots(Police::R14, Jeton::Modified, state.before).espace(12);
  if (retablir && flow.lien(cle("retablir", state.ref.key()), Police::R14, words.restore, concat({words.restore, " ", nom}))) {
    scene.ui.focaliser(cleChamp(state.ref), scene.ui.auClavier());
    scene.demander(Geste::Retablir, state.ref);
  }
  return flow.bas() - y;
}

float messagesDe(Scene& scene, const FieldState& state, std::string_view nom, float x, float y, float width) {
  Ui& ui = scene.ui;
  const float top = y;
  std::uint64_t n = 0;
  for (const Message* message : scene.messages(state)) {
    const bool error = message->severity == Gravite::Erreur;
    const Jeton ink = error ? Jeton::Error : Jeton::Warning;
    dessiner(ui, error ? Icone::Erreur : Icone::Avertissement, x, y + ui.u(3), ui.u(15), ink);
    Flot flow(ui, x + ui.u(23), y, width - ui.u(23), ui.ligne(Police::R14));
    flow.mots(Police::G14, ink, concat({motDe(message->severity), "\u00a0:"}))
        .mots(Police::R14, ink, concat({" ", message->text, " ", message->advice}));
    if (message->mend && scene.modifiable() && state.editable) {
      const std::string text =
          concat({scene.form.words.mend, "\u00a0: ", message->mend->empty() ? scene.form.words.empty : std::string_view(*message->mend)});
      if (flow.espace(8).lien(cle("corriger", state.ref.key() * 8 + n), Police::R14, text, concat({text, " (", nom, ")"}))) {
        ui.focaliser(cleChamp(state.ref), ui.auClavier());
        scene.demander(Geste::Saisir, state.ref, *message->mend);
      }
    }
    ++n;
    y = flow.bas() + ui.u(4);
  }
  return y - top;
}

float champModifiable(Scene& scene, ListeChoix& liste, const FieldInfo& info, float x, float y, float width, float hintHeight) {
  Ui& ui = scene.ui;
  const Field& field = fieldOf(info.id);
  const FieldState& state = scene.etat({info.id, 0});
  const bool wrong = fausse(scene.messages(state));
  const float top = y;
  Flot label(ui, x, y, width);
  label.mots(Police::G16, scene.inactif ? Jeton::Muted : Jeton::Text, field.label);
  y = label.bas() + ui.u(4);
  if (!field.hint.empty()) Flot(ui, x, y, width).mots(Police::R14, Jeton::Muted, field.hint);
  y += hintHeight;
  const Rect r{x, y, x + std::min(width, ui.u(largeurControle(field.kind))), y + ui.u(kHauteurControle)};
  controle(scene, liste, info, state, r, wrong);
  scene.dessines.push_back({state.ref, r, r.et(ui.rogne()), {}, state.text, !scene.inactif, state.modified, wrong});
  y = r.y1 + ui.u(4);
  // Room for one line, so that what is below stays where it is at the first key.
  y += std::max(ui.u(24), marque(scene, state, field.label, x, y, width, scene.modifiable()));
  y += messagesDe(scene, state, field.label, x, y, width);
  if (state.modified || wrong) ui.fond({x - ui.u(15), top, x - ui.u(12), y}, wrong ? Jeton::Error : Jeton::Modified);
  return y - top;
}

float champLu(Scene& scene, const FieldInfo& info, float x, float y, float width) {
  Ui& ui = scene.ui;
  const Field& field = fieldOf(info.id);
  const FieldState& state = scene.etat({info.id, 0});
  const float top = y;
  const std::string_view value = state.display.empty() ? "—" : std::string_view(state.display);
  Flot flow(ui, x, y, width);
  flow.mots(state.modified ? Police::G16 : Police::R16, state.modified ? Jeton::Modified : Jeton::Text, value);
  const Rect r{x, y, x + width, flow.bas()};
  const std::vector<const Message*> messages = scene.messages(state);
  scene.dessines.push_back({state.ref, r, r.et(ui.rogne()), {}, value, false, state.modified, fausse(messages)});
  y = flow.bas();
  y += marque(scene, state, field.label, x, y, width, false);
  y += messagesDe(scene, state, field.label, x, y, width);
  return y - top;
}

}  // namespace segur::canvas
