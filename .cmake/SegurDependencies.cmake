# Everything comes from the distribution's packages (.ci/setup installs them); nothing is downloaded here.
# The core needs the standard library alone; nlohmann/json, header only, is for the demo portal and the tests.

if(NOT EMSCRIPTEN)
  find_package(nlohmann_json 3.11 REQUIRED)
  find_package(Threads REQUIRED)
  find_package(SQLite3 REQUIRED)
  # Its CMake package wants libzip's tools as well (zipcmp…), which are packages of their own.
  find_library(SEGUR_LIBZIP zip REQUIRED)
  # Debian's cpp-httplib is compiled (a header and a library) and brings no CMake package.
  find_library(SEGUR_HTTPLIB cpp-httplib REQUIRED)
  if(SEGUR_TESTS)
    find_package(GTest REQUIRED)
  endif()
  if(SEGUR_BENCH)
    find_package(benchmark REQUIRED)
  endif()
endif()
