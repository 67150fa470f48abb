// What may change without us (deadlines, ceilings, rates, profils, operators, types of pieces): data, never code.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/instant.hpp"
#include "core/model/montant.hpp"

namespace segur {

struct Dispositif {
  std::string dsr;      // opaque, may hold spaces: « DSR-MS2-DUI PDS-Va1 »
  std::string couloir;  // « MS2 »
  std::optional<Instant> finCommande;
  std::optional<Instant> finSolde;
  std::optional<Instant> indicateurMssDepuis;  // from then on the Indicateur Déploiement MSS is mandatory
  std::optional<Montant> plafond;              // none: the ceiling is not checked, and the screen says so
  int relanceJours = 10;
  int verrouJours = 20;
  std::string profilMaitreIdentite;  // empty: no profil is required
  std::string profilStockageIdentite;
};

struct Solution {
  std::string numeroAns;
  std::string logiciel;
  std::string dsr;
  std::vector<std::string> profils;
  std::optional<std::vector<std::string>> operateurs;  // the solution's own list, where it has one
};

struct Operateur {
  std::string code;
  std::string libelle;  // empty when it is not known: never invented
};

struct TauxTva {
  std::string regime;              // HT, TTC
  std::vector<std::int64_t> taux;  // hundredths of a percent: 8,5 % is 850
};

struct TypePiece {
  std::string code;
  std::string libelle;
  bool obligatoire = false;
};

struct Referentiel {
  std::string version;
  std::string avertissement;
  std::vector<Dispositif> dispositifs;
  std::vector<Solution> solutions;
  std::vector<Operateur> operateurs;
  std::vector<TauxTva> tauxTva;
  std::vector<std::string> formatsPieces;
  std::optional<std::uint64_t> tailleMaxPiece;  // bytes
  std::vector<TypePiece> typesPieces;

  // nullptr when it holds none.
  [[nodiscard]] const Dispositif* dispositif(std::string_view dsr) const;
  [[nodiscard]] const Solution* solution(std::string_view numeroAns) const;
  [[nodiscard]] const Operateur* operateur(std::string_view code) const;
  // By its code or its label, whatever the capitals: what people write.
  [[nodiscard]] const Operateur* operateurNomme(std::string_view texte) const;
  [[nodiscard]] const TauxTva* taux(std::string_view regime) const;
  [[nodiscard]] const TypePiece* typePiece(std::string_view code) const;
};

}  // namespace segur
