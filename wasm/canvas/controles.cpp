#include "wasm/canvas/controles.hpp"

#include <cmath>

#include "wasm/canvas/mots.hpp"

namespace segur::canvas {
namespace {

Police policeDe(Aspect aspect) { return aspect == Aspect::Petit ? Police::G14 : aspect == Aspect::Outil ? Police::R16 : Police::G16; }
float bords(Aspect aspect) { return aspect == Aspect::Petit ? 10.0F : aspect == Aspect::Outil ? 8.0F : 16.0F; }
float tailleIcone(Aspect aspect) { return aspect == Aspect::Petit ? 14.0F : 16.0F; }

float largeurContenu(const Ui& ui, const Bouton& b) {
  return ui.largeur(policeDe(b.aspect), b.texte) + (b.icone ? ui.u(tailleIcone(b.aspect)) + (b.texte.empty() ? 0 : ui.u(8)) : 0);
}

}  // namespace

float hauteurBouton(const Ui& ui, Aspect aspect) { return ui.u(aspect == Aspect::Petit ? kHauteurPetite : kHauteurControle); }

float largeurBouton(const Ui& ui, const Bouton& b) {
  return b.largeur > 0 ? b.largeur : std::ceil(2 * ui.u(bords(b.aspect)) + largeurContenu(ui, b));
}

bool bouton(Ui& ui, Cle id, float x, float y, const Bouton& b) {
  const Rect r{x, y, x + largeurBouton(ui, b), y + hauteurBouton(ui, b.aspect)};
  const Reaction reaction = ui.element(id, r, Role::Bouton, b.nom.empty() ? b.texte : b.nom, b.inactif);
  if (b.enfonce && reaction.focus) ui.dire(std::string(kMots.selectionne));
  const float radius = ui.u(kRayon);
  Jeton ink = Jeton::Accent;
  if (b.inactif) {
    ink = Jeton::Muted;
    if (b.aspect != Aspect::Outil) {
      ui.fond(r, Jeton::Subtle, radius);
      ui.bord(r, Jeton::Border, radius);
    }
  } else if (b.aspect == Aspect::Primaire) {
    ui.fond(r, reaction.survol ? Jeton::AccentStrong : Jeton::Accent, radius);
    ink = Jeton::OnAccent;
  } else if (b.aspect == Aspect::Outil) {
    if (reaction.survol || b.enfonce) ui.fond(r, Jeton::Subtle, radius);
  } else {
    ui.fond(r, reaction.survol || b.enfonce ? Jeton::AccentSoft : Jeton::Surface, radius);
    ui.bord(r, reaction.survol ? Jeton::AccentStrong : b.aspect == Aspect::Petit && !b.enfonce ? Jeton::Control : Jeton::Accent, radius);
    if (reaction.survol) ink = Jeton::AccentStrong;
  }
  const Police police = policeDe(b.aspect);
  float at = (r.x0 + r.x1 - largeurContenu(ui, b)) / 2;
  if (b.icone) {
    const float size = ui.u(tailleIcone(b.aspect));
    dessiner(ui, *b.icone, at, entier((r.y0 + r.y1 - size) / 2), size, ink);
    at += size + ui.u(8);
  }
  ui.mot(police, at, (r.y0 + r.y1 - ui.ligne(police)) / 2, ink, b.texte);
  if (reaction.anneau) ui.anneau(r, radius);
  return reaction.presse;
}

bool caseACocher(Ui& ui, const Rect& square, Coche3 coche, bool modifie, bool inactif, const Reaction& reaction) {
  const float radius = ui.u(3);
  const bool on = coche != Coche3::Non;
  const Jeton colour = inactif ? Jeton::Border : modifie ? Jeton::Modified : Jeton::Accent;
  if (modifie) ui.fond(square.moins(-ui.u(3)), Jeton::ModifiedSoft, radius + ui.u(3));
  ui.fond(square, on ? colour : inactif ? Jeton::Subtle : Jeton::Surface, radius);
  if (!on)
    ui.bord(square, inactif ? Jeton::Border : modifie ? Jeton::Modified : reaction.survol ? Jeton::Text : Jeton::Control, radius, 1.5F);
  if (on) {
    const float size = square.w();
    dessiner(ui, coche == Coche3::Oui ? Icone::Coche : Icone::Tiret, square.x0, square.y0, size, inactif ? Jeton::Muted : Jeton::OnAccent);
  }
  if (reaction.anneau) ui.anneau(square, radius);
  return reaction.presse;
}

void caseAuMilieu(Ui& ui, const Rect& cell, Coche3 coche, bool survol) {
  const float x = entier((cell.x0 + cell.x1) / 2 - ui.u(9));
  const float y = entier((cell.y0 + cell.y1) / 2 - ui.u(9));
  caseACocher(ui, {x, y, x + ui.u(18), y + ui.u(18)}, coche, false, false, {survol, false, false, false, false});
}

void cadre(Ui& ui, const Rect& r, const Cadre& etat) {
  const float radius = ui.u(kRayon);
  ui.fond(r, etat.faux ? Jeton::ErrorSoft : etat.modifie ? Jeton::ModifiedSoft : Jeton::Surface, radius);
  ui.bord(r, etat.faux ? Jeton::Error : etat.modifie ? Jeton::Modified : etat.survol ? Jeton::Text : Jeton::Control, radius);
}

}  // namespace segur::canvas
