#include "core/cli/progression.hpp"

#include <unistd.h>

#include <algorithm>

#include "core/cli/sortie.hpp"
#include "core/cli/terminal.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

constexpr std::size_t kBarre = 24;
constexpr std::chrono::milliseconds kCadence{100};
// ECMA-48: back to the first column, and erase what stands there.
constexpr std::string_view kEfface = "\r\x1b[2K";

void show(std::string_view text) {
  Sortie errors(STDERR_FILENO);
  errors.write(text);
  errors.flush();
}

}  // namespace

Progression::Progression(std::size_t fichiers, std::size_t octets)
    : active_(isTerminal(STDERR_FILENO) && (octets == 0 || octets >= kProgressionOctets || fichiers >= kProgressionFichiers)),
      total_(octets) {}

void Progression::update(std::size_t octets, std::string_view quoi) {
  done_ = octets;
  if (!active_) return;
  const auto now = std::chrono::steady_clock::now();
  if (drawn_ && now - last_ < kCadence) return;
  last_ = now;
  draw(quoi);
}

void Progression::draw(std::string_view quoi) {
  std::string line(kEfface);
  if (total_ > 0) {
    const std::size_t done = std::min(done_, total_);
    const std::size_t filled = done * kBarre / total_;
    line += "[" + std::string(filled, '#') + std::string(kBarre - filled, '.') + "] ";
    appendPadded(line, done * 100 / total_, 1);
    line += "\u00a0%  ";
  } else {
    appendGrouped(line, done_ / (std::size_t{1024} * 1024));
    line += "\u00a0Mio lus  ";
  }
  const std::size_t room = columnsOf(STDERR_FILENO, 80);
  constexpr std::size_t kReste = kBarre + 16;
  if (room > kReste) line += quote(quoi, room - kReste);
  show(line);
  drawn_ = true;
}

void Progression::clear() {
  if (!drawn_) return;
  show(kEfface);
  drawn_ = false;
}

}  // namespace segur::cli
