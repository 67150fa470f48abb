// Slows down whoever guesses passwords: after some failures for an identifiant or from an address, nothing is tried for a while.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

namespace portail {

class Limiteur {
public:
  using Clock = std::chrono::steady_clock;

  // Seconds to wait before a try is allowed; 0: it is.
  [[nodiscard]] int secondsToWait(const std::string& identifiant, const std::string& address);
  void recordFailure(const std::string& identifiant, const std::string& address);
  void recordSuccess(const std::string& identifiant);

private:
  struct Failures {
    int count = 0;
    Clock::time_point end;  // the window closes here, and the count with it
  };
  [[nodiscard]] int wait(const std::string& key, int allowed, Clock::time_point now) const;
  void add(const std::string& key, Clock::time_point now);

  std::mutex mutex_;
  std::unordered_map<std::string, Failures> failures_;
};

}  // namespace portail
