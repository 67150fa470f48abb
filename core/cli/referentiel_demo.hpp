// demo/data/referentiel-demo.json, built into the program: CMakeLists.txt writes the source file.
#pragma once

#include <string_view>

namespace segur::cli {

[[nodiscard]] std::string_view referentielDemo();

}  // namespace segur::cli
