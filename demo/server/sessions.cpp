#include "demo/server/sessions.hpp"

#include "demo/server/alea.hpp"
#include "demo/server/limits.hpp"

namespace portail {
namespace {

constexpr std::string_view kCookieName = "session";
// Strict: no request that starts on another site carries it. Not « Secure », because the demo portal speaks plain HTTP on the loopback
// address; a portal behind TLS adds it, and the prefix __Host- with it.
constexpr std::string_view kCookieAttributes = "; Path=/; HttpOnly; SameSite=Strict";

}  // namespace

std::string Sessions::open(const Compte& compte) {
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  if (sessions_.size() >= kSessionsMax) forgetExpired(now);
  // Still full of living sessions: the oldest way out is to forget one, not to grow without end.
  if (sessions_.size() >= kSessionsMax) sessions_.erase(sessions_.begin());
  std::string token = randomHex(32);
  sessions_[token] = {compte, now + kSessionLifetime};
  return token;
}

std::optional<Compte> Sessions::find(const std::string& token) {
  if (token.empty()) return std::nullopt;
  const std::lock_guard lock(mutex_);
  const auto found = sessions_.find(token);
  if (found == sessions_.end()) return std::nullopt;
  if (found->second.end <= Clock::now()) {
    sessions_.erase(found);
    return std::nullopt;
  }
  return found->second.compte;
}

void Sessions::close(const std::string& token) {
  const std::lock_guard lock(mutex_);
  sessions_.erase(token);
}

void Sessions::forgetExpired(Clock::time_point now) {
  std::erase_if(sessions_, [now](const auto& entry) { return entry.second.end <= now; });
}

std::string sessionToken(std::string_view cookieHeader) {
  while (!cookieHeader.empty()) {
    const auto end = cookieHeader.find(';');
    std::string_view pair = cookieHeader.substr(0, end);
    cookieHeader = end == std::string_view::npos ? std::string_view{} : cookieHeader.substr(end + 1);
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    if (pair.size() > kCookieName.size() && pair.substr(0, kCookieName.size()) == kCookieName && pair[kCookieName.size()] == '=') {
      return std::string(pair.substr(kCookieName.size() + 1));
    }
  }
  return {};
}

std::string openCookie(std::string_view token) {
  const auto lifetime = std::chrono::duration_cast<std::chrono::seconds>(kSessionLifetime).count();
  return std::string(kCookieName) + "=" + std::string(token) + std::string(kCookieAttributes) + "; Max-Age=" + std::to_string(lifetime);
}

std::string closeCookie() { return std::string(kCookieName) + "=" + std::string(kCookieAttributes) + "; Max-Age=0"; }

}  // namespace portail
