#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shows that run_case.py sees what differs, checks JSON against its schema, and rewrites on demand."""

import os
import pathlib
import stat
import tempfile
import unittest

import run_case

PROGRAM = """#!/bin/sh
case "$1" in
  say) echo "in $PWD: $2"; echo heard >&2; exit 3 ;;
  info) printf '%s\\n' "$4" ;;
  report) mkdir -p out; cat input/a.txt >out/report.md; echo '{"format": "samklang-report/1", "concepts": 1}' >out/report.json ;;
  echo) cat ;;
esac
"""
SCHEMA = '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["concepts"]}'


class RunCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name).resolve()
        (self.root / "examples").mkdir()
        (self.root / "schemas").mkdir()
        self.program = self.write("program", PROGRAM)
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)
        self.addCleanup(os.environ.pop, "UPDATE_GOLDEN", None)
        os.environ.pop("UPDATE_GOLDEN", None)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def case(self, **files):
        for name, text in files.items():
            self.write(f"case/{name}", text)
        return run_case.Case(self.program, self.root, self.root / "case").run()

    def test_equal(self):
        self.assertEqual(self.case(cmd="say 'two words'\n", stdout="in {scratch}: two words\n", stderr="heard\n", exit="3\n"), [])

    def test_each_difference_is_told(self):
        self.assertEqual(len(self.case(cmd="say x\n")), 3)
        self.assertIn("+heard", self.case(cmd="say x\n", stdout="in {scratch}: x\n", exit="3\n")[0])

    def test_stdin(self):
        self.assertEqual(self.case(cmd="# reads\necho\n", stdin="a\n", stdout="a\n"), [])

    def json_problems(self, text):
        return self.case(cmd=f"info --format json '{text}'\n", stdout=text + "\n")

    def test_json_and_schema(self):
        self.assertIn("does not name a schema", self.json_problems('{"format": "samklang-info/1"}')[0])
        self.write("schemas/info.schema.json", SCHEMA)
        self.assertIn("does not name a schema", self.json_problems('{"concepts": 2}')[0])
        self.assertIn("'concepts' is a required property", self.json_problems('{"format": "samklang-info/1"}')[0])
        self.assertIn("not JSON", self.json_problems("{")[0])
        self.assertEqual(self.json_problems('{"format": "samklang-info/1", "concepts": 2}'), [])

    def test_output_files(self):
        self.write("schemas/report.schema.json", SCHEMA)
        self.write("case/input/a.txt", "one\n")
        self.write("case/files", "report.md\nreport.json\nreport.html\n")
        self.write("case/expected/report.md", "two\n")
        self.write("case/expected/report.json", '{"format": "samklang-report/1", "concepts": 1}\n')
        problems = self.case(cmd="report -o out\n")
        self.assertEqual(len(problems), 2, problems)
        self.assertIn("+one", problems[0])
        self.assertIn("report.html was not written", problems[1])

    def test_update(self):
        os.environ["UPDATE_GOLDEN"] = "1"
        self.write("case/files", "report.md\n")
        self.write("case/input/a.txt", "one\n")
        self.write("case/stdout", "stale\n")
        self.assertEqual(self.case(cmd="report -o out\n"), [])
        self.assertEqual((self.root / "case/expected/report.md").read_text(encoding="utf-8"), "one\n")
        self.assertFalse((self.root / "case/stdout").exists())
        os.environ["UPDATE_GOLDEN"] = "0"
        self.assertEqual(self.case(cmd="report -o out\n"), [])


if __name__ == "__main__":
    unittest.main()
