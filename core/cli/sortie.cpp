#include "core/cli/sortie.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <system_error>

namespace segur::cli {
namespace {

constexpr std::size_t kBufferMax = std::size_t{64} * 1024;

bool isC1(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]) == 0xC2 && i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xE0U) == 0x80U;
}

std::string escapeControls(std::string_view json) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const bool c1 = isC1(json, i);
    if (!c1 && json[i] != '\x7f') {
      out += json[i];
      continue;
    }
    const auto byte = static_cast<unsigned char>(c1 ? json[++i] : json[i]);
    out += "\\u00";
    out += kHex[byte >> 4U];
    out += kHex[byte & 0xFU];
  }
  return out;
}

}  // namespace

void Sortie::write(std::string_view text) {
  if (failed()) return;
  buffer_ += text;
  if (buffer_.size() >= kBufferMax) flush();
}

void Sortie::writeJson(std::string_view json) {
  if (::isatty(descriptor_) != 0) return write(escapeControls(json));
  write(json);
}

bool Sortie::flush() {
  std::string_view left = buffer_;
  while (!left.empty() && !failed()) {
    const ssize_t written = ::write(descriptor_, left.data(), left.size());
    if (written >= 0) {
      left.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  buffer_.clear();
  return !failed();
}

bool Sortie::readerLeft() const { return error_ == EPIPE; }

std::string Sortie::reason() const {
  if (error_ == ENOSPC) return "Impossible d’écrire le résultat\u00a0: le disque est plein. Libérez de la place, puis recommencez.";
  return "Impossible d’écrire le résultat\u00a0: " + std::generic_category().message(error_) + ".";
}

}  // namespace segur::cli
