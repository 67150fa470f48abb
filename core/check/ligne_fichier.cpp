#include "core/check/ligne_fichier.hpp"

#include "core/json/reader.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

// Where a line stands in its file, in bytes.
struct Place {
  Token ligne;
  Token liste;

  // What stands before the list's first element, and after its last: brackets included.
  [[nodiscard]] std::string_view avant(std::string_view bytes) const { return bytes.substr(0, liste.offset + 1); }
  [[nodiscard]] std::string_view apres(std::string_view bytes) const { return bytes.substr(finDeListe()); }
  [[nodiscard]] std::string_view texte(std::string_view bytes) const { return bytes.substr(ligne.offset, ligne.length); }
  [[nodiscard]] std::uint32_t finDeListe() const { return liste.offset + liste.length - 1; }
};

class Chercheur final : public LecteurImport {
public:
  explicit Chercheur(std::uint32_t cherchee) : cherchee_(cherchee) {}
  bool ligne(const Demande& demande, std::uint32_t index) override {
    if (index == cherchee_) trouvee = demande.token({FieldId::Demande, 0});
    return true;
  }
  bool anomalie(Anomalie) override { return true; }

  std::optional<Token> trouvee;

private:
  std::uint32_t cherchee_;
};

std::optional<Place> placeOf(std::string_view bytes, std::uint32_t ligne) {
  Chercheur chercheur(ligne);
  const ImportLu lu = readImport(bytes, chercheur);
  const Token liste = lu.racine.token({FieldId::LignesImport, 0});
  if (lu.erreur || !chercheur.trouvee || liste.type != JsonType::Array) return std::nullopt;
  // A file may hold the list twice: the last one counts, and the line may be of the first.
  if (chercheur.trouvee->offset < liste.offset || chercheur.trouvee->offset > liste.offset + liste.length) return std::nullopt;
  return Place{*chercheur.trouvee, liste};
}

}  // namespace

std::optional<std::string> documentDeLaLigne(std::string_view bytes, std::uint32_t ligne) {
  const auto place = placeOf(bytes, ligne);
  if (!place) return std::nullopt;
  return concat({place->avant(bytes), place->texte(bytes), place->apres(bytes)});
}

std::optional<std::vector<Retouche>> retouchesDeLaLigne(std::string_view bytes, std::uint32_t ligne, std::string_view document) {
  const auto old = placeOf(bytes, ligne);
  const auto fresh = placeOf(document, 0);
  if (!old || !fresh) return std::nullopt;
  std::vector<Retouche> out;
  const auto add = [&out](std::uint32_t offset, std::string_view before, std::string_view after) {
    if (before != after) out.push_back({offset, static_cast<std::uint32_t>(before.size()), std::string(after)});
  };
  add(0, old->avant(bytes), fresh->avant(document));
  add(old->ligne.offset, old->texte(bytes), fresh->texte(document));
  add(old->finDeListe(), old->apres(bytes), fresh->apres(document));
  return out;
}

}  // namespace segur
