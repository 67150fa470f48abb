#include "core/edition/modification.hpp"

#include <algorithm>
#include <utility>

#include "core/edition/difference.hpp"
#include "core/edition/piece.hpp"
#include "core/edition/session.hpp"
#include "core/json/keys.hpp"
#include "core/json/rewriter.hpp"
#include "core/json/tree.hpp"
#include "core/model/text.hpp"
#include "core/rules/contenu_piece.hpp"
#include "core/workflow/statut.hpp"

namespace segur {
namespace {

Refus refus(std::string_view regle, std::string pointeur, std::string message, std::string conseil) {
  return {std::string(regle), std::move(pointeur), std::move(message), std::move(conseil)};
}

// Whether a posted value is the one that the document holds: numbers by what they are worth, strings by what they say.
bool sameValue(const JsonNode& node, const Valeur& stored) {
  if (node.type != stored.type) return false;
  if (node.type == JsonType::Number) {
    const auto a = parseMontantJson(node.text);
    const auto b = parseMontantJson(stored.texte);
    return a && b ? *a == *b : node.text == stored.texte;
  }
  return node.type != JsonType::String || node.text == stored.texte;
}

// The JSON types that a field of that kind may be given. null empties it.
bool typeFits(JsonType type, Kind kind) {
  if (type == JsonType::Null) return true;
  if (kind == Kind::Montant) return type == JsonType::Number;
  if (kind == Kind::Booleen) return type == JsonType::True || type == JsonType::False;
  return type == JsonType::String;
}

// What a person would have typed to give that value.
std::string typedText(const JsonNode& value, Kind kind) {
  if (value.type == JsonType::Null) return {};
  if (value.type == JsonType::True) return "true";
  if (value.type == JsonType::False) return "false";
  if (kind == Kind::Date) {
    if (const auto date = parseDateIso(value.text)) return formatEcran(*date);
  }
  return value.text;
}

// Replays a patch on a session, operation by operation.
class Rejeu {
public:
  Rejeu(Session& session, const std::vector<PieceDeposee>& deposees) : session_(session), deposees_(deposees) {}

  void jouer(const JsonNode& patch) {
    for (const JsonNode& op : patch.children) operation(op);
  }

  std::vector<Refus> refuses;
  std::vector<std::string> pieces;

private:
  void refuser(std::string_view regle, std::string_view pointer, std::string message, std::string conseil) {
    refuses.push_back(refus(regle, std::string(pointer), std::move(message), std::move(conseil)));
  }

  void operation(const JsonNode& op) {
    const std::string_view name = op.string("op");
    const std::string_view path = op.string("path");
    const JsonNode* value = op.find("value");
    const std::string previousTest = std::exchange(tested_, {});
    if (value == nullptr || (name != "test" && name != "replace" && name != "add")) {
      const bool piece = name == "remove" && path.starts_with(pointerOf(Format::Demande, {FieldId::ListePieces, 0}));
      if (piece)
        return refuser("PJ-10", path, "Une pièce présente avant la modification ne peut pas être supprimée.",
                       "Ajoutez une pièce au lieu de la remplacer.");
      return refuser("MOD-05", path, "L’opération " + quote(name) + " n’est pas admise.",
                     "Seules test, replace et add le sont, chacune avec une valeur.");
    }
    if (name == "add" && path == pointerOf(Format::Demande, {FieldId::ListePieces, 0}) + "/-") return ajouterPiece(*value, path);
    const std::string liste = pointerOf(Format::Demande, {FieldId::ListeBeneficiaires, 0}) + "/";
    if (name == "add" && path.starts_with(liste) && path.find('/', liste.size()) == std::string_view::npos) {
      return refuser("MOD-07", path, "Il n’est pas possible d’ajouter de nouveaux bénéficiaires au solde.", "Retirez cet ajout.");
    }
    const auto champ = fieldAtPointer(path);
    if (!champ || champ->row >= session_.lecture().rows(champ->scope())) {
      return refuser("MOD-05", path, "Le chemin " + quote(path) + " ne désigne aucun champ de la demande.", "Rechargez la demande.");
    }
    if (name == "test") return tester(*champ, *value, path);
    // An add to a key that is there replaces it (RFC 6902).
    const bool replaces = name == "replace" || session_.lecture().demande().token(*champ).type != JsonType::Absent;
    ecrire(*champ, *value, path, replaces && previousTest != path);
  }

  void tester(FieldRef champ, const JsonNode& value, std::string_view path) {
    tested_ = path;
    const Valeur stored = session_.lecture().original(champ);
    if (sameValue(value, stored)) return;
    refuser("MOD-04", path,
            libelleOf(session_.lecture(), champ) + "\u00a0: la valeur d’origine n’est plus " + quote(value.text) + " mais " +
                quote(stored.texte) + ".",
            "Rechargez la demande, puis vérifiez votre modification.");
  }

