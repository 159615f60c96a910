#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""measure.py NAME COMMAND...: runs a command and prints its wall time, processor time and most memory."""

import resource
import subprocess
import sys
import time

begin = time.perf_counter()
code = subprocess.run(sys.argv[2:], check=False, stdout=subprocess.DEVNULL).returncode
wall = time.perf_counter() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]:<32}{wall:8.2f} s{used.ru_utime + used.ru_stime:8.2f} s{used.ru_maxrss / 1024:8.0f} MB{'' if code == 0 else f'  exit {code}'}")
sys.exit(code)
