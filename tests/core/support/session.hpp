// A session on the demande of the guide, with its fields by their stable names.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"
#include "tests/core/support/documents.hpp"

namespace segur::tests {

inline constexpr FieldRef kFacture{FieldId::DateFacture, 0};
inline constexpr FieldRef kMontant{FieldId::MontantSolde, 0};
inline constexpr FieldRef kEmail{FieldId::EmailMandataire, 0};
constexpr FieldRef operateur(std::uint32_t row) { return {FieldId::OperateurMessagerie, row}; }
constexpr FieldRef maitre(std::uint32_t row) { return {FieldId::MaitreIdentite, row}; }
constexpr FieldRef present(std::uint32_t row) { return {FieldId::PresentSolde, row}; }

inline std::unique_ptr<Session> ouvrir(std::string demande = demandeDuGuide(), Instant now = kMaintenant,
                                       const std::string& referentiel = referentielDemo()) {
  auto opened = Session::open(std::move(demande), referentiel, now);
  if (!opened) {
    for (const std::string& error : opened.error()) ADD_FAILURE() << error;
    std::abort();  // nothing of the test can go on without a session
  }
  return *std::move(opened);
}

// What an input shows.
inline std::string texte(const Session& session, FieldRef champ) {
  return saisieOf(session.lecture().valeur(champ), fieldOf(champ.id).kind);
}

// The codes broken at that place, or everywhere.
inline std::vector<std::string> codesDe(const std::vector<Verdict::Entree>& entrees) {
  std::vector<std::string> codes;
  for (const Verdict::Entree& entree : entrees) codes.emplace_back(catalogue()[entree.regle]->code);
  return codes;
}
inline std::vector<std::string> codesEn(const Session& session, FieldRef champ) { return codesDe(session.verdict().at(champ)); }
inline std::vector<std::string> erreursDe(const Session& session) {
  return codesDe(session.verdict().page(Gravite::Erreur, 0, session.verdict().erreurs()));
}
inline std::vector<std::string> avertissementsDe(const Session& session) {
  return codesDe(session.verdict().page(Gravite::Avertissement, 0, session.verdict().avertissements()));
}

}  // namespace segur::tests
