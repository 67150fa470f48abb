// The identifiers of a demande: FINESS, SIRET, numéro ASP, code of an opérateur de messagerie. Each `normalize…` drops what people put
// between digits (spaces, dots, hyphens); each `verify…` takes a normalised text, and allocates nothing: a text from a file, which is
// nearly always normalised, is verified as it is first. Nothing but zeros satisfies Luhn's key and names nobody: what is typed for want of
// a number is refused [A]. Sources: finess.sante.gouv.fr and INSEE for the keys, the guide for the shapes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace segur {

enum class FinessStatus : std::uint8_t {
  Valide,
  Vide,
  Longueur,        // not nine characters
  Caracteres,      // something else than a letter or a digit, or nine of them that are not [0-9][0-9AB][0-9]{7}; nothing but zeros
  Cle,             // Luhn over the nine, A→1 and B→2 (Corsica), does not come to a multiple of ten
  LettreInconnue,  // another capital letter in second place: the key cannot be checked (a warning, not an error)
};
[[nodiscard]] std::string normalizeFiness(std::string_view text);  // « 09 000 153 8 » → 090001538; letters to capitals
[[nodiscard]] FinessStatus verifyFiness(std::string_view normalized);
[[nodiscard]] std::string formatFinessEcran(std::string_view normalized);  // 09 000 153 8 with no-break spaces; other texts unchanged

enum class SiretStatus : std::uint8_t {
  Valide,
  Vide,
  Longueur,    // not fourteen digits
  Caracteres,  // something else than digits; nine zeros for a SIREN
  Cle,         // Luhn on the 14 or on the first 9 fails (La Poste, SIREN 356000000: digit sum a multiple of 5, its head office by Luhn)
};
[[nodiscard]] std::string normalizeSiret(std::string_view text);
[[nodiscard]] SiretStatus verifySiret(std::string_view normalized);

// FIN + couloir (two or three capitals or digits, « MS2 ») + digits + M + rank: FINMS2009167M1. The suffix says nothing of avance or solde.
[[nodiscard]] bool isNumeroAsp(std::string_view text);

// Three capitals, underscore, one to four digits: MAI_337.
[[nodiscard]] bool isCodeOperateur(std::string_view text);

}  // namespace segur
