// segur-solde(1), made of the table that the help is made of.
#pragma once

#include <string>

namespace segur::cli {

// roff with the macros of man(7), in UTF-8.
[[nodiscard]] std::string manuel();

}  // namespace segur::cli
