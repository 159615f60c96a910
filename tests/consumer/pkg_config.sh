#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# pkg_config.sh PREFIX WORK DATA COMPILER C-COMPILER: builds and runs a consumer by what pkg-config says of an installed prefix.
set -euo pipefail
prefix=$1 work=$2 data=$3 compiler=$4 cc=$5
here=$(cd "$(dirname "$0")" && pwd)

pc=$(find "$prefix" -name samklang.pc)
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH
mkdir -p "$work"
pkg-config --validate samklang samklang-rdf samklang-validate samklang-report samklang-c samklang-c-rdf

# The flags are words on purpose.
# shellcheck disable=SC2046
"$compiler" -std=c++20 -Wall $(pkg-config --cflags samklang) "$here/core_only.cpp" -o "$work/core_only" \
  $(pkg-config --libs samklang)
# shellcheck disable=SC2046
"$compiler" -std=c++20 -Wall $(pkg-config --cflags samklang-rdf samklang-report) "$here/load_and_align.cpp" \
  -o "$work/load_and_align" $(pkg-config --libs samklang-rdf samklang-report)

# shellcheck disable=SC2046
"$cc" -std=c99 -Wall -Wextra -Wpedantic $(pkg-config --cflags samklang-c) "$here/c_only.c" -o "$work/c_only" \
  $(pkg-config --libs samklang-c) "-Wl,-rpath,$(pkg-config --variable=libdir samklang-c)"
# shellcheck disable=SC2046
"$cc" -std=c99 -Wall -Wextra -Wpedantic $(pkg-config --cflags samklang-c-rdf) "$here/c_build.c" -o "$work/c_build" \
  $(pkg-config --libs samklang-c-rdf) "-Wl,-rpath,$(pkg-config --variable=libdir samklang-c-rdf)"

if pkg-config --libs samklang samklang-c | grep -q raptor; then
  echo "samklang.pc or samklang-c.pc pulls in Raptor" >&2
  exit 1
fi
"$work/core_only"
"$work/load_and_align" "$data"
"$work/c_only"
"$work/c_build" "$data" "$work/nation.samklang"
"$work/c_only" "$work/nation.samklang"
