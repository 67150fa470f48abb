#include "demo/server/securite.hpp"

#include "demo/server/horloge.hpp"

namespace portail {
namespace {

// No inline script or style anywhere; 'wasm-unsafe-eval' lets WebAssembly compile and nothing else.
constexpr const char* kContentSecurityPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
                                               "object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
constexpr const char* kPermissionsPolicy = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

bool isUnsafe(const std::string& method) { return method != "GET" && method != "HEAD" && method != "OPTIONS"; }

bool isSameOrigin(const httplib::Request& request) {
  const std::string site = request.get_header_value("Sec-Fetch-Site");
  if (!site.empty()) return site == "same-origin";
  const std::string origin = request.get_header_value("Origin");
  const std::string host = request.get_header_value("Host");
  return !host.empty() && (origin == "http://" + host || origin == "https://" + host);
}

}  // namespace

void setCommonHeaders(httplib::Response& response, segur::Instant now) {
  response.set_header("Content-Security-Policy", kContentSecurityPolicy);
  response.set_header("Cross-Origin-Opener-Policy", "same-origin");
  response.set_header("Cross-Origin-Resource-Policy", "same-origin");
  response.set_header("Permissions-Policy", kPermissionsPolicy);
  response.set_header("Referrer-Policy", "no-referrer");
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("Date", formatHttpDate(now));
  if (!response.has_header("Cache-Control")) response.set_header("Cache-Control", "no-store");
}

std::optional<Probleme> refuseBody(const httplib::Request& request) {
  const bool hasBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
  if (request.has_header("Transfer-Encoding") || (hasBody && !request.has_header("Content-Length"))) {
    return Probleme{Motif::LongueurManquante, "L’en-tête Content-Length est obligatoire.", {}, {}};
  }
  const std::string encoding = request.get_header_value("Content-Encoding");
  if (!encoding.empty() && encoding != "identity") {
    return Probleme{Motif::FormatNonPris, "Le contenu doit être envoyé sans compression.", {}, {}};
  }
  return std::nullopt;
}

std::optional<Probleme> refuseOrigin(const httplib::Request& request) {
  if (!isUnsafe(request.method) || isSameOrigin(request)) return std::nullopt;
  return Probleme{Motif::OrigineRefusee, "Cette action doit partir d’une page du portail. Ouvrez le portail et recommencez.", {}, {}};
}

}  // namespace portail
