#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""extract_example.py README OUTPUT [LANGUAGE LINES]: writes the README's one example in LANGUAGE (cpp) to a file, and checks that it
has fewer than LINES (10) lines, empty ones aside."""

import pathlib
import re
import sys

readme, output = map(pathlib.Path, sys.argv[1:3])
language, limit = sys.argv[3] if len(sys.argv) > 3 else "cpp", int(sys.argv[4]) if len(sys.argv) > 4 else 10
examples = re.findall(rf"^```{language}\n(.*?)^```$", readme.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
if len(examples) != 1:
    sys.exit(f"{readme.name} has {len(examples)} examples in {language}, not one")
lines = [line for line in examples[0].split("\n") if line.strip()]
if len(lines) >= limit:
    sys.exit(f"the {language} example of {readme.name} has {len(lines)} lines: it is to stay under {limit}")
output.parent.mkdir(parents=True, exist_ok=True)
if not output.exists() or output.read_text(encoding="utf-8") != examples[0]:
    output.write_text(examples[0], encoding="utf-8")
