#include "core/rules/rule.hpp"

#include "core/model/text.hpp"

namespace segur {

std::optional<Ecart> broken(const char* message, const char* conseil, const Valeurs& valeurs) {
  return Ecart{fill(message, valeurs), fill(conseil, valeurs)};
}

std::optional<Ecart> mendable(const char* message, const char* conseil, const Valeurs& valeurs, std::string_view correction) {
  auto ecart = broken(message, conseil, valeurs);
  ecart->correction = correction;
  return ecart;
}

std::optional<Ecart> incomplete(const char* message, const char* conseil, const Valeurs& valeurs, bool enSaisie) {
  auto ecart = broken(message, conseil, valeurs);
  ecart->enSaisie = enSaisie;
  return ecart;
}

}  // namespace segur
