#include "demo/server/router.hpp"

#include <utility>

namespace portail {
namespace {

std::string_view takeSegment(std::string_view& path) {
  const auto slash = path.find('/');
  const std::string_view segment = path.substr(0, slash);
  path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  return segment;
}

std::optional<std::vector<std::string>> match(std::string_view modele, std::string_view path) {
  std::vector<std::string> parametres;
  // Both begin with « / »: as many slashes, as many segments.
  while (!modele.empty() && !path.empty()) {
    const bool lastOfModele = modele.find('/') == std::string_view::npos;
    const bool lastOfPath = path.find('/') == std::string_view::npos;
    if (lastOfModele != lastOfPath) return std::nullopt;
    const std::string_view expected = takeSegment(modele);
    const std::string_view segment = takeSegment(path);
    if (!expected.empty() && expected.front() == '{') {
      if (segment.empty()) return std::nullopt;
      parametres.emplace_back(segment);
    } else if (expected != segment) {
      return std::nullopt;
    }
    if (lastOfModele) return parametres;
  }
  if (modele.empty() && path.empty()) return parametres;
  return std::nullopt;
}

}  // namespace

void Router::add(std::string method, std::string modele, Acces acces, Handler handler) {
  routes_.push_back({std::move(method), std::move(modele), acces, std::move(handler)});
}

Router::Found Router::find(std::string_view method, std::string_view path) const {
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  Found found;
  for (const Route& route : routes_) {
    auto parametres = match(route.modele, path);
    if (!parametres) continue;
    if (route.method == wanted) return {&route, std::move(*parametres), {}};
    if (!found.allow.empty()) found.allow += ", ";
    found.allow += route.method == "GET" ? "GET, HEAD" : route.method;
  }
  return found;
}

}  // namespace portail
