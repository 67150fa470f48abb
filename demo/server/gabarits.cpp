#include "demo/server/gabarits.hpp"

#include <stdexcept>

#include "demo/server/static_files.hpp"

namespace portail {

Gabarits::Gabarits(const std::filesystem::path& folder) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".html") gabarits_[entry.path().stem().string()] = readFile(entry.path());
  }
  if (gabarits_.empty()) {
    throw std::runtime_error("Le dossier « " + folder.string() + " » ne contient aucune page : indiquez-le avec --pages.");
  }
}

std::string Gabarits::render(std::string_view name, const Valeurs& valeurs) const {
  const auto found = gabarits_.find(name);
  if (found == gabarits_.end()) throw std::logic_error("no template " + std::string(name));
  std::string_view rest = found->second;
  std::string page;
  while (true) {
    const auto begin = rest.find("{{");
    page += rest.substr(0, begin);
    if (begin == std::string_view::npos) return page;
    rest.remove_prefix(begin);
    const bool raw = rest.substr(0, 3) == "{{{";
    const std::string_view closing = raw ? "}}}" : "}}";
    const auto end = rest.find(closing);
    if (end == std::string_view::npos) throw std::logic_error("unclosed {{ in " + std::string(name));
    const std::string_view key = rest.substr(closing.size(), end - closing.size());
    const auto value = valeurs.find(key);
    if (value == valeurs.end()) throw std::logic_error("no value " + std::string(key) + " for " + std::string(name));
    page += raw ? value->second : escapeHtml(value->second);
    rest.remove_prefix(end + closing.size());
  }
}

std::string escapeHtml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      case '\'': escaped += "&#39;"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

}  // namespace portail
