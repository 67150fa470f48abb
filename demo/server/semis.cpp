#include "demo/server/semis.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/json/referentiel_reader.hpp"
#include "demo/server/demandes.hpp"
#include "demo/server/mot_de_passe.hpp"
#include "demo/server/pdf.hpp"
#include "demo/server/pieces.hpp"
#include "demo/server/resume.hpp"
#include "demo/server/static_files.hpp"

namespace portail {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> listDemandeFiles(const fs::path& donnees) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(donnees, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("demande-") && name.ends_with(".json")) files.push_back(entry.path());
  }
  if (files.empty()) {
    throw std::runtime_error("Le dossier « " + donnees.string() +
                             " » ne contient aucun fichier demande-….json : indiquez-le avec --donnees.");
  }
  std::ranges::sort(files);
  return files;
}

void addDemandeFile(Database& base, const fs::path& file) {
  const std::string document = readFile(file);
  const auto resume = readResume(document);
  if (!resume) throw std::runtime_error("Le fichier « " + file.string() + " » n’est pas une demande.");
  addDemande(base, resume->numero, resume->numeroAns, document);
  for (const PieceNommee& piece : resume->pieces) {
    addPiece(base, resume->numero, {piece.nomFichier, piece.typeFichier},
             makePdf({"Document fictif de demonstration", "Demande " + resume->numero, "Type de document : " + piece.typeFichier,
                      piece.nomFichier}));
  }
}

}  // namespace

std::vector<CompteDemo> readComptesDemo(const fs::path& donnees) {
  const fs::path file = donnees / "comptes-demo.json";
  const auto json = nlohmann::json::parse(readFile(file), nullptr, false);
  std::vector<CompteDemo> comptes;
  try {
    for (const auto& compte : json.at("comptes")) {
      comptes.push_back({{compte.at("identifiant"), compte.at("denominationSociale"), compte.at("numeroAns")}, compte.at("motDePasse")});
    }
  } catch (const nlohmann::json::exception&) {
    throw std::runtime_error("Le fichier « " + file.string() +
                             " » n’a pas la forme {\"comptes\": [{identifiant, motDePasse, denominationSociale, "
                             "numeroAns}]}.");
  }
  return comptes;
}

ReferentielServi readReferentielDemo(const fs::path& donnees) {
  const fs::path file = donnees / "referentiel-demo.json";
  ReferentielServi servi{readFile(file), fileEtag(file), {}};
  segur::ReferentielLu read = segur::readReferentiel(servi.bytes);
  if (!read.erreurs.empty()) throw std::runtime_error(segur::describe(read.erreurs.front()));
  servi.lu = std::move(read.referentiel);
  return servi;
}

void fillBase(Portail& portail, const std::vector<CompteDemo>& comptes) {
  // Outside the transaction: the hashes are slow on purpose.
  std::vector<std::string> hashes;
  hashes.reserve(comptes.size());
  for (const CompteDemo& compte : comptes) hashes.push_back(hashMotDePasse(compte.motDePasse));

  Transaction transaction(portail.base);
  for (std::size_t i = 0; i < comptes.size(); ++i) addCompte(portail.base, comptes[i].compte, hashes[i]);
  for (const fs::path& file : listDemandeFiles(portail.options.donnees)) addDemandeFile(portail.base, file);
  transaction.commit();
}

}  // namespace portail
