// The findings of a report as a table, for a spreadsheet.
#pragma once

#include <string>
#include <string_view>

#include "core/check/check.hpp"

namespace segur {

// One finding a row, under French titles: UTF-8 with a byte order mark and semicolons, as Excel in France opens it at a double click.
// A text that a spreadsheet would run as a formula (=, +, -, @) is written behind an apostrophe.
[[nodiscard]] std::string reportCsvRows(const Rapport& rapport);
// With the titles above the rows.
[[nodiscard]] std::string reportCsv(std::string_view rangees);

}  // namespace segur
