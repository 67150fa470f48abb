// What a rule may look at: the values as they are now, the référentiel, the moment. Nothing else: no clock, no file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/referentiel.hpp"
#include "core/model/valeur.hpp"
#include "core/rules/agregats.hpp"
#include "core/rules/rule.hpp"

namespace segur {

enum class Mode : std::uint8_t { Import, Edition };

// In whose words a finding is said: the keys of a file and the way it writes values, or the guide's labels and what people write.
enum class Mots : std::uint8_t { Fichier, Ecran };

class Contexte {
public:
  // All must outlive the context. The solution is found by its N° ANS (of the demande, or of the import file's root), the dispositif by the
  // DSR.
  Contexte(Mode mode, const Lecture& lecture, const Referentiel& referentiel, Instant now, const Agregats& agregats);

  void avancer(Instant now);
  // Import says it as the file does, unless its lines are shown as something else: a form, a table.
  void parler(Mots mots) { mots_ = mots; }

  [[nodiscard]] Mode mode() const { return mode_; }
  [[nodiscard]] Mots mots() const { return mots_; }
  [[nodiscard]] const Lecture& lecture() const { return *lecture_; }
  [[nodiscard]] const Referentiel& referentiel() const { return *referentiel_; }
  [[nodiscard]] const Agregats& agregats() const { return *agregats_; }
  [[nodiscard]] Instant now() const { return now_; }
  [[nodiscard]] Date today() const { return today_; }  // in Paris
  // nullptr when the référentiel does not hold it: the rules DEM-02 and IMP-01 say so, the others then have nothing to say.
  [[nodiscard]] const Solution* solution() const { return solution_; }
  [[nodiscard]] const Dispositif* dispositif() const { return dispositif_; }

  [[nodiscard]] Valeur valeur(FieldRef ref) const { return lecture_->valeur(ref); }
  [[nodiscard]] std::optional<Date> date(FieldId id) const { return dateOf(valeur({id, 0})); }
  [[nodiscard]] std::optional<Montant> montant(FieldId id) const { return montantOf(valeur({id, 0})); }
  [[nodiscard]] std::string_view texte(FieldRef ref) const { return texteOf(valeur(ref)); }

  // Whether the object that holds the field is there: where a whole block is missing, one rule says so, not each of its fields.
  [[nodiscard]] bool blocPresent(FieldId id) const;

private:
  Mode mode_;
  Mots mots_;
  const Lecture* lecture_;
  const Referentiel* referentiel_;
  const Agregats* agregats_;
  Instant now_;
  Date today_;
  const Solution* solution_ = nullptr;
  const Dispositif* dispositif_ = nullptr;
};

// Whether the fournisseur can change the field in a demande « A modifier » (guide, « Les modifications possibles »).
[[nodiscard]] bool estModifiable(const Lecture& lecture, FieldRef ref);

// In an editor, what the user cannot mend never blocks: the same finding is a warning there, and an error in an import file.
[[nodiscard]] Gravite graviteOf(const Rule& rule, const Contexte& contexte, FieldRef ref);

}  // namespace segur
