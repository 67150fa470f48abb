// What a supplier has beside the import file: the zip of its pièces, a table of orders; and what is made of the findings.
#include <benchmark/benchmark.h>

#include <array>

#include "core/check/archive.hpp"
#include "core/check/assemblage.hpp"
#include "core/check/classement.hpp"
#include "core/tableur/conversion.hpp"
#include "core/tableur/encodage.hpp"
#include "tests/bench/documents.hpp"

namespace segur::bench {
namespace {

const Referentiel& referentiel() {
  static const ReferentielLu lu = readReferentiel(referentielBytes());
  return lu.referentiel;
}

// Two pièces a line, as import.json names them.
std::vector<EntreeArchive> entries(std::size_t lines) {
  std::vector<EntreeArchive> out;
  for (std::size_t i = 1; i <= lines; ++i) {
    for (const char* type : {"va-", "facture-"}) out.push_back({type + std::to_string(i) + ".pdf", 48, 48, false, 8});
  }
  return out;
}

ControleArchive told(const std::vector<EntreeArchive>& entries) {
  static const std::string pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
  ControleArchive archive(referentiel(), "pieces.zip");
  for (const EntreeArchive& entry : entries) {
    if (archive.entree(entry)) archive.contenu(ContenuEntree{pdf, pdf});
  }
  return archive;
}

// Entries as they are told, without what it costs to unpack them.
void zip(benchmark::State& state) {
  const auto all = entries(static_cast<std::size_t>(state.range(0)) / 2);
  for (auto _ : state) benchmark::DoNotOptimize(told(all).rapport());
}

void importAndZip(benchmark::State& state) {
  const std::string bytes = document("import.json");
  const ControleArchive archive = told(entries(kEntreesMax / 2));
  for (auto _ : state) {
    ControleArchive asked(archive);
    benchmark::DoNotOptimize(checkDocument(bytes, "import.json", referentiel(), kNow, &asked));
    benchmark::DoNotOptimize(asked.rapport());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

// Bytes of a table → import files, each judged, and the findings in the table.
void table(benchmark::State& state, const char* name) {
  const std::string bytes = document(name);
  for (auto _ : state) {
    const TexteDecode texte = decodeTableau(bytes);
    const Tableau tableau = lireTableau(texte.utf8);
    benchmark::DoNotOptimize(convertir(tableau, texte.utf8, name, devinerColonnes(tableau.titres, referentiel()),
                                       {"0000000033", "43806968400019"}, referentiel(), kNow));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void report(benchmark::State& state, FormatRapport format) {
  const std::string bytes = document("import-erreurs.json");
  const Rapport rapport = checkDocument(bytes, "import.json", referentiel(), kNow);
  for (auto _ : state) {
    Assemblage whole(format, referentiel(), kNow);
    whole.add(rapport, bytes);
    benchmark::DoNotOptimize(whole.finish());
  }
}

void group(benchmark::State& state, Groupement groupement) {
  const std::array rapports{checkDocument(document("import-erreurs.json"), "import.json", referentiel(), kNow)};
  for (auto _ : state) benchmark::DoNotOptimize(classer(rapports, {groupement, {}, {}, {}}));
}

BENCHMARK(zip)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(importAndZip)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(table, juste, "commandes.csv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(table, erreurs, "commandes-erreurs.csv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(report, json, FormatRapport::Json)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(report, html, FormatRapport::Html)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(report, csv, FormatRapport::Csv)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(group, regle, Groupement::Regle)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(group, ligne, Groupement::Ligne)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace segur::bench
