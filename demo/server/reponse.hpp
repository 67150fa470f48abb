// Ways to answer.
#pragma once

#include <string>
#include <string_view>

#include "demo/server/http.hpp"
#include "demo/server/probleme.hpp"

namespace portail {

inline constexpr const char* kTypeJson = "application/json";
inline constexpr const char* kTypeProbleme = "application/problem+json";
inline constexpr const char* kTypeHtml = "text/html; charset=utf-8";
inline constexpr const char* kTypePdf = "application/pdf";

void send(httplib::Response& response, int status, const char* type, std::string body);
void sendProbleme(httplib::Response& response, const Probleme& probleme);
// Headers that go with a refusal, whether it is shown as JSON or as a page.
void setProblemeHeaders(httplib::Response& response, const Probleme& probleme);
void seeOther(httplib::Response& response, const std::string& location);

// For one segment of a path: all but letters, digits and -._ becomes %XX.
[[nodiscard]] std::string percentEncode(std::string_view text);

// One of the entity tags of an If-Match or If-None-Match value is `etag`; « * » is any. `weak`: W/ is overlooked (RFC 9110, 8.8.3.2).
enum class Comparison { Strong, Weak };
[[nodiscard]] bool matchesEtag(std::string_view header, std::string_view etag, Comparison comparison);

}  // namespace portail
