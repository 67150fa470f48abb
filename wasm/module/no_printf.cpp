// Embind prints the address of a type that was not bound, for an error that no binding here can cause; that one call brings the C library's
// printf, 2.2 KB in brotli. The linker calls this in its stead.
// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp,readability-identifier-naming): the name that `--wrap` asks for
extern "C" int __wrap_siprintf(char* out, const char* /*format*/, ...) {
  *out = '\0';
  return 0;
}
