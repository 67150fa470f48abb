// The canvas view of one open session: events in through ImGuiIO, draw lists and commands out. It knows no browser: the host
// (a page) and the tests (tests/wasm/canvas) drive it alike.
//
//   ImGuiIO events → avancer() → prendreCommandes(), carried out by the host → changer() → avancer() → dessin()
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/canvas/barre.hpp"
#include "wasm/canvas/blocs.hpp"
#include "wasm/canvas/scene.hpp"

namespace segur::canvas {

class Vue {
public:
  // Both must outlive it.
  Vue(const Session& session, TableauBeneficiaires& tableau);
  ~Vue();
  Vue(const Vue&) = delete;
  Vue& operator=(const Vue&) = delete;

  // --- What the host says. Sizes in device pixels; `echelle`: how many of them a CSS pixel at 16 px a rem takes.
  void dimensionner(float width, float height, float echelle);
  void colorer(const Couleurs& couleurs) { scene_.ui.couleurs = couleurs; }
  void permettre(bool actif, bool deposer, bool consulter);
  void clavier(Arrivee arrivee);
  // Moves time on for what follows, in seconds.
  void dater(double seconds) { temps_ = seconds; }
  // This view's input queue; it stays the current one until another view is spoken to.
  ImGuiIO& io();
  // A key as a browser tells it: pressed, with what is held down beside it.
  void touche(ImGuiKey key, bool ctrl, bool maj, bool alt);
  // What the real input over the table's search holds now; what one over a field holds is the host's to set.
  void chercher(std::string texte);
  // A command changed that field; or much, or rows themselves.
  void changer(FieldRef champ) { scene_.oublier(champ); }
  void changer() { scene_.oublier(); }
  // The day turned: what the form says of time is another. False once nothing can be changed any more: that is another form, and another
  // view.
  [[nodiscard]] bool tournerJour();
  // Brings a field under the eyes and the keyboard; the bar keeps the keyboard where it has it and `laisserBarre` says so.
  void viser(FieldRef champ, bool laisserBarre = false);
  // Scrolls what is under that point; gives what of it was not used.
  ImVec2 pousser(ImVec2 point, ImVec2 by);
  [[nodiscard]] bool peutDefiler(ImVec2 point, ImVec2 by) const { return scene_.ui.peutDefiler(point, by); }
  [[nodiscard]] bool tabReste(bool arriere) const { return scene_.ui.tabReste(arriere); }

  // --- What comes of it
  // Runs passes until all events are taken and nothing wants another; stops early where commands wait to be carried out.
  void avancer();
  [[nodiscard]] std::vector<Commande> prendreCommandes();
  [[nodiscard]] const ImDrawData& dessin() const;
  [[nodiscard]] ImFontAtlas& atlas();
  // Changes when the atlas has other pixels.
  [[nodiscard]] std::uint32_t versionAtlas() const { return versionAtlas_; }
  [[nodiscard]] const std::optional<SaisieOuverte>& saisie() const { return scene_.saisie; }
  [[nodiscard]] const std::vector<Dessine>& dessines() const { return scene_.dessines; }
  [[nodiscard]] const std::vector<Element>& elements() const { return scene_.ui.elements(); }
  [[nodiscard]] const Element* focalise() const;
  // What it says beside its name and role.
  [[nodiscard]] const std::string& dit() const { return scene_.ui.dit(); }
  // How the demande stands, as the bar says it; empty where there is none.
  [[nodiscard]] const std::string& bilan() const { return barre_.bilan(); }
  [[nodiscard]] ImGuiMouseCursor curseur() const { return scene_.ui.curseur(); }
  [[nodiscard]] std::string copie() const;
  [[nodiscard]] float echelle() const { return scene_.ui.echelle(); }

private:
  void passe();
  void dessiner(ImVec2 size);
  float tete(float x, float y, float width);
  float onglets(float x, float y, float width);
  float nonControle(float x, float y, float width);
  void raccourcis();
  void suivreSaisie();
  void amener(Cle cle, bool focaliser);

  struct Effacer {
    void operator()(ImGuiContext* context) const;
  };
  std::unique_ptr<ImGuiContext, Effacer> contexte_;
  Scene scene_;
  Blocs blocs_;
  Barre barre_;
  ListeChoix liste_;
  ImVec2 taille_{};
  double temps_ = 0;
  double tempsPasse_ = 0;
  std::uint32_t versionAtlas_ = 0;
  bool historique_ = false;
  bool nonControleOuvert_ = false;
};

}  // namespace segur::canvas
