// Above the grid: search, filter by state, what is selected and what can be done with it.
#include <algorithm>

#include "core/model/text.hpp"
#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/flot.hpp"
#include "wasm/canvas/mots.hpp"
#include "wasm/canvas/table.hpp"

namespace segur::canvas {

using F = FieldId;

float Table::outils(Scene& scene, ListeChoix& liste, float x, float y, float width) {
  (void)liste;
  Ui& ui = scene.ui;
  TableauBeneficiaires& tableau = scene.tableau;
  const MotsTableau& words = kMotsTableau;
  const float top = y;
  Flot title(ui, x, y, width, ui.u(24));
  title.mots(Police::G16, Jeton::Text, bloc_.list->title).espace(12).mots(Police::R14, Jeton::Muted, tableau.resume());
  y = title.bas() + ui.u(8);
  if (!tableau.plusieurs()) return y - top;

  const Rect box{x, y, x + std::min(width, ui.u(300)), y + ui.u(kHauteurPetite + 4)};
  const Reaction search = ui.element(kRecherche, box, Role::Texte, words.rechercher, scene.inactif);
  cadre(ui, box, {false, false, search.survol});
  canvas::dessiner(ui, Icone::Loupe, box.x0 + ui.u(10), box.y0 + ui.u(10), ui.u(16), Jeton::Muted);
  const Rect field{box.x0 + ui.u(28), box.y0, box.x1, box.y1};
  const std::string& searched = tableau.requete().texte;
  const bool none = searched.empty();
  ui.motBorne(Police::R14, field.x0 + ui.u(6), (box.y0 + box.y1 - ui.ligne(Police::R14)) / 2, field.w() - ui.u(12),
              none ? Jeton::Muted : Jeton::Text, none ? words.rechercher : std::string_view(searched));
  if (search.focus) {
    scene.saisie = SaisieOuverte{true, {}, field, std::string(words.rechercher), searched, false, false};
    ui.anneau(box, ui.u(kRayon));
    if (ui.touche(ImGuiKey_Escape)) chercher(scene, {});
    if (ui.touche(ImGuiKey_Enter) || ui.touche(ImGuiKey_DownArrow)) {
      ui.focaliser(kGrille);
      suivre_ = true;
      if (!none) courante_ = {0, courante_.colonne, false};
    }
  }

  float at = box.x1 + ui.u(16);
  const float high = hauteurBouton(ui, Aspect::Petit);
  float line = y + ui.u(2);
  const auto next = [&](const Bouton& b) {
    const float wide = largeurBouton(ui, b);
    if (at + wide > x + width && at > x) {
      at = x;
      line += high + ui.u(8);
    }
    at += wide + ui.u(8);
    return at - wide - ui.u(8);
  };
  for (std::size_t i = 0; i < kEtatsLigne; ++i) {
    std::string text = concat({words.etats[i], " ("});
    appendGrouped(text, tableau.comptes()[i]);
    text += ')';
    const std::string name = concat({words.afficher, "\u00a0: ", text});
    const Bouton b{text, name, Aspect::Petit, std::nullopt, false, tableau.requete().etat == static_cast<EtatLigne>(i)};
    const float left = next(b);
    if (bouton(ui, cle("etat", i), left, line, b)) {
      Requete request = tableau.requete();
      request.etat = static_cast<EtatLigne>(i);
      tableau.demander(std::move(request));
      scene.demander(Geste::Annoncer, {}, tableau.resume());
      // The mouse leaves all in its place.
      montrerTout_ = ui.auClavier();
      ui.encore();
    }
  }
  if (scene.modifiable()) {
    const Bouton paste{words.coller, {}, Aspect::Petit};
    const float left = next(paste);
    if (bouton(ui, cle("coller"), left, line, paste)) scene.demander(Geste::Coller);
  }
  y = std::max(box.y1, line + high) + ui.u(8);
  if (tableau.lignes().empty()) {
    Flot flow(ui, x, y, width);
    flow.mots(Police::R14, Jeton::Text, words.aucun).espace(12);
    if (flow.lien(cle("tout afficher"), Police::R14, words.toutAfficher, words.toutAfficher)) {
      Requete request = tableau.requete();
      request.texte.clear();
      request.etat = EtatLigne::Toutes;
      tableau.demander(std::move(request));
      scene.demander(Geste::Annoncer, {}, tableau.resume());
      ui.focaliser(kRecherche, ui.auClavier());
    }
    y = flow.bas() + ui.u(4);
  }
  if (const std::string stale = tableau.perime(); !stale.empty()) {
    Flot flow(ui, x, y, width);
    flow.mots(Police::R14, Jeton::Warning, stale).espace(12);
    if (flow.lien(cle("actualiser"), Police::R14, words.actualiser, words.actualiser)) {
      tableau.demander(Requete(tableau.requete()));
      ui.focaliser(kGrille, ui.auClavier());
    }
    y = flow.bas() + ui.u(4);
  }
  return y - top;
}

float Table::selection(Scene& scene, ListeChoix& liste, float x, float y, float width) {
  TableauBeneficiaires& tableau = scene.tableau;
  if (tableau.selectionnees() == 0) return 0;
  Ui& ui = scene.ui;
  const MotsTableau& words = kMotsTableau;
  const float pad = ui.u(10);
  const float high = hauteurBouton(ui, Aspect::Petit);
  struct Un {
    Bouton bouton;
    std::string nom;
    std::size_t action;
  };
  const std::vector<ActionGroupee> actions = tableau.actions();
  const FieldInfo* operateur = infoDe(scene.form, F::OperateurMessagerie);
  enum : std::size_t { Operateur = 100, Recopier, Copier, Effacer };
  // Texts first: the buttons keep views of them.
  std::vector<std::string> texts;
  texts.reserve(actions.size());
  for (const ActionGroupee& action : actions) {
    const bool profil = action.champ != F::PresentSolde;
    texts.push_back(profil ? concat({fieldOf(action.champ).label, "\u00a0: ", action.libelle}) : action.libelle);
  }
  std::vector<Un> buttons;
  if (scene.modifiable()) {
    for (std::size_t i = 0; i < actions.size(); ++i)
      buttons.push_back({{texts[i], {}, Aspect::Petit, std::nullopt, !actions[i].refus.empty()}, {}, i});
    if (operateur != nullptr)
      buttons.push_back({{fieldOf(F::OperateurMessagerie).label, {}, Aspect::Petit, Icone::ChevronBas}, {}, Operateur});
    buttons.push_back({{kMots.recopier, {}, Aspect::Petit}, {}, Recopier});
  }
  buttons.push_back({{kMots.copier, {}, Aspect::Petit, Icone::Copier}, {}, Copier});
  buttons.push_back({{words.effacerSelection, {}, Aspect::Petit}, {}, Effacer});

  // One pass to know the height, for the ground is drawn first.
  const auto walk = [&](auto at) {
    float left = x + pad;
    float top = y + pad + ui.ligne(Police::G14) + ui.u(6);
    for (const Un& one : buttons) {
      const float wide = largeurBouton(ui, one.bouton);
      if (left + wide > x + width - pad && left > x + pad) {
        left = x + pad;
        top += high + ui.u(8);
      }
      at(one, left, top);
      left += wide + ui.u(8);
    }
    return top + high + pad - y;
  };
  const float tall = walk([](const Un&, float, float) {});
  ui.fond({x, y, x + width, y + tall}, Jeton::AccentSoft, ui.u(kRayon));
  ui.mot(Police::G14, x + pad, y + pad, Jeton::Text, tableau.resumeSelection());
  walk([&](const Un& one, float left, float top) {
    const Cle id = cle("selection", one.action);
    if (!bouton(ui, id, left, top, one.bouton)) return;
    if (one.action < actions.size()) {
      const ActionGroupee& action = actions[one.action];
      if (action.refus.empty())
        scene.demander(Geste::AppliquerSelection, {action.champ, 0}, action.texte);
      else
        scene.demander(Geste::Annoncer, {}, action.refus);
    } else if (one.action == Operateur) {
      liste.ouvrir({left, top, left + largeurBouton(ui, one.bouton), top + high}, id, operateur->choices, {},
                   fieldOf(F::OperateurMessagerie).label, [&scene](const std::string& value) {
                     scene.demander(Geste::AppliquerSelection, {F::OperateurMessagerie, 0}, value);
                   });
    } else if (one.action == Recopier) {
      recopier(scene);
    } else if (one.action == Copier) {
      scene.demander(Geste::Copier, {}, copie(scene));
    } else {
      tableau.effacerSelection();
      choixFait(scene);
      ui.focaliser(kGrille, ui.auClavier());
    }
  });
  return tall + ui.u(8);
}

void Table::rechercher(Scene& scene) {
  if (!scene.tableau.plusieurs()) return;
  scene.ui.focaliser(kRecherche, false);
  montrerTout_ = true;
}

void Table::chercher(Scene& scene, std::string texte) {
  Requete request = scene.tableau.requete();
  request.texte = std::move(texte);
  scene.tableau.demander(std::move(request));
  scene.demander(Geste::Annoncer, {}, scene.tableau.resume());
  scene.ui.encore();
}

}  // namespace segur::canvas
