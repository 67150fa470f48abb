#include "core/form/collage.hpp"

#include <array>
#include <optional>
#include <utility>

#include "core/form/recherche.hpp"
#include "core/json/keys.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/premiers.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"
#include "core/rules/profils.hpp"

namespace segur {
namespace {

using F = FieldId;

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t end = line.find(separator);
    cells.push_back(trimSpaces(line.substr(0, end)));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

constexpr std::array kColumns{F::FinessGeographique, F::SiretSite, F::OperateurMessagerie, F::MaitreIdentite, F::StockageIdentite};
constexpr F kIgnoree = F::Beneficiaire;  // a column that is none of these

FieldId columnNamed(std::string_view cell) {
  for (const F id : kColumns) {
    if (equalsIgnoreCase(cell, fieldOf(id).label) || equalsIgnoreCase(cell, keyOf(id))) return id;
  }
  return equalsIgnoreCase(cell, "FINESS") ? F::FinessGeographique : kIgnoree;
}

bool nommeLeSite(FieldId column) { return column == F::FinessGeographique || column == F::SiretSite; }

class Lecteur {
public:
  explicit Lecteur(const Session& session)
      : session_(session), operateurs_(choicesOf(session.contexte(), F::OperateurMessagerie)),
        nommes_(session.lecture().rows(Scope::Beneficiaire)) {
    for (std::uint32_t row = 0; row < nommes_.size(); ++row) {
      sites_.add(normalizeFiness(texteOf(session.lecture().original({F::FinessGeographique, row}))), row);
      sites_.add(normalizeSiret(texteOf(session.lecture().original({F::SiretSite, row}))), row);
    }
    std::uint32_t index = 0;
    for (const Choice& choice : operateurs_) {
      codes_.add(fold(choice.value), index);
      codes_.add(fold(choice.label), index);
      if (const std::size_t name = choice.label.find(kTiret); name != std::string::npos)
        codes_.add(fold(choice.label.substr(name + kTiret.size())), index);
      ++index;
    }
  }

  void line(std::string_view line, std::size_t number) {
    if (trimSpaces(line).empty()) return;
    const auto cells = split(line, line.find('\t') != std::string_view::npos ? '\t' : ';');
    if (columns_.empty()) {
      bool titles = false;
      for (const std::string_view cell : cells) {
        columns_.push_back(columnNamed(cell));
        titles |= columns_.back() != kIgnoree;
      }
      if (titles) return;
      columns_ = {F::FinessGeographique, F::OperateurMessagerie, F::MaitreIdentite, F::StockageIdentite};
    }
    ++out.lignes;
    const std::size_t before = out.textes.size();
    std::string raison = reprendre(cells);
    if (raison.empty()) {
      ++out.beneficiaires;
      if (out.textes.size() > before) ++out.modifies;
    } else {
      out.textes.erase(out.textes.begin() + static_cast<std::ptrdiff_t>(before), out.textes.end());
      out.nonReprises.push_back({number, displayable(line), std::move(raison)});
    }
  }

  Collage out;

private:
  static constexpr std::string_view kTiret = "–";  // between code and label, as the list of choices shows them

  [[nodiscard]] std::optional<std::uint32_t> rowOf(const std::vector<std::string_view>& cells) const {
    for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
      if (!nommeLeSite(columns_[i]) || cells[i].empty()) continue;
      const std::string finess = normalizeFiness(cells[i]);
      // A spreadsheet takes a FINESS for a number and drops its first zero.
      for (const std::string& site : {finess, normalizeSiret(cells[i]), "0" + finess}) {
        if (const auto found = sites_.find(site)) return found;
      }
    }
    return std::nullopt;
  }

  // Why the line is not taken; empty when it is.
  std::string reprendre(const std::vector<std::string_view>& cells) {
    const auto row = rowOf(cells);
    if (!row) return "Aucun bénéficiaire de la demande n’a ce FINESS ou ce SIRET.";
    if (nommes_[*row] != 0) return "Ce bénéficiaire figure déjà plus haut dans le bloc collé.";
    for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
      const FieldRef champ{columns_[i], *row};
      if (champ.id == kIgnoree || nommeLeSite(champ.id) || cells[i].empty()) continue;
      if (!session_.editable(champ)) return "Ce bénéficiaire est retiré, ou la demande n’est pas modifiable.";
      std::string texte;
      if (std::string raison = lire(champ.id, cells[i], texte); !raison.empty()) return raison;
      if (saisieOf(session_.lecture().valeur(champ), fieldOf(champ.id).kind) != texte) out.textes.push_back({champ, std::move(texte)});
    }
    nommes_[*row] = 1;
    return {};
  }

  std::string lire(FieldId column, std::string_view cell, std::string& texte) const {
    if (fieldOf(column).kind == Kind::Operateur) {
      const auto found = codes_.find(fold(cell));
      if (!found) return refusOperateur(session_.contexte(), cell);
      texte = operateurs_[*found].value;
      return operateurs_[*found].refusal;
    }
    const auto coche = ouiNon(cell);
    if (!coche) return fill("«1» n’est ni oui ni non.", {cell});
    texte = *coche ? "true" : "false";
    return *coche ? refusProfil(session_.contexte(), column) : std::string();  // unticking is always allowed
  }

  const Session& session_;
  std::vector<Choice> operateurs_;
  Premiers sites_;
  Premiers codes_;
  std::vector<std::uint8_t> nommes_;
  std::vector<FieldId> columns_;
};

}  // namespace

bool estBloc(std::string_view texte) {
  texte = trimSpaces(texte);
  return texte.find('\t') != std::string_view::npos || texte.find('\n') != std::string_view::npos;
}

Collage lireCollage(const Session& session, std::string_view bloc) {
  Lecteur lecteur(session);
  std::size_t number = 0;
  while (!bloc.empty() && number < kLignesColleesMax) {
    const std::size_t end = std::min(bloc.find('\n'), bloc.size());
    std::string_view line = bloc.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lecteur.line(line, ++number);
    bloc.remove_prefix(std::min(end + 1, bloc.size()));
  }
  return std::move(lecteur.out);
}

std::string resumeDe(const Collage& collage) {
  if (collage.lignes == 0) return "Aucune ligne à reprendre.";
  std::string out = collage.modifies == 0 ? "Aucun bénéficiaire ne sera modifié"
                                          : plural(collage.modifies, "bénéficiaire sera modifié", "bénéficiaires seront modifiés");
  const std::size_t same = collage.beneficiaires - collage.modifies;
  const std::size_t left = collage.nonReprises.size();
  if (same > 0) out += concat({", ", plural(same, "a déjà ces valeurs", "ont déjà ces valeurs")});
  if (left > 0) out += concat({", ", plural(left, "ligne n’est pas reprise", "lignes ne sont pas reprises")});
  return out += ".";
}

std::string bilanDe(const Collage& collage) {
  std::string out = plural(collage.modifies, "bénéficiaire modifié", "bénéficiaires modifiés");
  const std::size_t left = collage.nonReprises.size();
  if (left > 0) out += concat({", ", plural(left, "ligne non reprise", "lignes non reprises")});
  return out += ".";
}

}  // namespace segur
