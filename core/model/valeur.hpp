// The value of a field as it is now, from the file or as typed, and what can be read out of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/date.hpp"
#include "core/model/demande.hpp"
#include "core/model/field.hpp"
#include "core/model/montant.hpp"
#include "core/model/saisies.hpp"

namespace segur {

// A file is read strictly (« 2023-06-02 », 1400.00); what a person types is read as people write (« 2/6/2023 », « 1 400,00 € »).
enum class Origine : std::uint8_t { Fichier, Saisie };

struct Valeur {
  Origine origine = Origine::Fichier;
  JsonType type = JsonType::Absent;  // String for what was typed
  std::string_view texte;

  // Absent, null, or nothing but spaces.
  [[nodiscard]] bool vide() const;
};

// A demande with what was typed over it. Both must outlive it.
class Lecture {
public:
  explicit Lecture(const Demande& demande, const Saisies* saisies = nullptr) : demande_(&demande), saisies_(saisies) {}

  [[nodiscard]] const Demande& demande() const { return *demande_; }
  [[nodiscard]] std::uint32_t rows(Scope scope) const;
  [[nodiscard]] Valeur valeur(FieldRef ref) const;
  [[nodiscard]] Valeur original(FieldRef ref) const;
  // A pièce that was added during this modification.
  [[nodiscard]] bool pieceAjoutee(std::uint32_t row) const { return row >= demande_->rows(Scope::Piece); }

private:
  const Demande* demande_;
  const Saisies* saisies_;
};

// The typed value, or nothing when the text is not one.
[[nodiscard]] std::optional<Date> dateOf(const Valeur& valeur);
[[nodiscard]] std::optional<Montant> montantOf(const Valeur& valeur);
[[nodiscard]] std::optional<bool> booleenOf(const Valeur& valeur);
// Strings only, surrounding spaces dropped; lives as long as what the value is a view of.
[[nodiscard]] std::string_view texteOf(const Valeur& valeur);
// A cell of a spreadsheet: oui/non, vrai/faux, true/false, x, 1/0.
[[nodiscard]] std::optional<bool> ouiNon(std::string_view cellule);
// A percentage in hundredths: 8,5 % is 850.
[[nodiscard]] std::optional<std::int64_t> tauxOf(const Valeur& valeur);

// « false » until it is said otherwise: a bénéficiaire whose presentSolde is false was removed from the solde.
[[nodiscard]] bool estRetire(const Lecture& lecture, std::uint32_t row);

// The JSON literal that a file would hold for this value: "2023-06-02" with its quotes, 1400.00, true, null. Nothing when the text is not a
// value of that kind. Two values are the same when their literals are.
[[nodiscard]] std::optional<std::string> jsonOf(const Valeur& valeur, Kind kind);

// For reading: « 02/06/2023 », « 1 400,00 € », « Oui », « 06 00 00 00 00 »; a text that is not of its kind is shown as it is.
[[nodiscard]] std::string displayOf(const Valeur& valeur, Kind kind);
// For an input: « 02/06/2023 », « 1400,00 », « true »; what was typed, as it was typed.
[[nodiscard]] std::string saisieOf(const Valeur& valeur, Kind kind);

// A JSON string literal with its quotes; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string jsonString(std::string_view text);

}  // namespace segur
