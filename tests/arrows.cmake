# Arrows point one way: a file of core/<folder> includes its own folder's headers, and those of the folders that its
# CMakeLists.txt depends on, directly or through them. Nothing in core includes wasm, web or demo.
#   cmake -DROOT=<tree> -DARROWS=<build>/arrows.cmake -P tests/arrows.cmake
cmake_minimum_required(VERSION 3.25)
include(${ARROWS}) # core/<folder> → its target and what it depends on, as segur_library recorded them

set(wrong "")
file(GLOB folders RELATIVE ${ROOT} ${ROOT}/core/*)
foreach(folder IN LISTS folders)
  if(NOT IS_DIRECTORY ${ROOT}/${folder})
    continue()
  endif()
  # What it may include: the closure of its dependencies.
  set(allowed ${folder})
  set(next ${${folder}})
  while(next)
    list(POP_FRONT next target)
    string(REGEX REPLACE "^segur_" "core/" other ${target})
    if(DEFINED "${other}" AND NOT "${other}" IN_LIST allowed)
      list(APPEND allowed ${other})
      list(APPEND next ${${other}})
    endif()
  endwhile()

  file(GLOB_RECURSE files ${ROOT}/${folder}/*.hpp ${ROOT}/${folder}/*.cpp)
  foreach(file IN LISTS files)
    file(STRINGS ${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*\"")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^[^\"]*\"([^\"]*)\".*$" "\\1" header "${line}")
      cmake_path(GET header PARENT_PATH from)
      if(NOT "${from}" IN_LIST allowed)
        string(APPEND wrong "  ${file} includes ${header}\n")
      endif()
    endforeach()
  endforeach()
endforeach()

if(wrong)
  message(FATAL_ERROR "Against the arrows of the design:\n${wrong}")
endif()
