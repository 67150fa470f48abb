#include "wasm/canvas/vue.hpp"

#include <algorithm>

#include "core/model/text.hpp"
#include "imgui_internal.h"
#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/flot.hpp"
#include "wasm/canvas/mots.hpp"

namespace segur::canvas {
namespace {

// A pass asks for another when it learns something; beyond this it would be a mistake that goes on for ever.
constexpr int kPassesMax = 12;

}  // namespace

void Vue::Effacer::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

Vue::Vue(const Session& session, TableauBeneficiaires& tableau)
    : contexte_(ImGui::CreateContext()), scene_(session, tableau), blocs_(scene_) {
  ImGuiIO& settings = io();
  settings.IniFilename = nullptr;
  settings.LogFilename = nullptr;
  settings.BackendFlags = ImGuiBackendFlags_RendererHasVtxOffset;
}

Vue::~Vue() = default;

ImGuiIO& Vue::io() {
  ImGui::SetCurrentContext(contexte_.get());
  return ImGui::GetIO();
}

void Vue::dimensionner(float width, float height, float echelle) {
  ImGuiIO& settings = io();
  taille_ = {width, height};
  settings.DisplaySize = taille_;
  if (echelle == scene_.ui.echelle() && versionAtlas_ > 0) return;
  scene_.ui.echelle(echelle);
  scene_.ui.polices().cuire(*settings.Fonts, echelle);
  // Curves are as smooth as a device pixel asks for.
  ImGui::GetStyle().CircleTessellationMaxError = 0.2F;
  ++versionAtlas_;
}

void Vue::permettre(bool actif, bool deposer, bool consulter) {
  scene_.inactif = !actif;
  scene_.peutDeposer = deposer;
  scene_.peutConsulter = consulter;
}

bool Vue::tournerJour() {
  Form now = formOf(scene_.session);
  if (now.editable != scene_.form.editable) return false;
  scene_.form.delay = std::move(now.delay);
  scene_.form.reminder = std::move(now.reminder);
  return true;
}

void Vue::clavier(Arrivee arrivee) {
  io();
  scene_.ui.clavier(arrivee);
}

void Vue::touche(ImGuiKey key, bool ctrl, bool maj, bool alt) {
  ImGuiIO& events = io();
  events.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
  events.AddKeyEvent(ImGuiMod_Shift, maj);
  events.AddKeyEvent(ImGuiMod_Alt, alt);
  events.AddKeyEvent(key, true);
}

void Vue::saisir(std::string_view texte) {
  io();
  if (!scene_.saisie) return;
  if (scene_.saisie->recherche) {
    if (Table* table = blocs_.table()) table->chercher(scene_, std::string(texte));
  } else {
    scene_.demander(Geste::Saisir, scene_.saisie->champ, std::string(texte));
  }
}

void Vue::viser(FieldRef champ, bool laisserBarre) {
  io();
  const bool focus = !laisserBarre || !barre_.aLeFocus(scene_.ui);
  historique_ = champ.scope() == Scope::Historique;
  Table* table = blocs_.table();
  if (champ.scope() == Scope::Beneficiaire && table != nullptr) {
    table->viser(scene_, champ);
    if (focus) scene_.ui.focaliser(Table::kGrille);
  } else if (champ.scope() == Scope::Piece) {
    amener(cle("consulter", champ.row), focus);
  } else if (champ.id == FieldId::ListePieces) {
    amener(cle("deposer"), focus);
  } else if (champ.id == FieldId::ListeBeneficiaires) {
    amener(Table::kGrille, focus);
  } else {
    amener(cleChamp(champ), focus);
  }
}

void Vue::amener(Cle id, bool focus) {
  if (focus)
    scene_.ui.focaliser(id);
  else
    scene_.ui.amenerElement(id);
}

ImVec2 Vue::pousser(ImVec2 point, ImVec2 by) {
  io();
  return scene_.ui.pousser(point, by);
}

std::string Vue::copie() const {
  const Table* table = const_cast<Blocs&>(blocs_).table();
  return table == nullptr || scene_.ui.focus() != Table::kGrille ? std::string() : table->copie(scene_);
}

const Element* Vue::focalise() const {
  for (const Element& element : elements()) {
    if (element.cle == scene_.ui.focus()) return &element;
  }
  return nullptr;
}

const ImDrawData& Vue::dessin() const {
  ImGui::SetCurrentContext(contexte_.get());
  return *ImGui::GetDrawData();
}

ImFontAtlas& Vue::atlas() { return *io().Fonts; }

std::vector<Commande> Vue::prendreCommandes() { return std::exchange(scene_.commandes, {}); }

void Vue::avancer() {
  if (versionAtlas_ == 0) return;  // no size yet, and so no font
  io();
  for (int i = 0; i < kPassesMax; ++i) {
    // What was typed or asked for is carried out before anything is drawn again.
    if (!scene_.commandes.empty()) return;
    passe();
    if (!scene_.ui.veutEncore() && contexte_->InputEventsQueue.empty()) return;
  }
}

void Vue::passe() {
  ImGuiIO& settings = io();
  settings.DisplaySize = taille_;
  // Time that did not pass is an error to Dear ImGui.
  settings.DeltaTime = static_cast<float>(std::max(0.0001, temps_ - tempsPasse_));
  tempsPasse_ = std::max(temps_, tempsPasse_);
  ImGui::NewFrame();
  scene_.commencer();
  scene_.ui.commencer(ImGui::GetBackgroundDrawList(), ImGui::GetForegroundDrawList());
  if (!liste_.ouverte()) raccourcis();
  dessiner(taille_);
  liste_.dessiner(scene_);
  scene_.ui.terminer();
  suivreSaisie();
  ImGui::Render();
  // A key that was seen is let go, without a pass of its own: the browser repeats one that is held down, so that nothing here counts time.
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_ReservedForModCtrl; ++key) {
    ImGuiKeyData& data = *ImGui::GetKeyData(static_cast<ImGuiKey>(key));
    data.Down = false;
    data.DownDuration = -1;
  }
}

// A field was entered or left: what is typed next is a step of its own for undo, and half a value is called wrong from now on.
void Vue::suivreSaisie() {
  const std::optional<FieldRef> now = scene_.saisie && !scene_.saisie->recherche ? std::optional(scene_.saisie->champ) : std::nullopt;
  const bool half = now && demi(scene_.etat(*now));
  if (now == scene_.entre) {
    // Once finished, the next unfinished value gets its time again.
    scene_.inacheveMontre = scene_.inacheveMontre && half;
    return;
  }
  if (scene_.entre) scene_.demander(Geste::FermerEtape);
  scene_.entre = now;
  scene_.inacheveMontre = half;
  scene_.ui.encore();
}

void Vue::raccourcis() {
  Ui& ui = scene_.ui;
  if (scene_.modifiable()) {
    if (ui.touche(ImGuiKey_Z, true)) scene_.demander(Geste::Defaire);
    if (ui.touche(ImGuiKey_Z, true, true) || ui.touche(ImGuiKey_Y, true)) scene_.demander(Geste::Refaire);
  }
  if (blocs_.table() != nullptr && !historique_ && ui.touche(ImGuiKey_F, true)) blocs_.table()->rechercher(scene_);
}

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
