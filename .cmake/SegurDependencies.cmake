# Everything comes from the distribution's packages (.ci/setup installs them); nothing is downloaded here.

if(EMSCRIPTEN)
  # nlohmann/json is headers only, so the native package serves wasm as well. find_package would put all of
  # /usr/include before Emscripten's own headers; a link to the one folder, in the build tree, does not.
  find_path(SEGUR_NLOHMANN_PARENT nlohmann/json.hpp PATHS /usr/include /usr/local/include
    NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
  file(CREATE_LINK ${SEGUR_NLOHMANN_PARENT}/nlohmann ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
  add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED)
  target_include_directories(nlohmann_json::nlohmann_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
else()
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
