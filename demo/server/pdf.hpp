// Small valid PDFs for the demonstration's pièces, so that « Consulter » opens something.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portail {

// One A4 page with these lines of ASCII text.
[[nodiscard]] std::string makePdf(const std::vector<std::string>& lines);

}  // namespace portail