  void ecrire(FieldRef champ, const JsonNode& value, std::string_view path, bool untested) {
    const Field& field = fieldOf(champ.id);
    const std::string libelle = libelleOf(session_.lecture(), champ);
    if (!estModifiable(session_.lecture(), champ)) {
      const bool mandataire = champ.id == FieldId::IsMandataire || field.edition == Edition::SiMandataire;
      if (mandataire)
        return refuser("MOD-08", path, "Il n’est pas possible d’ajouter ou supprimer un mandataire lors du solde.",
                       "Retirez ce changement.");
      return refuser("MOD-03", path, quote(libelle) + " n’est pas modifiable.", "Retirez ce changement.");
    }
    if (untested)
      return refuser("MOD-04", path, "Le remplacement de " + quote(libelle) + " n’est pas précédé du test de sa valeur d’origine.",
                     "Faites précéder chaque replace d’un test du même chemin.");
    if (!typeFits(value.type, field.kind)) {
      return refuser("MOD-06", path, quote(libelle) + " vaut " + quote(value.text) + ", qui n’est pas du type attendu.",
                     "Envoyez le type que le fichier d’import attend.");
    }
    // Directly, not as the form's command: removing the last bénéficiaire is judged by BEN-01 once all operations are done, whatever their
    // order.
    const TexteSaisi texte{champ, typedText(value, field.kind)};
    if (const Changes changes = session_.appliquer(std::span(&texte, 1)); !changes.refus.empty()) {
      refuser("MOD-03", path, quote(libelle) + "\u00a0: " + changes.refus, "Retirez ce changement.");
    }
  }

  void ajouterPiece(const JsonNode& value, std::string_view path) {
    const std::string_view nom = value.string("nomFichier");
    const std::string_view type = value.string("typeFichier");
    const bool deposee = std::any_of(deposees_.begin(), deposees_.end(),
                                     [&](const PieceDeposee& p) { return p.nomFichier == nom && p.typeFichier == type; });
    if (!deposee)
      return refuser("MOD-09", path, "La pièce " + quote(nom) + " n’a pas été déposée.", "Déposez le fichier, puis confirmez à nouveau.");
    static_cast<void>(session_.ajouterPiece(std::string(nom), std::string(type)));
    pieces.emplace_back(nom);
  }

