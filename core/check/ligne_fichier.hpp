// One line of an import file as a document of its own, and that document put back into the file: a line is opened to be mended by hand
// without the rest of the file, which may be 512 MB.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/corrections.hpp"

namespace segur {

// The file's own bytes but for the other lines of lignesImport: an import file of one line. Nothing when the file cannot be read to its
// end, or has no such line. `ligne` counts from 0. O(file).
[[nodiscard]] std::optional<std::string> documentDeLaLigne(std::string_view bytes, std::uint32_t ligne);

// What makes the file hold that document in the place of its line: one piece for the line, one for what stands before the lines, one for
// what stands after, where they differ. Nothing when either cannot be read.
[[nodiscard]] std::optional<std::vector<Retouche>> retouchesDeLaLigne(std::string_view bytes, std::uint32_t ligne,
                                                                      std::string_view document);

}  // namespace segur
