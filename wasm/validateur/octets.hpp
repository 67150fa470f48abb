// Bytes for JavaScript: what may hold anything but UTF-8, or a byte order mark, which decoding would take away.
#pragma once

#include <emscripten/val.h>

#include <string_view>

namespace segur::js {

// A copy: the bytes may end with the call.
inline emscripten::val bytesOf(std::string_view bytes) {
  const emscripten::val view(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
  return view.call<emscripten::val>("slice");
}

}  // namespace segur::js
