// What a keystroke, an opening and a bénéficiaire in memory cost, at 10 to 10,000 bénéficiaires.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "core/edition/session.hpp"
#include "core/form/form.hpp"
#include "tests/bench/documents.hpp"

namespace {

std::atomic<std::size_t> allocated{0};  // bytes that are in use now, as malloc counts them

}  // namespace

void* operator new(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) std::abort();
  allocated += malloc_usable_size(memory);
  return memory;
}
void operator delete(void* memory) noexcept {
  allocated -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace segur::bench {
namespace {

std::string demande(std::int64_t count) { return document("demande-" + std::to_string(count) + ".json"); }

std::unique_ptr<Session> open(const std::string& bytes) {
  auto opened = Session::open(bytes, referentielBytes(), kNow);
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().front().c_str());
    std::exit(1);
  }
  return *std::move(opened);
}

// Types two texts in turn in a field of the last bénéficiaire, or of the demande, and reads what a view shows of the answer's numbers.
void type(benchmark::State& state, FieldId field, std::string_view one, std::string_view other) {
  const auto session = open(demande(state.range(0)));
  const std::uint32_t row = scopeOf(field) == Scope::Demande ? 0 : static_cast<std::uint32_t>(state.range(0) - 1);
  bool turn = false;
  for (auto _ : state) {
    turn = !turn;
    const Changes changes = session->set({field, row}, turn ? one : other);
    benchmark::DoNotOptimize(changes.champs.size() + session->verdict().erreurs() + session->modifications());
  }
}

void keystrokeOperateur(benchmark::State& state) { type(state, FieldId::OperateurMessagerie, "MAI_33", "MAI_337"); }
void keystrokeDateFacture(benchmark::State& state) { type(state, FieldId::DateFacture, "02/06/202", "02/06/2023"); }
void keystrokeMontant(benchmark::State& state) { type(state, FieldId::MontantSolde, "1400,2", "1400,25"); }
void removeBeneficiaire(benchmark::State& state) { type(state, FieldId::PresentSolde, "false", "true"); }

// With the words of the fields that are to be drawn again.
void keystrokeDrawn(benchmark::State& state) {
  const auto session = open(demande(state.range(0)));
  bool turn = false;
  for (auto _ : state) {
    turn = !turn;
    const Changes changes = session->set({FieldId::DateFacture, 0}, turn ? "02/06/2022" : "02/06/2023");
    for (const FieldRef champ : changes.champs) benchmark::DoNotOptimize(stateOf(*session, champ));
    benchmark::DoNotOptimize(summaryOf(*session));
  }
}

// One operator for all bénéficiaires as one step, and undone.
void bulk(benchmark::State& state) {
  const auto session = open(demande(state.range(0)));
  std::vector<TexteSaisi> textes;
  for (std::uint32_t row = 0; row < state.range(0); ++row) textes.push_back({{FieldId::OperateurMessagerie, row}, "MAI_337"});
  for (auto _ : state) {
    benchmark::DoNotOptimize(session->appliquer(textes).champs.size());
    benchmark::DoNotOptimize(session->undo().champs.size());
  }
}

// The same for the presence of all but the first.
void bulkRemove(benchmark::State& state) {
  const auto session = open(demande(state.range(0)));
  std::vector<TexteSaisi> textes;
  for (std::uint32_t row = 1; row < state.range(0); ++row) textes.push_back({{FieldId::PresentSolde, row}, "false"});
  for (auto _ : state) {
    benchmark::DoNotOptimize(session->appliquer(textes).champs.size());
    benchmark::DoNotOptimize(session->undo().champs.size());
  }
}

void openDemande(benchmark::State& state) {
  const std::string bytes = demande(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(open(bytes));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

// Bytes a bénéficiaire above its own text, which the session keeps as it came.
void memory(benchmark::State& state) {
  const auto count = static_cast<double>(state.range(0));
  const std::string bytes = demande(state.range(0));
  double perBeneficiaire = 0;
  for (auto _ : state) {
    const std::size_t before = allocated;
    const auto session = open(bytes);
    perBeneficiaire = (static_cast<double>(allocated - before) - static_cast<double>(bytes.size())) / count;
  }
  state.counters["bytes"] = perBeneficiaire;
}

void sizes(benchmark::internal::Benchmark* bench) {
  for (const int count : {10, 1000, 10'000}) bench->Arg(count);
}

BENCHMARK(keystrokeOperateur)->Apply(sizes);
BENCHMARK(keystrokeDateFacture)->Apply(sizes);
BENCHMARK(keystrokeMontant)->Apply(sizes);
BENCHMARK(removeBeneficiaire)->Apply(sizes);
BENCHMARK(keystrokeDrawn)->Apply(sizes);
BENCHMARK(bulk)->Apply(sizes)->Unit(benchmark::kMillisecond);
BENCHMARK(bulkRemove)->Apply(sizes)->Unit(benchmark::kMillisecond);
BENCHMARK(openDemande)->Apply(sizes)->Unit(benchmark::kMillisecond);
BENCHMARK(memory)->Apply(sizes)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace segur::bench
