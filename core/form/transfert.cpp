#include "core/form/transfert.hpp"

#include <utility>
#include <vector>

namespace segur {
namespace {

// Numbers end with « ; »; a text is its length in bytes, then itself; a list its count, then each.
class Ecrivain {
public:
  Ecrivain& number(std::size_t value) {
    out += std::to_string(value);
    out += ';';
    return *this;
  }
  Ecrivain& text(std::string_view value) {
    number(value.size());
    out += value;
    return *this;
  }
  Ecrivain& maybe(const std::optional<std::string>& value) { return value ? number(1).text(*value) : number(0); }
  Ecrivain& champ(FieldRef ref) { return number(static_cast<std::size_t>(ref.id)).number(ref.row); }
  Ecrivain& pieces(const std::vector<PieceAjoutee>& pieces) {
    number(pieces.size());
    for (const PieceAjoutee& piece : pieces) text(piece.nomFichier).text(piece.typeFichier);
    return *this;
  }
  Ecrivain& maybe(const std::optional<std::vector<PieceAjoutee>>& value) { return value ? number(1).pieces(*value) : number(0); }

  std::string out;
};

class Lecteur {
public:
  explicit Lecteur(std::string_view from) : left_(from) {}

  std::size_t number() {
    std::size_t value = 0;
    std::size_t i = 0;
    while (i < left_.size() && left_[i] >= '0' && left_[i] <= '9' && i < 10)
      value = value * 10 + static_cast<std::size_t>(left_[i++] - '0');
    if (i == 0 || i >= left_.size() || left_[i] != ';') return fail();
    left_.remove_prefix(i + 1);
    return value;
  }
  std::string text() {
    const std::size_t length = number();
    if (length > left_.size()) return std::to_string(fail());
    std::string out(left_.substr(0, length));
    left_.remove_prefix(length);
    return out;
  }
  // No more items than bytes are left: a wrong count never takes memory.
  std::size_t count() {
    const std::size_t value = number();
    return value > left_.size() ? fail() : value;
  }
  std::optional<std::string> maybeText() { return number() == 1 ? std::optional(text()) : std::nullopt; }
  FieldRef champ() {
    const std::size_t id = number();
    const std::size_t row = number();
    if (id >= kFieldCount) return FieldRef{FieldId::Fichier, static_cast<std::uint32_t>(fail())};
    return {static_cast<FieldId>(id), static_cast<std::uint32_t>(row)};
  }
  std::vector<PieceAjoutee> pieces() {
    std::vector<PieceAjoutee> out;
    for (std::size_t n = count(); n > 0 && ok; --n) {
      std::string name = text();
      out.push_back({std::move(name), text()});
    }
    return out;
  }
  std::optional<std::vector<PieceAjoutee>> maybePieces() { return number() == 1 ? std::optional(pieces()) : std::nullopt; }
  [[nodiscard]] bool done() const { return ok && left_.empty(); }

  bool ok = true;

private:
  std::size_t fail() {
    ok = false;
    left_ = {};
    return 0;
  }

  std::string_view left_;
};

}  // namespace

std::string transfertOf(const Session& session, const TableauBeneficiaires& tableau) {
  Ecrivain out;
  out.number(session.saisies().champs.size());
  for (const auto& [champ, saisie] : session.saisies().champs) out.champ(champ).text(saisie.texte);
  out.pieces(session.saisies().pieces);
  const HistoriqueEdition& steps = session.historique();
  out.number(steps.position()).number(steps.etapes().size());
  for (const Etape& etape : steps.etapes()) {
    out.number(etape.champs.size());
    for (const Changement& changement : etape.champs) out.champ(changement.champ).maybe(changement.avant).maybe(changement.apres);
    out.maybe(etape.piecesAvant).maybe(etape.piecesApres);
  }
  const Requete& requete = tableau.requete();
  out.text(requete.texte)
      .number(static_cast<std::size_t>(requete.etat))
      .number(requete.tri ? static_cast<std::size_t>(*requete.tri) + 1 : 0);
  out.number(requete.descendant ? 1 : 0);
  const std::vector<std::uint32_t> selection = tableau.selection();
  out.number(selection.size());
  for (const std::uint32_t row : selection) out.number(row);
  return std::move(out.out);
}

bool reprendre(Session& session, TableauBeneficiaires& tableau, std::string_view transfert) {
  Lecteur from(transfert);
  std::vector<TexteSaisi> textes;
  for (std::size_t n = from.count(); n > 0 && from.ok; --n) {
    const FieldRef champ = from.champ();
    textes.push_back({champ, from.text()});
    from.ok = from.ok && champ.row < session.lecture().rows(champ.scope());
  }
  std::vector<PieceAjoutee> pieces = from.pieces();
  const std::size_t position = from.number();
  std::vector<Etape> etapes;
  for (std::size_t n = from.count(); n > 0 && from.ok; --n) {
    Etape& etape = etapes.emplace_back();
    for (std::size_t m = from.count(); m > 0 && from.ok; --m) {
      const FieldRef champ = from.champ();
      auto avant = from.maybeText();
      etape.champs.push_back({champ, std::move(avant), from.maybeText()});
      from.ok = from.ok && champ.row < session.lecture().rows(champ.scope());
    }
    etape.piecesAvant = from.maybePieces();
    etape.piecesApres = from.maybePieces();
  }
  Requete requete;
  requete.texte = from.text();
  const std::size_t etat = from.number();
  const std::size_t tri = from.number();
  requete.descendant = from.number() == 1;
  std::vector<std::uint32_t> selection;
  for (std::size_t n = from.number(); n > 0 && from.ok; --n) selection.push_back(static_cast<std::uint32_t>(from.number()));
  if (!from.done() || position > etapes.size() || etat >= kEtatsLigne || tri > kFieldCount) return false;

  tableau.noter(session.reprendre(textes, pieces, HistoriqueEdition(std::move(etapes), position)));
  requete.etat = static_cast<EtatLigne>(etat);
  if (tri > 0) requete.tri = static_cast<FieldId>(tri - 1);
  tableau.demander(std::move(requete));
  for (const std::uint32_t row : selection) tableau.selectionner(row, true);
  return true;
}

}  // namespace segur
