// Why something could not be done, in words for the user: what, which file, why, and how to mend it.
#pragma once

#include <string>

namespace segur::cli {

struct Echec {
  std::string phrase;
};

}  // namespace segur::cli
