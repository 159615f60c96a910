#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# pkg_config.sh PREFIX WORK DATA COMPILER: builds and runs a consumer by what pkg-config says of an installed prefix.
set -euo pipefail
prefix=$1 work=$2 data=$3 compiler=$4
here=$(cd "$(dirname "$0")" && pwd)

pc=$(find "$prefix" -name samklang.pc)
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH
mkdir -p "$work"
pkg-config --validate samklang samklang-rdf samklang-validate samklang-report

# The flags are words on purpose.
# shellcheck disable=SC2046
"$compiler" -std=c++20 -Wall $(pkg-config --cflags samklang) "$here/core_only.cpp" -o "$work/core_only" \
  $(pkg-config --libs samklang)
# shellcheck disable=SC2046
"$compiler" -std=c++20 -Wall $(pkg-config --cflags samklang-rdf samklang-report) "$here/load_and_align.cpp" \
  -o "$work/load_and_align" $(pkg-config --libs samklang-rdf samklang-report)

if pkg-config --libs samklang | grep -q raptor; then
  echo "samklang.pc pulls in Raptor" >&2
  exit 1
fi
"$work/core_only"
"$work/load_and_align" "$data"
