// The HTTP server: every request passes here once, is checked, led to its handler, and logged without a personal datum.
#pragma once

#include <atomic>
#include <string>

#include "demo/server/http.hpp"
#include "demo/server/pages.hpp"
#include "demo/server/router.hpp"
#include "demo/server/static_files.hpp"

namespace portail {

class Serveur {
public:
  Serveur(const Pages& pages, const Router& router, const StaticFiles& files);

  // The port that was bound; -1 when it is taken or the address is not ours.
  [[nodiscard]] int bind(const std::string& adresse, int port);
  void run();  // until `stop`
  void waitUntilRunning() const;
  void stop();  // from any thread

private:
  void dispatch(const httplib::Request& request, httplib::Response& response);
  void answer(const httplib::Request& request, httplib::Response& response);
  void answerError(const httplib::Request& request, httplib::Response& response, const Probleme& probleme);
  void log(const httplib::Request& request, const httplib::Response& response) const;

  const Pages& pages_;
  const Router& router_;
  const StaticFiles& files_;
  httplib::Server http_;
  socket_t socket_ = INVALID_SOCKET;  // the library's, and closed by it
  std::atomic<bool> ended_ = false;
};

}  // namespace portail
