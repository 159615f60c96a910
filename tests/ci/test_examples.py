#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""test_examples.py PROGRAM SOURCE: runs the commands of examples/ci against a recorded export, without network."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
CI = SOURCE / "examples/ci"
PREFIX = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
VEI = '<https://example.org/vei> a skos:Concept ; skos:prefLabel "vei"@nb ; skos:definition "areal for ferdsel"@nb .\n'
STI = '<https://example.org/sti> a skos:Concept ; skos:prefLabel "sti"@nb ; skos:definition "smal vei av tråkk."@nb .\n'


def commands(name):
    """The lines between the marks `begin: judge` and `end: judge`, as a shell would run them."""
    text = re.search(r"# begin: judge\n(.*?)\n *# end: judge", (CI / name).read_text(encoding="utf-8"), re.DOTALL).group(1)
    return "\n".join(re.sub(r"^ *(?:- )?", "", line) for line in text.split("\n"))


@unittest.skipUnless(shutil.which("git"), "git is not there")
class Examples(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="samklang-ci-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name) / "work"
        (self.folder / "catalogue").mkdir(parents=True)
        (self.folder / "examples").symlink_to(SOURCE / "examples")
        tools = pathlib.Path(scratch.name) / "bin"
        tools.mkdir()
        (tools / "samklang").symlink_to(PROGRAM)
        # A curl that fails: nothing may ask the network.
        (tools / "curl").write_text("#!/bin/sh\nexit 99\n")
        (tools / "curl").chmod(0o755)
        self.environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": scratch.name, "GIT_CONFIG_GLOBAL": os.devnull,
                            "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
                            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org", "BASE": "main",
                            "SUMMARY": str(self.folder / "samklang.md"), "NATIONAL_EXPORT": str(SOURCE / "examples/data/nav.ttl")}
        self.catalogue = self.folder / "catalogue" / "veier.ttl"
        self.catalogue.write_text(PREFIX + VEI, encoding="utf-8")
        (self.folder / "samklang.toml").write_text('select = ["D301"]\n[[severity]]\nrule = "D301"\nlevel = "error"\n')
        for words in (["init", "-q", "-b", "main"], ["add", "catalogue", "samklang.toml"], ["commit", "-q", "-m", "x"]):
            self.sh("git " + " ".join(words), 0)

    def sh(self, script, expected):
        done = subprocess.run(["sh", "-eu", "-c", script], cwd=self.folder, capture_output=True, check=False, env=self.environment)
        self.assertEqual(done.returncode, expected, (done.stdout + done.stderr).decode()[-2000:])
        return done.stdout.decode()

    def test_github(self):
        self.sh(commands("github-workflow.yml"), 0)
        self.catalogue.write_text(PREFIX + VEI + STI, encoding="utf-8")
        out = self.sh(commands("github-workflow.yml"), 1)
        self.assertIn("::error file=catalogue/veier.ttl,line=3,", out)
        self.assertIn("D301", (self.folder / "samklang.sarif").read_text(encoding="utf-8"))
        self.assertIn("D301", (self.folder / "samklang.md").read_text(encoding="utf-8"))

    def test_gitlab(self):
        self.catalogue.write_text(PREFIX + VEI + STI, encoding="utf-8")
        self.sh(commands("gitlab-ci.yml"), 1)
        self.assertIn("catalogue/veier.ttl", (self.folder / "gl-code-quality-report.json").read_text(encoding="utf-8"))
        self.assertIn("<failure", (self.folder / "samklang.xml").read_text(encoding="utf-8"))

    def test_pre_commit(self):
        self.catalogue.write_text(PREFIX + VEI + STI, encoding="utf-8")
        entries = re.findall(r"entry: (.*)", (CI / "pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        self.assertEqual(len(entries), 2)
        self.sh(entries[0] + " catalogue/veier.ttl", 1)
        self.sh(entries[1] + " catalogue/veier.ttl", 0)
        self.assertIn('"smal vei av tråkk"@nb', self.catalogue.read_text(encoding="utf-8"))
        self.sh(entries[0] + " catalogue/veier.ttl", 0)

    def test_the_image_is_kept_by_the_engine_s_version(self):
        first = self.sh("sh examples/ci/national.sh .samklang", 0).strip()
        self.assertRegex(first, r"nation-samklang-[0-9.]+\.samklang$")
        self.environment["NATIONAL_EXPORT"] = "/nowhere"
        self.assertEqual(self.sh("sh examples/ci/national.sh .samklang", 0).strip(), first)

    def test_settings(self):
        settings = CI / "samklang.toml"
        self.catalogue.write_text(PREFIX + VEI, encoding="utf-8")
        self.sh(f"samklang validate catalogue --config {settings} --exit-zero", 0)

    def test_container_file(self):
        text = (CI / "Containerfile").read_text(encoding="utf-8")
        self.assertIn('ENTRYPOINT ["samklang"]', text)
        self.assertIn("samklang.deb", text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
