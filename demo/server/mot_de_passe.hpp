// Passwords are kept as yescrypt hashes with a salt of their own, by the system's libcrypt: the scheme of Debian's own accounts.
#pragma once

#include <string>
#include <string_view>

namespace portail {

[[nodiscard]] std::string hashMotDePasse(const std::string& motDePasse);

// About as slow for a hash that fits as for one that does not: cost is in the hash's own parameters.
[[nodiscard]] bool verifyMotDePasse(const std::string& motDePasse, const std::string& hash);

}  // namespace portail
