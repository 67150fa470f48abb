// A bar on stderr, for whoever waits at a terminal; nothing at all elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace segur::cli {

// Below both of these a check is over before a bar could be read.
inline constexpr std::size_t kProgressionOctets = std::size_t{8} * 1024 * 1024;
inline constexpr std::size_t kProgressionFichiers = 20;

class Progression {
public:
  // `octets`: what is to be read in all; 0 when nobody knows (a pipe): a count is then shown instead of a bar.
  Progression(std::size_t fichiers, std::size_t octets);
  Progression(const Progression&) = delete;
  Progression& operator=(const Progression&) = delete;
  ~Progression() { clear(); }

  // So much was read, this is being read now. Draws ten times a second at most.
  void update(std::size_t octets, std::string_view quoi);
  // Takes the bar away, for a line of text.
  void clear();

private:
  void draw(std::string_view quoi);

  bool active_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace segur::cli
