// What Dear ImGui would link from the C library and never runs here: reading a settings file and numbers typed in its own widgets,
// formatting the labels of its own windows. And what the page has anyway: the trigonometry of rounded corners. 11 KB less to download.
#include <algorithm>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstring>

#include "imgui_internal.h"

extern "C" {
int sscanf(const char*, const char*, ...) { return 0; }

// JavaScript's Math, which web/src/core/embind.ts passes to every module.
__attribute__((import_module("Math"), import_name("cos"))) double segur_cos(double);
__attribute__((import_module("Math"), import_name("sin"))) double segur_sin(double);
__attribute__((import_module("Math"), import_name("acos"))) double segur_acos(double);
float cosf(float x) { return static_cast<float>(segur_cos(x)); }
float sinf(float x) { return static_cast<float>(segur_sin(x)); }
float acosf(float x) { return static_cast<float>(segur_acos(x)); }
}

// The format itself: none that is shown has a number in it.
int ImFormatStringV(char* buffer, std::size_t size, const char* format, va_list) {
  const std::size_t length = std::strlen(format);
  if (buffer == nullptr || size == 0) return static_cast<int>(length);
  const std::size_t kept = std::min(length, size - 1);
  std::memcpy(buffer, format, kept);
  buffer[kept] = '\0';
  return static_cast<int>(kept);
}

// NOLINTNEXTLINE(cert-dcl50-cpp): the signature that Dear ImGui calls
int ImFormatString(char* buffer, std::size_t size, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int length = ImFormatStringV(buffer, size, format, arguments);
  va_end(arguments);
  return length;
}
