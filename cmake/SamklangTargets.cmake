# SPDX-License-Identifier: Apache-2.0
# How a room, an archive, a test and the warnings are declared. One function a subject.

add_library(samklang_build_options INTERFACE)
target_compile_features(samklang_build_options INTERFACE cxx_std_20)
# -Wno-restrict: GCC 12 reports std::string operator+ itself (gcc bug 105651).
target_compile_options(samklang_build_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${SAMKLANG_WARNINGS_AS_ERRORS}>:-Werror>)
if(SAMKLANG_SANITIZE)
  target_compile_options(samklang_build_options INTERFACE
    -fsanitize=${SAMKLANG_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
  target_link_options(samklang_build_options INTERFACE -fsanitize=${SAMKLANG_SANITIZE})
  if(SAMKLANG_SANITIZE STREQUAL "thread")
    # GCC 12 sees std::string operator+ reach beyond its own buffer there (gcc bug 105651 again).
    target_compile_options(samklang_build_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>)
  endif()
endif()

# samklang_precompile(<target> [<header> ...])
# Where SAMKLANG_PRECOMPILE is on, the standard library's headers and those named are read once for the target, which takes a
# third off the time of a sanitised build. Off by default: a source that forgets an include still compiles with it.
function(samklang_precompile target)
  if(SAMKLANG_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <charconv> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
      <tuple> <unordered_map> <utility> <variant> <vector> ${ARGN})
  endif()
endfunction()

# samklang_room(<name> SOURCES a.cpp ... [LIBRARIES dependency ...])
# A room is an object library; the installed archives are put together from them in lib/CMakeLists.txt.
function(samklang_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_library(samklang_room_${name} OBJECT ${ROOM_SOURCES})
  set_target_properties(samklang_room_${name} PROPERTIES
    POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_include_directories(samklang_room_${name}
    PUBLIC "${PROJECT_SOURCE_DIR}/include"
    PRIVATE "${PROJECT_SOURCE_DIR}/lib" "${PROJECT_BINARY_DIR}/generated")
  target_link_libraries(samklang_room_${name} PRIVATE samklang_build_options ${ROOM_LIBRARIES})
  samklang_precompile(samklang_room_${name})
endfunction()

# samklang_archive(<target> ALIAS <name> ROOMS room ... [LIBRARIES dependency ...] [PUBLIC target ...])
# A static, position-independent library from the object files of rooms. LIBRARIES are private to its headers but
# reach the link line of whoever links it, here and once installed.
function(samklang_archive target)
  cmake_parse_arguments(ARCHIVE "" "ALIAS" "ROOMS;LIBRARIES;PUBLIC" ${ARGN})
  add_library(${target} STATIC)
  add_library(samklang::${ARCHIVE_ALIAS} ALIAS ${target})
  foreach(room IN LISTS ARCHIVE_ROOMS)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:samklang_room_${room}>)
  endforeach()
  set_target_properties(${target} PROPERTIES
    EXPORT_NAME ${ARCHIVE_ALIAS} POSITION_INDEPENDENT_CODE ON LINKER_LANGUAGE CXX)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(${target} PUBLIC ${ARCHIVE_PUBLIC} PRIVATE ${ARCHIVE_LIBRARIES})
  if(SAMKLANG_SANITIZE)
    target_link_options(${target} PUBLIC $<BUILD_INTERFACE:-fsanitize=${SAMKLANG_SANITIZE}>)
  endif()
endfunction()

# samklang_shared(<target> ALIAS <name> ROOM room ABI number [PUBLIC target ...] [PRIVATE target ...])
# A shared library of C functions: exports what lib/capi/<target>.map lists and nothing else. ABI is its SOVERSION, which
# changes when a program would have to be compiled again, whatever the release is called.
function(samklang_shared target)
  cmake_parse_arguments(SHARED "" "ALIAS;ROOM;ABI" "PUBLIC;PRIVATE" ${ARGN})
  set(map "${PROJECT_SOURCE_DIR}/lib/capi/${target}.map")
  add_library(${target} SHARED $<TARGET_OBJECTS:samklang_room_${SHARED_ROOM}>)
  add_library(samklang::${SHARED_ALIAS} ALIAS ${target})
  set_target_properties(${target} PROPERTIES
    EXPORT_NAME ${SHARED_ALIAS} LINKER_LANGUAGE CXX SOVERSION ${SHARED_ABI} VERSION ${SHARED_ABI}.${PROJECT_VERSION}
    LINK_DEPENDS "${map}")
  target_include_directories(${target} INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(${target} PUBLIC ${SHARED_PUBLIC} PRIVATE ${SHARED_PRIVATE})
  target_link_options(${target} PRIVATE "LINKER:--version-script=${map}")
  if(SAMKLANG_SANITIZE)
    target_link_options(${target} PUBLIC $<BUILD_INTERFACE:-fsanitize=${SAMKLANG_SANITIZE}>)
  else()
    target_link_options(${target} PRIVATE LINKER:--no-undefined)
  endif()
endfunction()

# samklang_tests(<kind> <name> SOURCES test_a.cpp ... LIBRARIES target ... [LABELS label ...] [ARGUMENTS argument ...])
# One Catch2 executable, <kind>_<name> (test_<name> for unit tests), registered as the test <kind>.<name> with the labels <kind>, <name> and LABELS.
# Tests may include private headers of lib/. The label `shared` marks what needs SAMKLANG_SHARED_DATA, `threads` what is
# worth running under ThreadSanitizer.
function(samklang_tests kind name)
  cmake_parse_arguments(TESTS "" "" "SOURCES;LIBRARIES;LABELS;ARGUMENTS" ${ARGN})
  set(target ${kind}_${name})
  if(kind STREQUAL "unit")
    set(target test_${name})
  endif()
  add_executable(${target} ${TESTS_SOURCES} $<TARGET_OBJECTS:samklang_catch_main>)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/lib" "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE samklang_build_options samklang_catch ${TESTS_LIBRARIES})
  target_compile_definitions(${target} PRIVATE
    SAMKLANG_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SAMKLANG_SHARED_DATA="${SAMKLANG_SHARED_DATA}")
  # It is the library that is being tested: optimising the tests takes longer than running them, the more so under a sanitizer.
  if(SAMKLANG_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  else()
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
  samklang_precompile(${target} <catch2/catch.hpp>)
  add_test(NAME ${kind}.${name} COMMAND ${target} ${TESTS_ARGUMENTS})
  set_tests_properties(${kind}.${name} PROPERTIES LABELS "${kind};${name};${TESTS_LABELS}")
  if("threads" IN_LIST TESTS_LABELS)
    add_dependencies(samklang_thread_tests ${target})
  endif()
endfunction()

# samklang_unit_tests(<room> SOURCES test_a.cpp ... LIBRARIES target ... [LABELS label ...])
# One executable a room.
function(samklang_unit_tests room)
  samklang_tests(unit ${room} ${ARGN})
endfunction()

# samklang_benchmark(<name> SOURCES bench_a.cpp ... LIBRARIES target ...)
# A program that prints a table; script/bench runs it.
function(samklang_benchmark name)
  cmake_parse_arguments(BENCH "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${BENCH_SOURCES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/lib" "${PROJECT_SOURCE_DIR}/benchmarks")
  target_link_libraries(${name} PRIVATE samklang_build_options ${BENCH_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY SAMKLANG_BENCHMARKS ${name})
endfunction()
