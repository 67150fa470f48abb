// Any text as each typed value: what is read can be written and read again, and is then the same; words are UTF-8.
#include <cstddef>
#include <cstdint>

#include "core/model/contact.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/instant.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"
#include "tests/fuzz/documents.hpp"

using namespace segur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto date = parseDateSaisie(text)) {
    fuzz::require(*parseDateIso(formatIso(*date)) == *date);
    fuzz::require(*parseDateSaisie(formatEcran(*date)) == *date);
  }
  if (const auto montant = parseMontantSaisie(text)) {
    fuzz::require(*parseMontantJson(formatJson(*montant)) == *montant);
    fuzz::require(*parseMontantSaisie(formatSaisie(*montant)) == *montant);
    fuzz::require(*parseMontantSaisie(formatEcran(*montant)) == *montant);
  }
  static_cast<void>(parseMontantJson(text));
  if (const auto instant = parseInstant(text)) fuzz::require(*parseInstant(formatRfc3339(*instant)) == *instant);

  // Normalising twice is normalising once. (Between ill-formed bytes a space may hide that shows when another is dropped.)
  const bool wellFormed = !findInvalidUtf8(text);
  const std::string finess = normalizeFiness(text);
  fuzz::require(!wellFormed || normalizeFiness(finess) == finess);
  static_cast<void>(verifyFiness(finess));
  const std::string siret = normalizeSiret(text);
  fuzz::require(!wellFormed || normalizeSiret(siret) == siret);
  static_cast<void>(verifySiret(siret));
  const std::string telephone = normalizeTelephone(text);
  if (verifyTelephone(telephone) == TelephoneStatus::Valide)
    fuzz::require(normalizeTelephone(formatTelephoneEcran(telephone)) == telephone);
  static_cast<void>(verifyEmail(normalizeEmail(text)));
  static_cast<void>(isNumeroAsp(text));
  static_cast<void>(isCodeOperateur(text));

  fuzz::require(!findInvalidUtf8(sanitizeUtf8(text)) && !findInvalidUtf8(quote(text)) && !findInvalidUtf8(jsonString(text)));
  for (const Field& field : fieldTable()) {
    const Valeur typed{Origine::Saisie, JsonType::String, text};
    fuzz::require(!findInvalidUtf8(displayOf(typed, field.kind)) && !findInvalidUtf8(saisieOf(typed, field.kind)));
    static_cast<void>(jsonOf(typed, field.kind));
  }
  return 0;
}
