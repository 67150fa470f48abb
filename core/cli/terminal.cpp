#include "core/cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace segur::cli {
namespace {

// The program has one thread.
std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string_view{} : std::string_view(value);
}

}  // namespace

bool isTerminal(int descriptor) { return ::isatty(descriptor) != 0; }

bool wantsColour(int descriptor) { return isTerminal(descriptor) && variable("NO_COLOR").empty() && variable("TERM") != "dumb"; }

std::size_t columnsOf(int descriptor, std::size_t otherwise) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
  return size.ws_col;
}

}  // namespace segur::cli
