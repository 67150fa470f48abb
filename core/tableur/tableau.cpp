#include "core/tableur/tableau.hpp"

#include <algorithm>
#include <array>

#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::array kSeparateurs{';', '\t', ','};  // in a tie the first one: French decimals are written with a comma

char detectSeparator(std::string_view text) {
  std::array<std::size_t, kSeparateurs.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    // A first row that is empty says nothing.
    if (c == '\n' && std::any_of(counts.begin(), counts.end(), [](std::size_t n) { return n > 0; })) break;
    for (std::size_t i = 0; i < kSeparateurs.size(); ++i) counts[i] += c == kSeparateurs[i] ? 1U : 0U;
  }
  return kSeparateurs[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

class Lecteur {
public:
  explicit Lecteur(std::string_view text) : text_(text) {
    if (text_.starts_with("sep=") && text_.size() > 4 && (text_.size() == 5 || text_[5] == '\n' || text_[5] == '\r')) {
      out_.separateur = text_[4];
      at_ = std::min(text_.find('\n', 5), text_.size() - 1) + 1;
    } else {
      out_.separateur = detectSeparator(text_);
    }
  }

  Lecteur(std::string_view text, std::size_t at, char separateur) : text_(text), at_(at) { out_.separateur = separateur; }

  Cellule cellule() {
    Cellule out;
    readCell(out);
    return out;
  }

  Tableau run() {
    if (text_.size() > kTableauOctetsMax) return fail(ErreurTableauCode::TropGrand, kTableauOctetsMax);
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      Rangee row;
      if (const auto open = readRow(row)) return fail(ErreurTableauCode::GuillemetOuvert, *open);
      if (row.size() > kColonnesMax || out_.rangees.size() >= kRangeesMax) return fail(ErreurTableauCode::TropGrand, start);
      if (std::all_of(row.begin(), row.end(), [](const Cellule& cell) { return cell.texte.empty(); })) continue;
      if (out_.titres.empty()) {
        out_.titres = std::move(row);
      } else {
        out_.rangees.push_back(std::move(row));
      }
    }
    if (out_.titres.empty()) return fail(ErreurTableauCode::Vide, 0);
    return std::move(out_);
  }

private:
  Tableau fail(ErreurTableauCode code, std::size_t offset) {
    out_.erreur = {code, offset};
    return std::move(out_);
  }

  // Offset of a quote that is never closed, if any.
  std::optional<std::size_t> readRow(Rangee& row) {
    while (true) {
      if (const auto open = readCell(row.emplace_back())) return open;
      if (at_ >= text_.size()) return std::nullopt;
      const char end = text_[at_++];
      if (end == out_.separateur) continue;
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      return std::nullopt;
    }
  }

  std::optional<std::size_t> readCell(Cellule& cell) {
    cell.offset = static_cast<std::uint32_t>(at_);
    std::string text;
    if (at_ < text_.size() && text_[at_] == '"') {
      const std::size_t open = at_++;
      while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) return open;
        text += text_.substr(at_, quote - at_);
        at_ = quote + 1;
        if (at_ >= text_.size() || text_[at_] != '"') break;
        text += '"';
        ++at_;
      }
    }
    // What follows a closing quote before the separator belongs to the cell, as spreadsheets read it.
    const std::array<char, 3> ends{out_.separateur, '\r', '\n'};
    const std::size_t end = std::min(text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
    text += text_.substr(at_, end - at_);
    at_ = end;
    cell.texte = std::string(trimSpaces(text));
    cell.longueur = static_cast<std::uint32_t>(end) - cell.offset;
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Tableau out_;
};

}  // namespace

Tableau lireTableau(std::string_view utf8) { return Lecteur(utf8).run(); }

Cellule celluleA(std::string_view utf8, std::size_t offset, char separateur) { return Lecteur(utf8, offset, separateur).cellule(); }

}  // namespace segur
