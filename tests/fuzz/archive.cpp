// Any directory of a zip, told entry by entry as a reader of zips would: a report comes back, in the order of the zip, and the import file
// that is judged beside it asks for its names without harm. Bytes are choices: how an entry lies about itself, then its name and its
// content.
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/check/archive.hpp"
#include "core/check/report_json.hpp"
#include "core/json/referentiel_reader.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"
#include "tests/fuzz/documents.hpp"

using namespace segur;

namespace {

class Choix {
public:
  Choix(const std::uint8_t* data, std::size_t size) : bytes_(reinterpret_cast<const char*>(data), size) {}
  [[nodiscard]] bool more() const { return !bytes_.empty(); }
  std::uint8_t byte() { return bytes_.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(text(1)[0]); }
  std::string_view text(std::size_t length) {
    const std::string_view out = bytes_.substr(0, length);
    bytes_.remove_prefix(out.size());
    return out;
  }

private:
  std::string_view bytes_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ReferentielLu referentiel = readReferentiel(fuzz::kReferentiel);
  Choix choix(data, size);
  ControleArchive archive(referentiel.referentiel, "fuzz.zip");
  std::string noms;
  std::size_t entrees = 0;
  const std::uint8_t debut = choix.byte();
  bool continuer = debut % 8U == 0 ? archive.debut(choix.text(4)) : archive.debut("PK\x03\x04");
  while (continuer && choix.more()) {
    const std::uint8_t genre = choix.byte();
    // Sizes from nothing to beyond every bound, the packed one on its own.
    const std::uint64_t taille = std::uint64_t{choix.byte()} << (choix.byte() % 34U);
    const std::uint64_t comprimee = std::uint64_t{choix.byte()} << (choix.byte() % 34U);
    const std::string nom(choix.text(choix.byte() % 32U));
    noms += (noms.empty() ? "" : ",") + ("{\"nomFichier\":" + jsonString(sanitizeUtf8(nom)) + "}");
    ++entrees;
    const bool wanted = archive.entree({nom, taille, comprimee, genre % 4U == 0, static_cast<std::uint16_t>(genre / 16U)});
    if (wanted && genre % 8U == 1) archive.contenu(std::nullopt);
    if (wanted && genre % 8U != 1) {
      const std::string contenu(choix.text(choix.byte() % 64U));
      archive.contenu(ContenuEntree{contenu, contenu});
    }
    if (debut % 16U == 1 && genre == 255) archive.illisible();
    continuer = archive.continuer();
  }
  const std::string import = "{\"lignesImport\":[{\"piecesJustificatives\":[" + noms + "]}]}";
  const Rapport rapport = checkDocument(import, "fuzz.json", referentiel.referentiel, fuzz::kNow, &archive);
  const Rapport zip = archive.rapport();
  fuzz::require(zip.constats.size() + zip.omis() == zip.erreurs + zip.avertissements);
  std::size_t last = 0;
  for (const Constat& constat : zip.constats) {
    fuzz::require(constat.position.ligne >= last && constat.position.ligne <= entrees + 1 && !constat.message.empty());
    last = constat.position.ligne;
  }
  for (const Rapport* each : {&rapport, &zip}) fuzz::require(!findInvalidUtf8(reportJson(std::span(each, 1), referentiel.referentiel)));
  // Judged anew, nothing changes.
  archive.oublierLesDemandes();
  fuzz::require(checkDocument(import, "fuzz.json", referentiel.referentiel, fuzz::kNow, &archive).erreurs == rapport.erreurs);
  fuzz::require(archive.rapport().constats.size() == zip.constats.size());
  return 0;
}
