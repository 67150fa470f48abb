// From a request to whoever answers it. Routes are a table of templates: the same words stand in the log, in the contract and here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "demo/server/comptes.hpp"
#include "demo/server/http.hpp"

namespace portail {

struct Requete {
  const httplib::Request& http;
  std::vector<std::string> parametres;  // of the template, in its order
  std::optional<Compte> compte;         // always there for Acces::Compte
};

using Handler = std::function<void(const Requete&, httplib::Response&)>;

enum class Acces { Public, Compte };

struct Route {
  std::string method;
  std::string modele;  // « /api/demandes/{numero} »: {…} takes one segment
  Acces acces = Acces::Compte;
  Handler handler;
};

class Router {
public:
  void add(std::string method, std::string modele, Acces acces, Handler handler);

  struct Found {
    const Route* route = nullptr;
    std::vector<std::string> parametres;
    std::string allow;  // where the path is known and the method is not: « GET, HEAD, DELETE »
  };
  // HEAD finds what GET does.
  [[nodiscard]] Found find(std::string_view method, std::string_view path) const;

private:
  std::vector<Route> routes_;
};

}  // namespace portail
