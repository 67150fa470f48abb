// The program: arguments in, exit code out. main.cpp only hands over what the system gives.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/cli/options.hpp"
#include "core/cli/sortie.hpp"

namespace segur::cli {

// For shells: 0 nothing found, 1 something found (errors, differences), 2 usage, or a file that cannot be read.
enum class Code : int { Rien = 0, Trouve = 1, Ennui = 2 };

[[nodiscard]] int run(std::span<const std::string_view> arguments);

// A sentence on stderr, under the program's name.
void complain(std::string_view sentence);

struct Entrees;
// What cannot be read, and what is left aside.
void sayEntrees(const Entrees& entrees);

// The commands, one file each.
[[nodiscard]] Code runCheck(const Options& options, Sortie& sortie);
[[nodiscard]] Code runJsonl(const Options& options, Sortie& sortie);
[[nodiscard]] Code runCorriger(const Options& options, Sortie& sortie);
[[nodiscard]] Code runConvertir(const Options& options, Sortie& sortie);
[[nodiscard]] Code runDiff(const Options& options, Sortie& sortie);
[[nodiscard]] Code runRegles(const Options& options, Sortie& sortie);

}  // namespace segur::cli
