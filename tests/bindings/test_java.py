#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""test_java.py IMAGE JNA JAVAC JAVA OTHER: compiles and runs the Java binding, its test, and the programs of its README as they stand there.
OTHER is a library with another interface. SAMKLANG_LIBRARY is set by ctest."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

image, jna, javac, java, other = sys.argv[1:6]
image = str(pathlib.Path(image).resolve())
source = pathlib.Path(__file__).resolve().parents[2]
binding = source / "bindings" / "java"
readme = (binding / "README.md").read_text(encoding="utf-8")
ask, asker = re.findall(r"^```java\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
generic = asker[asker.index("public class"):].strip().split("\n")
if len(generic) >= 25:
    sys.exit(f"the generic call takes {len(generic)} lines: it is to stay under 25")

MAIN = """
class Generic {
  public static void main(String[] arguments) {
    System.out.print(new Asker(arguments[0]).ask("{\\"question\\": \\"suggest\\", \\"prefix\\": \\"samboer\\", \\"limit\\": 1}"));
  }
}
"""

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "Ask.java").write_text(ask, encoding="utf-8")
    (folder / "Asker.java").write_text(asker + MAIN, encoding="utf-8")
    (folder / "nation.samklang").symlink_to(image)
    files = [binding / "samklang" / "Ontology.java", folder / "Ask.java", folder / "Asker.java",
             pathlib.Path(__file__).with_name("TestOntology.java")]
    subprocess.run([javac, "-encoding", "UTF-8", "-Xlint:all", "-Werror", "-cp", jna, "-d", name, *map(str, files)], check=True)

    def run(main, *arguments, **more):
        # Texts of the library are UTF-8 whatever JNA would take them for.
        done = subprocess.run([java, "-cp", f"{jna}:{name}", "-Dfile.encoding=UTF-8", "-Djna.encoding=ISO-8859-1", main, *arguments],
                              cwd=name, check=False, capture_output=True, env={**os.environ, **more})
        sys.stderr.write(done.stderr.decode())
        if done.returncode != 0:
            sys.exit(f"{main} ended with {done.returncode}")
        return done.stdout.decode()

    print(run("TestOntology", image), end="")
    run("TestOntology", SAMKLANG_LIBRARY=other)
    relation, suggested = run("Ask").strip().split("\n")
    if relation not in ("close", "broader", "narrower", "overlapping", "related", "different"):
        sys.exit(f"the README's program says {relation}")
    if run("Generic", image).strip() != suggested or '"suggestions":[{' not in suggested:
        sys.exit("the generic call says otherwise than the class")
    print(f"README: {relation}")
