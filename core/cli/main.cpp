// segur-solde: the validation core on the command line.
#include <string_view>
#include <vector>

#include "core/cli/programme.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  return segur::cli::run(arguments);
}
