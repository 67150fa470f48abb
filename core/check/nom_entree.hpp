// The names of a zip's entries as text: the format says UTF-8 or code page 437, and writers mix them up.
#pragma once

#include <string>
#include <string_view>

namespace segur {

// Well-formed UTF-8 is taken as it is, anything else as code page 437 (APPNOTE.TXT, appendix D). Never fails.
[[nodiscard]] std::string decodeNomEntree(std::string_view brut);

// The last part of a path, whichever way its slashes lean.
[[nodiscard]] std::string_view nomSeul(std::string_view chemin);

}  // namespace segur
