#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""extract_example.py README OUTPUT: writes the README's C++ example to a file, and checks that it stays under ten lines."""

import pathlib
import re
import sys

readme, output = map(pathlib.Path, sys.argv[1:3])
examples = re.findall(r"^```cpp\n(.*?)^```$", readme.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
if len(examples) != 1:
    sys.exit(f"{readme.name} has {len(examples)} C++ examples, not one")
lines = [line for line in examples[0].split("\n") if line.strip()]
if len(lines) >= 10:
    sys.exit(f"the example of {readme.name} has {len(lines)} lines: it is to stay under ten")
output.parent.mkdir(parents=True, exist_ok=True)
if not output.exists() or output.read_text(encoding="utf-8") != examples[0]:
    output.write_text(examples[0], encoding="utf-8")
