// The canvas without a browser: a user's gestures in through ImGuiIO, the commands that come out carried out on a session as a page does.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/brouillon.hpp"
#include "core/edition/difference.hpp"
#include "core/form/collage.hpp"
#include "core/json/keys.hpp"
#include "tests/core/support/session.hpp"
#include "wasm/canvas/vue.hpp"

namespace segur::tests {

using canvas::Arrivee;
using canvas::Commande;
using canvas::Geste;
using canvas::Role;

// What only a page can do or give: its dialogs, its clipboard, its portal. Filled in by a test before the gesture; what came of it after.
struct Page {
  std::string bloc;                     // cells that its user pastes
  std::optional<PieceAjoutee> fichier;  // a file that its user picks
  std::vector<std::string> faits;       // what went out, in order: « POST … », « GET … », « DELETE … », « copié … »
  std::vector<std::string> dits;        // what was said
};

class Banc {
public:
  explicit Banc(std::string demande = demandeDuGuide(), float largeur = 1440, float hauteur = 900, float echelle = 1)
      : session_(ouvrir(std::move(demande))), tableau_(*session_), vue_(*session_, tableau_) {
    canvas::Couleurs couleurs;
    couleurs.fill(0xFF808080U);
    vue_.colorer(couleurs);
    vue_.permettre(true, true, true);
    vue_.dimensionner(largeur, hauteur, echelle);
    avancer();
  }

  Session& session() { return *session_; }
  TableauBeneficiaires& tableau() { return tableau_; }
  canvas::Vue& vue() { return vue_; }
  Page& page() { return page_; }
  // All that the view has asked for, from the first gesture on.
  const std::vector<Geste>& gestes() const { return gestes_; }

  void avancer() {
    for (int tour = 0; tour < 16; ++tour) {
      vue_.dater(temps_ += 0.02);
      vue_.avancer();
      const auto commandes = vue_.prendreCommandes();
      if (commandes.empty()) return;
      for (const Commande& commande : commandes) executer(commande);
    }
    ADD_FAILURE() << "the view never comes to rest";
  }

  // --- Keyboard
  // By Tab, from before the canvas.
  void entrer() {
    vue_.clavier(Arrivee::Absente);
    vue_.clavier(Arrivee::Debut);
    avancer();
  }
  void touche(ImGuiKey key, bool ctrl = false, bool maj = false) {
    vue_.touche(key, ctrl, maj, false);
    avancer();
  }
  std::string focus() const {
    const canvas::Element* element = vue_.focalise();
    return element == nullptr ? "" : element->nom;
  }
  // Tab until that element has the keyboard; fails after a whole round.
  void tabJusqua(std::string_view nom, bool arriere = false) {
    for (int i = 0; i < 200; ++i) {
      if (focus() == nom) return;
      if (!vue_.tabReste(arriere)) break;
      touche(ImGuiKey_Tab, false, arriere);
    }
    ADD_FAILURE() << "Tab does not lead to " << nom;
  }
  // As the page does with what the real input over the open text field holds.
  void taper(std::string_view texte) {
    ASSERT_TRUE(vue_.saisie()) << "no text field is open for " << texte;
    if (vue_.saisie()->recherche)
      vue_.chercher(std::string(texte));
    else
      executer({Geste::Saisir, vue_.saisie()->champ, std::string(texte)});
    avancer();
  }

  // --- Mouse
  void pointer(float x, float y) {
    vue_.io().AddMousePosEvent(x, y);
    avancer();
  }
  void clic(float x, float y, bool ctrl = false, bool maj = false) {
    ImGuiIO& io = vue_.io();
    io.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, maj);
    io.AddMousePosEvent(x, y);
    io.AddMouseButtonEvent(0, true);
    avancer();
    vue_.io().AddMouseButtonEvent(0, false);
    avancer();
    vue_.io().AddKeyEvent(ImGuiMod_Ctrl, false);
    vue_.io().AddKeyEvent(ImGuiMod_Shift, false);
    avancer();
  }
  // Pressed at one place, let go at another; `vite`: no frame is drawn between the last move and that.
  void glisser(ImVec2 de, ImVec2 vers, bool vite = false) {
    pointer(de.x, de.y);
    vue_.io().AddMouseButtonEvent(0, true);
    avancer();
    vue_.io().AddMousePosEvent(vers.x, vers.y);
    if (!vite) avancer();
    vue_.io().AddMouseButtonEvent(0, false);
    avancer();
  }
  void clic(const canvas::Rect& r, bool ctrl = false, bool maj = false) {
    ASSERT_FALSE(r.empty()) << "what is to be clicked is not in sight";
    clic((r.x0 + r.x1) / 2, (r.y0 + r.y1) / 2, ctrl, maj);
  }
  void clicChamp(std::string_view pointeur, bool ctrl = false, bool maj = false) {
    montrer(pointeur);
    const canvas::Dessine* field = champ(pointeur);
    ASSERT_NE(field, nullptr) << pointeur;
    // At its left: a check box stands there.
    const canvas::Rect r{field->visible.x0, field->visible.y0, std::min(field->visible.x1, field->visible.x0 + 36), field->visible.y1};
    clic(r, ctrl, maj);
  }
  void clicElement(std::string_view nom) {
    const canvas::Element* found = element(nom);
    ASSERT_NE(found, nullptr) << nom;
    if (found->visible.h() < found->rect.h()) {
      defilerVers(found->rect);
      found = element(nom);
      ASSERT_NE(found, nullptr) << nom;
    }
    clic(found->visible);
  }

