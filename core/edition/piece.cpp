#include "core/edition/piece.hpp"

#include <string>

namespace segur {

std::vector<EcartPiece> jugerPieceDe(const Session& session, std::string_view nomFichier, std::string_view typeFichier,
                                     std::uint64_t taille, std::string_view tete, std::string_view queue) {
  // The rules of the pièces, judged on the demande as it would be with this one.
  Saisies saisies = session.saisies();
  saisies.pieces.push_back({std::string(nomFichier), std::string(typeFichier)});
  const Lecture lecture(session.lecture().demande(), &saisies);
  Agregats agregats = session.contexte().agregats();
  agregats.recompterPieces(lecture);
  const Contexte contexte(Mode::Edition, lecture, session.referentiel(), session.contexte().now(), agregats);

  std::vector<EcartPiece> out;
  const std::uint32_t row = lecture.rows(Scope::Piece) - 1;
  for (const RuleId rule : rulesOf(Scope::Piece)) {
    if (auto ecart = judge(contexte, rule, row)) out.push_back({catalogue()[rule], std::move(*ecart)});
  }
  for (EcartPiece& found : jugerContenu(session.referentiel(), taille, tete, queue)) out.push_back(std::move(found));
  return out;
}

}  // namespace segur
