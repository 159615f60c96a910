#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_layout.py PROGRAM LAYOUT DEF HEADER...: what PROGRAM prints is what LAYOUT says, and DEF leaves nothing of the headers out."""

import difflib
import pathlib
import re
import subprocess
import sys

program, layout, definitions, *headers = sys.argv[1:]
printed = subprocess.run([program], check=True, capture_output=True, text=True).stdout.splitlines()
expected = pathlib.Path(layout).read_text(encoding="ascii").splitlines()
problems = list(difflib.unified_diff(expected, printed, "pinned", "compiled", lineterm=""))

listed = set(re.findall(r"^(?:STRUCT|FIELD|NUMBER)\((.*)\);$", pathlib.Path(definitions).read_text(encoding="utf-8"), re.MULTILINE))
for header in headers:
    text = re.sub(r"//[^\n]*", "", pathlib.Path(header).read_text(encoding="utf-8"))
    for name, body in re.findall(r"typedef struct samklang_(\w+) \{(.*?)\}", text, re.DOTALL):
        fields = re.findall(r"(\w+)(?:\[\d+\])?;", body)
        problems += [f"{name}, {field} is not in {definitions}" for field in fields if f"{name}, {field}" not in listed]
    for number in re.findall(r"\bSAMKLANG_(\w+) =", text):
        if number not in listed:
            problems.append(f"{number} is not in {definitions}")

print("\n".join(problems) or f"{len(expected)} lines")
sys.exit(1 if problems else 0)
