#include "demo/server/courriels.hpp"

namespace portail {
namespace {

std::string_view nameOf(Genre genre) {
  switch (genre) {
    case Genre::Invitation: return "invitation";
    case Genre::Relance: return "relance";
    case Genre::Verrou: return "verrou";
  }
  return "";
}

}  // namespace

void addCourriel(Database& base, std::string_view numero, Genre genre, segur::Date jour, segur::Date envoyeLe,
                 const segur::Courriel& courriel) {
  base.run("INSERT OR IGNORE INTO courriel (numero, genre, jour, envoye_le, objet, corps) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
           numero, nameOf(genre), segur::formatIso(jour), segur::formatIso(envoyeLe), courriel.objet, courriel.corps);
}

std::vector<CourrielStocke> listCourriels(Database& base, std::string_view numeroAns) {
  auto rows = base.query("SELECT c.numero, c.envoye_le, c.objet, c.corps FROM courriel c "
                         "JOIN demande d ON d.numero = c.numero WHERE d.numero_ans = ?1 "
                         "ORDER BY c.envoye_le DESC, c.numero, c.genre DESC",
                         numeroAns);
  std::vector<CourrielStocke> courriels;
  while (rows.step()) {
    const auto date = segur::parseDateIso(rows.text(1));
    if (date) courriels.push_back({rows.text(0), *date, {rows.text(2), rows.text(3)}});
  }
  return courriels;
}

}  // namespace portail
