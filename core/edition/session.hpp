// One demande being modified: what was typed, the verdict and the difference, kept up to date with each command. Nothing that a keystroke
// costs grows with the number of bénéficiaires.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/historique_edition.hpp"
#include "core/edition/verdict.hpp"
#include "core/json/reader.hpp"
#include "core/model/referentiel.hpp"
#include "core/model/result.hpp"
#include "core/model/valeur.hpp"
#include "core/rules/contexte.hpp"
#include "core/workflow/delais.hpp"

namespace segur {

// Whether a command went through the history, and which way.
enum class Sens : std::uint8_t { Droit, Annule, Refait };

// What changed with a command, and so what a view draws again.
struct Changes {
  std::vector<FieldRef> champs;              // the one that the command was about first; no doubles
  std::vector<std::uint32_t> beneficiaires;  // rows that were removed or put back, or that can(not) be removed any more
  bool pieces = false;                       // the list of pièces has other rows
  std::string refus;                         // why the command was not carried out; empty when it was
  Sens sens = Sens::Droit;
  std::size_t rejoues = 0;  // fields of the step that was undone or redone; of `champs`, the first
};

// Why a demande is only to be read.
enum class Acces : std::uint8_t {
  Modifiable,
  AutreStatut,  // « Consulter »
  Verrouillee,  // J+20 has passed
};

struct TexteSaisi {
  FieldRef champ;
  std::string texte;
};

class Session {
public:
  // Reads both documents; sentences for people when one of them can't be read. `now`: everything that depends on the day is judged by it.
  [[nodiscard]] static Result<std::unique_ptr<Session>, std::vector<std::string>> open(std::string demande, std::string_view referentiel,
                                                                                       Instant now);

  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Commands. A text is kept as it was typed, even where it is wrong. Refused: a field that is not editable, a demande that is only to be
  // read.
  Changes set(FieldRef champ, std::string_view texte);
  Changes retablir(FieldRef champ);             // the original value again
  Changes retirer(std::uint32_t beneficiaire);  // refused for the last one: « chaque demande doit contenir au moins un bénéficiaire »
  Changes remettre(std::uint32_t beneficiaire);
  Changes appliquer(std::span<const TexteSaisi> textes);  // many fields as one step
  Changes ajouterPiece(std::string nomFichier, std::string typeFichier);
  Changes retirerPiece(std::uint32_t row);  // refused for a pièce that was there before
  void closeStep() { historique_.close(); }
  // The moment is now that one: what depends on the day is judged again, and at J+20 the demande is only to be read, with what was typed in
  // it. The access may have changed: see acces(). O(1) in the bénéficiaires: no rule of a row reads the moment.
  Changes avancer(Instant now);
  Changes undo();
  Changes redo();
  // What another session of the same demande was left with: texts, pièces, undo steps. Precondition: nothing was typed in this one.
  Changes reprendre(std::span<const TexteSaisi> textes, const std::vector<PieceAjoutee>& pieces, HistoriqueEdition historique);

  // State.
  [[nodiscard]] Acces acces() const { return acces_; }
  [[nodiscard]] const std::optional<Delais>& delais() const { return delais_; }  // only while « A modifier »
  // When avancer() next changes something, at midnight or at an hour of the dispositif; nothing for a demande that is only to be read.
  [[nodiscard]] std::optional<Instant> prochainChangement() const;
  [[nodiscard]] const Lecture& lecture() const { return lecture_; }
  [[nodiscard]] const Contexte& contexte() const { return contexte_; }
  [[nodiscard]] const Referentiel& referentiel() const { return referentiel_; }
  [[nodiscard]] const Saisies& saisies() const { return saisies_; }
  [[nodiscard]] const Verdict& verdict() const { return verdict_; }
  [[nodiscard]] const std::vector<Anomalie>& anomalies() const { return anomalies_; }
  [[nodiscard]] std::size_t modifications() const { return modifies_ + saisies_.pieces.size(); }
  [[nodiscard]] const HistoriqueEdition& historique() const { return historique_; }
  [[nodiscard]] bool canUndo() const { return acces_ == Acces::Modifiable && historique_.canUndo(); }
  [[nodiscard]] bool canRedo() const { return acces_ == Acces::Modifiable && historique_.canRedo(); }

  // Can the user change this field now? False for a removed bénéficiaire's scenario: put it back first.
  [[nodiscard]] bool editable(FieldRef champ) const;
  // Differs in value from the original, and counts: what is typed in a removed bénéficiaire's row waits there without counting.
  [[nodiscard]] bool modifie(FieldRef champ) const;

private:
  Session(std::unique_ptr<const std::string> source, DemandeLue lue, Referentiel referentiel, Instant now);

  void mesurerDelai();
  void jugerTout();
  void jugerPieces();
  [[nodiscard]] std::string refusOf(FieldRef champ) const;
  [[nodiscard]] std::optional<std::string> saisie(FieldRef champ) const;
  // Writes one text (nothing: the original again) and brings verdict and counts up to date.
  void ecrire(FieldRef champ, const std::optional<std::string>& texte, Changes& changes);
  void basculer(std::uint32_t row, bool present, Changes& changes);
  void rejuger(FieldId lu, std::uint32_t row, Changes& changes);
  void remplacerPieces(const std::vector<PieceAjoutee>& pieces, Changes& changes);
  Changes rejouer(const Etape& etape, Sens sens);
  [[nodiscard]] std::size_t compterModifies(std::uint32_t beneficiaire) const;

  std::unique_ptr<const std::string> source_;  // at a fixed address: the demande is a view of it
  Demande demande_;
  std::vector<Anomalie> anomalies_;
  Referentiel referentiel_;
  Saisies saisies_;
  Lecture lecture_;
  Agregats agregats_;
  Contexte contexte_;
  Acces acces_ = Acces::AutreStatut;
  std::optional<Delais> delais_;
  Verdict verdict_;
  HistoriqueEdition historique_;
  std::size_t modifies_ = 0;
};

}  // namespace segur
