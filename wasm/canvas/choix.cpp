#include "wasm/canvas/choix.hpp"

#include <algorithm>

#include "core/model/text.hpp"
#include "imgui_internal.h"
#include "wasm/canvas/controles.hpp"

namespace segur::canvas {
namespace {

// Letters that follow one another faster than this look for one word.
constexpr double kPauseFrappe = 1.0;
constexpr float kLigne = 36;
constexpr std::size_t kLignesVues = 9;

std::string utf8Of(unsigned int c) {
  char bytes[5] = {};
  ImTextCharToUtf8(bytes, c);
  return bytes;
}

}  // namespace

void ListeChoix::ouvrir(const Rect& anchor, Cle retour, const std::vector<Choice>& choix, const std::string& courant, std::string_view nom,
                        std::function<void(const std::string&)> choisir) {
  ouverte_ = fraiche_ = suivre_ = true;
  anchor_ = anchor;
  retour_ = retour;
  choix_ = choix;
  courant_ = courant;
  nom_ = nom;
  frappe_.clear();
  choisir_ = std::move(choisir);
  const auto found = std::find_if(choix_.begin(), choix_.end(), [&](const Choice& c) { return c.value == courant; });
  index_ = static_cast<std::size_t>(found - choix_.begin());
  if (found == choix_.end()) {
    if (courant.empty())
      index_ = 0;
    else
      choix_.push_back({courant, courant, {}});
  }
}

void ListeChoix::prendre(Scene& scene, std::size_t index) {
  const Choice choice = choix_[index];
  if (!choice.refusal.empty()) return scene.demander(Geste::Annoncer, {}, choice.refusal);
  ouverte_ = false;
  scene.ui.focaliser(retour_, scene.ui.auClavier());
  if (choice.value != courant_) choisir_(choice.value);
}

void ListeChoix::dire(Ui& ui) const {
  const Choice& choice = choix_[index_];
  ui.dire(concat({choice.label.empty() ? choice.value : choice.label, choice.refusal.empty() ? "" : ", ", choice.refusal, ", ",
                  std::to_string(index_ + 1), " sur ", std::to_string(choix_.size())}));
}

void ListeChoix::deplacer(Scene& scene, int by) {
  const int last = static_cast<int>(choix_.size()) - 1;
  index_ = static_cast<std::size_t>(std::clamp(static_cast<int>(index_) + by, 0, last));
  suivre_ = true;
  scene.ui.encore();
}

void ListeChoix::clavier(Scene& scene) {
  Ui& ui = scene.ui;
  const int all = static_cast<int>(choix_.size());
  if (ui.touche(ImGuiKey_DownArrow)) deplacer(scene, 1);
  if (ui.touche(ImGuiKey_UpArrow)) deplacer(scene, -1);
  if (ui.touche(ImGuiKey_PageDown)) deplacer(scene, static_cast<int>(kLignesVues) - 1);
  if (ui.touche(ImGuiKey_PageUp)) deplacer(scene, 1 - static_cast<int>(kLignesVues));
  if (ui.touche(ImGuiKey_Home)) deplacer(scene, -all);
  if (ui.touche(ImGuiKey_End)) deplacer(scene, all);
  if (ui.touche(ImGuiKey_Escape)) {
    ouverte_ = false;
    return ui.focaliser(retour_);
  }
  if (ui.touche(ImGuiKey_Enter) || ui.touche(ImGuiKey_Space) || ui.touche(ImGuiKey_Tab) || ui.touche(ImGuiKey_Tab, false, true))
    return prendre(scene, index_);
  ImGuiIO& io = ImGui::GetIO();
  for (const ImWchar c : io.InputQueueCharacters) {
    if (ImGui::GetTime() - frappeA_ > kPauseFrappe) frappe_.clear();
    frappeA_ = ImGui::GetTime();
    frappe_ += utf8Of(c);
    const std::string wanted = fold(frappe_);
    // As the form view's list: a word of it will do; what begins with it comes first.
    std::size_t best = choix_.size();
    for (std::size_t i = choix_.size(); i-- > 0;) {
      const std::size_t at = fold(choix_[i].label).find(wanted);
      if (at == 0 || (at != std::string::npos && (best == choix_.size() || !fold(choix_[best].label).starts_with(wanted)))) best = i;
    }
    if (best < choix_.size()) deplacer(scene, static_cast<int>(best) - static_cast<int>(index_));
  }
}

void ListeChoix::dessiner(Scene& scene) {
  if (!ouverte_) return;
  Ui& ui = scene.ui;
  ui.ouvrirDessus();
  if (!fraiche_) clavier(scene);
  dire(ui);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float pad = ui.u(4);
  const float line = ui.u(kLigne);
  float wide = anchor_.w();
  for (const Choice& choice : choix_) {
    wide = std::max(wide, ui.largeur(Police::R14, choice.label) + ui.u(48) + (choice.refusal.empty() ? 0 : ui.u(24)));
    wide = std::max(wide, ui.largeur(Police::R13, choice.refusal) + ui.u(48));
  }
  wide = std::min(wide, screen.x - ui.u(16));
  float content = 0;
  for (const Choice& choice : choix_) content += choice.refusal.empty() ? line : line + ui.u(18);
  const float high = std::min(content, line * static_cast<float>(kLignesVues)) + 2 * pad;
  Rect box{std::min(anchor_.x0, screen.x - wide - ui.u(8)), anchor_.y1 + ui.u(4), 0, 0};
  // Above the field where there is no room below it.
  if (box.y0 + high > screen.y && anchor_.y0 - ui.u(4) - high >= 0) box.y0 = anchor_.y0 - ui.u(4) - high;
  box.x1 = box.x0 + wide;
  box.y1 = box.y0 + high;
  for (int i = 4; i >= 1; --i) {
    const float away = ui.u(static_cast<float>(i));
    ui.liste().AddRectFilled({box.x0 - away, box.y0}, {box.x1 + away, box.y1 + 2 * away}, IM_COL32(0, 0, 0, 9), ui.u(kRayon) + away);
  }
  ui.fond(box, Jeton::Surface, ui.u(kRayon));
  ui.bord(box, Jeton::Border, ui.u(kRayon));
  Defilement& region = ui.defiler(cle("choix"), box.moins(pad));
  float y = region.rect.y0 - region.y;
  for (std::size_t i = 0; i < choix_.size(); ++i) {
    const Choice& choice = choix_[i];
    const float tall = choice.refusal.empty() ? line : line + ui.u(18);
    const Rect r{region.rect.x0, y, region.rect.x1, y + tall};
    if (suivre_ && i == index_) ui.montrer(r);
    const Reaction reaction = ui.element(cle("un choix", i), r, Role::Bouton, choice.label, !choice.refusal.empty());
    const bool current = i == index_;
    if (current)
      ui.fond(r, Jeton::AccentSoft, ui.u(4));
    else if (reaction.survol)
      ui.fond(r, Jeton::Subtle, ui.u(4));
    if (current && ui.auClavier()) ui.bord(r, Jeton::Focus, ui.u(4), 2);
    if (choice.value == courant_) canvas::dessiner(ui, Icone::Coche, r.x0 + ui.u(8), r.y0 + (line - ui.u(16)) / 2, ui.u(16), Jeton::Accent);
    ui.motBorne(Police::R14, r.x0 + ui.u(32), r.y0 + (line - ui.ligne(Police::R14)) / 2, r.w() - ui.u(36),
                choice.refusal.empty() ? Jeton::Text : Jeton::Muted, choice.label);
    if (!choice.refusal.empty())
      ui.motBorne(Police::R13, r.x0 + ui.u(32), r.y0 + line - ui.u(9), r.w() - ui.u(36), Jeton::Muted, choice.refusal);
    if (reaction.presse && ouverte_) prendre(scene, i);
    y += tall;
  }
  suivre_ = false;
  ui.fermerDefilement(0, content);
  if (!fraiche_ && ImGui::GetIO().MouseClicked[0] && !box.contains(ImGui::GetIO().MousePos)) {
    ouverte_ = false;
    ui.encore();
  }
  if (fraiche_) ui.encore();
  fraiche_ = false;
  ui.fermerDessus();
}

}  // namespace segur::canvas
