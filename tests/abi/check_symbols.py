#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_symbols.py LIBRARY LIST HEADER...: the library exports what LIST says, which is what the headers declare.

A name that goes breaks programs: that needs another SOVERSION. A new one is added to lib/capi/<library>.map and to LIST.
"""

import pathlib
import re
import subprocess
import sys

library, listing, headers = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
wanted = listing.read_text(encoding="ascii").split()
lines = subprocess.run(["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True).stdout.splitlines()
exported = {}
for line in lines:
    kind, name = line.split()[-2:]
    if kind != "A":  # the name of the version
        exported[name.split("@")[0]] = kind
declared = set()
for header in headers:
    declared |= set(re.findall(r"^SAMKLANG_C_API[^;(]*?\b(samklang_\w+)\(", pathlib.Path(header).read_text(encoding="utf-8"), re.MULTILINE))

problems = [f"{listing.name} is not sorted, or has a name twice"] if wanted != sorted(set(wanted)) else []
problems += [f"{name} is exported and not listed" for name in sorted(exported.keys() - set(wanted))]
problems += [f"{name} is listed and not exported" for name in sorted(set(wanted) - exported.keys())]
problems += [f"{name} is listed and not declared" for name in sorted(set(wanted) - declared)]
problems += [f"{name} is declared and not listed" for name in sorted(declared - set(wanted))]
problems += [f"{name} is no function ({kind})" for name, kind in sorted(exported.items()) if kind != "T"]

needed = subprocess.run(["ldd", library], check=True, capture_output=True, text=True).stdout
if "c_rdf" not in listing.name:
    problems += [f"the library needs {name}" for name in ("raptor", "rasqal", "librdf", "libxml2", "serd") if name in needed]

print("\n".join(problems) or f"{len(wanted)} functions")
sys.exit(1 if problems else 0)
