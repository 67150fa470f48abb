# The bytes of FROM as a C++ array NAME in TO: cmake -DFROM=… -DTO=… -DNAME=… -P tableau.cmake
file(READ ${FROM} hex HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
file(WRITE ${TO} "#include \"wasm/canvas/polices.hpp\"\n\nnamespace segur::canvas {\n\nstatic constexpr unsigned char kOctets[] = {${bytes}};\n"
  "const std::span<const unsigned char> ${NAME}{kOctets};\n\n}  // namespace segur::canvas\n")
