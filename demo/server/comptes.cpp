#include "demo/server/comptes.hpp"

namespace portail {

std::optional<CompteEtMotDePasse> findCompte(Database& base, std::string_view identifiant) {
  auto row = base.query("SELECT identifiant, denomination, numero_ans, mot_de_passe FROM compte WHERE identifiant = ?1", identifiant);
  if (!row.step()) return std::nullopt;
  return CompteEtMotDePasse{{row.text(0), row.text(1), row.text(2)}, row.text(3)};
}

void addCompte(Database& base, const Compte& compte, std::string_view motDePasseHash) {
  base.run("INSERT INTO compte (identifiant, denomination, numero_ans, mot_de_passe) VALUES (?1, ?2, ?3, ?4)", compte.identifiant,
           compte.denomination, compte.numeroAns, motDePasseHash);
}

}  // namespace portail
