// What a rule is. The rules are a table (catalogue.hpp), one file a family; this header is all that a family needs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/model/field.hpp"

namespace segur {

class Contexte;

enum class Gravite : std::uint8_t { Erreur, Avertissement };
// Before a message, so that its colour is never alone.
[[nodiscard]] constexpr std::string_view motDe(Gravite gravite) { return gravite == Gravite::Erreur ? "Erreur" : "Avertissement"; }

// Where a rule is judged.
enum class Portee : std::uint8_t {
  Partout,  // an import file, and a demande that is being modified
  Import,   // only a file: the portal has seen to it since
  Edition,  // only a demande
};

// A rule that is broken at one place.
struct Ecart {
  std::string message;  // what is wrong, with the value
  std::string conseil;  // how to mend it
  // The text that mends it, as a person would type it in the field; only where there is exactly one.
  std::optional<std::string> correction = std::nullopt;
  // May be a value in the middle of being typed (« 02/06 »): a view shows it once the field has been left.
  bool enSaisie = false;
};

// How a rule says that it is broken. Both sentences are literals and may hold values: see fill() in core/model/text.hpp.
using Valeurs = std::initializer_list<std::string_view>;
[[nodiscard]] std::optional<Ecart> broken(const char* message, const char* conseil, const Valeurs& valeurs = {});
// The same, with the one text that mends it; or while it may be in the middle of being typed.
[[nodiscard]] std::optional<Ecart> mendable(const char* message, const char* conseil, const Valeurs& valeurs, std::string_view correction);
[[nodiscard]] std::optional<Ecart> incomplete(const char* message, const char* conseil, const Valeurs& valeurs, bool enSaisie);

// The fields that a rule reads besides its subject. An edit re-runs the rules that read the field, at its row.
struct Champs {
  static constexpr std::size_t kMax = 4;

  template <class... Ids>
  constexpr Champs(Ids... ids) : ids_{ids...}, count_(sizeof...(ids)) {  // NOLINT: { FieldId::A, FieldId::B } in the tables
    static_assert(sizeof...(ids) <= kMax);
  }
  [[nodiscard]] constexpr std::span<const FieldId> all() const { return std::span(ids_).first(count_); }

private:
  std::array<FieldId, kMax> ids_;
  std::size_t count_;
};

// What a rule is when it judges.
struct Rule {
  std::string_view code;  // stable for ever, never reused: « FAC-02 »
  Gravite gravite = Gravite::Erreur;
  FieldId sujet = FieldId::Demande;  // where its findings stand: once, or in each row of the subject's scope
  Champs lit{};
  // Nothing when the rule holds at that place. Null for what the reader of files finds by itself (family JSON).
  std::optional<Ecart> (*check)(const Contexte&, FieldRef) = nullptr;
  Portee portee = Portee::Partout;
  // Judged even for a bénéficiaire that was removed from the solde: what names it, not what it orders.
  bool memeRetire = false;
};

// What a rule is when it is read.
struct Enonce {
  std::string_view texte;   // the rule itself, in one sentence
  std::string_view source;  // section of the guide, FAQ, or « hypothèse »
};

// A row of a family's table: both at once, see there. The tables themselves are of compile time only: a program has one array of each, and
// one that shows no sentence (the editor's module) is linked without them.
struct RegleEcrite {
  std::string_view code;
  std::string_view texte;
  std::string_view source;
  Gravite gravite = Gravite::Erreur;
  FieldId sujet = FieldId::Demande;
  Champs lit{};
  std::optional<Ecart> (*check)(const Contexte&, FieldRef) = nullptr;
  Portee portee = Portee::Partout;
  bool memeRetire = false;
};

template <std::size_t N>
consteval std::array<Rule, N> rulesIn(const std::array<RegleEcrite, N>& table) {
  std::array<Rule, N> out;
  for (std::size_t i = 0; i < N; ++i) {
    const RegleEcrite& r = table[i];
    out[i] = {r.code, r.gravite, r.sujet, r.lit, r.check, r.portee, r.memeRetire};
  }
  return out;
}

template <std::size_t N>
consteval std::array<Enonce, N> enoncesIn(const std::array<RegleEcrite, N>& table) {
  std::array<Enonce, N> out;
  for (std::size_t i = 0; i < N; ++i) out[i] = {table[i].texte, table[i].source};
  return out;
}

}  // namespace segur
