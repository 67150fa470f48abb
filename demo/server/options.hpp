// The command line of portail-demo.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/instant.hpp"

namespace portail {

// Folders are relative to the folder the program is started in: the root of the project for demo/run.
struct Options {
  std::string adresse = "127.0.0.1";
  int port = 8080;  // 0: any free one
  std::filesystem::path base = "build/demo/portail.db";
  std::filesystem::path donnees = "demo/data";
  std::filesystem::path pages = "demo/pages";
  std::filesystem::path composant = "web/dist";
  std::filesystem::path pageDemo = "build/demo-page";
  std::optional<segur::Instant> horloge;  // none: the system's clock
  bool reinitialiser = false;
  bool aide = false;
};

struct UsageError {
  std::string message;
};

[[nodiscard]] std::variant<Options, UsageError> parseOptions(const std::vector<std::string_view>& arguments);
[[nodiscard]] std::string_view usage();

}  // namespace portail
