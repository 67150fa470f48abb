#include "core/cli/nouveau_fichier.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/cli/fichier.hpp"
#include "core/cli/sortie.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

constexpr mode_t kDroits = 0666;

std::string cannotWrite(std::string_view nom, int error) {
  const std::string what = "Impossible d’écrire " + quote(nom) + "\u00a0: ";
  switch (error) {
    case EEXIST: return what + "il existe déjà. Déplacez-le, ou choisissez un autre dossier avec --sortie.";
    case ENOENT: return what + "le dossier n’existe pas. Créez-le d’abord.";
    default: return what + systemReason(error) + ".";
  }
}

}  // namespace

std::optional<Echec> writeNew(const std::string& nom, std::string_view text) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX
  const int descriptor = ::open(nom.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kDroits);
  if (descriptor < 0) return Echec{cannotWrite(nom, errno)};
  Sortie file(descriptor);
  file.write(text);
  const bool written = file.flush();
  if (::close(descriptor) != 0 || !written) return Echec{cannotWrite(nom, written ? errno : EIO)};
  return std::nullopt;
}

}  // namespace segur::cli
