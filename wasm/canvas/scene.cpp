#include "wasm/canvas/scene.hpp"

#include <algorithm>

#include "core/model/text.hpp"

namespace segur::canvas {
namespace {

// More than any screen shows: what was scrolled away is made again when it comes back.
constexpr std::size_t kLignesMax = 256;

std::uint64_t cleLigne(Scope scope, std::uint32_t row) { return (static_cast<std::uint64_t>(scope) << 32U) | row; }

}  // namespace

std::string nomDe(const Field& field, std::string_view ligne) {
  return ligne.empty() ? std::string(field.label) : concat({field.label, ", ", ligne});
}

std::string Dessine::nom() const { return nomDe(fieldOf(champ.id), ligne); }

const FieldState& Scene::etat(FieldRef champ) {
  const auto [at, fresh] = etats_.try_emplace(champ.key());
  if (fresh) at->second = stateOf(session, champ);
  return at->second;
}

const Row& Scene::ligne(Scope scope, std::uint32_t row) {
  const auto [at, fresh] = lignes_.try_emplace(cleLigne(scope, row));
  if (fresh) at->second = rowOf(session, scope, row);
  return at->second;
}

void Scene::commencer() {
  dessines.clear();
  saisie.reset();
  if (lignes_.size() > kLignesMax) lignes_.clear();
}

void Scene::oublier() {
  dessines.clear();
  etats_.clear();
  lignes_.clear();
}

void Scene::oublier(FieldRef champ) {
  dessines.clear();
  etats_.erase(champ.key());
  lignes_.erase(cleLigne(champ.scope(), champ.row));
}

bool Scene::inacheve(const FieldState& state) const { return entre == std::optional(state.ref) && !inacheveMontre && demi(state); }

std::vector<const Message*> Scene::messages(const FieldState& state) const {
  const bool hide = inacheve(state);
  std::vector<const Message*> out;
  for (const Message& message : state.messages) {
    if (!hide || !message.whileTyping) out.push_back(&message);
  }
  return out;
}

bool demi(const FieldState& state) {
  return std::any_of(state.messages.begin(), state.messages.end(), [](const Message& m) { return m.whileTyping; });
}

bool fausse(const std::vector<const Message*>& messages) {
  return std::any_of(messages.begin(), messages.end(), [](const Message* m) { return m->severity == Gravite::Erreur; });
}

const FieldInfo* infoDe(const Form& form, FieldId id) {
  for (const Bloc& bloc : form.blocs) {
    for (const Group& group : bloc.groups) {
      for (const FieldInfo& info : group.fields) {
        if (info.id == id) return &info;
      }
    }
    if (!bloc.list) continue;
    for (const FieldInfo& info : bloc.list->columns) {
      if (info.id == id) return &info;
    }
  }
  return nullptr;
}

}  // namespace segur::canvas
