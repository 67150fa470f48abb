#include "core/cli/entrees.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/cli/fichier.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

namespace fs = std::filesystem;

bool endsWith(std::string_view nom, std::string_view extension) {
  return nom.size() > extension.size() && equalsIgnoreCase(nom.substr(nom.size() - extension.size()), extension);
}
bool isZip(std::string_view nom) { return endsWith(nom, ".zip"); }

class Parcours {
public:
  Parcours(bool jsonl, Entrees& out) : jsonl_(jsonl), out_(out) {}

  void run(const std::string& dossier) {
    const std::size_t before = out_.fichiers.size();
    folder(dossier, 0);
    if (stopped_) {
      out_.ennuis.push_back(concat({"Le dossier ", quote(dossier),
                                    " contient trop de fichiers ou de sous-dossiers\u00a0: la suite n’est pas lue. "
                                    "Nommez les fichiers, ou un dossier plus petit."}));
    } else if (out_.fichiers.size() == before && !failed_) {
      out_.ennuis.push_back(concat({"Le dossier ", quote(dossier),
                                    jsonl_ ? " ne contient aucun fichier .jsonl ni .ndjson." : " ne contient aucun fichier .json.",
                                    " Vérifiez son nom, ou nommez les fichiers."}));
    }
  }

  [[nodiscard]] const std::vector<std::string>& zips() const { return zips_; }

private:
  void folder(const std::string& dossier, std::size_t depth) {
    if (depth > kProfondeurDossierMax) {
      stopped_ = true;
      return;
    }
    std::error_code error;
    fs::directory_iterator each(dossier, error);
    std::vector<std::pair<std::string, bool>> entries;  // name, and whether it is a folder
    while (!error && each != fs::directory_iterator()) {
      std::string nom = each->path().filename().string();
      std::error_code ignored;
      const bool isFolder = each->is_directory(ignored) && !each->is_symlink(ignored);
      if (!nom.starts_with('.') && entries.size() <= kFichiersDossierMax) entries.emplace_back(std::move(nom), isFolder);
      each.increment(error);
    }
    if (error) {
      failed_ = true;
      out_.ennuis.push_back(concat({"Impossible de lire le dossier ", quote(dossier), "\u00a0: ", systemReason(error.value()), "."}));
      return;
    }
    std::sort(entries.begin(), entries.end());
    for (const auto& [nom, isFolder] : entries) {
      const std::string path = concat({dossier, dossier.ends_with('/') ? "" : "/", nom});
      if (stopped_) return;
      if (isFolder) {
        folder(path, depth + 1);
      } else if (jsonl_ ? endsWith(nom, ".jsonl") || endsWith(nom, ".ndjson") : endsWith(nom, ".json")) {
        if (out_.fichiers.size() >= kFichiersDossierMax) {
          stopped_ = true;
        } else {
          out_.fichiers.push_back(path);
        }
      } else if (!jsonl_ && isZip(nom)) {
        zips_.push_back(path);
      }
    }
  }

  bool jsonl_;
  Entrees& out_;
  std::vector<std::string> zips_;
  bool stopped_ = false;
  bool failed_ = false;
};

std::string list(const std::vector<std::string>& noms) {
  std::string out;
  for (const std::string& nom : noms) out += (out.empty() ? "" : ", ") + quote(nom);
  return out;
}

}  // namespace

Entrees rassembler(const Options& options) {
  Entrees out;
  out.pieces = options.pieces;
  std::vector<std::string> named;  // zips among the files
  std::vector<std::string> found;  // zips in folders
  for (const std::string& nom : options.fichiers) {
    std::error_code ignored;
    if (nom != kEntreeStandard && fs::is_directory(nom, ignored)) {
      Parcours parcours(options.jsonl, out);
      parcours.run(nom);
      found.insert(found.end(), parcours.zips().begin(), parcours.zips().end());
    } else if (!options.jsonl && isZip(nom)) {
      named.push_back(nom);
    } else {
      out.fichiers.push_back(nom);
    }
  }
  const std::vector<std::string>& zips = named.empty() ? found : named;
  if (!out.pieces && zips.size() == 1) {
    out.pieces = zips.front();
  } else if (!zips.empty()) {
    const std::string which = list(zips);
    if (!out.pieces) {
      out.ennuis.push_back("Plusieurs zips\u00a0: " + which + ". Nommez celui des pièces avec --pieces.");
    } else if (!named.empty()) {
      out.ennuis.push_back("Un seul zip se contrôle avec les fichiers\u00a0: retirez " + which + ", ou l’option --pieces.");
    } else {
      std::vector<std::string> others;
      std::copy_if(found.begin(), found.end(), std::back_inserter(others), [&](const std::string& nom) { return nom != *out.pieces; });
      if (!others.empty()) out.notes.push_back("Non contrôlé, puisque --pieces nomme un autre zip\u00a0: " + list(others) + ".");
    }
  }
  return out;
}

}  // namespace segur::cli
