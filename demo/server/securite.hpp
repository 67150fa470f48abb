// What every answer carries and what every request is checked for before anyone reads it.
#pragma once

#include <optional>

#include "core/model/instant.hpp"
#include "demo/server/http.hpp"
#include "demo/server/probleme.hpp"

namespace portail {

// Security headers, Date, and « no-store » where nothing else was said.
void setCommonHeaders(httplib::Response& response, segur::Instant now);

// A body that the library would read without end (no length, chunks) or inflate without end (Content-Encoding) is refused unread.
[[nodiscard]] std::optional<Probleme> refuseBody(const httplib::Request& request);

// A method that changes something must come from our own pages (OWASP: Fetch Metadata, then Origin).
[[nodiscard]] std::optional<Probleme> refuseOrigin(const httplib::Request& request);

}  // namespace portail
