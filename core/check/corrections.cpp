#include "core/check/corrections.hpp"

#include <algorithm>

namespace segur {
namespace {

// The length of the string, number or literal that stands there; 0 for anything else.
std::size_t scalarLength(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '"') {
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == '"') {
        return i + 1;
      }
    }
    return 0;
  }
  const std::size_t end = text.find_first_of(",]}: \t\r\n{[\"");
  return end == std::string_view::npos ? text.size() : end;
}

// In the order of the bytes, none over another.
std::vector<const Retouche*> ordered(std::string_view bytes, std::span<const Retouche> retouches) {
  std::vector<const Retouche*> out;
  for (const Retouche& retouche : retouches) {
    if (std::uint64_t{retouche.offset} + retouche.longueur <= bytes.size()) out.push_back(&retouche);
  }
  std::stable_sort(out.begin(), out.end(), [](const Retouche* a, const Retouche* b) { return a->offset < b->offset; });
  std::uint32_t free = 0;  // what stands before it is taken
  const auto over = [&free](const Retouche* retouche) {
    if (retouche->offset < free) return true;
    free = retouche->offset + std::max<std::uint32_t>(retouche->longueur, 1);
    return false;
  };
  out.erase(std::remove_if(out.begin(), out.end(), over), out.end());
  return out;
}

}  // namespace

std::optional<Retouche> retoucheDe(const Constat& constat, std::string_view bytes) {
  if (constat.correction.empty() || constat.offset >= bytes.size()) return std::nullopt;
  const std::size_t length = scalarLength(bytes.substr(constat.offset));
  if (length == 0) return std::nullopt;
  return Retouche{constat.offset, static_cast<std::uint32_t>(length), constat.correction};
}

std::string retoucher(std::string_view bytes, std::span<const Retouche> retouches) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 64);
  std::size_t at = 0;
  for (const Retouche* retouche : ordered(bytes, retouches)) {
    out += bytes.substr(at, retouche->offset - at);
    out += retouche->texte;
    at = retouche->offset + retouche->longueur;
  }
  return out += bytes.substr(at);
}

std::vector<Retouche> inverses(std::string_view bytes, std::span<const Retouche> retouches) {
  std::vector<Retouche> out;
  std::int64_t shift = 0;
  for (const Retouche* retouche : ordered(bytes, retouches)) {
    const auto length = static_cast<std::uint32_t>(retouche->texte.size());
    out.push_back(
        {static_cast<std::uint32_t>(retouche->offset + shift), length, std::string(bytes.substr(retouche->offset, retouche->longueur))});
    shift += std::int64_t{length} - retouche->longueur;
  }
  return out;
}

}  // namespace segur
