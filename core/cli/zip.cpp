#include "core/cli/zip.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "core/cli/fichier.hpp"
#include "core/rules/contenu_piece.hpp"

namespace segur::cli {
namespace {

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

constexpr std::size_t kPart = std::size_t{256} * 1024;

// All of it is unpacked, for its checksum; the beginning and the end are kept. Nothing when it is broken, or longer than it said.
std::optional<ContenuEntree> read(zip_t* zip, zip_uint64_t index, std::uint64_t taille) {
  const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(zip, index, 0));
  if (!entry) return std::nullopt;
  ContenuEntree out;
  std::string part(kPart, '\0');
  std::uint64_t total = 0;
  while (true) {
    const zip_int64_t got = zip_fread(entry.get(), part.data(), part.size());
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    const std::string_view bytes(part.data(), static_cast<std::size_t>(got));
    total += bytes.size();
    if (total > taille) return std::nullopt;
    out.tete += bytes.substr(0, kTetePiece - std::min(kTetePiece, out.tete.size()));
    out.queue += bytes;
    if (out.queue.size() > kQueuePiece) out.queue.erase(0, out.queue.size() - kQueuePiece);
  }
  return total == taille ? std::optional(std::move(out)) : std::nullopt;
}

void readEntries(const std::string& nom, ControleArchive& controle) {
  int error = 0;
  const std::unique_ptr<zip_t, CloseZip> zip(zip_open(nom.c_str(), ZIP_RDONLY, &error));
  if (!zip) return controle.illisible();
  const auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(zip.get(), 0), 0));
  for (zip_uint64_t i = 0; i < count && controle.continuer(); ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    const char* raw = zip_get_name(zip.get(), i, ZIP_FL_ENC_RAW);
    if (raw == nullptr || zip_stat_index(zip.get(), i, 0, &stat) != 0) return controle.illisible();
    const bool wanted = controle.entree({raw, stat.size, stat.comp_size, stat.encryption_method != ZIP_EM_NONE, stat.comp_method});
    if (wanted) controle.contenu(read(zip.get(), i, stat.size));
  }
}

}  // namespace

std::optional<Echec> lireZip(const std::string& nom, ControleArchive& controle) {
  auto opened = Fichier::open(nom);
  if (!opened) return opened.error();
  Fichier file = *std::move(opened);
  std::string debut(kDebutZip, '\0');
  const auto read = file.read(debut.data(), debut.size());
  if (!read) return read.error();
  debut.resize(*read);
  if (controle.debut(debut)) readEntries(nom, controle);
  return std::nullopt;
}

Result<std::optional<ControleArchive>, Echec> lireZip(const std::optional<std::string>& nom, const Referentiel& referentiel) {
  std::optional<ControleArchive> out;
  if (!nom) return out;
  if (auto failure = lireZip(*nom, out.emplace(referentiel, *nom))) return *std::move(failure);
  return out;
}

}  // namespace segur::cli
