// The e-mails of the guide (invitation, J+10, J+20): written by the core, kept in a table, never sent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.hpp"
#include "core/workflow/courriels.hpp"
#include "demo/server/database.hpp"

namespace portail {

enum class Genre { Invitation, Relance, Verrou };

struct CourrielStocke {
  std::string numero;
  segur::Date envoyeLe;
  segur::Courriel courriel;
};

// Once for each genre and each change to « A modifier » (`jour`): a second call changes nothing.
void addCourriel(Database& base, std::string_view numero, Genre genre, segur::Date jour, segur::Date envoyeLe,
                 const segur::Courriel& courriel);

// Of the demandes of a solution, the latest first.
[[nodiscard]] std::vector<CourrielStocke> listCourriels(Database& base, std::string_view numeroAns);

}  // namespace portail
