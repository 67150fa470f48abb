#include "core/check/nom_entree.hpp"

#include "core/model/text.hpp"

namespace segur {
namespace {

// Characters 0x80 to 0xFF of code page 437: all of them stand below U+FFFF.
constexpr std::u16string_view kHaut = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓ"
                                      u"πΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
static_assert(kHaut.size() == 128);

}  // namespace

std::string decodeNomEntree(std::string_view brut) {
  if (!findInvalidUtf8(brut)) return std::string(brut);
  std::string out;
  for (const char c : brut) {
    const auto byte = static_cast<unsigned char>(c);
    appendUtf8(out, byte < 0x80 ? byte : kHaut[byte - 0x80U]);
  }
  return out;
}

std::string_view nomSeul(std::string_view chemin) {
  const std::size_t slash = chemin.find_last_of("/\\");
  return slash == std::string_view::npos ? chemin : chemin.substr(slash + 1);
}

}  // namespace segur
