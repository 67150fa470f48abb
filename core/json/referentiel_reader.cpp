#include "core/json/referentiel_reader.hpp"

#include <optional>
#include <utility>

#include "core/json/json_error.hpp"
#include "core/json/tree.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

// More than a year of delay is a mistake of units.
constexpr int kJoursMax = 366;

constexpr const char* kObjet = "un objet { … } est attendu";
constexpr const char* kTexte = "un texte entre guillemets est attendu";

class Reader {
public:
  explicit Reader(std::string_view bytes) : positions_(bytes), bytes_(bytes) {}

  ReferentielLu read() {
    const auto root = parseTree(bytes_);
    if (!root) {
      const JsonError& error = root.error();
      lu_.erreurs.push_back({"", positions_.at(error.offset), describeJsonError(error, bytes_).message});
      return std::move(lu_);
    }
    if (root->type != JsonType::Object) {
      fail(*root, "", "", kObjet);
      return std::move(lu_);
    }
    Referentiel& out = lu_.referentiel;
    out.version = text(*root, "", "version", true);
    out.avertissement = text(*root, "", "avertissement", false);
    for (const auto& [node, at] : list(*root, "", "dispositifs", true)) readDispositif(*node, at);
    for (const auto& [node, at] : list(*root, "", "solutions", true)) readSolution(*node, at);
    for (const auto& [node, at] : list(*root, "", "operateursMessagerie", true)) readOperateur(*node, at);
    readTaux(*root);
    if (const JsonNode* pieces = object(*root, "", "piecesJustificatives", true)) readPieces(*pieces, "/piecesJustificatives");
    return std::move(lu_);
  }

private:
  using Items = std::vector<std::pair<const JsonNode*, std::string>>;

  // Where the node stands: under `key` of what stands at `at`, or there itself. `message`: see fill().
  void fail(const JsonNode& node, const std::string& at, std::string_view key, const char* message,
            const std::initializer_list<std::string_view>& values = {}) {
    lu_.erreurs.push_back({key.empty() ? at : child(at, key), positions_.at(node.offset), fill(message, values)});
  }

  static std::string child(std::string_view at, std::string_view key) { return concat({at, "/", key}); }

  // `other`: an entry that has the name already, if any.
  void unique(const JsonNode& node, const std::string& at, const std::string& name, const void* other) {
    if (!name.empty() && other != nullptr) fail(node, at, "", "«1» figure deux fois", {name});
  }

  // The member, when it is there and not null; its absence is an error when it is required.
  const JsonNode* member(const JsonNode& object, const std::string& at, std::string_view key, bool required) {
    const JsonNode* node = object.find(key);
    if (node != nullptr && node->type != JsonType::Null) return node;
    if (required) fail(object, at, "", "la clé «\u00a0{1}\u00a0» manque", {key});
    return nullptr;
  }

  std::string text(const JsonNode& object, const std::string& at, std::string_view key, bool required) {
    const JsonNode* node = member(object, at, key, required);
    if (node == nullptr) return {};
    if (node->type != JsonType::String) {
      fail(*node, at, key, kTexte);
      return {};
    }
    if (required && trimSpaces(node->text).empty()) fail(*node, at, key, "le texte est vide");
    return node->text;
  }

  const JsonNode* object(const JsonNode& parent, const std::string& at, std::string_view key, bool required) {
    const JsonNode* node = member(parent, at, key, required);
    if (node == nullptr || node->type == JsonType::Object) return node;
    fail(*node, at, key, kObjet);
    return nullptr;
  }

  // The objects of a list, each with its pointer.
  Items list(const JsonNode& parent, const std::string& at, std::string_view key, bool required) {
    Items items;
    const JsonNode* node = member(parent, at, key, required);
    if (node == nullptr) return items;
    if (node->type != JsonType::Array) {
      fail(*node, at, key, "une liste [ … ] est attendue");
      return items;
    }
    for (std::size_t i = 0; i < node->children.size(); ++i) {
      std::string pointer = child(child(at, key), std::to_string(i));
      if (node->children[i].type == JsonType::Object) {
        items.emplace_back(&node->children[i], std::move(pointer));
      } else {
        fail(node->children[i], pointer, "", kObjet);
      }
    }
    return items;
  }

