#include "wasm/canvas/barre.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/edition/difference.hpp"
#include "core/model/text.hpp"
#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/flot.hpp"
#include "wasm/canvas/mots.hpp"

namespace segur::canvas {
namespace {

// Lists are for being read: beyond this they go on when that is asked for. As many as on a page of the form view's.
constexpr std::size_t kListees = 50;
constexpr float kMarge = 14;  // above and below the list
constexpr Cle kBascule = cle("bilan");
constexpr Cle kDefaire = cle("defaire");
constexpr Cle kRefaire = cle("refaire");

// Two lines: the summary and its tools, the two ways to end. On one there must be room for a summary of everything, beside tools without
// words.
bool etroite(const Ui& ui, float width) { return width < ui.u(864); }

// A surface over the document, with its shade on what it covers.
void surface(Ui& ui, const Rect& r) {
  for (int i = 10; i >= 1; --i) ui.liste().AddRectFilled({r.x0, r.y0 - ui.u(static_cast<float>(i))}, {r.x1, r.y0}, IM_COL32(0, 0, 0, 2));
  ui.fond(r, Jeton::Surface);
  ui.trait(r.x0, r.y0, r.x1, Jeton::Border);
}

}  // namespace

bool Barre::aLeFocus(const Ui& ui) const { return ui.focus() == kDefaire || ui.focus() == kRefaire; }

float Barre::hauteur(const Ui& ui, float width) const { return ui.u(etroite(ui, width) ? 112 : 64); }

void Barre::dessiner(Scene& scene, const Rect& r) {
  Ui& ui = scene.ui;
  const Words& words = scene.form.words;
  const bool pending = scene.entre && scene.inacheve(scene.etat(*scene.entre));
  if (!pending || bilan_.empty()) bilan_ = summaryOf(scene.session);
  surface(ui, r);
  const bool narrow = etroite(ui, r.w());
  const float pad = ui.u(16);
  const float high = hauteurBouton(ui, Aspect::Primaire);
  const float line = r.y0 + ui.u(12);

  const Jeton ink = scene.session.verdict().erreurs() > 0 && !pending ? Jeton::Error
                    : scene.session.modifications() > 0               ? Jeton::Modified
                                                                      : Jeton::Text;
  // Beside the tools on a telephone: two lines of a smaller type.
  const float room = r.w() - ui.u(136);
  const float whole = ui.largeur(Police::G16, bilan_);
  const bool folded = narrow && whole > room;
  const Rect toggle{r.x0 + ui.u(8), line, r.x0 + ui.u(48) + (folded ? room : whole), line + high};
  const Reaction reaction = ui.element(kBascule, toggle, Role::Bouton, bilan_);
  if (reaction.focus) ui.dire(std::string(ouvert_ ? kMots.developpe : kMots.reduit));
  if (reaction.survol) ui.fond(toggle, Jeton::Subtle, ui.u(kRayon));
  const Police police = folded ? Police::G14 : Police::G16;
  const float tall = folded ? hauteurTexte(ui, police, bilan_, room) : ui.ligne(police);
  Flot(ui, toggle.x0 + ui.u(32), line + (high - tall) / 2, folded ? room : whole).mots(police, ink, bilan_);
  canvas::dessiner(ui, ouvert_ ? Icone::ChevronBas : Icone::ChevronHaut, toggle.x0 + ui.u(8), line + ui.u(12), ui.u(16), ink);
  if (reaction.anneau) ui.anneau(toggle, ui.u(kRayon));
  if (reaction.presse) {
    ouvert_ = !ouvert_;
    ui.encore();
  }

  Bouton leave{scene.form.doNotModify, {}, Aspect::Secondaire, std::nullopt, scene.inactif};
  Bouton confirm{scene.form.confirm, {}, Aspect::Primaire, std::nullopt, scene.inactif};
  if (narrow) {
    // As the form view's: the whole width, by 1.3 to 1.
    const float both = r.w() - 2 * pad - ui.u(12);
    confirm.largeur = std::floor(both / 2.3F);
    leave.largeur = both - confirm.largeur;
  }
  const float right = r.x1 - pad - largeurBouton(ui, confirm);
  const float left = right - ui.u(12) - largeurBouton(ui, leave);
  const auto tool = [&](bool worded, std::string_view word, Icone icon, bool can) {
    return Bouton{worded ? word : std::string_view(), word, Aspect::Outil, icon, !can || scene.inactif};
  };
  const auto pair = [&](bool worded) {
    return std::array{tool(worded, words.undo, Icone::Defaire, scene.session.canUndo()),
                      tool(worded, words.redo, Icone::Refaire, scene.session.canRedo())};
  };
  const auto widthOf = [&](const std::array<Bouton, 2>& two) { return largeurBouton(ui, two[0]) + largeurBouton(ui, two[1]) + ui.u(4); };
  // Their words give way to the summary, never the other way round.
  const auto [undo, redo] = pair(!narrow && toggle.x1 + ui.u(12) + widthOf(pair(true)) <= left - ui.u(20));
  const float tools = widthOf({undo, redo});
  float x = (narrow ? r.x1 - pad : left - ui.u(20)) - tools;
  if (bouton(ui, kDefaire, x, line, undo) && !undo.inactif) scene.demander(Geste::Defaire);
  x += largeurBouton(ui, undo) + ui.u(4);
  if (bouton(ui, kRefaire, x, line, redo) && !redo.inactif) scene.demander(Geste::Refaire);

  const float foot = narrow ? line + high + ui.u(8) : line;
  if (bouton(ui, cle("ne pas modifier"), left, foot, leave) && !scene.inactif) scene.demander(Geste::NePasModifier);
  if (!bouton(ui, cle("confirmer"), right, foot, confirm) || scene.inactif) return;
  if (scene.session.verdict().erreurs() == 0) return scene.demander(Geste::Confirmer);
  // What stands in the way is shown, and takes the keyboard.
  ouvert_ = true;
  ui.focaliser(cle("constat", 0));
  scene.demander(Geste::Annoncer, {}, summaryOf(scene.session));
}

float Barre::haut(const Ui& ui, const Rect& above) const {
  return ouvert_ ? above.y1 - std::min({ui.u(352), above.h() * 0.45F, hauteurListe_ + 2 * ui.u(kMarge)}) : above.y1;
}

void Barre::panneau(Scene& scene, const Rect& above, const Aller& aller) {
  if (!ouvert_) {
    listees_ = kListees;
    return;
  }
  Ui& ui = scene.ui;
  const float pad = ui.u(kMarge);
  const Rect box{above.x0, haut(ui, above), above.x1, above.y1};
  surface(ui, box);
  Defilement& region = ui.defiler(cle("panneau"), box);
  const float tall = liste(scene, box.x0 + ui.u(16), box.y0 + pad - region.y, box.w() - ui.u(40), aller);
  ui.fermerDefilement(0, tall + 2 * pad);
  if (tall != hauteurListe_) ui.encore();
  hauteurListe_ = tall;
  if (ui.focus() != 0 && ui.touche(ImGuiKey_Escape)) {
    ouvert_ = false;
    ui.focaliser(kBascule);
  }
}

float Barre::liste(Scene& scene, float x, float y, float width, const Aller& aller) {
  Ui& ui = scene.ui;
  const float top = y;
  std::uint64_t n = 0;
  const auto title = [&](std::string_view text) {
    if (y > top) y += ui.u(14);
    ui.mot(Police::G16, x, y, Jeton::Text, text);
    y += ui.ligne(Police::G16) + ui.u(4);
  };
  const auto bullet = [&] { ui.liste().AddCircleFilled({x + ui.u(8), y + ui.ligne(Police::R14) / 2}, ui.u(2.5F), ui.c(Jeton::Muted)); };
  const auto more = [&](std::string_view heading, std::size_t total) {
    if (total <= listees_) return;
    std::string text = "Afficher la suite (";
    appendGrouped(text, total - listees_);
    text += ')';
    Flot flow(ui, x + ui.u(20), y, width - ui.u(20));
    if (flow.lien(cle(heading), Police::R14, text, concat({heading, "\u00a0: ", text}))) {
      listees_ += kListees;
      ui.focaliser(cle("constat", n), ui.auClavier());
    }
    y = flow.bas() + ui.u(6);
  };
  const auto go = [&](FieldRef champ) {
    ouvert_ = false;
    aller(champ);
  };
  const auto findings = [&](Gravite severity, std::string_view heading, std::size_t total) {
    if (total == 0) return;
    title(heading);
    for (const Finding& finding : findingsOf(scene.session, severity, 0, listees_)) {
      bullet();
      Flot flow(ui, x + ui.u(20), y, width - ui.u(20));
      const std::string name = concat({finding.label, "\u00a0: ", finding.message.text, " ", finding.message.advice});
      if (flow.lien(cle("constat", n++), Police::R14, finding.label, name)) go(finding.ref);
      flow.mots(Police::R14, Jeton::Text, concat({"\u00a0: ", finding.message.text, " ", finding.message.advice}));
      y = flow.bas() + ui.u(6);
    }
    more(heading, total);
  };
  const Words& words = scene.form.words;
  const Verdict& verdict = scene.session.verdict();
  findings(Gravite::Erreur, words.errors, verdict.erreurs());
  if (const std::size_t total = scene.session.modifications(); total > 0) {
    title(words.changes);
    for (const Modification& change : modifications(scene.session, 0, listees_)) {
      bullet();
      Flot flow(ui, x + ui.u(20), y, width - ui.u(20));
      if (flow.lien(cle("constat", n++), Police::R14, change.libelle, change.libelle)) go(change.champ);
      flow.mots(Police::R14, Jeton::Text, "\u00a0: ").mots(Police::R14, Jeton::Muted, change.avant).espace(6);
      const ImVec2 at = flow.place(ui.u(14), ui.u(14));
      canvas::dessiner(ui, Icone::Fleche, at.x, at.y, ui.u(14), Jeton::Muted);
      flow.espace(6).mots(Police::G14, Jeton::Modified, change.apres);
      y = flow.bas() + ui.u(6);
    }
    more(words.changes, total);
  }
  findings(Gravite::Avertissement, words.warnings, verdict.avertissements());
  if (y == top) {
    ui.mot(Police::R14, x, y, Jeton::Muted, words.nothing);
    y += ui.ligne(Police::R14);
  }
  return y - top;
}

}  // namespace segur::canvas
