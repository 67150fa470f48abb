#include "wasm/canvas/vue.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "wasm/canvas/champ.hpp"

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

void Vue::chercher(std::string texte) {
  io();
  if (Table* table = blocs_.table()) table->chercher(scene_, std::move(texte));
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

}  // namespace segur::canvas
