// One line of an import file, opened to be mended by hand. Unlike a demande « A modifier » every field of the format can be changed, and
// what the file lacks can be added; the verdict is that of an import. What comes of it is the document again, each untouched byte as it
// was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/verdict.hpp"
#include "core/model/referentiel.hpp"
#include "core/model/saisies.hpp"
#include "core/rules/contexte.hpp"

namespace segur {

class LigneOuverte {
public:
  // `document`: an import file of one line (documentDeLaLigne makes it of a whole file). nullptr when it is none.
  [[nodiscard]] static std::unique_ptr<LigneOuverte> open(std::string document, Referentiel referentiel, Instant now);

  LigneOuverte(const LigneOuverte&) = delete;
  LigneOuverte& operator=(const LigneOuverte&) = delete;

  // Commands. A text is kept as it was typed, even where it is wrong. False where the field can't be changed. A line is a page or two: all
  // of it is judged anew each time, O(n log n) in its bénéficiaires.
  bool set(FieldRef champ, std::string_view texte);
  bool retablir(FieldRef champ);
  // A bénéficiaire or a pièce more, all its values empty. The new row; nothing where there is no list that could take it.
  std::optional<std::uint32_t> ajouter(Scope scope);
  // The next edit of the same field is a step of its own.
  void closeStep() { ouverte_ = false; }
  // The field that changed, to be shown; nothing when there is no step left.
  std::optional<FieldRef> undo();
  std::optional<FieldRef> redo();

  // State.
  [[nodiscard]] const Lecture& lecture() const { return lecture_; }
  [[nodiscard]] const Contexte& contexte() const { return *contexte_; }
  [[nodiscard]] const Verdict& verdict() const { return verdict_; }
  [[nodiscard]] bool editable(FieldRef champ) const;
  // What would be written differs from what stands in the file.
  [[nodiscard]] bool modifie(FieldRef champ) const;
  [[nodiscard]] const Saisies& saisies() const { return saisies_; }
  // Rows that were added, in the order in which they were.
  [[nodiscard]] std::vector<FieldRef> ajouts() const;
  [[nodiscard]] std::size_t modifications() const;
  [[nodiscard]] bool canUndo() const { return position_ > 0; }
  [[nodiscard]] bool canRedo() const { return position_ < pas_.size(); }

  // The document with what was typed. A text that is no value of its field is written between quotes: the check of the file then says so.
  [[nodiscard]] std::string document() const;

private:
  using Source = std::shared_ptr<const std::string>;
  // What one step changed. `avant`, `apres`: the text typed in the field; nothing: nobody typed there.
  struct Pas {
    FieldRef champ;
    std::optional<std::string> avant;
    std::optional<std::string> apres;
    Source sourceAvant;  // the document, where the step added an object to it
    Source sourceApres;
  };

  LigneOuverte(Source source, Referentiel referentiel, Instant now);
  [[nodiscard]] bool lire(const Source& source);
  void juger();
  void ecrire(FieldRef champ, const std::optional<std::string>& texte);
  void pousser(Pas pas, bool frappe);
  std::optional<FieldRef> rejouer(const Pas& pas, bool avant);
  [[nodiscard]] std::optional<std::string> saisie(FieldRef champ) const;
  [[nodiscard]] Source avecBloc(FieldId bloc) const;

  Source source_;  // the demande is a view of it
  Demande demande_;
  Referentiel referentiel_;
  Instant now_;
  Saisies saisies_;
  Lecture lecture_;
  std::optional<Agregats> agregats_;
  std::optional<Contexte> contexte_;
  Verdict verdict_;
  std::vector<Pas> pas_;
  std::size_t position_ = 0;
  bool ouverte_ = false;  // the last step takes further keystrokes
};

}  // namespace segur
