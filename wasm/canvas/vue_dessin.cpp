// What stands around the blocks: the head, the tabs, what is not checked; the bar and its list over all of it.
#include <algorithm>

#include "core/model/text.hpp"
#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/flot.hpp"
#include "wasm/canvas/mots.hpp"
#include "wasm/canvas/vue.hpp"

namespace segur::canvas {

void Vue::dessiner(ImVec2 size) {
  Ui& ui = scene_.ui;
  const bool editable = scene_.form.editable;
  const float foot = size.y - (editable ? barre_.hauteur(ui, size.x) : 0);
  const Rect above{0, 0, size.x, foot};
  // The list that the bar opens lies over the document, which is kept out of it: what is drawn there has the pointer to itself.
  Defilement& region = ui.defiler(cle("document"), {0, 0, size.x, editable ? barre_.haut(ui, above) : foot});
  const float width = size.x - ui.u(12);
  float y = ui.u(4) - region.y;
  y += tete(0, y, width);
  y += onglets(0, y, width);
  y = blocs_.dessiner(scene_, liste_, historique_, 0, y, width, foot);
  if (!historique_) y += nonControle(0, y, width);
  ui.fermerDefilement(0, y + region.y + ui.u(8));
  if (!editable) return;
  barre_.panneau(scene_, above, [this](FieldRef champ) { viser(champ); });
  barre_.dessiner(scene_, {0, foot, size.x, size.y});
}

float Vue::tete(float x, float y, float width) {
  Ui& ui = scene_.ui;
  const Form& form = scene_.form;
  const float top = y;
  Flot title(ui, x, y, width, ui.u(29));
  title.mots(Police::G22, Jeton::Text, form.title);
  y = title.bas() + ui.u(4);
  if (!form.delay.empty() && form.editable) {
    canvas::dessiner(ui, Icone::Horloge, x, y + ui.u(4), ui.u(16), Jeton::Text);
    Flot delay(ui, x + ui.u(24), y, width - ui.u(24));
    delay.mots(Police::G16, Jeton::Text, form.delay).mots(Police::R16, Jeton::Muted, concat({" ", form.reminder}));
    y = delay.bas();
  }
  if (!form.readOnlyReason.empty()) {
    y += ui.u(8);
    const float high = hauteurTexte(ui, Police::R16, form.readOnlyReason, width - ui.u(54)) + ui.u(20);
    const Rect box{x, y, x + width, y + high};
    ui.fond(box, Jeton::Subtle, ui.u(kRayon));
    ui.bord(box, Jeton::Border, ui.u(kRayon));
    canvas::dessiner(ui, Icone::Verrou, x + ui.u(14), y + ui.u(14), ui.u(16), Jeton::Text);
    Flot(ui, x + ui.u(38), y + ui.u(10), width - ui.u(54)).mots(Police::R16, Jeton::Text, form.readOnlyReason);
    y = box.y1;
  }
  return y + ui.u(kEspace) - top;
}

float Vue::onglets(float x, float y, float width) {
  Ui& ui = scene_.ui;
  const float high = ui.u(44);
  float at = x;
  const auto tab = [&](std::string_view text, bool history) {
    const Rect r{at, y, at + ui.largeur(Police::G16, text) + ui.u(4), y + high};
    const bool chosen = historique_ == history;
    const Reaction reaction = ui.element(cle("onglet", history ? 1 : 0), r, Role::Onglet, text);
    if (chosen && reaction.focus) ui.dire(std::string(kMots.selectionne));
    const Jeton ink = chosen ? Jeton::Accent : reaction.survol ? Jeton::Text : Jeton::Muted;
    ui.mot(Police::G16, at + ui.u(2), y + ui.u(10), ink, text);
    if (chosen) ui.fond({r.x0, r.y1 - ui.u(3), r.x1, r.y1}, Jeton::Accent);
    if (reaction.anneau) ui.anneau(r.moins(ui.u(3)), ui.u(2));
    if (reaction.presse && !chosen) {
      historique_ = history;
      ui.encore();
    }
    at = r.x1 + ui.u(width < ui.u(400) ? 4 : 24);
  };
  ui.trait(x, y + high - std::max(1.0F, ui.u(1)), x + width, Jeton::Border);
  tab(scene_.form.tab, false);
  for (const Bloc& bloc : scene_.form.blocs) {
    if (bloc.id == "historique") tab(bloc.title, true);
  }
  return high + ui.u(kEspace);
}

float Vue::nonControle(float x, float y, float width) {
  if (scene_.form.notChecked.empty()) return 0;
  Ui& ui = scene_.ui;
  const float top = y;
  const Rect r{x, y, x + ui.largeur(Police::R16, scene_.form.words.notChecked) + ui.u(28), y + ui.u(28)};
  const Reaction reaction = ui.element(cle("non controle"), r, Role::Bouton, scene_.form.words.notChecked);
  if (reaction.focus) ui.dire(std::string(nonControleOuvert_ ? kMots.developpe : kMots.reduit));
  canvas::dessiner(ui, nonControleOuvert_ ? Icone::ChevronHaut : Icone::ChevronBas, x + ui.u(4), y + ui.u(7), ui.u(14), Jeton::Muted);
  ui.mot(Police::R16, x + ui.u(24), y + ui.u(2), reaction.survol ? Jeton::Text : Jeton::Muted, scene_.form.words.notChecked);
  if (reaction.anneau) ui.anneau(r, ui.u(kRayon));
  if (reaction.presse) {
    nonControleOuvert_ = !nonControleOuvert_;
    ui.encore();
  }
  y = r.y1 + ui.u(4);
  if (nonControleOuvert_) {
    for (const std::string& text : scene_.form.notChecked) {
      ui.liste().AddCircleFilled({x + ui.u(14), y + ui.ligne(Police::R14) / 2}, ui.u(2.5F), ui.c(Jeton::Muted));
      Flot flow(ui, x + ui.u(24), y, width - ui.u(24));
      flow.mots(Police::R14, Jeton::Muted, text);
      y = flow.bas() + ui.u(6);
    }
  }
  return y + ui.u(8) - top;
}

}  // namespace segur::canvas
