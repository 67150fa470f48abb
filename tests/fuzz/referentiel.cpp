// Any bytes as a référentiel: it is read whole or refused with a place and a sentence for each error.
#include <cstddef>
#include <cstdint>

#include "core/edition/session.hpp"
#include "core/json/referentiel_reader.hpp"
#include "core/model/text.hpp"
#include "tests/fuzz/documents.hpp"

using namespace segur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ReferentielLu lu = readReferentiel(bytes);
  for (const ErreurReferentiel& erreur : lu.erreurs)
    fuzz::require(!erreur.message.empty() && erreur.position.ligne >= 1 && !findInvalidUtf8(describe(erreur)));
  const auto opened = Session::open(std::string(fuzz::kDemande), bytes, fuzz::kNow);
  fuzz::require(static_cast<bool>(opened) == lu.erreurs.empty());
  return 0;
}
