// The report of `segur-solde check` as one HTML page that stands alone: to send, to print, to read with a screen reader. No script, no
// address to load from; its own Content-Security-Policy forbids both, should a value ever escape its escaping.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/check/check.hpp"

namespace segur {

// Groups that the page shows for a file: a browser takes its time with more. The JSON report holds them all.
inline constexpr std::size_t kGroupesHtmlMax = 5'000;

// What is kept of a file once it is judged: its bytes need not stay.
struct SectionHtml {
  std::string fichier;
  std::size_t erreurs = 0;
  std::size_t avertissements = 0;
  std::string html;
};
[[nodiscard]] SectionHtml sectionHtml(const Rapport& rapport, std::string_view bytes);

[[nodiscard]] std::string reportHtml(std::span<const SectionHtml> sections, const Referentiel& referentiel, Instant now);

}  // namespace segur
