#include "core/tableur/ecriture_import.hpp"

#include <algorithm>
#include <array>

#include "core/json/keys.hpp"
#include "core/model/valeur.hpp"

namespace segur {
namespace {

using F = FieldId;

struct ParDefaut {
  F champ;
  std::string_view json;
};
constexpr std::array kParDefaut{
    ParDefaut{F::TypeAction, "\"C\""},     ParDefaut{F::CommandePour, "\"STRUCTURE\""}, ParDefaut{F::PresentSolde, "true"},
    ParDefaut{F::MaitreIdentite, "false"}, ParDefaut{F::StockageIdentite, "false"},     ParDefaut{F::FormatFichier, "\"PDF\""},
};

class Ecriture {
public:
  explicit Ecriture(const ValeursSource& racine) : racine_(racine) {}

  ImportEcrit run(const std::vector<const DemandeSource*>& demandes) {
    object(F::Fichier, 0, racine_, [&](F list) {
      if (list != F::LignesImport) return;
      array(demandes.size(), [&](std::size_t i) { demande(*demandes[i], i + 1); });
    });
    out_.json += '\n';
    return std::move(out_);
  }

private:
  void demande(const DemandeSource& source, std::size_t numero) {
    ValeursSource values = source.valeurs;
    values[F::NumLigne] = {std::to_string(numero), source.cellule};
    // Whoever names a mandataire has one.
    const bool mandataire = std::any_of(values.begin(), values.end(), [](const auto& value) {
      return fieldOf(value.first).edition == Edition::SiMandataire && value.second.json != "null";
    });
    values.try_emplace(F::IsMandataire, ValeurSource{mandataire ? "true" : "false", source.cellule});
    object(F::Demande, source.cellule, values, [&](F list) {
      if (list == F::ListeBeneficiaires) {
        array(source.beneficiaires.size(),
              [&](std::size_t i) { object(F::Beneficiaire, source.beneficiaires[i].cellule, source.beneficiaires[i].valeurs, [](F) {}); });
      } else if (list == F::ListePieces) {
        array(source.pieces.size(), [&](std::size_t i) { piece(source.pieces[i]); });
      }
    });
  }

  void piece(const PieceSource& source) {
    object(F::Piece, source.nom.cellule, {{F::NomFichier, source.nom}, {F::TypeFichier, {jsonString(source.type), source.nom.cellule}}},
           [](F) {});
  }

  // The fields that stand in that object, nested objects with them; `list` writes a list.
  template <class List>
  void object(F container, std::uint32_t cellule, const ValeursSource& values, const List& list) {
    mark(cellule);
    out_.json += '{';
    ++depth_;
    bool first = true;
    for (const F field : fieldsIn(Format::Import, container)) {
      const Kind kind = fieldOf(field).kind;
      const auto found = values.find(field);
      // A site has one of two names; the other one's key may be missing.
      if (field == F::SiretSite && found == values.end()) continue;
      if (!first) out_.json += ',';
      first = false;
      line();
      out_.json += jsonString(keyOf(field));
      out_.json += ": ";
      if (kind == Kind::Objet) {
        object(field, cellule, values, list);
      } else if (kind == Kind::Liste) {
        mark(cellule);
        list(field);
      } else {
        const bool said = found != values.end() && found->second.json != "null";
        mark(found != values.end() ? found->second.cellule : cellule);
        out_.json += said ? std::string_view(found->second.json) : defaultOf(field);
      }
    }
    --depth_;
    line();
    out_.json += '}';
  }

  template <class Element>
  void array(std::size_t count, const Element& element) {
    out_.json += '[';
    ++depth_;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out_.json += ',';
      line();
      element(i);
    }
    --depth_;
    if (count > 0) line();
    out_.json += ']';
  }

  static std::string_view defaultOf(F field) {
    for (const ParDefaut& each : kParDefaut) {
      if (each.champ == field) return each.json;
    }
    return "null";
  }

  void line() {
    out_.json += '\n';
    out_.json.append(depth_ * 2, ' ');
  }
  void mark(std::uint32_t cellule) { out_.provenances.push_back({static_cast<std::uint32_t>(out_.json.size()), cellule}); }

  const ValeursSource& racine_;
  ImportEcrit out_;
  std::size_t depth_ = 0;
};

}  // namespace

ImportEcrit ecrireImport(const ValeursSource& racine, const std::vector<const DemandeSource*>& demandes) {
  return Ecriture(racine).run(demandes);
}

}  // namespace segur
