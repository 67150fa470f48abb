// The HTTP API of web/src/portal/openapi.yaml.
#pragma once

#include "demo/server/portail.hpp"
#include "demo/server/router.hpp"

namespace portail {

void addApiDemandes(Router& router, Portail& portail);
void addApiPieces(Router& router, Portail& portail);
void addApiModification(Router& router, Portail& portail);

}  // namespace portail
