#include "core/model/referentiel.hpp"

#include "core/model/text.hpp"

namespace segur {
namespace {

// The lists hold tens of entries: a scan is shorter and faster than an index.
template <class T>
const T* find(const std::vector<T>& list, std::string T::*member, std::string_view value) {
  for (const T& entry : list) {
    if (entry.*member == value) return &entry;
  }
  return nullptr;
}

}  // namespace

const Dispositif* Referentiel::dispositif(std::string_view dsr) const { return find(dispositifs, &Dispositif::dsr, dsr); }
const Solution* Referentiel::solution(std::string_view numeroAns) const { return find(solutions, &Solution::numeroAns, numeroAns); }
const Operateur* Referentiel::operateur(std::string_view code) const { return find(operateurs, &Operateur::code, code); }
const Operateur* Referentiel::operateurNomme(std::string_view texte) const {
  for (const Operateur& operateur : operateurs) {
    if (equalsIgnoreCase(operateur.code, texte) || (!operateur.libelle.empty() && equalsIgnoreCase(operateur.libelle, texte)))
      return &operateur;
  }
  return nullptr;
}
const TauxTva* Referentiel::taux(std::string_view regime) const { return find(tauxTva, &TauxTva::regime, regime); }
const TypePiece* Referentiel::typePiece(std::string_view code) const { return find(typesPieces, &TypePiece::code, code); }

}  // namespace segur
