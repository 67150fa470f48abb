// What is wrong with the typography of a French sentence; empty when nothing is.
#pragma once

#include <cctype>
#include <string>
#include <string_view>

namespace segur::tests {

inline std::string typographie(std::string_view phrase) {
  constexpr std::string_view kInsecable = "\u00a0";
  constexpr std::string_view kFine = "\u202f";
  const auto avant = [&](std::size_t at, std::string_view what) { return phrase.substr(0, at).ends_with(what); };
  const auto lettre = [&](std::size_t at) {
    return at < phrase.size() && (std::isalpha(static_cast<unsigned char>(phrase[at])) != 0 || (phrase[at] & 0x80) != 0);
  };
  std::string out;
  const auto signaler = [&](std::string_view what) { out.append(what).append(" : ").append(phrase).append("\n"); };
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    const std::string_view suite = phrase.substr(at);
    // A colon after a quote is JSON's; one between digits is an hour's.
    const bool technique = avant(at, "\"") || (at > 0 && std::isdigit(static_cast<unsigned char>(phrase[at - 1])) != 0);
    if (suite[0] == ':' && !avant(at, kInsecable) && !technique) signaler("deux-points sans espace insécable");
    if ((suite[0] == '?' || suite[0] == '!' || suite[0] == ';') && !avant(at, kFine)) signaler("ponctuation double sans espace fine");
    if (suite.starts_with("«")) {
      // What stands between guillemets is a value: as its author wrote it.
      const std::size_t end = phrase.find("»", at);
      if (!suite.substr(2).starts_with(kInsecable)) signaler("guillemet ouvrant sans espace insécable");
      if (end == std::string_view::npos || !avant(end, kInsecable)) signaler("guillemet fermant sans espace insécable");
      if (end == std::string_view::npos) break;
      at = end;
      continue;
    }
    if (suite[0] == '\'' && at > 0 && lettre(at - 1) && lettre(at + 1)) signaler("apostrophe droite");
    if (suite.starts_with("  ")) signaler("deux espaces");
    if (suite[0] == '{' && suite.size() > 2 && suite[2] == '}') signaler("valeur non remplacée");
  }
  if (!phrase.empty() && (phrase[0] == ' ' || phrase.back() == ' ')) signaler("espace au bord");
  return out;
}

}  // namespace segur::tests
