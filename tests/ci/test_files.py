#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""test_files.py PROGRAM SOURCE: what the program does with the files it is told to read and to write."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
CATALOGUE = ('@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n'
             '<https://example.org/{0}> a skos:Concept ; skos:prefLabel "{0}"@nb ; skos:definition "areal for ferdsel{1}"@nb .\n')


class Files(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="samklang-files-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        (self.folder / "folder").mkdir()
        self.write("a.ttl", "vei", ".")

    def write(self, name, term, end):
        (self.folder / name).write_text(CATALOGUE.format(term, end), encoding="utf-8")

    def run_program(self, *arguments):
        done = subprocess.run([PROGRAM, *arguments], cwd=self.folder, capture_output=True, check=False,
                              env={**os.environ, "LC_ALL": "C"})
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def mend(self, *files):
        return self.run_program("validate", *files, "--profile", "house", "--select", "D301", "--fix")

    def test_a_folder_where_a_file_is_wanted(self):
        for arguments in (["validate", "a.ttl", "--config", "folder"], ["validate", "a.ttl", "--suppress", "folder"],
                          ["validate", "a.ttl", "--baseline", "folder"], ["validate", "a.ttl", "--house", "folder"],
                          ["validate", "a.ttl", "--decisions", "folder"],
                          ["align", "a.ttl", "--thesaurus", "mythes=folder"], ["align", "a.ttl", "--previous", "folder"],
                          ["eval", "folder", "a.ttl"], ["sparql", "@folder", "--in", "a.ttl"]):
            with self.subTest(arguments=arguments):
                code, _, err = self.run_program(*arguments)
                self.assertEqual(code, 2, err)
                self.assertIn("folder", err)
                self.assertIn("cannot be read: it is a folder (", err)

    def test_a_file_that_leads_to_another_stays_a_link(self):
        (self.folder / "folder" / "a.ttl").write_bytes((self.folder / "a.ttl").read_bytes())
        (self.folder / "link.ttl").symlink_to("folder/a.ttl")
        (self.folder / "again.ttl").symlink_to(self.folder / "link.ttl")
        code, out, err = self.mend("again.ttl")
        self.assertEqual(code, 0, out + err)
        self.assertTrue((self.folder / "again.ttl").is_symlink())
        self.assertTrue((self.folder / "link.ttl").is_symlink())
        self.assertIn('ferdsel"', (self.folder / "folder" / "a.ttl").read_text(encoding="utf-8"))
        self.assertEqual([path.name for path in (self.folder / "folder").iterdir()], ["a.ttl"])

    def test_standard_output_by_its_name(self):
        arguments = [PROGRAM, "validate", "a.ttl", "--select", "D301", "--format", "csv", "--exit-zero", "-o", "/dev/stdout"]
        piped = subprocess.run(arguments, cwd=self.folder, capture_output=True, check=True)
        self.assertIn(b"D301", piped.stdout)
        with open(self.folder / "out.csv", "wb") as out:
            subprocess.run(arguments, cwd=self.folder, stdout=out, check=True)
        self.assertEqual((self.folder / "out.csv").read_bytes(), piped.stdout)
        with open(self.folder / "out.csv", "ab") as out:
            subprocess.run(arguments, cwd=self.folder, stdout=out, check=True)
        self.assertEqual((self.folder / "out.csv").read_bytes(), 2 * piped.stdout)
        self.assertTrue(pathlib.Path("/dev/stdout").is_symlink())
        self.assertEqual([path.name for path in self.folder.iterdir() if "samklang" in path.name], [])

    def test_a_link_to_nothing_yet(self):
        (self.folder / "link").symlink_to("folder/baseline")
        code, _, err = self.run_program("baseline", "write", "a.ttl", "-o", "link")
        self.assertEqual(code, 0, err)
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertTrue((self.folder / "folder" / "baseline").is_file())

    def test_a_mended_file_keeps_its_mode(self):
        for mode in (0o600, 0o664, 0o755):
            self.write("a.ttl", "vei", ".")
            (self.folder / "a.ttl").chmod(mode)
            self.assertEqual(self.mend("a.ttl")[0], 0)
            self.assertEqual((self.folder / "a.ttl").stat().st_mode & 0o7777, mode)

    def test_what_was_mended_before_it_went_wrong_is_named(self):
        locked = self.folder / "locked"
        locked.mkdir()
        self.write("locked/b.ttl", "gate", ".")
        # Nobody, not even root, makes a file of the name that the new bytes would have first.
        code, out, err = self.run_program("validate", "a.ttl", "locked/b.ttl", "--select", "D301", "--fix", "--diff")
        self.assertEqual(code, 0, out + err)
        process = subprocess.Popen(["sh", "-c", 'mkdir "locked/b.ttl.samklang-$$" && exec "$@"', "sh", PROGRAM, "validate", "a.ttl",
                                    "locked/b.ttl", "--select", "D301", "--fix"], cwd=self.folder, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        _, err = process.communicate()
        self.assertEqual(process.returncode, 2)
        self.assertIn("locked/b.ttl: cannot be written", err.decode())
        self.assertIn("mended before that: a.ttl", err.decode())
        self.assertNotIn("ferdsel.", (self.folder / "a.ttl").read_text(encoding="utf-8"))
        self.assertIn("ferdsel.", (locked / "b.ttl").read_text(encoding="utf-8"))

    def test_nothing_is_mended_where_the_call_is_wrong(self):
        for more in ([], ["--against-nation", "a.ttl"]):
            code, _, err = self.run_program("validate", "a.ttl", "--select", "D301", "--fix", "--max-age", "3", *more)
            self.assertEqual(code, 2)
            self.assertIn("--max-age", err)
            self.assertIn("--as-of" if more else "there is none", err)
            self.assertIn("ferdsel.", (self.folder / "a.ttl").read_text(encoding="utf-8"))

    def test_what_comes_from_a_pipe_is_not_mended_there(self):
        text = (self.folder / "a.ttl").read_bytes()
        arguments = [PROGRAM, "validate", "/dev/stdin", "--profile", "house", "--select", "D301", "--fix", "--input-format", "turtle"]
        done = subprocess.run(arguments, cwd=self.folder, input=text, capture_output=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 2, done.stderr.decode())
        self.assertIn("--diff", done.stderr.decode())
        with open(self.folder / "a.ttl", "rb+") as file:
            done = subprocess.run(arguments, cwd=self.folder, stdin=file, capture_output=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 2, done.stderr.decode())
        self.assertEqual((self.folder / "a.ttl").read_bytes(), text)
        done = subprocess.run([*arguments, "--diff"], cwd=self.folder, input=text, capture_output=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn(b'ferdsel"', done.stdout)

    def test_a_copy_of_a_file_is_judged_once(self):
        text = (self.folder / "a.ttl").read_text(encoding="utf-8")
        text = text.replace("skos:definition", "\n# samklang: ignore D301: slik står det i loven\n skos:definition", 1)
        for name in ("a.ttl", "b.ttl"):
            (self.folder / name).write_text(text, encoding="utf-8")
        code, out, err = self.run_program("validate", "a.ttl", "b.ttl", "--profile", "house", "--select", "D301,F906", "--fail-on", "info")
        self.assertEqual(code, 0, out + err)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
