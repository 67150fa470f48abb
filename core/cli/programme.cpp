#include "core/cli/programme.hpp"

#include <unistd.h>

namespace segur::cli {

int run(std::span<const std::string_view> arguments) {
  const auto parsed = parseOptions(arguments);
  if (!parsed) {
    complain(parsed.error().message);
    return static_cast<int>(Code::Ennui);
  }
  if (parsed->commande != Commande::Check || parsed->jsonl || parsed->format != FormatSortie::Json) {
    complain("Seul check --format json est écrit à ce jour.");
    return static_cast<int>(Code::Ennui);
  }
  Sortie sortie(STDOUT_FILENO);
  const Code code = runCheck(*parsed, sortie);
  if (!sortie.flush()) {
    if (!sortie.readerLeft()) complain(sortie.reason());
    return static_cast<int>(Code::Ennui);
  }
  return static_cast<int>(code);
}

void complain(std::string_view sentence) {
  Sortie errors(STDERR_FILENO);
  errors.write("segur-solde\u00a0: ");
  errors.write(sentence);
  errors.write("\n");
  errors.flush();
}

}  // namespace segur::cli