  std::optional<std::vector<std::string>> texts(const JsonNode& parent, const std::string& at, std::string_view key, bool required) {
    const JsonNode* node = member(parent, at, key, required);
    if (node == nullptr) return std::nullopt;
    std::vector<std::string> out;
    if (node->type != JsonType::Array) {
      fail(*node, at, key, "une liste de textes est attendue");
      return out;
    }
    for (std::size_t i = 0; i < node->children.size(); ++i) {
      if (node->children[i].type == JsonType::String) {
        out.push_back(node->children[i].text);
      } else {
        fail(node->children[i], child(at, key), std::to_string(i), kTexte);
      }
    }
    return out;
  }

  std::optional<Instant> instant(const JsonNode& parent, const std::string& at, std::string_view key) {
    const JsonNode* node = member(parent, at, key, false);
    if (node == nullptr) return std::nullopt;
    const auto parsed = node->type == JsonType::String ? parseInstant(node->text) : std::nullopt;
    if (!parsed) {
      fail(*node, at, key, "«1» n’est pas un instant\u00a0: écrivez par exemple \"2024-12-19T14:00:00+01:00\"", {node->text});
    }
    return parsed;
  }

  int days(const JsonNode& parent, const std::string& at, std::string_view key, int byDefault) {
    const JsonNode* node = member(parent, at, key, false);
    if (node == nullptr) return byDefault;
    int value = 0;
    const bool number = node->type == JsonType::Number && allDigits(node->text) && node->text.size() <= 4;
    for (const char c : number ? std::string_view(node->text) : std::string_view{}) value = value * 10 + (c - '0');
    if (!number || value < 1 || value > kJoursMax) {
      fail(*node, at, key, "un nombre entier de jours de 1 à {1} est attendu", {std::to_string(kJoursMax)});
      return byDefault;
    }
    return value;
  }

  void readDispositif(const JsonNode& node, const std::string& at) {
    Dispositif out;
    out.dsr = text(node, at, "dsr", true);
    out.couloir = text(node, at, "couloir", true);
    out.finCommande = instant(node, at, "finCommande");
    out.finSolde = instant(node, at, "finSolde");
    out.indicateurMssDepuis = instant(node, at, "indicateurDeploiementMSSDepuis");
    out.relanceJours = days(node, at, "relanceJours", out.relanceJours);
    out.verrouJours = days(node, at, "verrouJours", out.verrouJours);
    if (out.relanceJours >= out.verrouJours)
      fail(node, at, "", "«\u00a0relanceJours\u00a0» doit être inférieur à «\u00a0verrouJours\u00a0»");
    if (const JsonNode* plafond = member(node, at, "plafondHT", false)) {
      const auto montant = plafond->type == JsonType::Number ? parseMontantJson(plafond->text) : MontantError::PasUnNombre;
      if (montant && montant->centimes > 0) {
        out.plafond = *montant;
      } else {
        fail(*plafond, at, "plafondHT", "un montant positif à deux décimales au plus est attendu, ou null");
      }
    }
    if (const JsonNode* profils = object(node, at, "profilRequis", false)) {
      out.profilMaitreIdentite = text(*profils, child(at, "profilRequis"), "maitreIdentite", false);
      out.profilStockageIdentite = text(*profils, child(at, "profilRequis"), "stockageIdentite", false);
    }
    unique(node, at, out.dsr, lu_.referentiel.dispositif(out.dsr));
    lu_.referentiel.dispositifs.push_back(std::move(out));
  }

