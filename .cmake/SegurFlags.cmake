# What every file is compiled with. Two interface targets, because the core (native and wasm alike) has
# neither exceptions nor RTTI, while the portal and the tests use libraries that throw.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON) # for clang-tidy and editors

add_library(segur_flags INTERFACE)
target_compile_options(segur_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 reports overlapping copies inside std::string's own operator+ (its bug 105651); GCC 13 does not.
  target_compile_options(segur_flags INTERFACE -Wno-restrict)
endif()
if(NOT EMSCRIPTEN AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  # The portal takes bytes from strangers: an index out of range must stop it, not corrupt it. Cheap.
  target_compile_definitions(segur_flags INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# Headers are included from the root of the tree: #include "core/model/date.hpp".
target_include_directories(segur_flags INTERFACE ${CMAKE_SOURCE_DIR})

add_library(segur_flags_core INTERFACE)
target_link_libraries(segur_flags_core INTERFACE segur_flags)
target_compile_options(segur_flags_core INTERFACE -fno-exceptions -fno-rtti)

add_library(segur_flags_program INTERFACE)
target_link_libraries(segur_flags_program INTERFACE segur_flags)

if(EMSCRIPTEN)
  # The level stands on the targets, never on all: of two on one command line em++ remembers that the one for size forbids inlining.
  set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
  # Instructions that each browser we name has (web/README.md); wasm/bindings/split.mjs names them, too.
  add_compile_options(-flto -mnontrapping-fptoint -mbulk-memory -msign-ext)
  foreach(flavour speed size)
    add_library(segur_flags_${flavour} INTERFACE)
    target_link_libraries(segur_flags_${flavour} INTERFACE segur_flags_core)
  endforeach()
  target_compile_options(segur_flags_speed INTERFACE -O3)
  target_link_options(segur_flags_speed INTERFACE -O3)
  target_compile_options(segur_flags_size INTERFACE -Oz)
  target_link_options(segur_flags_size INTERFACE -Oz)
else()
  # -g1: lines in a stack trace, without the time and the disk that full debug information takes.
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
endif()

if(SEGUR_SANITIZE OR SEGUR_FUZZ)
  # vptr needs RTTI, which the core has not.
  set(segur_sanitize -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_compile_options(${segur_sanitize})
  add_link_options(${segur_sanitize})
endif()
if(SEGUR_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link) # the fuzz targets alone link the driver
endif()
if(SEGUR_COVERAGE)
  add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate)
endif()
