#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shows that check_layering.py finds what it is there to find: each rule is broken once in a scratch tree."""

import pathlib
import tempfile
import unittest

import check_layering

LICENCE = "// SPDX-License-Identifier: Apache-2.0\n"


def guarded(guard, body=""):
    return f"{LICENCE}#ifndef {guard}\n#define {guard}\n{body}\n#endif\n"


CLEAN = {
    "include/samklang/base/error.h": guarded("SAMKLANG_BASE_ERROR_H", "#include <string>"),
    "include/samklang/rdf/parse.h": guarded("SAMKLANG_RDF_PARSE_H", "#include <samklang/base/error.h>"),
    "include/samklang/match/pairs.h": guarded("SAMKLANG_MATCH_PAIRS_H"),
    "lib/rdf/backend.h": guarded("SAMKLANG_RDF_BACKEND_H"),
    "lib/rdf/parse.cpp": LICENCE + '#include <samklang/rdf/parse.h>\n#include <fmt/format.h>\n#include "rdf/backend.h"\n'
                                   "#include <raptor2/raptor2.h>\n",
}


class CheckLayering(unittest.TestCase):
    def breaches(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**CLEAN, **changes}.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return check_layering.Checker(root).run()

    def assert_breach(self, name, text, expected):
        found = self.breaches({name: text})
        self.assertEqual(len(found), 1, found)
        self.assertIn(name, found[0])
        self.assertIn(expected, found[0])

    def test_a_clean_tree_has_no_breach(self):
        self.assertEqual(self.breaches({}), [])

    def test_a_room_that_may_not_see_another(self):
        self.assert_breach("lib/match/a.cpp", LICENCE + "#include <samklang/rdf/parse.h>\n", "match may not see rdf")
        self.assert_breach("include/samklang/skos/a.h", guarded("SAMKLANG_SKOS_A_H", "#include <samklang/match/pairs.h>"),
                           "skos may not see match")
        self.assert_breach("lib/load/a.cpp", LICENCE + '#include "match/a.h"\n', "load may not see match")

    def test_the_c_interface(self):
        header = "include/samklang/c/a.h"
        self.assert_breach(header, guarded("SAMKLANG_C_A_H", "#include <samklang/rdf/parse.h>"), "nothing of C++")
        self.assert_breach(header, guarded("SAMKLANG_C_A_H", "#include <stdio.h>"), "the table does not know")
        self.assert_breach("lib/capi/a.cpp", LICENCE + '#include "rdf/backend.h"\n', "public headers only")
        c = {"include/samklang/c/a.h": guarded("SAMKLANG_C_A_H", "#include <stdint.h>"),
             "lib/capi/b.h": guarded("SAMKLANG_CAPI_B_H", "#include <samklang/rdf/parse.h>"),
             "lib/capi/b.cpp": LICENCE + '#include "capi/b.h"\n#include <samklang/c/a.h>\n',
             "examples/01-a.c": LICENCE + "#include <samklang/c/a.h>\n#include <stdio.h>\n"}
        self.assertEqual(self.breaches(c), [])
        self.assertEqual(len(self.breaches({**c, "lib/rdf/a.cpp": LICENCE + "#include <samklang/c/a.h>\n"})), 1)

    def test_a_room_outside_the_table(self):
        self.assert_breach("lib/attic/a.cpp", LICENCE + "#include <vector>\n", "which the table does not know")

    def test_private_headers(self):
        self.assert_breach("include/samklang/rdf/a.h", guarded("SAMKLANG_RDF_A_H", '#include "rdf/backend.h"'), "private header")
        self.assert_breach("tools/samklang/a.cpp", LICENCE + '#include "rdf/backend.h"\n', "no header of its own")
        self.assert_breach("lib/report/a.cpp", LICENCE + '#include "match/a.h"\n', "public headers only")
        words = {"lib/wording/a.h": guarded("SAMKLANG_WORDING_A_H", ""), "lib/report/a.cpp": LICENCE + '#include "wording/a.h"\n'}
        self.assertEqual(self.breaches(words), [])

    def test_headers_that_do_not_exist(self):
        self.assert_breach("lib/rdf/a.cpp", LICENCE + '#include "rdf/gone.h"\n', "lib/ does not have")
        self.assert_breach("lib/rdf/a.cpp", LICENCE + "#include <samklang/rdf/gone.h>\n", "include/ does not have")

    def test_libraries_stay_at_home(self):
        self.assert_breach("lib/align/a.cpp", LICENCE + "#include <boost/graph/bfs.hpp>\n", "belongs to graph")
        self.assert_breach("lib/load/a.cpp", LICENCE + "#include <serd/serd.h>\n", "belongs to rdf")
        self.assert_breach("include/samklang/rdf/a.h", guarded("SAMKLANG_RDF_A_H", "#include <raptor2/raptor2.h>"), "public header")
        self.assert_breach("lib/rdf/a.h", guarded("SAMKLANG_RDF_A_H", "#include <fmt/core.h>"), "outside a source file")
        self.assert_breach("lib/rdf/a.cpp", LICENCE + "#include <zlib.h>\n", "the table does not know")

    def test_what_the_library_never_does(self):
        self.assert_breach("lib/rdf/a.cpp", LICENCE + '\nauto x = std::getenv("HOME");\n', "reads the environment")
        self.assert_breach("lib/rdf/a.cpp", LICENCE + "auto t = std::chrono::system_clock::now();\n", "reads the clock")
        self.assert_breach("lib/rdf/a.cpp", LICENCE + "void f() { std::cerr << 1; }\n", "prints")
        self.assertEqual(self.breaches({"lib/rdf/a.cpp": LICENCE + "// not std::cerr\nvoid f() { std::snprintf(0, 0, 0); }\n"}), [])

    def test_guards(self):
        self.assert_breach("lib/rdf/a.h", guarded("SAMKLANG_A_H"), "not SAMKLANG_RDF_A_H")
        self.assert_breach("lib/rdf/a.h", LICENCE, "no include guard")
        self.assert_breach("lib/base/error.h", guarded("SAMKLANG_BASE_ERROR_H"), "same guard")

    def test_files(self):
        self.assert_breach("lib/rdf/string_util.cpp", LICENCE, "says nothing")
        self.assert_breach("lib/rdf/a.cpp", "int x;\n", "SPDX")
        self.assert_breach("lib/rdf/a.cpp", LICENCE + "\n" * 400, "401 lines")
        found = self.breaches({"tests/layering/long_files.txt": "lib/rdf/parse.cpp: a table\nlib/gone.cpp: a table\nx.cpp:\n"})
        self.assertEqual(len(found), 4, found)

    def test_machine_paths(self):
        self.assert_breach("README.md", "see /" + "home/someone/notes\n", "path of a machine")
        self.assertEqual(self.breaches({"README.md": "https://example.org/" + "home/someone and a/" + "tmp/b\n"}), [])


if __name__ == "__main__":
    unittest.main()
