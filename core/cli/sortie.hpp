// Where results go: a file descriptor that may be a pipe whose reader leaves, a disk that fills up, or a terminal that obeys bytes.
#pragma once

#include <string>
#include <string_view>

namespace segur::cli {

class Sortie {
public:
  explicit Sortie(int descriptor) : descriptor_(descriptor) {}

  // Text is kept until it is worth a write, or until flush. After a failure everything is dropped.
  void write(std::string_view text);
  // The same for JSON, in which a terminal obeys nothing: DEL and U+0080…U+009F, which JSON allows in its strings, become escapes there.
  void writeJson(std::string_view json);
  // False once something could not be written.
  bool flush();

  [[nodiscard]] bool failed() const { return error_ != 0; }
  // The reader has left (`segur-solde … | head`): nothing to complain of.
  [[nodiscard]] bool readerLeft() const;
  // Why, for the user. Precondition: failed().
  [[nodiscard]] std::string reason() const;

private:
  int descriptor_;
  int error_ = 0;
  std::string buffer_;
};

}  // namespace segur::cli
