// Running text: words of several fonts and colours, and links among them, broken into lines of one width.
#pragma once

#include <string_view>

#include "wasm/canvas/ui.hpp"

namespace segur::canvas {

class Flot {
public:
  // `height`: of a line, in device pixels; 0: that of the first font.
  Flot(Ui& ui, float x, float y, float width, float height = 0) : ui_(ui), x0_(x), x_(x), y_(y), right_(x + width), height_(height) {}

  Flot& mots(Police police, Jeton jeton, std::string_view text);
  // Not broken; true when it was pressed.
  bool lien(Cle cle, Police police, std::string_view text, std::string_view nom);
  // Leaves room for something as wide, on one line; gives where it starts.
  ImVec2 place(float width, float height);
  Flot& espace(float css);

  // Where what follows below may start.
  [[nodiscard]] float bas() const { return height_ == 0 ? y_ : y_ + height_; }

private:
  void nouvelleLigne();
  void mot(Police police, Jeton jeton, std::string_view word);

  Ui& ui_;
  float x0_;
  float x_;
  float y_;
  float right_;
  float height_;
};

}  // namespace segur::canvas
