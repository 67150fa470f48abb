// Judges all rules on a document, without session and without report: what a rule says, and where.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/json/reader.hpp"
#include "core/json/referentiel_reader.hpp"
#include "core/rules/catalogue.hpp"
#include "tests/core/support/documents.hpp"

namespace segur::tests {

struct Constate {
  const Rule* regle;
  FieldRef champ;
  Gravite gravite;
  Ecart ecart;
};

inline void jugerPortees(const Contexte& contexte, std::initializer_list<Scope> scopes, std::vector<Constate>& out) {
  for (const Scope scope : scopes) {
    for (std::uint32_t row = 0; row < contexte.lecture().rows(scope); ++row) {
      for (const RuleId id : rulesOf(scope)) {
        const FieldRef champ{catalogue()[id]->sujet, row};
        if (auto ecart = judge(contexte, id, row))
          out.push_back({catalogue()[id], champ, graviteOf(*catalogue()[id], contexte, champ), std::move(*ecart)});
      }
    }
  }
}

inline Referentiel lireReferentiel(const std::string& bytes = referentielDemo()) {
  ReferentielLu lu = readReferentiel(bytes);
  for (const ErreurReferentiel& erreur : lu.erreurs) ADD_FAILURE() << describe(erreur);
  return std::move(lu.referentiel);
}

inline std::vector<Constate> jugerImport(const std::string& bytes, const Referentiel& referentiel, Instant now = kMaintenant) {
  struct Lignes final : LecteurImport {
    Lignes(const Referentiel& ref, Instant moment) : referentiel(ref), now(moment) {}
    bool ligne(const Demande& demande, std::uint32_t) override {
      const Lecture lecture(demande);
      const Agregats agregats(lecture);
      jugerPortees(Contexte(Mode::Import, lecture, referentiel, now, agregats), {Scope::Demande, Scope::Beneficiaire, Scope::Piece}, out);
      return true;
    }
    bool anomalie(Anomalie) override { return true; }
    const Referentiel& referentiel;
    Instant now;
    std::vector<Constate> out;
  } lignes(referentiel, now);
  const ImportLu lu = readImport(bytes, lignes);
  EXPECT_FALSE(lu.erreur) << bytes;
  const Lecture lecture(lu.racine);
  const Agregats aucun(lecture);
  jugerPortees(Contexte(Mode::Import, lecture, referentiel, now, aucun), {Scope::Fichier}, lignes.out);
  return std::move(lignes.out);
}

inline std::vector<Constate> jugerDemande(const std::string& bytes, const Referentiel& referentiel, Instant now = kMaintenant,
                                          const Saisies& saisies = {}) {
  const DemandeLue lue = readDemande(bytes);
  EXPECT_FALSE(lue.erreur) << bytes;
  const Lecture lecture(lue.demande, &saisies);
  const Agregats agregats(lecture);
  std::vector<Constate> out;
  jugerPortees(Contexte(Mode::Edition, lecture, referentiel, now, agregats), {Scope::Demande, Scope::Beneficiaire, Scope::Piece}, out);
  return out;
}

// The first finding of that rule, or nullptr.
inline const Constate* trouver(const std::vector<Constate>& constates, std::string_view code) {
  for (const Constate& constate : constates) {
    if (constate.regle->code == code) return &constate;
  }
  return nullptr;
}

}  // namespace segur::tests
