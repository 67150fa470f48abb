#include "core/cli/programme.hpp"

#include <unistd.h>

#include "core/cli/aide.hpp"
#include "core/cli/entrees.hpp"
#include "core/cli/manuel.hpp"
#include "core/rules/catalogue.hpp"

namespace segur::cli {
namespace {

Code runCommande(const Options& options, Sortie& sortie) {
  switch (options.commande) {
    case Commande::Check: return options.jsonl ? runJsonl(options, sortie) : runCheck(options, sortie);
    case Commande::Corriger: return runCorriger(options, sortie);
    case Commande::Convertir: return runConvertir(options, sortie);
    case Commande::Diff: return runDiff(options, sortie);
    case Commande::Regles: return runRegles(options, sortie);
    case Commande::Manuel: sortie.write(manuel()); return Code::Rien;
    case Commande::Version: sortie.write("segur-solde " SEGUR_VERSION ", règles " + std::string(kVersionRegles) + "\n"); return Code::Rien;
    default: sortie.write(aide(options.sujet)); return Code::Rien;
  }
}

}  // namespace

int run(std::span<const std::string_view> arguments) {
  const auto parsed = parseOptions(arguments);
  if (!parsed) {
    complain(parsed.error().message + "\n\n" + usage(parsed.error().commande));
    return static_cast<int>(Code::Ennui);
  }
  Sortie sortie(STDOUT_FILENO);
  const Code code = runCommande(*parsed, sortie);
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
  if (!sentence.ends_with('\n')) errors.write("\n");
  errors.flush();
}

void sayEntrees(const Entrees& entrees) {
  for (const std::string& phrase : entrees.ennuis) complain(phrase);
  for (const std::string& phrase : entrees.notes) complain(phrase);
}

}  // namespace segur::cli
