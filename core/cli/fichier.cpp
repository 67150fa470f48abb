#include "core/cli/fichier.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "core/model/text.hpp"

namespace segur::cli {
namespace {

// Names are file paths: long, and the end tells them apart.
constexpr std::size_t kNomAfficheMax = 400;

// What a person can do about it; the system's own words for the rest.
std::string reason(int error) {
  switch (error) {
    case ENOENT: return "il n’existe pas. Vérifiez son nom et le dossier courant";
    case EACCES:
    case EPERM: return "vous n’avez pas le droit de le lire. Changez ses droits, ou copiez-le là où vous pouvez lire";
    case EISDIR: return "c’est un dossier. Nommez les fichiers qu’il contient, par exemple dossier/*.json";
    case ENOTDIR: return "un élément de son chemin n’est pas un dossier. Vérifiez-le";
    case ENAMETOOLONG: return "son nom est trop long. Vérifiez-le";
    case ELOOP: return "ses liens symboliques tournent en rond. Réparez-les";
    case EIO: return "le support répond par une erreur de lecture. Copiez-le ailleurs, puis recommencez";
    case ENOMEM: return "la mémoire manque. Contrôlez moins de fichiers à la fois";
    default: return systemReason(error) + ". Vérifiez qu’un autre programme peut le lire";
  }
}

Echec failure(std::string_view nom, int error) {
  if (nom == kEntreeStandard) return {"Impossible de lire l’entrée standard\u00a0: " + reason(error) + "."};
  return {"Impossible de lire " + quote(nom, kNomAfficheMax) + "\u00a0: " + reason(error) + "."};
}

}  // namespace

std::string systemReason(int error) { return std::generic_category().message(error); }

Result<Fichier, Echec> Fichier::open(std::string_view nom) {
  int descriptor = STDIN_FILENO;
  if (nom != kEntreeStandard) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX
    do descriptor = ::open(std::string(nom).c_str(), O_RDONLY | O_CLOEXEC);
    while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0) return failure(nom, errno);
  }
  struct stat status {};
  Fichier out(descriptor, nom, 0);
  if (::fstat(descriptor, &status) != 0) return failure(nom, errno);
  if (S_ISDIR(status.st_mode)) return failure(nom, EISDIR);
  if (S_ISREG(status.st_mode)) out.taille_ = static_cast<std::size_t>(status.st_size);
  return out;
}

Fichier::Fichier(Fichier&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), nom_(std::move(other.nom_)), taille_(other.taille_) {}

Fichier::~Fichier() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

Result<std::size_t, Echec> Fichier::read(char* buffer, std::size_t size) {
  ssize_t got = 0;
  do got = ::read(descriptor_, buffer, size);
  while (got < 0 && errno == EINTR);
  if (got < 0) return failure(nom_, errno);
  return static_cast<std::size_t>(got);
}

Result<std::string, Echec> readFichier(std::string_view nom, std::size_t max) {
  auto opened = Fichier::open(nom);
  if (!opened) return opened.error();
  Fichier file = *std::move(opened);
  // One byte more than its size: the read that finds the end then needs no other buffer.
  constexpr std::size_t kPart = std::size_t{64} * 1024;
  std::string bytes;
  std::size_t used = 0;
  std::size_t capacity = std::min(std::max(file.taille() + 1, kPart), max + 1);
  while (true) {
    if (used == capacity) capacity = std::min(capacity * 2, max + 1);
    if (used == capacity) break;  // too big
    bytes.resize(capacity);
    const auto got = file.read(bytes.data() + used, capacity - used);
    if (!got) return got.error();
    if (*got == 0) break;
    used += *got;
  }
  bytes.resize(used);
  return bytes;
}

std::size_t totalSize(std::span<const std::string> noms) {
  std::size_t total = 0;
  for (const std::string& nom : noms) {
    struct stat status {};
    const int found = nom == kEntreeStandard ? ::fstat(STDIN_FILENO, &status) : ::stat(nom.c_str(), &status);
    if (found != 0) continue;  // reading says so
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) return 0;
    if (S_ISREG(status.st_mode)) total += static_cast<std::size_t>(status.st_size);
  }
  return total;
}

std::string_view nomAffiche(std::string_view nom) { return nom == kEntreeStandard ? "entrée standard" : nom; }

}  // namespace segur::cli
