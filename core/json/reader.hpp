// Bytes → demandes, in one pass and without a tree: a demande by itself, or an import file line by line in constant memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/keys.hpp"
#include "core/json/sax.hpp"
#include "core/model/demande.hpp"

namespace segur {

// What is odd in the writing of a file, whatever it says. The rules of the family JSON put it in words.
enum class AnomalieCode : std::uint8_t {
  CleEnDouble,       // the same key twice in an object: the last one counts
  CleInconnue,       // kept, written back unchanged, and worth a warning
  CleMalEcrite,      // `SIRET` for `siret`: read as what it means
  RacineInattendue,  // the document is not an object
  ElementNonObjet,   // a list of bénéficiaires that holds a number, say
};

struct Anomalie {
  AnomalieCode code = AnomalieCode::CleInconnue;
  std::uint32_t offset = 0;
  FieldRef champ;           // the field meant, or the object that holds the key
  std::uint32_t ligne = 0;  // position in lignesImport
  std::string cle;          // as written
};

// Takes what the reader finds. Each answers false to stop.
class LecteurImport {
public:
  // One line, whole; the demande lives until the call returns. Root fields that stand after the lines are there already.
  virtual bool ligne(const Demande& demande, std::uint32_t index) = 0;
  virtual bool anomalie(Anomalie anomalie) = 0;

protected:
  ~LecteurImport() = default;
};

// The root of the file (Scope::Fichier) as it stands at the end, and why reading ended before the end of the file, if it did.
struct ImportLu {
  Demande racine;
  std::uint32_t lignes = 0;
  std::optional<JsonError> erreur;
};
[[nodiscard]] ImportLu readImport(std::string_view bytes, LecteurImport& lecteur);

struct DemandeLue {
  Demande demande;                  // a view of the bytes
  std::vector<Anomalie> anomalies;  // at most kAnomaliesMax
  std::optional<JsonError> erreur;
};
inline constexpr std::size_t kAnomaliesMax = 10'000;
[[nodiscard]] DemandeLue readDemande(std::string_view bytes);

// Which of the two a document is, by the keys of its root; nothing when neither shows.
[[nodiscard]] std::optional<Format> detectFormat(std::string_view bytes);

}  // namespace segur
