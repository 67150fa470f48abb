// Who is connected. In memory only: a restart of the portal asks everybody to connect again, and no token ever lies in a file.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "demo/server/comptes.hpp"

namespace portail {

class Sessions {
public:
  // The token of the new session: 256 bits, to be given to the browser alone.
  [[nodiscard]] std::string open(const Compte& compte);
  [[nodiscard]] std::optional<Compte> find(const std::string& token);
  void close(const std::string& token);

private:
  // Not the portal's own clock: a session lasts as long as it lasts, whatever day a demonstration plays on.
  using Clock = std::chrono::steady_clock;
  struct Session {
    Compte compte;
    Clock::time_point end;
  };
  void forgetExpired(Clock::time_point now);

  std::mutex mutex_;
  std::unordered_map<std::string, Session> sessions_;
};

// Cookies. The token is read from the Cookie header, and never from anywhere else.
[[nodiscard]] std::string sessionToken(std::string_view cookieHeader);  // "" when there is none
[[nodiscard]] std::string openCookie(std::string_view token);           // a Set-Cookie value
[[nodiscard]] std::string closeCookie();

}  // namespace portail