  void readSolution(const JsonNode& node, const std::string& at) {
    Solution out;
    out.numeroAns = text(node, at, "numeroAns", true);
    out.logiciel = text(node, at, "logiciel", false);
    out.dsr = text(node, at, "dsr", true);
    out.profils = texts(node, at, "profils", true).value_or(std::vector<std::string>{});
    out.operateurs = texts(node, at, "operateursMessagerie", false);
    unique(node, at, out.numeroAns, lu_.referentiel.solution(out.numeroAns));
    if (!out.dsr.empty() && lu_.referentiel.dispositif(out.dsr) == nullptr) {
      fail(node, at, "dsr", "le DSR «1» n’est pas dans «\u00a0dispositifs\u00a0»", {out.dsr});
    }
    lu_.referentiel.solutions.push_back(std::move(out));
  }

  void readOperateur(const JsonNode& node, const std::string& at) {
    Operateur out{text(node, at, "code", true), text(node, at, "libelle", false)};
    if (!out.code.empty() && !isCodeOperateur(out.code)) {
      fail(node, at, "code", "«1» n’a pas la forme d’un code d’opérateur\u00a0: trois capitales, _, un à quatre chiffres", {out.code});
    }
    unique(node, at, out.code, lu_.referentiel.operateur(out.code));
    lu_.referentiel.operateurs.push_back(std::move(out));
  }

  void readTaux(const JsonNode& root) {
    const JsonNode* taux = object(root, "", "tauxTVA", true);
    if (taux == nullptr) return;
    for (const JsonNode& regime : taux->children) {
      TauxTva out{regime.key, {}};
      const std::string at = child("/tauxTVA", regime.key);
      if (regime.type != JsonType::Array) {
        fail(regime, at, "", "une liste de taux est attendue");
        continue;
      }
      for (std::size_t i = 0; i < regime.children.size(); ++i) {
        const JsonNode& value = regime.children[i];
        // Hundredths of a percent have two decimals, like cents.
        const auto parsed = value.type == JsonType::Number ? parseMontantJson(value.text) : MontantError::PasUnNombre;
        if (parsed && parsed->centimes >= 0) {
          out.taux.push_back(parsed->centimes);
        } else {
          fail(value, at, std::to_string(i), "un taux en pour cent, à deux décimales au plus, est attendu");
        }
      }
      lu_.referentiel.tauxTva.push_back(std::move(out));
    }
  }

  void readPieces(const JsonNode& node, const std::string& at) {
    lu_.referentiel.formatsPieces = texts(node, at, "formats", true).value_or(std::vector<std::string>{});
    if (const JsonNode* size = member(node, at, "tailleMaxOctets", false)) {
      if (size->type == JsonType::Number && allDigits(size->text) && size->text.size() <= 12) {
        std::uint64_t bytes = 0;
        for (const char c : size->text) bytes = bytes * 10 + static_cast<std::uint64_t>(c - '0');
        lu_.referentiel.tailleMaxPiece = bytes;
      } else {
        fail(*size, at, "tailleMaxOctets", "un nombre entier d’octets est attendu");
      }
    }
    for (const auto& [type, pointer] : list(node, at, "types", true)) {
      TypePiece out{text(*type, pointer, "code", true), text(*type, pointer, "libelle", false), false};
      if (const JsonNode* obligatoire = member(*type, pointer, "obligatoire", false)) {
        out.obligatoire = obligatoire->type == JsonType::True;
        if (obligatoire->type != JsonType::True && obligatoire->type != JsonType::False) {
          fail(*obligatoire, pointer, "obligatoire", "true ou false est attendu");
        }
      }
      unique(*type, pointer, out.code, lu_.referentiel.typePiece(out.code));
      lu_.referentiel.typesPieces.push_back(std::move(out));
    }
  }

  ReferentielLu lu_;
  PositionCounter positions_;
  std::string_view bytes_;
};

}  // namespace

ReferentielLu readReferentiel(std::string_view bytes) { return Reader(bytes).read(); }

std::string describe(const ErreurReferentiel& erreur) {
  return fill("Le référentiel, ligne {1}, colonne {2}{3}\u00a0: {4}.",
              {std::to_string(erreur.position.ligne), std::to_string(erreur.position.colonne),
               erreur.pointeur.empty() ? std::string{} : concat({" (", erreur.pointeur, ")"}), erreur.message});
}

}  // namespace segur
