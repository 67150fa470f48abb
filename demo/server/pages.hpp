// The portal's own pages, rendered here: they work without a script, but for the editor itself.
#pragma once

#include "demo/server/gabarits.hpp"
#include "demo/server/portail.hpp"
#include "demo/server/probleme.hpp"
#include "demo/server/router.hpp"
#include "demo/server/static_files.hpp"

namespace portail {

struct Pages {
  Portail& portail;
  const Gabarits& gabarits;
  const StaticFiles& files;
};

// A whole page: `contenu` is the name of the template that stands in its middle.
struct Page {
  std::string titre;
  std::string contenu;
  Valeurs valeurs;
};
[[nodiscard]] std::string renderPage(const Pages& pages, const Requete& requete, const Page& page);

void addPagesConnexion(Router& router, const Pages& pages);
void addPagesDemandes(Router& router, const Pages& pages);
void addPagesGenerales(Router& router, const Pages& pages);

void sendErrorPage(const Pages& pages, const Requete& requete, httplib::Response& response, const Probleme& probleme);

}  // namespace portail
