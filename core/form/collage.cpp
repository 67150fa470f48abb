#include "core/form/collage.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/json/keys.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"

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

std::optional<FieldId> columnNamed(std::string_view cell) {
  for (const F id : kColumns) {
    if (equalsIgnoreCase(cell, fieldOf(id).label) || equalsIgnoreCase(cell, keyOf(id))) return id;
  }
  if (equalsIgnoreCase(cell, "FINESS")) return F::FinessGeographique;
  return std::nullopt;
}

// The columns that the first line names; nothing when it is a line of values.
std::optional<std::vector<std::optional<FieldId>>> header(const std::vector<std::string_view>& cells) {
  std::vector<std::optional<FieldId>> columns;
  bool any = false;
  for (const std::string_view cell : cells) {
    columns.push_back(columnNamed(cell));
    any |= columns.back().has_value();
  }
  return any ? std::optional(std::move(columns)) : std::nullopt;
}

std::optional<std::string> profilText(std::string_view cell) {
  for (const std::string_view yes : {"oui", "vrai", "true", "x", "1"}) {
    if (equalsIgnoreCase(cell, yes)) return "true";
  }
  for (const std::string_view no : {"non", "faux", "false", "0"}) {
    if (equalsIgnoreCase(cell, no)) return "false";
  }
  return std::nullopt;
}

std::string operateurText(const Referentiel& referentiel, std::string_view cell) {
  for (const Operateur& operateur : referentiel.operateurs) {
    if (equalsIgnoreCase(cell, operateur.code) || (!operateur.libelle.empty() && equalsIgnoreCase(cell, operateur.libelle)))
      return operateur.code;
  }
  return std::string(cell);  // as it is: the rule says what is wrong with it
}

class Lecteur {
public:
  explicit Lecteur(const Session& session) : session_(session) {
    for (std::uint32_t row = 0; row < session.lecture().rows(Scope::Beneficiaire); ++row) {
      for (const auto& [id, normalize] : {std::pair{F::FinessGeographique, &normalizeFiness}, std::pair{F::SiretSite, &normalizeSiret}}) {
        if (std::string site = normalize(texteOf(session.lecture().original({id, row}))); !site.empty())
          sites_.emplace(std::move(site), row);
      }
    }
  }

  void line(std::string_view line, std::size_t number) {
    if (trimSpaces(line).empty()) return;
    const auto cells = split(line, separator(line));
    if (columns_.empty()) {
      if (auto named = header(cells)) {
        columns_ = *std::move(named);
        return;
      }
      columns_ = {F::FinessGeographique, F::OperateurMessagerie, F::MaitreIdentite, F::StockageIdentite};
    }
    values(cells, line, number);
  }

  Collage out;

private:
  static char separator(std::string_view line) { return line.find('\t') != std::string_view::npos ? '\t' : ';'; }

  void skip(std::string_view line, std::size_t number, std::string why) {
    out.nonReprises.push_back({number, sanitizeUtf8(line), std::move(why)});
  }

  [[nodiscard]] std::optional<std::uint32_t> rowOf(const std::vector<std::string_view>& cells) const {
    for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
      if (columns_[i] != F::FinessGeographique && columns_[i] != F::SiretSite) continue;
      for (const std::string& site : {normalizeFiness(cells[i]), normalizeSiret(cells[i])}) {
        if (const auto found = sites_.find(site); found != sites_.end()) return found->second;
      }
      // A spreadsheet takes a FINESS for a number and drops its first zero.
      if (const auto found = sites_.find("0" + normalizeFiness(cells[i])); found != sites_.end()) return found->second;
    }
    return std::nullopt;
  }

  void values(const std::vector<std::string_view>& cells, std::string_view line, std::size_t number) {
    const auto row = rowOf(cells);
    if (!row) return skip(line, number, "Aucun bénéficiaire de la demande n’a ce FINESS ou ce SIRET.");
    if (!named_.insert(*row).second) return skip(line, number, "Ce bénéficiaire figure déjà plus haut dans le bloc collé.");
    std::vector<TexteSaisi> textes;
    for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
      const auto column = columns_[i];
      if (!column || *column == F::FinessGeographique || *column == F::SiretSite || cells[i].empty()) continue;
      if (!session_.editable({*column, *row})) return skip(line, number, "Ce bénéficiaire est retiré, ou la demande n’est pas modifiable.");
      const auto text = fieldOf(*column).kind == Kind::Booleen ? profilText(cells[i]) : operateurText(session_.referentiel(), cells[i]);
      if (!text) return skip(line, number, quote(cells[i]) + " n’est ni oui ni non.");
      textes.push_back({{*column, *row}, *text});
    }
    ++out.beneficiaires;
    for (TexteSaisi& texte : textes) out.textes.push_back(std::move(texte));
  }

  const Session& session_;
  std::map<std::string, std::uint32_t> sites_;
  std::set<std::uint32_t> named_;
  std::vector<std::optional<FieldId>> columns_;
};

}  // namespace

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

}  // namespace segur
