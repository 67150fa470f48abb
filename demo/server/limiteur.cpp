#include "demo/server/limiteur.hpp"

#include <algorithm>

#include "demo/server/limits.hpp"

namespace portail {
namespace {

// One map for both kinds: the first character keeps them apart.
std::string keyOfIdentifiant(const std::string& identifiant) { return "i" + identifiant; }
std::string keyOfAddress(const std::string& address) { return "a" + address; }

}  // namespace

int Limiteur::secondsToWait(const std::string& identifiant, const std::string& address) {
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  return std::max(wait(keyOfIdentifiant(identifiant), kFailuresByIdentifiant, now), wait(keyOfAddress(address), kFailuresByAddress, now));
}

void Limiteur::recordFailure(const std::string& identifiant, const std::string& address) {
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  if (failures_.size() >= kFailureEntriesMax) {
    std::erase_if(failures_, [now](const auto& entry) { return entry.second.end <= now; });
    // All of them fresh: names made up by the thousand. The addresses they come from stay counted.
    if (failures_.size() >= kFailureEntriesMax) {
      std::erase_if(failures_, [](const auto& entry) { return entry.first.front() == 'i'; });
    }
  }
  add(keyOfIdentifiant(identifiant), now);
  add(keyOfAddress(address), now);
}

void Limiteur::recordSuccess(const std::string& identifiant) {
  const std::lock_guard lock(mutex_);
  failures_.erase(keyOfIdentifiant(identifiant));
}

int Limiteur::wait(const std::string& key, int allowed, Clock::time_point now) const {
  const auto found = failures_.find(key);
  if (found == failures_.end() || found->second.count < allowed || found->second.end <= now) return 0;
  return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(found->second.end - now).count());
}

void Limiteur::add(const std::string& key, Clock::time_point now) {
  Failures& failures = failures_[key];
  if (failures.end <= now) failures = {0, now + kFailureWindow};
  ++failures.count;
}

}  // namespace portail
