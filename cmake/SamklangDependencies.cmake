# SPDX-License-Identifier: Apache-2.0
# What the library is built from: Debian's packages, found once.
# Each line that a consumer needs too has its twin in SamklangConfig.cmake.in and in the .pc files.
include(GNUInstallDirs)
find_package(PkgConfig REQUIRED)
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
# Boost.Graph: headers only, named inside the graph room only.
find_package(Boost 1.74 REQUIRED)
find_package(Stemmer REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET GLOBAL libutf8proc)
# The patterns of the rules on texts, in the validate room.
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET GLOBAL re2)
# libxml2 is Raptor's XML parser (libraptor2-dev brings it); the rdf room sets its error handler itself.
pkg_check_modules(raptor2 REQUIRED IMPORTED_TARGET GLOBAL raptor2>=2.0.15 libxml-2.0)
# SPARQL: librdf asks a storage of ours, rasqal runs the query.
pkg_check_modules(redland REQUIRED IMPORTED_TARGET GLOBAL redland>=1.0.17 rasqal>=0.9.33)

set(SAMKLANG_HAS_SERD OFF)
if(SAMKLANG_WITH_SERD)
  pkg_check_modules(serd IMPORTED_TARGET GLOBAL serd-0>=0.30)
  if(serd_FOUND)
    set(SAMKLANG_HAS_SERD ON)
  endif()
endif()

if(SAMKLANG_BUILD_TOOLS)
  find_package(CLI11 2.1 REQUIRED)
  pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus>=3.3)
endif()

if(SAMKLANG_USE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(SAMKLANG_CCACHE ccache)
  mark_as_advanced(SAMKLANG_CCACHE)
  if(SAMKLANG_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SAMKLANG_CCACHE}")
    if(SAMKLANG_PRECOMPILE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # ccache keeps what was compiled with precompiled headers only when told that it may.
      set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${SAMKLANG_CCACHE}")
      add_compile_options(-fpch-preprocess)
    endif()
  endif()
endif()
