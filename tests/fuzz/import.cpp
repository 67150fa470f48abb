// Any bytes as an import file or a demande: a report comes back, its findings stand inside the file and in its order, its text is UTF-8.
#include <cstddef>
#include <cstdint>

#include "core/check/report_json.hpp"
#include "core/json/referentiel_reader.hpp"
#include "core/model/text.hpp"
#include "tests/fuzz/documents.hpp"

using namespace segur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ReferentielLu referentiel = readReferentiel(fuzz::kReferentiel);
  fuzz::require(referentiel.erreurs.empty());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Rapport rapport = checkDocument(bytes, "fuzz", referentiel.referentiel, fuzz::kNow);
  fuzz::require(rapport.constats.size() + rapport.omis() == rapport.erreurs + rapport.avertissements);
  std::size_t last = 0;
  for (const Constat& constat : rapport.constats) {
    fuzz::require(constat.offset <= size && constat.offset >= last && constat.position.ligne >= 1 && constat.position.colonne >= 1);
    fuzz::require(!constat.message.empty() && constat.regle != nullptr);
    last = constat.offset;
  }
  const std::string report = reportJson(std::span(&rapport, 1), referentiel.referentiel);
  fuzz::require(!findInvalidUtf8(report));
  return 0;
}
