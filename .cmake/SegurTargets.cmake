# segur_library(<name> [DEPENDS <target>…]): a static library of the core from the folder's *.cpp; main.cpp is left to the program of the same
# folder. As WebAssembly there are two of each, built where a module wants them: <name>, made for speed, of which the validator consists, and
# <name>_size, made for size, which the editor's page loads.
function(segur_library name)
  cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
  set_property(GLOBAL APPEND_STRING PROPERTY SEGUR_ARROWS
    "set(core/${folder} ${name} ${arg_DEPENDS})\n") # read by tests/arrows.cmake
  segur_sources(sources)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name} STATIC ${sources})
  # The flags are ours alone (PRIVATE): what links the core chooses its own, exceptions included.
  if(NOT EMSCRIPTEN)
    target_link_libraries(${name} PUBLIC ${arg_DEPENDS} PRIVATE segur_flags_core)
    return()
  endif()
  target_link_libraries(${name} PUBLIC ${arg_DEPENDS} PRIVATE segur_flags_core)
  target_compile_options(${name} PRIVATE -O3)
  add_library(${name}_size STATIC ${sources})
  list(TRANSFORM arg_DEPENDS APPEND _size)
  target_link_libraries(${name}_size PUBLIC ${arg_DEPENDS} PRIVATE segur_flags_core)
  target_compile_options(${name}_size PRIVATE -Oz)
  set_target_properties(${name} ${name}_size PROPERTIES EXCLUDE_FROM_ALL ON)
endfunction()

# segur_test(<name> [DEPENDS <target>…]): one GoogleTest program from the folder's *.cpp, registered with CTest.
function(segur_test name)
  cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
  segur_sources(sources)
  add_executable(${name} ${sources})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} segur_flags_program GTest::gmock GTest::gtest_main)
  if(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_options(${name} PRIVATE -O0) # half the time to compile; what they test stays optimised
  endif()
  target_compile_definitions(${name} PRIVATE SEGUR_DATA_DIR="${CMAKE_SOURCE_DIR}/demo/data")
  # PRE_TEST: the list is read when ctest starts, so that a build never runs what it builds.
  gtest_discover_tests(${name} TEST_PREFIX ${name}. DISCOVERY_MODE PRE_TEST)
endfunction()

# The folder's own *.cpp; Ninja looks again at each build, so that a new file needs no edit here.
function(segur_sources out)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(${out} ${sources} PARENT_SCOPE)
endfunction()
