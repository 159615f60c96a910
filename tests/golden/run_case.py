#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""run_case.py PROGRAM SOURCE CASE: runs the program as a case folder says and compares what comes of it.

The case folder tests/golden/<command>/<case>/ holds

    cmd       the arguments, quoted as in a shell; lines that begin with # are comments
    stdin     what the program reads; optional
    input/    files of this case only; optional
    out/      files that stand in out/ already; optional
    stdout    what it prints; no file: nothing
    stderr    what it says; no file: nothing
    exit      its exit code; no file: 0
    files     output files to compare, one a line, below out/; optional
    expected/ those files

The program runs in a scratch folder in which examples/ is that of the project, input/ is the case's, and out/ is for results.
Paths of the machine are written {source}, {scratch} and {program}, hashes of images {snapshot}. JSON, on stdout with --format json or in an output file, is checked
against the schema that its member "format" names: "samklang-info/1" against schemas/info.schema.json. So are the
requests and answers of `query`.
UPDATE_GOLDEN=1 rewrites the expectations instead; what changed is the commit's business.
"""

import difflib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

TIMEOUT_SECONDS = 120
# Formats whose schema has another name: requests and answers stand in one.
SCHEMA_OF = {"answer": "query"}
# The hash of an image changes with every change of the engine, and says nothing of the answer that cites it.
SNAPSHOT = re.compile(r"(sha256:|Øyeblikksbilde |Augneblinksbilete |Snapshot )(?:[0-9a-f]{64}|[0-9a-f]{12})(?![0-9a-f])")


class Case:
    def __init__(self, program, source, folder):
        self.program = pathlib.Path(program).resolve()
        self.source = pathlib.Path(source).resolve()
        self.folder = pathlib.Path(folder).resolve()
        lines = (self.folder / "cmd").read_text(encoding="utf-8").split("\n")
        self.arguments = shlex.split(" ".join(line for line in lines if not line.startswith("#")))
        self.update = os.environ.get("UPDATE_GOLDEN") == "1"
        self.problems = []

    def run(self):
        with tempfile.TemporaryDirectory(prefix="samklang-golden-") as scratch:
            self.scratch = pathlib.Path(scratch).resolve()
            (self.scratch / "examples").symlink_to(self.source / "examples")
            if (self.folder / "out").is_dir():
                shutil.copytree(self.folder / "out", self.scratch / "out")
            else:
                (self.scratch / "out").mkdir()
            if (self.folder / "input").is_dir():
                shutil.copytree(self.folder / "input", self.scratch / "input")
            done = self.call()
            self.compare("stdout", self.normalised(done.stdout))
            self.compare("stderr", self.normalised(done.stderr))
            self.compare("exit", "" if done.returncode == 0 else f"{done.returncode}\n")
            if self.asks_for_json():
                self.check_json("stdout", done.stdout)
            if self.arguments[:1] == ["query"]:
                self.check_requests(done.stdout)
            self.check_exported(done.stdout)
            for name in self.listed_files():
                self.compare_file(name)
        return self.problems

    def call(self):
        environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "NO_COLOR": "1", "HOME": str(self.scratch),
                       "TZ": "UTC", "COLUMNS": "120"}
        # What a sanitizer is told, and nothing else of the surroundings.
        environment.update({key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS")})
        stdin = self.folder / "stdin"
        return subprocess.run([str(self.program), *self.arguments], cwd=self.scratch, env=environment, check=False,
                              input=stdin.read_bytes() if stdin.exists() else b"", capture_output=True, timeout=TIMEOUT_SECONDS)

    def normalised(self, data):
        text = data.decode("utf-8", errors="backslashreplace")
        for path, name in ((self.scratch, "{scratch}"), (self.source, "{source}"), (self.program, "{program}")):
            text = text.replace(str(path), name)
        return SNAPSHOT.sub(r"\1{snapshot}", text)

    # --- comparing ----------------------------------------------------------------------------------------------------

    def compare(self, name, actual):
        path = self.folder / name
        if self.update:
            if actual:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(actual, encoding="utf-8", newline="")
            elif path.exists():
                path.unlink()
            return
        expected = path.read_bytes().decode("utf-8") if path.exists() else ""
        if expected != actual:
            diff = difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"expected {name}", f"actual {name}", lineterm="")
            shown = list(diff)[:80] or ["(they differ in white space at the end of lines)"]
            self.problems.append("\n".join(shown))

    def compare_file(self, name):
        path = self.scratch / "out" / name
        if not path.is_file():
            self.problems.append(f"out/{name} was not written")
            return
        self.compare(f"expected/{name}", self.normalised(path.read_bytes()))
        if path.suffix == ".json":
            self.check_json(f"out/{name}", path.read_bytes())

    def listed_files(self):
        listing = self.folder / "files"
        if not listing.exists():
            return []
        return [line for line in listing.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]

    # --- schemas ------------------------------------------------------------------------------------------------------

    def asks_for_json(self):
        joined = " ".join(self.arguments)
        return re.search(r"--format[ =]json( |$)", joined) is not None and not (self.folder / "exit").exists()

    def check_requests(self, data):
        """Each line of an answer against the schema, and each request that was answered: one is asked a line."""
        import jsonschema
        schema = json.loads((self.source / "schemas" / "query.schema.json").read_text(encoding="utf-8"))
        requests = jsonschema.validators.validator_for(schema)({"$ref": "#/$defs/request", "$defs": schema["$defs"]})
        stdin = self.folder / "stdin"
        asked = [line for line in (stdin.read_bytes() if stdin.exists() else b"").split(b"\n") if line.strip()]
        answers = data.splitlines()
        if len(asked) != len(answers):
            self.problems.append(f"{len(asked)} requests, {len(answers)} answers")
        for number, (request, answer) in enumerate(zip(asked, answers), 1):
            self.check_json(f"answer {number}", answer)
            if b'"error"' in answer:
                continue
            for error in list(requests.iter_errors(json.loads(request)))[:10]:
                self.problems.append(f"request {number} is answered and breaks query.schema.json: {error.message[:300]}")

    def check_exported(self, data):
        """Lines of JSON and YAML that others will read have to be that."""
        wanted = " ".join(self.arguments)
        try:
            if re.search(r"--format[ =](jskos|spacy)", wanted):
                for line in data.decode("utf-8").splitlines():
                    json.loads(line)
            elif re.search(r"--format[ =]rasa", wanted):
                try:
                    import yaml
                except ImportError:
                    return  # the unit tests look at every line
                yaml.safe_load(data)
        except Exception as error:  # whatever the parsers say
            self.problems.append(f"stdout is not what its format says: {error}")

    def check_json(self, name, data):
        import jsonschema  # only cases with JSON need it
        try:
            value = json.loads(data)
        except ValueError as error:
            self.problems.append(f"{name} is not JSON: {error}")
            return
        named = re.fullmatch(r"samklang-([a-z-]+)/[0-9]+", str(value.get("format")) if isinstance(value, dict) else "")
        name_of_schema = SCHEMA_OF.get(named.group(1), named.group(1)) if named else None
        path = self.source / "schemas" / f"{name_of_schema}.schema.json" if named else None
        if isinstance(value, dict) and "format" not in value and "head" in value:  # the W3C's, which does not name itself
            path = self.source / "schemas" / "sparql-results.schema.json"
        if path is None or not path.is_file():
            self.problems.append(f'{name} does not name a schema of this project in "format"')
            return
        schema = json.loads(path.read_text(encoding="utf-8"))
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        for error in list(validator(schema).iter_errors(value))[:10]:
            where = "/".join(str(step) for step in error.absolute_path)
            self.problems.append(f"{name} breaks {path.name} at /{where}: {error.message[:300]}")


def main():
    problems = Case(*sys.argv[1:4]).run()
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
