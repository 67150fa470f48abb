// The families of rules, one file each, in the order of the guide's blocks. A new rule is one row in its family's table.
#pragma once

#include <span>

#include "core/rules/rule.hpp"

namespace segur::familles {

[[nodiscard]] std::span<const Rule> json();           // JSON: the writing of a file
[[nodiscard]] std::span<const Rule> import();         // IMP: the root and the lines of an import file
[[nodiscard]] std::span<const Rule> demande();        // DEM: what the demande is about
[[nodiscard]] std::span<const Rule> commande();       // CDE, FAC, MSS: commande, facture, indicateur
[[nodiscard]] std::span<const Rule> montants();       // MNT
[[nodiscard]] std::span<const Rule> mandataire();     // MAN
[[nodiscard]] std::span<const Rule> beneficiaires();  // BEN: who they are
[[nodiscard]] std::span<const Rule> scenario();       // SCN: what is installed there
[[nodiscard]] std::span<const Rule> pieces();         // PJ
[[nodiscard]] std::span<const Rule> archive();        // ZIP: the pièces that go beside an import file
[[nodiscard]] std::span<const Rule> tableau();        // TAB: a table that becomes import files
[[nodiscard]] std::span<const Rule> modification();   // MOD: what may be changed, and when

// Those that the program has, in the guide's order: all (liste.cpp), unless it defines a list of its own and is linked without the rest, as the
// editor's module is, which judges no file.
using Famille = std::span<const Rule> (*)();
[[nodiscard]] std::span<const Famille> liste();

// Their words, in the same order.
[[nodiscard]] std::span<const Enonce> jsonEnonces();
[[nodiscard]] std::span<const Enonce> importEnonces();
[[nodiscard]] std::span<const Enonce> demandeEnonces();
[[nodiscard]] std::span<const Enonce> commandeEnonces();
[[nodiscard]] std::span<const Enonce> montantsEnonces();
[[nodiscard]] std::span<const Enonce> mandataireEnonces();
[[nodiscard]] std::span<const Enonce> beneficiairesEnonces();
[[nodiscard]] std::span<const Enonce> scenarioEnonces();
[[nodiscard]] std::span<const Enonce> piecesEnonces();
[[nodiscard]] std::span<const Enonce> archiveEnonces();
[[nodiscard]] std::span<const Enonce> tableauEnonces();
[[nodiscard]] std::span<const Enonce> modificationEnonces();

}  // namespace segur::familles
