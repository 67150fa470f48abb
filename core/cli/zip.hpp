// The zip of pièces, read with libzip and told to the core entry by entry.
#pragma once

#include <optional>
#include <string>

#include "core/check/archive.hpp"
#include "core/cli/echec.hpp"
#include "core/model/result.hpp"

namespace segur::cli {

// Nothing when the call names no zip. It fails where the file cannot be read; what is wrong with the zip itself is the core's to say.
// The référentiel must outlive it.
// Into one that is made already; why the file cannot be read, if it cannot.
[[nodiscard]] std::optional<Echec> lireZip(const std::string& nom, ControleArchive& controle);
[[nodiscard]] Result<std::optional<ControleArchive>, Echec> lireZip(const std::optional<std::string>& nom, const Referentiel& referentiel);

}  // namespace segur::cli
