#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# package.sh BUILD WORK CPACK: makes the .tar.gz and the .deb packages, unpacks each into a scratch root and runs the program there.
set -euo pipefail
build=$1 work=$2 cpack=$3

rm -rf "$work"
mkdir -p "$work/packages" "$work/tar" "$work/deb"
"$cpack" --config "$build/CPackConfig.cmake" -G 'TGZ;DEB' -B "$work/packages" >"$work/cpack.log" 2>&1 || {
  cat "$work/cpack.log" >&2
  exit 1
}

run() { # ROOT, the folder that holds bin/ and share/
  local said
  "$1/bin/samklang" --version
  said=$("$1/bin/samklang" info "$1/share/samklang/examples/nav.ttl")
  echo "$said" | head -n 3
  echo "$said" | grep -q '[1-9]' || {
    echo "the packaged program counts nothing in its own demonstration catalogue" >&2
    exit 1
  }
  [ -s "$1/share/doc/samklang/LICENSE" ]
  [ -s "$1/share/doc/samklang/README.md" ]
}

archive=$(find "$work/packages" -maxdepth 1 -name '*.tar.gz')
echo "== $(basename "$archive")"
tar -xzf "$archive" -C "$work/tar" --strip-components=1
run "$work/tar"
[ -n "$(find "$work/tar" -name samklang-config.cmake)" ]

for package in "$work"/packages/*.deb; do
  echo "== $(basename "$package")"
  dpkg-deb --info "$package" | sed -n 's/^ \(Package\|Depends\): /&/p'
  dpkg-deb --extract "$package" "$work/deb"
done
runtime=$(find "$work/packages" -maxdepth 1 -name 'samklang_*.deb')
for name in libsamklang-c1 libsamklang-c-rdf1 python3-samklang libsamklang-dev; do
  [ -n "$(find "$work/packages" -maxdepth 1 -name "${name}_*.deb")" ] || {
    echo "there is no package $name" >&2
    exit 1
  }
done
c_library=$(find "$work/packages" -maxdepth 1 -name 'libsamklang-c1_*.deb')
if dpkg-deb --field "$c_library" Depends | grep -qE 'raptor|rasqal|librdf'; then
  echo "libsamklang-c1 depends on an RDF parser" >&2
  exit 1
fi
for library in libraptor2-0 librdf0 librasqal3 libfmt9 libstemmer0d libutf8proc2; do
  dpkg-deb --field "$runtime" Depends | grep -q "$library" || {
    echo "the .deb does not depend on $library" >&2
    exit 1
  }
done
run "$work/deb/usr"
