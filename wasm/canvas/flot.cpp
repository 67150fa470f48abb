#include "wasm/canvas/flot.hpp"

#include <algorithm>

namespace segur::canvas {

void Flot::nouvelleLigne() {
  x_ = x0_;
  y_ += height_;
}

Flot& Flot::mots(Police police, Jeton jeton, std::string_view text) {
  if (height_ == 0) height_ = ui_.ligne(police);
  const float space = ui_.largeur(police, " ");
  while (!text.empty()) {
    if (text.front() == '\n') {
      nouvelleLigne();
      text.remove_prefix(1);
    } else if (text.front() == ' ') {
      if (x_ > x0_) x_ += space;
      text.remove_prefix(1);
    } else {
      std::size_t end = 1;
      while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
      mot(police, jeton, text.substr(0, end));
      text.remove_prefix(end);
    }
  }
  return *this;
}

void Flot::mot(Police police, Jeton jeton, std::string_view word) {
  float wide = ui_.largeur(police, word);
  if (x_ > x0_ && x_ + wide > right_ + 0.5F) nouvelleLigne();
  // Longer than a line (an e-mail, a file's name): broken where it must be.
  while (x_ + wide > right_ + 0.5F) {
    const ImFont* font = ui_.polices().fonte(police);
    const char* end = nullptr;
    font->CalcTextSizeA(font->FontSize, std::max(1.0F, right_ - x_), 0, word.data(), word.data() + word.size(), &end);
    std::size_t kept = static_cast<std::size_t>(end - word.data());
    if (const std::size_t dash = word.substr(0, kept).rfind('-'); dash != std::string_view::npos) kept = dash + 1;
    if (kept == 0 || kept >= word.size()) break;
    ui_.mot(police, x_, y_, jeton, word.substr(0, kept));
    word.remove_prefix(kept);
    wide = ui_.largeur(police, word);
    nouvelleLigne();
  }
  // The line's height may be another font's: on its middle.
  x_ += ui_.ecrire(police, x_, y_ + (height_ - ui_.ligne(police)) / 2, jeton, word, wide);
}

bool Flot::lien(Cle id, Police police, std::string_view text, std::string_view nom) {
  if (height_ == 0) height_ = ui_.ligne(police);
  const float wide = ui_.largeur(police, text);
  if (x_ > x0_ && x_ + wide > right_) nouvelleLigne();
  const Rect r{x_, y_, std::min(x_ + wide, right_), y_ + height_};
  const Reaction reaction = ui_.element(id, r, Role::Lien, nom);
  const Jeton jeton = reaction.survol ? Jeton::AccentStrong : Jeton::Accent;
  const float top = y_ + (height_ - ui_.ligne(police)) / 2;
  ui_.motBorne(police, x_, top, right_ - x_ + 1, jeton, text);
  ui_.trait(r.x0, top + ui_.ligne(police) - ui_.u(3), r.x1, jeton, reaction.survol ? 2 : 1);
  if (reaction.anneau) ui_.anneau(r, ui_.u(2));
  x_ = r.x1;
  return reaction.presse;
}

ImVec2 Flot::place(float width, float height) {
  if (height_ == 0) height_ = height;
  if (x_ > x0_ && x_ + width > right_) nouvelleLigne();
  const ImVec2 at{x_, y_ + (height_ - height) / 2};
  x_ += width;
  return at;
}

Flot& Flot::espace(float css) {
  if (x_ > x0_) x_ += ui_.u(css);
  return *this;
}

}  // namespace segur::canvas