  Session& session_;
  const std::vector<PieceDeposee>& deposees_;
  std::string tested_;  // path of the test that came just before
};

std::string member(std::string_view key, std::string_view text) { return concat({jsonString(key), ": ", jsonString(text)}); }

// What the historique keeps of an event that changed the statut.
struct Trace {
  Evenement event;
  std::string_view recu;
  std::vector<LigneModifiee> lignes;
};

std::string entreeHistorique(Date date, const Trace& trace) {
  std::string out = concat({"{ ", member(keyOf(FieldId::HistoriqueDate), formatIso(date)), ", ",
                            member(keyOf(FieldId::HistoriqueStatut), formatStatut(Statut::EnCours)), ", ",
                            member(keyOf(FieldId::HistoriqueAction), formatEvenement(trace.event))});
  if (!trace.recu.empty()) out += concat({", ", member(keyOf(FieldId::HistoriqueRecu), trace.recu)});
  if (!trace.lignes.empty()) {
    out += concat({", ", jsonString(keyOf(FieldId::HistoriqueModifications)), ": ["});
    std::string_view comma;
    for (const LigneModifiee& ligne : trace.lignes) {
      out += concat({comma, "{ ", member(kLigneModifiee.champ, ligne.champ), ", ", member(kLigneModifiee.libelle, ligne.libelle), ", ",
                     member(kLigneModifiee.avant, ligne.avant), ", ", member(kLigneModifiee.apres, ligne.apres), " }"});
      comma = ", ";
    }
    out += "]";
  }
  return out + " }";
}

// The demande « En cours », with what was typed in the session and its entry in the historique.
std::string aboutir(const Session& session, Instant now, const Trace& trace) {
  const Date today = heureParis(now).date;
  const Lecture& lecture = session.lecture();
  Rewriter rewriter(lecture.demande());
  for (const auto& [champ, saisie] : session.saisies().champs) {
    const auto literal = jsonOf(lecture.valeur(champ), fieldOf(champ.id).kind);
    if (session.modifie(champ) && literal) rewriter.set(champ, *literal);
  }
  for (const PieceAjoutee& piece : session.saisies().pieces) {
    rewriter.append(FieldId::ListePieces, "{ \"nomFichier\": " + jsonString(piece.nomFichier) +
                                              ", \"formatFichier\": \"PDF\", \"typeFichier\": " + jsonString(piece.typeFichier) + " }");
  }
  rewriter.set({FieldId::Statut, 0}, jsonString(formatStatut(Statut::EnCours)));
  rewriter.set({FieldId::DateChangementStatut, 0}, jsonString(formatIso(today)));
  rewriter.append(FieldId::ListeHistorique, entreeHistorique(today, trace));
  return rewriter.result();
}

std::vector<LigneModifiee> lignesDe(const Session& session) {
  std::vector<LigneModifiee> out;
  for (const Modification& m : modifications(session, 0, session.modifications())) {
    out.push_back({std::string(fieldOf(m.champ.id).name), m.libelle, m.avant, m.apres});
  }
  return out;
}

void refuserErreurs(const Session& session, std::vector<Refus>& out) {
  for (const Verdict::Entree& entree : session.verdict().page(Gravite::Erreur, 0, session.verdict().erreurs())) {
    const auto ecart = judge(session.contexte(), entree.regle, entree.champ.row);
    if (ecart)
      out.push_back(refus(catalogue()[entree.regle]->code, pointerOf(Format::Demande, entree.champ), ecart->message, ecart->conseil));
  }
}

Jugement corpsInvalide(std::string message) {
  Jugement out;
  out.refus.push_back(refus("MOD-05", "", std::move(message), "Rechargez la page, puis recommencez."));
  return out;
}

Jugement conflit(std::string_view regle, std::string message, std::string conseil) {
  Jugement out;
  out.issue = Issue::Conflit;
  out.refus.push_back(refus(regle, pointerOf(Format::Demande, {FieldId::Statut, 0}), std::move(message), std::move(conseil)));
  return out;
}

}  // namespace

Jugement jugerModification(std::string_view demande, std::string_view referentiel, Instant now, std::string_view corps,
                           const std::vector<PieceDeposee>& deposees, std::string_view recu) {
  const auto body = parseTree(corps);
  if (!body || body->type != JsonType::Object) return corpsInvalide("Le corps de la requête n’est pas un objet JSON.");
  const std::string_view action = body->string("action");
  const bool confirmer = action == formatEvenement(Evenement::Confirmer);
  if (!confirmer && action != formatEvenement(Evenement::NePasModifier))
    return corpsInvalide("L’action " + quote(action) + " n’existe pas.");
  const JsonNode* patch = body->find("patch");
  if (confirmer ? patch == nullptr || patch->type != JsonType::Array : patch != nullptr && patch->type != JsonType::Array) {
    return corpsInvalide("«\u00a0patch\u00a0» n’est pas une liste d’opérations.");
  }

  auto opened = Session::open(std::string(demande), referentiel, now);
  if (!opened) return corpsInvalide(opened.error().front());
  Session& session = **opened;
  if (session.acces() == Acces::AutreStatut) {
    return conflit("MOD-01",
                   "La demande n’est plus au statut «\u00a0A modifier\u00a0» mais " +
                       quote(session.contexte().texte({FieldId::Statut, 0})) + ".",
                   "Rechargez la page pour la consulter.");
  }
  if (session.acces() == Acces::Verrouillee) {
    return conflit("MOD-02", "Le délai de modification a expiré le " + formatEcran(session.delais()->dernierJour) + " à minuit.",
                   "La demande sera instruite en l’état.");
  }

  Jugement out;
  out.issue = Issue::Refusee;
  Rejeu rejeu(session, deposees);
  if (patch != nullptr) rejeu.jouer(*patch);
  out.refus = std::move(rejeu.refuses);
  if (confirmer) {
    refuserErreurs(session, out.refus);
  } else if (patch != nullptr && !patch->children.empty()) {
    out.refus.push_back(refus("MOD-05", "", "«\u00a0Ne pas modifier\u00a0» a été envoyé avec des modifications.",
                              "Choisissez «\u00a0Confirmer\u00a0» pour les envoyer."));
  }
  if (!out.refus.empty()) return out;

  out.issue = Issue::Acceptee;
  out.modifications = lignesDe(session);
  out.piecesAjoutees = std::move(rejeu.pieces);
  out.document = aboutir(session, now, {confirmer ? Evenement::Confirmer : Evenement::NePasModifier, recu, out.modifications});
  return out;
}

std::optional<std::string> verrouillerDemande(std::string_view demande, std::string_view referentiel, Instant now) {
  auto opened = Session::open(std::string(demande), referentiel, now);
  if (!opened || (*opened)->acces() != Acces::Verrouillee) return std::nullopt;
  return aboutir(**opened, now, {Evenement::Verrouiller, {}, {}});
}

std::vector<Refus> jugerPiece(std::string_view demande, std::string_view referentiel, std::string_view nomFichier,
                              std::string_view typeFichier, std::string_view contenu) {
  std::vector<Refus> out;
  const std::string pointer = pointerOf(Format::Demande, {FieldId::ListePieces, 0}) + "/-";
  auto opened = Session::open(std::string(demande), referentiel, Instant{});
  if (!opened) return {refus("MOD-05", "", opened.error().front(), "Contactez l’assistance utilisateur.")};
  for (const EcartPiece& found : jugerPieceDe(**opened, nomFichier, typeFichier, contenu.size(), contenu.substr(0, kTetePiece),
                                              contenu.substr(contenu.size() > kQueuePiece ? contenu.size() - kQueuePiece : 0))) {
    out.push_back(refus(found.regle->code, pointer, found.ecart.message, found.ecart.conseil));
  }
  return out;
}

}  // namespace segur
