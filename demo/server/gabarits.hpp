// Pages as templates: {{nom}} is replaced by an escaped value, {{{nom}}} by markup that was made here.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace portail {

using Valeurs = std::map<std::string, std::string, std::less<>>;

class Gabarits {
public:
  // Reads every *.html of the folder. Throws std::runtime_error with a sentence when there is none.
  explicit Gabarits(const std::filesystem::path& folder);

  // Throws std::logic_error for a template or a value that does not exist: a mistake of ours, which tests find.
  [[nodiscard]] std::string render(std::string_view name, const Valeurs& valeurs) const;

private:
  std::map<std::string, std::string, std::less<>> gabarits_;
};

// For text between tags and in quoted attributes.
[[nodiscard]] std::string escapeHtml(std::string_view text);

}  // namespace portail
