// A whole import file: bytes → verdict with the line and column of each finding; and how much of that is the parser.
#include <benchmark/benchmark.h>

#include "core/check/check.hpp"
#include "core/json/reader.hpp"
#include "tests/bench/documents.hpp"

namespace segur::bench {
namespace {

struct Nothing final : JsonEvents {
  bool beginObject(std::uint32_t) override { return true; }
  bool endObject(std::uint32_t) override { return true; }
  bool beginArray(std::uint32_t) override { return true; }
  bool endArray(std::uint32_t) override { return true; }
  bool key(Token, std::string_view) override { return true; }
  bool value(Token, std::string_view) override { return true; }
};

struct NoRules final : LecteurImport {
  bool ligne(const Demande&, std::uint32_t) override { return true; }
  bool anomalie(Anomalie) override { return true; }
};

template <class Work>
void overBytes(benchmark::State& state, const char* name, Work work) {
  const std::string bytes = document(name);
  for (auto _ : state) work(bytes);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void parse(benchmark::State& state, const char* name) {
  overBytes(state, name, [](const std::string& bytes) {
    Nothing nothing;
    benchmark::DoNotOptimize(parseJson(bytes, nothing));
  });
}

void read(benchmark::State& state, const char* name) {
  overBytes(state, name, [](const std::string& bytes) {
    NoRules noRules;
    benchmark::DoNotOptimize(readImport(bytes, noRules));
  });
}

void check(benchmark::State& state, const char* name) {
  const ReferentielLu referentiel = readReferentiel(referentielBytes());
  overBytes(state, name, [&](const std::string& bytes) {
    benchmark::DoNotOptimize(checkDocument(bytes, "import.json", referentiel.referentiel, kNow));
  });
}

BENCHMARK_CAPTURE(parse, import, "import.json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse, compact, "import-compact.json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, import, "import.json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, compact, "import-compact.json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, import, "import.json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, compact, "import-compact.json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, erreurs, "import-erreurs.json")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace segur::bench