  // --- What is drawn
  const canvas::Dessine* champ(std::string_view pointeur) const {
    for (const canvas::Dessine& field : vue_.dessines()) {
      if (pointerOf(Format::Demande, field.champ) == pointeur) return &field;
    }
    return nullptr;
  }
  const canvas::Element* element(std::string_view nom) const {
    for (const canvas::Element& one : vue_.elements()) {
      if (one.nom == nom) return &one;
    }
    return nullptr;
  }
  void montrer(std::string_view pointeur) {
    for (int i = 0; i < 4; ++i) {
      const canvas::Dessine* field = champ(pointeur);
      ASSERT_NE(field, nullptr) << pointeur;
      if (field->visible.w() >= std::min(field->rect.w(), 36.0F) && field->visible.h() >= field->rect.h()) return;
      defilerVers(field->rect);
    }
  }

  std::string brouillon() const { return brouillonOf(*session_); }

  // A command, carried out as a page does: of the view, or of a test for which only the state counts that it leads to.
  void executer(const Commande& commande) {
    gestes_.push_back(commande.geste);
    switch (commande.geste) {
      case Geste::Saisir: return noter(session_->set(commande.champ, commande.texte));
      case Geste::Retablir: return noter(session_->retablir(commande.champ));
      case Geste::Retirer: return noter(session_->retirer(commande.champ.row));
      case Geste::Remettre: return noter(session_->remettre(commande.champ.row));
      case Geste::FermerEtape: return session_->closeStep();
      case Geste::Defaire: return noter(session_->undo());
      case Geste::Refaire: return noter(session_->redo());
      case Geste::AppliquerSelection: return noter(tableau_.appliquer(*session_, commande.champ.id, commande.texte).changes);
      case Geste::Confirmer: return page_.faits.push_back("POST " + corpsConfirmer(*session_));
      case Geste::NePasModifier: return page_.faits.push_back("POST " + corpsNePasModifier());
      case Geste::Consulter: return page_.faits.push_back("GET " + commande.texte);
      case Geste::SupprimerPiece:
        page_.faits.push_back("DELETE " + commande.texte);
        return noter(session_->retirerPiece(commande.champ.row));
      case Geste::Deposer:
        ASSERT_TRUE(page_.fichier) << "no file to pick";
        return noter(session_->ajouterPiece(page_.fichier->nomFichier, page_.fichier->typeFichier));
      case Geste::Coller: return noter(session_->appliquer(lireCollage(*session_, page_.bloc).textes));
      case Geste::Copier: return page_.faits.push_back("copié " + commande.texte);
      case Geste::Annoncer: return page_.dits.push_back(commande.texte);
    }
  }
  void faire(FieldRef champ, std::string texte) {
    executer({Geste::Saisir, champ, std::move(texte)});
    executer({Geste::FermerEtape, {}, {}});
    avancer();
  }

private:
  void defilerVers(const canvas::Rect& r) {
    const ImVec2 size = vue_.io().DisplaySize;
    vue_.pousser({size.x / 2, size.y / 3}, {0, (r.y0 + r.y1) / 2 - size.y / 2});
    const canvas::Dessine* row = nullptr;
    for (const canvas::Dessine& field : vue_.dessines()) {
      if (field.champ.scope() == Scope::Beneficiaire && !field.visible.empty()) row = &field;
    }
    if (row != nullptr && (r.x0 < 0 || r.x1 > size.x - 40))
      vue_.pousser({row->visible.x0 + 2, row->visible.y0 + 2}, {r.x1 - size.x / 2, 0});
    avancer();
  }

  void noter(const Changes& changes) {
    tableau_.noter(changes);
    // As the page does: the fields that a command changed, all where it changed rows; what was undone or redone comes under the eyes.
    if (changes.pieces || !changes.beneficiaires.empty()) vue_.changer();
    for (const FieldRef champ : changes.champs) vue_.changer(champ);
    if (!changes.refus.empty()) page_.dits.push_back(changes.refus);
    if (changes.sens != Sens::Droit && !changes.champs.empty()) vue_.viser(changes.champs.front(), true);
  }

  std::unique_ptr<Session> session_;
  TableauBeneficiaires tableau_;
  mutable canvas::Vue vue_;
  Page page_;
  std::vector<Geste> gestes_;
  double temps_ = 0;
};

}  // namespace segur::tests
