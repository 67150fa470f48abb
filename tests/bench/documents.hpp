// The documents that documents.mjs wrote, and the référentiel of the demo. tests/bench/run gives their folder in SEGUR_BENCH_DOCUMENTS.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "core/json/referentiel_reader.hpp"
#include "core/model/instant.hpp"

namespace segur::bench {

// 17 June 2023: between the demande's change of statut and J+20.
inline constexpr Instant kNow{1'687'000'000};

inline std::string readFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "%s: cannot be read (start tests/bench/run)\n", path.c_str());
    std::exit(1);
  }
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

inline std::string document(const std::string& name) {
  const char* folder = std::getenv("SEGUR_BENCH_DOCUMENTS");
  return readFile(std::string(folder == nullptr ? "." : folder) + '/' + name);
}

inline std::string referentielBytes() { return readFile(SEGUR_DATA_DIR "/referentiel-demo.json"); }

}  // namespace segur::bench
