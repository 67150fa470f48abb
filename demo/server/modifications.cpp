#include "demo/server/modifications.hpp"

namespace portail {

std::optional<ModificationStockee> findModification(Database& base, std::string_view compte, std::string_view cle) {
  auto row = base.query("SELECT recu, numero, compte, cle, corps, horodatage, reponse, revision FROM modification "
                        "WHERE compte = ?1 AND cle = ?2",
                        compte, cle);
  if (!row.step()) return std::nullopt;
  return ModificationStockee{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)};
}

void addModification(Database& base, const ModificationStockee& modification) {
  base.run("INSERT INTO modification (recu, numero, compte, cle, corps, horodatage, reponse, revision) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           modification.recu, modification.numero, modification.compte, modification.cle, Blob{modification.corps}, modification.horodatage,
           Blob{modification.reponse}, modification.revision);
}

}  // namespace portail
