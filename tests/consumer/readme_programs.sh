#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# readme_programs.sh PREFIX WORK README CC PYTHON [JAVAC JNA]: the README's programs in C, Python and Java as they stand there, with
# what an installed prefix offers, on an image of its demonstration catalogues. All must say the same.
set -euo pipefail
prefix=$1 work=$2 readme=$3 cc=$4 python=$5
here=$(cd "$(dirname "$0")" && pwd)

rm -rf "$work"
mkdir -p "$work"
"$prefix/bin/samklang" build "$prefix/share/samklang/examples" -o "$work/nation.samklang"
library=$(find "$prefix" -name 'libsamklang_c.so.1')
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name samklang-c.pc)")
export PKG_CONFIG_PATH
cd "$work"

"$python" -B "$here/extract_example.py" "$readme" ask.c c 30
# The flags are words on purpose.
# shellcheck disable=SC2046
"$cc" -std=c99 -Wall -Wextra -Wpedantic -Werror ask.c -o ask $(pkg-config --cflags --libs samklang-c) \
  "-Wl,-rpath,$(dirname "$library")"
expected=$(./ask)
echo "C: $expected"
case $expected in
  close | broader | narrower | overlapping | related | different) ;;
  *) exit 1 ;;
esac

same() { # LANGUAGE ANSWER
  echo "$1: $2"
  [ "$2" = "$expected" ]
}

"$python" -B "$here/extract_example.py" "$readme" ask.py python 6
same Python "$(SAMKLANG_LIBRARY=$library PYTHONPATH=$prefix/lib/python3/dist-packages "$python" -B ask.py)"

if [ $# -lt 7 ]; then
  echo "Java: no JDK or no JNA here (Debian: default-jdk-headless, libjna-java)"
  exit 0
fi
"$python" -B "$here/extract_example.py" "$readme" Ask.java java 15
"$6" -encoding UTF-8 -cp "$7:$prefix/share/samklang/java" -d classes Ask.java
same Java "$(SAMKLANG_LIBRARY=$library "$(dirname "$6")/java" -cp "$7:classes" Ask)"
