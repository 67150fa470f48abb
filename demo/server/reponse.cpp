#include "demo/server/reponse.hpp"

#include <memory>

namespace portail {

void send(httplib::Response& response, int status, const char* type, std::string body) {
  response.status = status;
  if (body.empty()) return;
  // A provider, and not `set_content`: the library would compress the text on its way out, and a strong ETag names exact bytes.
  const auto shared = std::make_shared<const std::string>(std::move(body));
  response.set_content_provider(shared->size(), type, [shared](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
    return sink.write(shared->data() + offset, length);
  });
}

void setProblemeHeaders(httplib::Response& response, const Probleme& probleme) {
  if (!probleme.allow.empty()) response.set_header("Allow", probleme.allow);
  if (probleme.retryAfter > 0) response.set_header("Retry-After", std::to_string(probleme.retryAfter));
  // RFC 9110 wants a challenge with each 401; no registered scheme says « cookie, by way of the connection page ».
  if (probleme.motif == Motif::NonConnecte) response.set_header("WWW-Authenticate", "Session realm=\"portail\"");
}

void sendProbleme(httplib::Response& response, const Probleme& probleme) {
  setProblemeHeaders(response, probleme);
  send(response, statusOf(probleme.motif), kTypeProbleme, toJson(probleme));
}

void seeOther(httplib::Response& response, const std::string& location) {
  response.status = 303;
  response.set_header("Location", location);
}

std::string percentEncode(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    if (plain) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += kHex[byte >> 4U];
      encoded += kHex[byte & 15U];
    }
  }
  return encoded;
}

bool matchesEtag(std::string_view header, std::string_view etag, Comparison comparison) {
  while (!header.empty()) {
    const auto begin = header.find_first_not_of(" \t,");
    if (begin == std::string_view::npos) return false;
    header.remove_prefix(begin);
    if (header.front() == '*') return true;
    const bool weak = header.substr(0, 2) == "W/";
    if (weak) header.remove_prefix(2);
    if (header.empty() || header.front() != '"') return false;
    const auto end = header.find('"', 1);
    if (end == std::string_view::npos) return false;
    if (header.substr(0, end + 1) == etag && !(weak && comparison == Comparison::Strong)) return true;
    header.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace portail
