#include "core/check/classement.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>
#include <utility>

#include "core/json/keys.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

bool matches(const Constat& constat, const RequeteConstats& requete, const std::string& needle) {
  if (requete.gravite && constat.gravite != *requete.gravite) return false;
  if (needle.empty()) return true;
  for (const std::string_view text :
       {constat.regle->code, std::string_view(constat.message), std::string_view(constat.conseil), std::string_view(constat.pointeur)}) {
    if (fold(text).find(needle) != std::string::npos) return true;
  }
  return false;
}

// Where a rule stands in the catalogue.
std::map<const Rule*, std::uint32_t> ranks() {
  std::map<const Rule*, std::uint32_t> out;
  for (const Rule* rule : catalogue()) out.emplace(rule, static_cast<std::uint32_t>(out.size()));
  return out;
}

class Classeur {
public:
  Classeur(std::span<const Rapport> rapports, const RequeteConstats& requete) : rapports_(rapports), requete_(requete) {}

  Classement run() {
    select();
    std::stable_sort(keyed_.begin(), keyed_.end(), [](const Keyed& a, const Keyed& b) { return a.section < b.section; });
    for (std::size_t from = 0; from < keyed_.size();) {
      std::size_t to = from;
      while (to < keyed_.size() && keyed_[to].section == keyed_[from].section) ++to;
      section(from, to);
      from = to;
    }
    return std::move(out_);
  }

private:
  struct Keyed {
    std::uint64_t section;
    ConstatDe at;
  };

  void select() {
    const auto rank = ranks();
    const std::string needle = fold(requete_.texte);
    for (std::uint32_t f = 0; f < rapports_.size(); ++f) {
      if (requete_.fichier && *requete_.fichier != f) continue;
      for (std::uint32_t c = 0; c < rapports_[f].constats.size(); ++c) {
        const Constat& constat = rapports_[f].constats[c];
        if (!matches(constat, requete_, needle)) continue;
        const std::uint64_t key = requete_.groupement == Groupement::Regle ? rank.find(constat.regle)->second : lineKey(f, constat);
        keyed_.push_back({key, {f, c}});
      }
    }
  }

  // What is about the file as a whole comes before its lines.
  static std::uint64_t lineKey(std::uint32_t fichier, const Constat& constat) {
    const auto ligne = ligneDuPointeur(constat.pointeur);
    return std::uint64_t{fichier} << 32U | (ligne ? *ligne + 1U : 0U);
  }

  void section(std::size_t from, std::size_t to) {
    const auto index = static_cast<std::uint32_t>(out_.sections.size());
    Section& section = out_.sections.emplace_back();
    const Constat& first = constatOf(keyed_[from].at);
    if (requete_.groupement == Groupement::Regle) {
      section.regle = first.regle;
    } else {
      section.fichier = keyed_[from].at.fichier;
      section.ligne = ligneDuPointeur(first.pointeur);
    }
    const auto start = static_cast<std::uint32_t>(out_.constats.size());
    out_.lignes.push_back({true, index, start, static_cast<std::uint32_t>(start + (to - from))});
    // The same sentences together, each group where its first finding stands.
    std::map<std::tuple<const Rule*, std::string_view, std::string_view>, std::size_t> seen;
    std::vector<std::vector<ConstatDe>> groups;
    for (std::size_t i = from; i < to; ++i) {
      const Constat& constat = constatOf(keyed_[i].at);
      ++(constat.gravite == Gravite::Erreur ? section.erreurs : section.avertissements);
      const auto [at, fresh] = seen.try_emplace({constat.regle, constat.message, constat.conseil}, groups.size());
      if (fresh) groups.emplace_back();
      groups[at->second].push_back(keyed_[i].at);
    }
    for (const auto& group : groups) {
      const auto begin = static_cast<std::uint32_t>(out_.constats.size());
      out_.constats.insert(out_.constats.end(), group.begin(), group.end());
      out_.lignes.push_back({false, index, begin, static_cast<std::uint32_t>(out_.constats.size())});
    }
  }

  [[nodiscard]] const Constat& constatOf(ConstatDe at) const { return rapports_[at.fichier].constats[at.constat]; }

  std::span<const Rapport> rapports_;
  const RequeteConstats& requete_;
  std::vector<Keyed> keyed_;
  Classement out_;
};

}  // namespace

Classement classer(std::span<const Rapport> rapports, const RequeteConstats& requete) { return Classeur(rapports, requete).run(); }

std::optional<std::uint32_t> ligneDuPointeur(std::string_view pointeur) {
  const std::string prefix = concat({"/", keyOf(FieldId::LignesImport), "/"});
  if (!pointeur.starts_with(prefix)) return std::nullopt;
  pointeur.remove_prefix(prefix.size());
  std::uint32_t out = 0;
  const auto [end, error] = std::from_chars(pointeur.data(), pointeur.data() + pointeur.size(), out);
  if (error != std::errc{} || end == pointeur.data()) return std::nullopt;
  return out;
}

}  // namespace segur
