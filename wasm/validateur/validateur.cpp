// What the validator's worker sees of the core: a lot of files, judged and looked through. Answers are JSON: a page asks once a screen, not
// once a keystroke. web/src/validateur/module.ts wraps this.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/check/assemblage.hpp"
#include "core/check/classement.hpp"
#include "core/check/lot.hpp"
#include "core/check/report_json.hpp"
#include "core/json/referentiel_reader.hpp"
#include "core/model/text.hpp"
#include "core/tableur/conversion.hpp"
#include "core/tableur/encodage.hpp"
#include "wasm/validateur/moment.hpp"
#include "wasm/validateur/octets.hpp"
#include "wasm/validateur/reponses.hpp"

namespace segur::js {
namespace {

using emscripten::val;

// One lot at a time: the worker is thrown away with it.
struct Etat {
  std::unique_ptr<Lot> lot;
  Classement classement;
  TexteDecode texte;
  Tableau tableau;
  std::string nomTableau;
  std::optional<Conversion> conversion;
};
Etat& etat() {
  static Etat instance;
  return instance;
}
Lot& lot() { return *etat().lot; }

std::size_t indexOf(double number) { return number >= 0 && number < 4294967295.0 ? static_cast<std::size_t>(number) : 0; }
// What is no number of a line is a line that no file has.
std::uint32_t ligneOf(double number) { return number >= 0 && number < 4294967295.0 ? static_cast<std::uint32_t>(number) : UINT32_MAX; }
std::uint64_t sizeOf(double number) { return number >= 0 && number < 9007199254740992.0 ? static_cast<std::uint64_t>(number) : 0; }

// '' when the référentiel is applied, else why not, one sentence a line.
std::string ouvrir(const std::string& referentiel, double now, const std::string& jour) {
  ReferentielLu lu = readReferentiel(referentiel);
  if (!lu.erreurs.empty()) {
    std::string out;
    for (const ErreurReferentiel& erreur : lu.erreurs) out += concat({out.empty() ? "" : "\n", describe(erreur)});
    return out;
  }
  etat() = {};
  etat().lot = std::make_unique<Lot>(std::move(lu.referentiel), momentOf(jour, now));
  return {};
}

double ajouter(const std::string& nom, double taille) {
  return static_cast<double>(lot().ajouter(nom, static_cast<std::size_t>(sizeOf(taille))));
}

// A view of the file's bytes in the module's memory: to be used at once, since growing memory makes it void.
val octets(double fichier) {
  const std::span<char> bytes = lot().octets(indexOf(fichier));
  return val(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<unsigned char*>(bytes.data())));
}

// The zip, as the page's library reads it.
bool archive(const std::string& nom, const std::string& debut) { return lot().ouvrirArchive(nom).debut(debut); }
void archiveIllisible() { lot().archive()->illisible(); }
bool entree(const std::string& nom, double taille, double comprimee, bool chiffree, double methode) {
  return lot().archive()->entree({nom, sizeOf(taille), sizeOf(comprimee), chiffree, static_cast<std::uint16_t>(sizeOf(methode))});
}
void contenu(const std::string& tete, const std::string& queue) { lot().archive()->contenu(ContenuEntree{tete, queue}); }
void contenuIllisible() { lot().archive()->contenu(std::nullopt); }
bool continuer() { return lot().archive()->continuer(); }

class Avancement final : public Suivi {
public:
  Avancement(val tell, std::size_t total) : tell_(std::move(tell)), step_(total / 200 + 1) {}
  void avance(std::size_t octets) override {
    if (octets < next_) return;
    next_ = octets + step_;
    tell_(static_cast<double>(octets));
  }

private:
  val tell_;
  std::size_t step_;
  std::size_t next_ = 0;
};

void recommencer() { lot().recommencer(); }
void controler(double fichier, const val& avance) {
  const std::size_t index = indexOf(fichier);
  Avancement suivi(avance, lot().texte(index).size());
  lot().controler(index, &suivi);
}

// Counts by file, versions, what is not checked.
std::string bilan() { return jsonBilan(lot()); }

// How many rows the list has.
double classerConstats(const std::string& groupement, const std::string& gravite, double fichier, const std::string& texte) {
  RequeteConstats requete;
  requete.groupement = groupement == "ligne" ? Groupement::Ligne : Groupement::Regle;
  if (gravite == "erreur") requete.gravite = Gravite::Erreur;
  if (gravite == "avertissement") requete.gravite = Gravite::Avertissement;
  if (fichier >= 0) requete.fichier = indexOf(fichier);
  requete.texte = texte;
  etat().classement = classer(lot().rapports(), requete);
  return static_cast<double>(etat().classement.lignes.size());
}
std::string lignes(double from, double to) { return jsonLignes(lot(), etat().classement, indexOf(from), indexOf(to)); }

std::string corrections() { return jsonCorrections(lot()); }
// `constats`: indices in the file's report, as 32-bit numbers in bytes.
void corriger(double fichier, const std::string& constats) {
  std::vector<std::uint32_t> indices(constats.size() / sizeof(std::uint32_t));
  constats.copy(reinterpret_cast<char*>(indices.data()), indices.size() * sizeof(std::uint32_t));
  lot().corriger(indexOf(fichier), indices);
}
// A file of that one line; empty where it can't be opened.
val documentLigne(double fichier, double ligne) {
  return bytesOf(lot().documentDeLaLigne(indexOf(fichier), ligneOf(ligne)).value_or(std::string{}));
}
bool reporterLigne(double fichier, double ligne, const std::string& document) {
  return lot().reporterLigne(indexOf(fichier), ligneOf(ligne), document);
}
// The file that changed; -1 when there is nothing to undo.
double annuler() {
  const auto fichier = lot().annuler();
  return fichier ? static_cast<double>(*fichier) : -1;
}

// « json », « html », « csv »: of the files and their zip, or of the table once it is converted, as the command line writes it.
std::string rapport(const std::string& format) {
  Assemblage whole(formatRapport(format).value_or(FormatRapport::Json), lot().referentiel(), lot().now());
  if (etat().conversion) {
    whole.add(etat().conversion->rapport, etat().texte.utf8);
    return whole.finish();
  }
  const auto rapports = lot().rapports();
  for (std::size_t i = 0; i < rapports.size(); ++i) whole.add(rapports[i], i < lot().taille() ? lot().texte(i) : std::string_view{});
  return whole.finish();
}

// A table: its titles, what they were taken for, and all that a column may hold.
std::string tableau(const std::string& bytes, const std::string& nom, const std::string& colonnes) {
  etat().texte = decodeTableau(bytes);
  etat().tableau = lireTableau(etat().texte.utf8);
  etat().nomTableau = nom;
  return jsonTableau(etat().tableau, etat().texte, colonnes, lot().referentiel());
}
// The files made of it join the lot; the answer tells them and the findings, whose places are in the table.
std::string convertirTableau(const std::string& colonnes, const std::string& numeroAns, const std::string& siret) {
  const auto read = lireColonnes(colonnes, etat().tableau.titres, lot().referentiel());
  if (!read) return jsonErreur(read.error());
  etat().conversion = convertir(etat().tableau, etat().texte.utf8, etat().nomTableau, *read, {numeroAns, siret}, lot().referentiel(),
                                lot().now(), lot().archive());
  return jsonConversion(*etat().conversion, etat().texte.utf8);
}

// One file without a lot: the report of the command line; when the référentiel can't be read, {"erreurs": [sentence…]}.
std::string check(const std::string& bytes, const std::string& name, const std::string& referentiel, double now) {
  const ReferentielLu ref = readReferentiel(referentiel);
  if (!ref.erreurs.empty()) {
    std::string sentences;
    for (const ErreurReferentiel& erreur : ref.erreurs) sentences += concat({sentences.empty() ? "" : ",", jsonString(describe(erreur))});
    return concat({"{\"erreurs\":[", sentences, "]}"});
  }
  const Rapport rapport = checkDocument(bytes, name, ref.referentiel, momentOf({}, now));
  return reportJson(std::span(&rapport, 1), ref.referentiel);
}

std::string versionRegles() { return std::string(kVersionRegles); }

}  // namespace

EMSCRIPTEN_BINDINGS(segur_solde_validateur) {
  using emscripten::function;
  function("ouvrir", &ouvrir);
  function("ajouter", &ajouter);
  function("octets", &octets);
  function("archive", &archive);
  function("archiveIllisible", &archiveIllisible);
  function("entree", &entree);
  function("contenu", &contenu);
  function("contenuIllisible", &contenuIllisible);
  function("continuer", &continuer);
  function("recommencer", &recommencer);
  function("controler", &controler);
  function("bilan", &bilan);
  function("classer", &classerConstats);
  function("lignes", &lignes);
  function("corrections", &corrections);
  function("corriger", &corriger);
  function("documentLigne", &documentLigne);
  function("reporterLigne", &reporterLigne);
  function("annuler", &annuler);
  function("rapport", &rapport);
  function("tableau", &tableau);
  function("convertir", &convertirTableau);
  function("check", &check);
  function("versionRegles", &versionRegles);
}

}  // namespace segur::js
