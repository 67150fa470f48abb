// portail-demo: a stand-in for the ASP's portal, real enough to use.
#include <signal.h>

#include <filesystem>
#include <iostream>
#include <thread>

#include "demo/server/api.hpp"
#include "demo/server/demandes.hpp"
#include "demo/server/echeances.hpp"
#include "demo/server/pages.hpp"
#include "demo/server/semis.hpp"
#include "demo/server/serveur.hpp"

namespace {

namespace fs = std::filesystem;

void printWelcome(const portail::Portail& portail, const std::vector<portail::CompteDemo>& comptes) {
  std::cout << "Portail de démonstration : " << portail.adresse << "/\n"
            << "Heure du portail : " << segur::formatEcran(portail.horloge.now()) << "\n";
  if (!portail.options.horloge) {
    std::cout << "  La demande du guide est « A modifier » depuis le 12/06/2023, pour 20 jours. Pour la modifier :\n"
              << "  portail-demo --reinitialiser --horloge 2023-06-13T10:00:00+02:00\n";
  }
  std::cout << "\nComptes de démonstration (identifiant / mot de passe) :\n";
  for (const portail::CompteDemo& compte : comptes) {
    std::cout << "  " << compte.compte.identifiant << " / " << compte.motDePasse << " : solution " << compte.compte.numeroAns << "\n";
  }
  std::cout << "\nCe que vous faites est gardé d’une fois à l’autre. Pour tout remettre au départ : --reinitialiser\n";
  std::cout << "Ctrl+C pour arrêter.\n" << std::flush;
}

int serve(const portail::Options& options) {
  // Blocked in every thread, and waited for in this one: nothing runs inside a handler.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  if (options.base.has_parent_path()) fs::create_directories(options.base.parent_path());

  const portail::Gabarits gabarits(options.pages / "gabarits");
  const auto comptes = portail::readComptesDemo(options.donnees);
  portail::Portail portail(options);
  portail.referentiel = portail::readReferentielDemo(options.donnees);

  portail::StaticFiles files;
  files.mount("/", options.pages / "public");
  files.mount("/composant/", options.composant);
  files.mount("/demo/", options.pageDemo);
  files.mount("/validateur/", options.composant / "validateur");
  const portail::Pages pages{portail, gabarits, files};
  portail::Router router;
  portail::addPagesGenerales(router, pages);
  portail::addPagesConnexion(router, pages);
  portail::addPagesDemandes(router, pages);
  portail::addApiDemandes(router, portail);
  portail::addApiPieces(router, portail);
  portail::addApiModification(router, portail);
  portail::Serveur serveur(pages, router, files);

  const int port = serveur.bind(options.adresse, options.port);
  if (port < 0) {
    std::cerr << "portail-demo : impossible d’écouter sur " << options.adresse << ":" << options.port
              << ". Un autre programme occupe sans doute ce port : arrêtez-le, ou choisissez-en un autre avec "
                 "--port, par exemple --port "
              << options.port + 1 << ".\n";
    return 1;
  }
  portail.adresse = "http://" + options.adresse + ":" + std::to_string(port);
  // Now that the port is ours: another portal may be at work on this base.
  if (options.reinitialiser) portail.base.reset();
  if (!portail::hasDemandes(portail.base)) portail::fillBase(portail, comptes);
  portail::applyAllEcheances(portail);

  std::thread listener([&serveur] { serveur.run(); });
  // A stop that came before the listener is at work would go unheard.
  serveur.waitUntilRunning();
  printWelcome(portail, comptes);
  int received = 0;
  sigwait(&signals, &received);
  std::cout << "Arrêt du portail.\n" << std::flush;
  serveur.stop();
  listener.join();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto parsed = portail::parseOptions({argv + 1, argv + argc});
    if (const auto* error = std::get_if<portail::UsageError>(&parsed)) {
      std::cerr << "portail-demo : " << error->message << "\n\n" << portail::usage();
      return 2;
    }
    const auto& options = std::get<portail::Options>(parsed);
    if (!options.aide) return serve(options);
    std::cout << portail::usage();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "portail-demo : " << error.what() << "\n";
    return 1;
  }
}
