// Everything that the handlers share.
#pragma once

#include <string>

#include "core/model/referentiel.hpp"
#include "demo/server/database.hpp"
#include "demo/server/horloge.hpp"
#include "demo/server/limiteur.hpp"
#include "demo/server/options.hpp"
#include "demo/server/sessions.hpp"

namespace portail {

struct ReferentielServi {
  std::string bytes;  // what browsers get and the core judges by
  std::string etag;
  segur::Referentiel lu;
};

struct Portail {
  explicit Portail(Options given) : options(std::move(given)), horloge(options.horloge), base(options.base) {}

  Options options;
  Horloge horloge;
  Database base;
  ReferentielServi referentiel;
  Sessions sessions;
  Limiteur limiteur;
  std::string adresse;  // « http://127.0.0.1:8080 », known once the port is
};

}  // namespace portail
