// « Déposer une pièce complémentaire »: the words that both views say about files on their way, and the type that a file's name tells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/edition/session.hpp"

namespace segur {

enum class PieceWord : std::uint8_t {
  // The group, its hint before any error, its controls.
  Title,
  Instruction,
  Type,
  NoType,
  File,
  Drop,
  Send,
  List,
  Discard,
  Cancel,
  Retry,
  Replace,
  // Of a pièce of the dossier.
  Open,
  Remove,
  Added,
  Present,
  Removed,
  // Where a file stands.
  Chosen,
  Waiting,
  Sending,
  Checking,
  Success,
  Done,
  DoneMany,
  Refused,
  Failed,
  Cancelled,
  // What is missing, or stands in the way of « Confirmer ».
  TypeMissing,
  FileMissing,
  Unreadable,
  Lost,
  NotImported,
  NotSent,
  NotAdded,
};
inline constexpr std::size_t kPieceWordCount = static_cast<std::size_t>(PieceWord::NotAdded) + 1;

// `{1}` in it stands for a value that the view fills in: a file's name, a number.
[[nodiscard]] std::string_view wordOf(PieceWord word);

// What is accepted, in a sentence that stands before any error: formats and size are the référentiel's.
[[nodiscard]] std::string pieceHintOf(const Session& session);

// The code of the type that a file's name tells, by the guide's pattern {couloir}-{logiciel}-{vague}-{type}-{numeroEditeur}.pdf: a part
// that is a type's code, its label, or its label's initials (« bdc »: « Bon de commande »). Empty when none is, or two differ.
[[nodiscard]] std::string typeSuggere(const Session& session, std::string_view nomFichier);

}  // namespace segur
