#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""test_since.py PROGRAM SOURCE: `samklang validate --since` against a git repository of its own."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
PREFIX = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix ex: <https://example.org/> .\n"


def concept(name, definition, more=""):
    return f'ex:{name} a skos:Concept ; skos:prefLabel "{name}"@nb ; skos:definition "{definition}"@nb {more}.\n'


@unittest.skipUnless(shutil.which("git"), "git is not there")
class Since(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="samklang-since-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name) / "work"
        (self.folder / "catalogue").mkdir(parents=True)
        self.environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "HOME": scratch.name,
                            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
                            "GIT_COMMITTER_EMAIL": "a@example.org", "LC_ALL": "C"}
        self.git("init", "-q", "-b", "main")
        self.write("a.ttl", concept("vei", "areal for ferdsel.") + concept("sti", "smal vei av tråkk.", "; skos:broader ex:vei "))
        self.write("b.ttl", concept("gate", "vei i by og tettsted."))
        self.commit()

    def git(self, *arguments, folder=None):
        subprocess.run(["git", *arguments], cwd=folder or self.folder, check=True, capture_output=True, env=self.environment)

    def commit(self):
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")

    def write(self, name, body):
        (self.folder / "catalogue" / name).write_text(PREFIX + body, encoding="utf-8")

    def validate(self, *arguments, folder=None):
        done = subprocess.run([PROGRAM, "validate", "catalogue", "--profile", "house", "--select", "D301", "--fail-on", "warning", *arguments],
                              cwd=folder or self.folder, capture_output=True, check=False, env=self.environment)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_nothing_changed(self):
        code, out, _ = self.validate("--since", "HEAD")
        self.assertEqual(code, 0, out)
        self.assertIn("0 concepts", out)

    def test_written_otherwise_is_not_changed(self):
        (self.folder / "catalogue" / "b.ttl").unlink()
        self.write("a.ttl", concept("gate", "vei i by og tettsted.") + concept("sti", "smal vei av tråkk.", "; skos:broader ex:vei "))
        self.write("c.ttl", concept("vei", "areal for ferdsel."))
        code, out, _ = self.validate("--since", "main")
        self.assertEqual(code, 0, out)
        self.assertIn("0 concepts", out)

    def test_what_changed_counts_and_its_neighbours_are_comments(self):
        self.write("a.ttl", concept("vei", "areal for all ferdsel.") + concept("sti", "smal vei av tråkk.", "; skos:broader ex:vei "))
        self.write("c.ttl", concept("bro", "vei over vann"))
        code, out, _ = self.validate("--since", "HEAD")
        self.assertEqual(code, 1, out)
        self.assertIn("3 concepts", out)
        self.assertIn("one warning", out)
        self.assertIn("comment, does not count", out)
        self.assertNotIn("gate", out)

    def test_no_such_revision(self):
        code, _, err = self.validate("--since", "nowhere")
        self.assertEqual(code, 2)
        self.assertIn('git knows no revision "nowhere"', err)
        code, _, err = self.validate("--since=--output=x")
        self.assertEqual(code, 2)
        self.assertFalse((self.folder / "x").exists())

    def test_a_shallow_checkout_says_what_to_do(self):
        self.write("b.ttl", concept("gate", "vei"))
        self.commit()
        shallow = self.folder.parent / "shallow"
        self.git("clone", "-q", "--depth", "1", f"file://{self.folder}", str(shallow))
        code, _, err = self.validate("--since", "HEAD~1", folder=shallow)
        self.assertEqual(code, 2)
        self.assertIn("fetch-depth: 0", err)

    def test_what_git_cannot_list_is_not_new(self):
        tree = subprocess.run(["git", "rev-parse", "HEAD:catalogue"], cwd=self.folder, check=True, capture_output=True,
                              env=self.environment).stdout.decode().strip()
        (self.folder / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
        code, out, err = self.validate("--since", "HEAD")
        self.assertEqual(code, 2, out)
        self.assertIn("git cannot list what was there", err)

    def test_git_may_speak_another_language(self):
        shutil.rmtree(self.folder / ".git")
        (self.folder.parent / "bin").mkdir()
        git = self.folder.parent / "bin" / "git"
        git.write_text('#!/bin/sh\n[ "$LC_ALL" = C ] && echo "fatal: not a git repository" >&2 || echo "fatal: ikkje eit git-depot" >&2\nexit 128\n')
        git.chmod(0o755)
        self.environment.update({"LC_ALL": "nn_NO.UTF-8", "PATH": f"{git.parent}:{os.environ['PATH']}"})
        _, _, err = self.validate("--since", "main")
        self.assertIn("is not in a git repository", err)

    def test_findings_in_a_register_are_old_where_its_rows_are(self):
        head = "subject_id\tpredicate_id\tobject_id\n"
        row = "https://example.org/vei\tskos:exactMatch\thttps://example.org/gate\n"
        register = self.folder / "register.sssom.tsv"
        register.write_text(head + row, encoding="utf-8")
        self.commit()
        more = ["--since", "HEAD", "--decisions", "register.sssom.tsv", "--select", "M601"]
        code, out, err = self.validate(*more)
        self.assertEqual(code, 0, out + err)
        self.assertNotIn("M601", out)
        self.git("rm", "-q", "--cached", "register.sssom.tsv")
        self.git("commit", "-q", "-m", "x")
        code, out, err = self.validate(*more)
        self.assertEqual(code, 1, out + err)
        self.assertIn("M601", out)

    def test_no_repository(self):
        shutil.rmtree(self.folder / ".git")
        code, _, err = self.validate("--since", "main")
        self.assertEqual(code, 2)
        self.assertIn("is not in a git repository", err)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
