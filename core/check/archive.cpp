#include "core/check/archive.hpp"

#include <algorithm>
#include <utility>

#include "core/check/nom_entree.hpp"
#include "core/json/keys.hpp"
#include "core/model/text.hpp"
#include "core/rules/contenu_piece.hpp"

namespace segur {
namespace {

std::string smallLetters(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (isCapital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Stored or deflated: what every program reads (APPNOTE 4.4.5). libzip knows more of them than browsers do, and the portal perhaps fewer.
bool isKnown(std::uint16_t methode) { return methode == 0 || methode == 8; }

// A folder's own entry: nothing to judge.
bool isFolder(std::string_view chemin) { return chemin.ends_with('/'); }

// What macOS adds for itself: it is no pièce, and ZIP-02 says so.
bool isOfMacOs(std::string_view chemin) { return chemin.starts_with("__MACOSX/"); }

bool isBomb(const EntreeArchive& entree) {
  return entree.taille > kTauxDepuis && entree.taille / std::max<std::uint64_t>(entree.comprimee, 1) > kTauxMax;
}

}  // namespace

ControleArchive::ControleArchive(const Referentiel& referentiel, std::string fichier) : referentiel_(referentiel) {
  rapport_.fichier = std::move(fichier);
}

bool ControleArchive::debut(std::string_view octets) {
  // A first entry, or the end of a zip that has none (APPNOTE 4.3.7 and 4.3.16).
  const std::string_view signature = octets.substr(0, kDebutZip);
  const bool zip = signature == std::string_view("PK\x03\x04") || signature == std::string_view("PK\x05\x06");
  if (!zip) illisible();
  return zip;
}

void ControleArchive::illisible() {
  illisible_ = true;
  arrete_ = true;
  rapport_.constats.clear();
  rapport_.erreurs = rapport_.avertissements = 0;
  constat("ZIP-07", 0, "Le zip ne se lit pas\u00a0: ce n’en est pas un, ou il est incomplet.",
          "Refaites-le à partir des fichiers, et vérifiez qu’il s’ouvre avant de l’envoyer.", {});
}

bool ControleArchive::entree(const EntreeArchive& entree) {
  std::string chemin = decodeNomEntree(entree.nom);
  const std::size_t rang = entrees_.size() + 1;
  if (rang > kEntreesMax) {
    arreter("Le zip contient plus de {1}\u00a0fichiers\u00a0: la suite n’est pas lue.", "Répartissez les pièces en plusieurs zips.");
    return false;
  }
  entrees_.push_back({std::move(chemin)});
  const std::string_view path = entrees_.back().chemin;
  if (isFolder(path)) {
    entrees_.back().ignoree = true;
    return false;
  }
  if (isOfMacOs(path)) return false;
  const std::string_view nom = nomSeul(path);
  if (nom.size() != path.size()) {
    constat("ZIP-05", rang, "Le fichier «1» est dans un dossier du zip.", "Placez les pièces à la racine du zip, sans dossier.", {path});
  }
  doubles(rang, nom);
  taille_ = entree.taille;
  if (entree.chiffree) {
    constat("ZIP-06", rang, "Le fichier «1» est protégé par un mot de passe dans le zip.", "Refaites le zip sans mot de passe.", {path});
    return false;
  }
  if (isBomb(entree)) {
    constat("ZIP-08", rang, "Le fichier «1» grossit plus de {2}\u00a0fois en se décompressant\u00a0: il n’est pas lu.",
            "Vérifiez d’où il vient\u00a0: une pièce au format PDF ne se compresse pas autant.", {path, std::to_string(kTauxMax)});
    return false;
  }
  // What is too big is not unpacked: its size, and that is all, is said.
  if (referentiel_.tailleMaxPiece && entree.taille > *referentiel_.tailleMaxPiece) {
    contenu(ContenuEntree{"%PDF-", {}});
    return false;
  }
  if (!isKnown(entree.methode)) {
    contenu(std::nullopt);
    return false;
  }
  decompresses_ += entree.taille;
  if (decompresses_ > kOctetsDecompressesMax) {
    arreter("Le zip dépasse {1}\u00a0Gio une fois décompressé\u00a0: la suite n’est pas lue.", "Répartissez les pièces en plusieurs zips.");
    return false;
  }
  return true;
}

void ControleArchive::contenu(const std::optional<ContenuEntree>& contenu) {
  const std::size_t rang = entrees_.size();
  const std::string_view path = entrees_.back().chemin;
  if (!contenu) {
    return constat("ZIP-07", rang, "Le fichier «1» ne se lit pas dans le zip\u00a0: il est abîmé, ou compressé d’une manière inconnue.",
                   "Refaites le zip, et vérifiez que ce fichier s’ouvre.", {path});
  }
  for (EcartPiece& ecart : jugerContenu(referentiel_, taille_, contenu->tete, contenu->queue)) {
    constat(ecart.regle, rang, concat({quote(path), "\u00a0: ", ecart.ecart.message}), std::move(ecart.ecart.conseil));
  }
}

ControleArchive::Reponse ControleArchive::chercher(std::string_view nom) {
  if (illisible_) return {true, {}};
  if (const auto found = parNom_.find(nom); found != parNom_.end()) {
    entrees_[found->second].nommee = true;
    return {true, {}};
  }
  if (const auto found = parCasse_.find(smallLetters(nom)); found != parCasse_.end()) {
    entrees_[found->second].nommee = true;
    return {false, nomSeul(entrees_[found->second].chemin)};
  }
  // Beyond a bound nobody knows what else the zip holds.
  return {arrete_, {}};
}

void ControleArchive::oublierLesDemandes() {
  for (Entree& entree : entrees_) entree.nommee = false;
}

Rapport ControleArchive::rapport() const {
  ControleArchive whole(*this);
  for (std::size_t i = 0; i < entrees_.size() && !illisible_; ++i) {
    if (entrees_[i].nommee || entrees_[i].ignoree) continue;
    whole.constat("ZIP-02", i + 1, "Le fichier «1» n’est nommé par aucun fichier d’import contrôlé avec ce zip.",
                  "Retirez-le du zip, ou nommez-le parmi les pièces justificatives de sa demande.", {entrees_[i].chemin});
  }
  std::stable_sort(whole.rapport_.constats.begin(), whole.rapport_.constats.end(),
                   [](const Constat& a, const Constat& b) { return a.position.ligne < b.position.ligne; });
  return std::move(whole.rapport_);
}

void ControleArchive::doubles(std::size_t rang, std::string_view nom) {
  const auto [same, first] = parNom_.try_emplace(std::string(nom), rang - 1);
  const auto [alike, firstAlike] = parCasse_.try_emplace(smallLetters(nom), rang - 1);
  if (first && firstAlike) return;
  entrees_[rang - 1].ignoree = true;
  const std::size_t before = first ? alike->second : same->second;
  if (entrees_[before].chemin == entrees_[rang - 1].chemin) {
    return constat("ZIP-03", rang, "Le fichier «1» figure deux fois dans le zip.", "Gardez-en un seul.", {nom});
  }
  constat("ZIP-03", rang, "Les fichiers «1» et «2» du zip ont le même nom, au dossier et aux majuscules près.",
          "Donnez à chaque pièce un nom qui lui soit propre.", {entrees_[before].chemin, entrees_[rang - 1].chemin});
}

void ControleArchive::arreter(const char* message, const char* conseil) {
  arrete_ = true;
  std::string limite;
  appendGrouped(limite, entrees_.size() == kEntreesMax ? kEntreesMax : kOctetsDecompressesMax / (std::uint64_t{1} << 30U));
  constat("ZIP-08", entrees_.size(), message, conseil, {limite});
}

void ControleArchive::constat(std::string_view code, std::size_t rang, const char* message, const char* conseil, const Valeurs& valeurs) {
  constat(ruleByCode(code), rang, fill(message, valeurs), fill(conseil, valeurs));
}

void ControleArchive::constat(const Rule* regle, std::size_t rang, std::string message, std::string conseil) {
  ++(regle->gravite == Gravite::Erreur ? rapport_.erreurs : rapport_.avertissements);
  if (rapport_.constats.size() >= kConstatsMax) return;
  std::string pointeur = rang == 0 ? std::string{} : concat({"/", escapePointer(entrees_[rang - 1].chemin)});
  rapport_.constats.push_back(
      {regle, regle->gravite, std::move(pointeur), 0, {std::max<std::size_t>(rang, 1), 1}, std::move(message), std::move(conseil), {}});
}

}  // namespace segur
