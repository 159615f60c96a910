#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the house rules on the source tree: check_layering.py ROOT. Prints every breach and exits 1 where there is one."""

import pathlib
import re
import subprocess
import sys

import house_rules as rules

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
MACHINE_PATH = re.compile(r"(?<![\w.:/*}>)-])/(?:home|root|work|Users|tmp|var/tmp)/[\w.]")


def project_files(root):
    """Every file of the project, relative to `root`: what git knows or would add, else all outside build folders."""
    try:
        listing = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                 check=True, capture_output=True).stdout.decode().split("\0")
        found = [pathlib.PurePosixPath(name) for name in listing if name]
    except (OSError, subprocess.CalledProcessError):
        found = [pathlib.PurePosixPath(path.relative_to(root).as_posix()) for path in root.rglob("*")]
        found = [path for path in found if not path.parts[0].startswith(("build", ".git"))]
    return sorted(path for path in set(found) if (root / path).is_file())


def is_code(path):
    return path.suffix in rules.CODE_SUFFIXES or path.name == "CMakeLists.txt" or path.parts[0] in ("script", ".ci")


class Checker:
    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        self.files = project_files(self.root)
        self.known = set(self.files)
        self.breaches = []
        self.guards = {}

    def breach(self, path, line, message):
        self.breaches.append(f"{path}:{line}: {message}" if line else f"{path}: {message}")

    def run(self):
        long_files = self.long_files()
        for path in self.files:
            data = (self.root / path).read_bytes()
            if b"\0" in data:
                continue
            text = data.decode("utf-8", errors="replace")
            self.check_machine_paths(path, text)
            self.check_name(path)
            if is_code(path):
                self.check_licence(path, text)
                self.check_length(path, text, long_files)
            if path.suffix in (".h", ".cpp", ".c"):
                self.check_includes(path, text)
            if path.suffix == ".h":
                self.check_guard(path, text)
            if path.parts[0] == "lib" and path.suffix in (".h", ".cpp"):
                self.check_forbidden(path, text)
        for path in sorted(set(long_files) - self.known):
            self.breach("tests/layering/long_files.txt", 0, f"lists {path}, which does not exist")
        return self.breaches

    # --- includes -----------------------------------------------------------------------------------------------------

    def check_includes(self, path, text):
        area, room = self.whereabouts(path)
        if area is None:
            return
        for match in INCLUDE.finditer(text):
            line = text.count("\n", 0, match.start(2)) + 1
            problem = self.include_problem(path, area, room, match.group(1) == '"', match.group(2))
            if problem:
                self.breach(path, line, problem)

    def whereabouts(self, path):
        """(`lib` | `include` | `tools` | `examples`, room); area None: a file that may include anything (tests, benchmarks)."""
        parts = path.parts
        if parts[0] == "lib" and len(parts) >= 3:
            return "lib", parts[1]
        if parts[:2] == ("include", "samklang"):
            return "include", parts[2] if len(parts) >= 4 else None
        if parts[0] in ("tools", "examples"):
            return parts[0], parts[0]
        return None, None

    def include_problem(self, path, area, room, quoted, header):
        if area in ("lib", "include") and room is not None and room not in rules.MAY_SEE and room not in ("capi", "c"):
            return f"stands in the room {room}, which the table does not know"
        if quoted:
            return self.private_include_problem(path, area, room, header)
        if header.startswith("samklang/"):
            return self.public_include_problem(area, room, header)
        if "/" not in header and "." not in header:
            return None  # the standard library
        return self.library_problem(path, area, room, header)

    def private_include_problem(self, path, area, room, header):
        if area == "include":
            return f'includes the private header "{header}"'
        if area in ("tools", "examples"):
            inside = path.parent / header
            return None if inside in self.known else f'includes "{header}", which is no header of its own'
        owner = header.split("/")[0]
        if owner not in rules.MAY_SEE and owner != room:
            return f'includes "{header}": private headers are named "room/file.h"'
        open_here = header in rules.OPEN_TO_ALL or owner in rules.OPEN_ROOMS.get(room, set())
        if owner != room and room in rules.PUBLIC_HEADERS_ONLY and not open_here:
            return f'includes "{header}": {room} may use public headers only'
        if owner != room and owner not in rules.MAY_SEE.get(room, []):
            return f'includes "{header}": {room} may not see {owner}'
        if pathlib.PurePosixPath("lib") / header not in self.known and not self.is_table(room, header):
            return f'includes "{header}", which lib/ does not have'
        return None

    def is_table(self, room, header):
        """"room/tables/name.h" is made from schemas/name.json when the room is built."""
        if header in rules.GENERATED_HEADERS:
            return header.split("/")[0] == room
        path = pathlib.PurePosixPath(header)
        names = (path.stem, path.stem.replace("_", "-"))
        return path.parts[:2] == (room, "tables") and any(
            pathlib.PurePosixPath("schemas", name + ".json") in self.known for name in names)

    def public_include_problem(self, area, room, header):
        if pathlib.PurePosixPath("include") / header not in self.known:
            return f"includes <{header}>, which include/ does not have"
        owner = header.split("/")[1]
        if room == "c" and owner != "c":
            return f"includes <{header}>: the C interface includes nothing of C++"
        if area in ("tools", "examples") or room in (None, "capi") or owner == room:
            return None
        if owner not in rules.MAY_SEE.get(room, []):
            return f"includes <{header}>: {room} may not see {owner}"
        return None

    def library_problem(self, path, area, room, header):
        if header.startswith(rules.SOURCE_ONLY_LIBRARIES):
            return None if path.suffix == ".cpp" and area != "examples" else f"includes <{header}> outside a source file"
        for prefix, rooms in rules.LIBRARIES.items():
            if header.startswith(prefix):
                if area == "include":
                    return f"includes <{header}>: no foreign type in a public header"
                return None if room in rooms else f"includes <{header}>, which belongs to {', '.join(sorted(rooms))}"
        if area == "include" and room == "c" and header in ("stddef.h", "stdint.h"):
            return None
        if path.suffix == ".c" and header in rules.C_STANDARD_HEADERS:
            return None
        return f"includes <{header}>, which the table does not know"

    # --- files --------------------------------------------------------------------------------------------------------

    def check_guard(self, path, text):
        if path.parts[0] == "lib":
            names = path.parts[1:]
        elif path.parts[:2] == ("include", "samklang"):
            names = path.parts[2:]
        else:
            names = None
        match = re.search(r"^#ifndef (\w+)\n#define \1$", text, re.MULTILINE)
        if not match:
            self.breach(path, 0, "has no include guard")
            return
        guard = match.group(1)
        wanted = "SAMKLANG_" + "_".join(names).replace(".", "_").upper() if names else None
        if names and guard != wanted:
            self.breach(path, 0, f"has the guard {guard}, not {wanted}")
        if not names and not (guard.startswith("SAMKLANG_") and guard.endswith("_" + path.name.replace(".", "_").upper())):
            self.breach(path, 0, f"has the guard {guard}, not SAMKLANG_..._{path.name.replace('.', '_').upper()}")
        if guard in self.guards:
            self.breach(path, 0, f"has the same guard as {self.guards[guard]}")
        self.guards[guard] = path

    def check_forbidden(self, path, text):
        code = COMMENT.sub(lambda comment: "\n" * comment.group(0).count("\n"), text)
        for pattern, what in rules.FORBIDDEN_IN_LIBRARY.items():
            for match in re.finditer(pattern, code):
                self.breach(path, code.count("\n", 0, match.start()) + 1, f"{what}: {match.group(0).strip()}")

    def check_licence(self, path, text):
        lines = text.split("\n")
        first = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
        if first not in ("// SPDX-License-Identifier: Apache-2.0", "# SPDX-License-Identifier: Apache-2.0"):
            self.breach(path, 1, "does not begin with the SPDX line")

    def check_length(self, path, text, long_files):
        count = text.count("\n") + (0 if text.endswith("\n") or not text else 1)
        listed = path in long_files
        limit = rules.EXAMPLE_LINE_LIMIT if path.parts[0] == "examples" else rules.LINE_LIMIT
        if count > limit and not listed:
            self.breach(path, 0, f"has {count} lines, over {limit}")
        if count <= limit and listed:
            self.breach(path, 0, "is listed in tests/layering/long_files.txt but is no longer long")

    def check_name(self, path):
        for part in path.parts:
            words = set(re.split(r"[_\-.]", part.lower()))
            if words & rules.EMPTY_NAMES:
                self.breach(path, 0, f"has a name that says nothing: {part}")

    def check_machine_paths(self, path, text):
        own = str(self.root)
        for number, line in enumerate(text.split("\n"), 1):
            match = MACHINE_PATH.search(line)
            if match or (len(own) > 4 and own in line):
                self.breach(path, number, f"names a path of a machine: {match.group(0) + '...' if match else own}")

    def long_files(self):
        listed = {}
        source = self.root / "tests/layering/long_files.txt"
        if source.exists():
            for number, line in enumerate(source.read_text(encoding="utf-8").split("\n"), 1):
                if line.strip() and not line.startswith("#"):
                    name, _, reason = line.partition(":")
                    if not reason.strip():
                        self.breach("tests/layering/long_files.txt", number, "gives no reason")
                    listed[pathlib.PurePosixPath(name.strip())] = reason.strip()
        return listed


def main():
    checker = Checker(sys.argv[1])
    breaches = checker.run()
    for breach in breaches:
        print(breach)
    print(f"{len(checker.files)} files, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
