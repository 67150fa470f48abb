// A table of orders, one bénéficiaire a row, as import files that are judged as they are made.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/archive.hpp"
#include "core/check/check.hpp"
#include "core/model/referentiel.hpp"
#include "core/tableur/colonnes.hpp"
#include "core/tableur/tableau.hpp"

namespace segur {

// What stands once in a file, for the tables that have no column for it. Empty: not known.
struct EnTete {
  std::string numeroAns;
  std::string siret;  // of the fournisseur
};

struct FichierImport {
  std::string nom;   // « commandes-01.json »
  std::string json;  // at most kLignesMax lines
  std::size_t lignes = 0;
};

struct Conversion {
  std::vector<FichierImport> fichiers;
  std::size_t demandes = 0;
  std::size_t beneficiaires = 0;
  // The findings about the table and those about the files made of it. `fichier`: the table; line, column and offset: the cell, in the
  // decoded text; `pointeur`: in the file made. No mends: they are for the table's owner to write there.
  Rapport rapport;
};

// Rows with the same N° éditeur are one demande; one without it continues the row before. Where two rows of a demande disagree about it
// (TAB-02), the first is believed. Files hold kLignesMax lines at most, and one solution and fournisseur each.
// `utf8`: the decoded text that the table was read from. `nom`: of the table, for the report; « commandes.csv » makes « commandes-01.json
// ».
[[nodiscard]] Conversion convertir(const Tableau& tableau, std::string_view utf8, std::string nom, const Colonnes& colonnes,
                                   const EnTete& enTete, const Referentiel& referentiel, Instant now, ControleArchive* archive = nullptr);

}  // namespace segur
