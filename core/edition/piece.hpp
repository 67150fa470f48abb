// Judges a file that is about to be added: by its name and type among the demande's pièces, and by its bytes. The page asks before a byte
// is sent, the portal when it has come.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"
#include "core/rules/contenu_piece.hpp"

namespace segur {

// `tete`, `queue`, `taille`: see jugerContenu(). The session is left as it was. Empty when the file may be added.
[[nodiscard]] std::vector<EcartPiece> jugerPieceDe(const Session& session, std::string_view nomFichier, std::string_view typeFichier,
                                                   std::uint64_t taille, std::string_view tete, std::string_view queue);

}  // namespace segur
