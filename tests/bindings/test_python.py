# SPDX-License-Identifier: Apache-2.0
"""The Python binding over the library that was built: SAMKLANG_LIBRARY and PYTHONPATH are set by ctest."""

import ctypes
import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import unittest

import samklang
from samklang import Ontology, SamklangError, structs

SOURCE = pathlib.Path(__file__).resolve().parents[2]
DATA = SOURCE / "examples" / "data"
README = SOURCE / "bindings" / "python" / "README.md"
NAV = "https://example.org/collections/889640782/concepts/samboer-1-5"
TAX = "https://example.org/skatteetaten/begrep/meldepliktig-samboer"


class Python(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.image = os.path.join(cls.folder.name, "nation.samklang")
        with samklang.build([DATA]) as built:
            built.save(cls.image)
        cls.ontology = Ontology.open(cls.image)

    @classmethod
    def tearDownClass(cls):
        cls.ontology.close()
        cls.folder.cleanup()

    def test_a_lookup_ranks_by_agency(self):
        senses = self.ontology.lookup("samboeren", agency="Skatteetaten", limit=3)
        self.assertEqual(len(senses), 3)
        self.assertGreater(senses.total, 3)
        self.assertEqual(senses[0].concept.uri, TAX)
        self.assertEqual(senses[0].concept.agency, "974761076")
        self.assertEqual(senses[0].tier, "stem")
        self.assertEqual(senses[0].matched_kind, "preferred")
        self.assertEqual([sense.concept.uri for sense in senses][0], TAX)

    def test_typed_and_generic_answers_agree(self):
        typed = self.ontology.compare(NAV, TAX)
        generic = self.ontology.query({"question": "compare", "a": NAV, "b": TAX})
        for field in ("relation", "runner_up", "basis", "authority", "a_implies_b", "b_implies_a"):
            self.assertEqual(getattr(typed, field), generic[field], field)
        self.assertEqual(list(typed.differences), generic["differences"])
        self.assertEqual(list(typed.caveats), generic["caveats"])
        self.assertEqual(len(typed.reasons), len(generic["evidence"]))
        self.assertAlmostEqual(typed.confidence, generic["confidence"], 3)
        self.assertEqual(typed.a.uri, generic["a"]["uri"])
        words = [reason.a_words for reason in typed.reasons]
        self.assertEqual(words, [self.words(one["a"]) for one in generic["evidence"]])

        senses = self.ontology.lookup("samboer", as_of=datetime.date(2026, 1, 1))
        generic = self.ontology.query({"question": "lookup", "term": "samboer", "as_of": "2026-01-01"})
        self.assertEqual([sense.concept.validity for sense in senses],
                         [sense["concept"]["validity"] for sense in generic["senses"]])
        self.assertEqual([sense.matched_kind for sense in senses], [sense["matched"]["kind"] for sense in generic["senses"]])

    @staticmethod
    def words(side):
        return side["text"].encode()[side["begin"]:side["end"]].decode() if side else ""

    def test_mentions_have_places_in_the_string(self):
        text = "Åse 🏠 bor med samboeren sin, og samboeren arver"
        annotations = self.ontology.annotate(text)
        self.assertGreaterEqual(len(annotations), 2)
        for mention in annotations:
            self.assertEqual(text[mention.begin:mention.end], mention.surface)
            units = text.encode("utf-16-le")[2 * mention.utf16_begin:2 * mention.utf16_end].decode("utf-16-le")
            self.assertEqual(units, mention.surface)
            self.assertTrue(mention.candidates)

    def test_errors_say_what_and_what_to_do(self):
        with self.assertRaises(SamklangError) as raised:
            Ontology.open(os.path.join(self.folder.name, "no-such-image"))
        self.assertEqual(raised.exception.code, "io")
        self.assertIn("no-such-image", str(raised.exception))
        with self.assertRaises(SamklangError) as raised:
            self.ontology.compare(NAV, "https://example.org/nowhere")
        self.assertEqual(raised.exception.code, "usage")
        with self.assertRaises(SamklangError) as raised:
            self.ontology.query({"question": "fortune"})
        self.assertEqual(raised.exception.code, "usage")
        with self.assertRaises(SamklangError):
            samklang.build([DATA.parent / "faulty" / "brutt-iri.ttl"])

    def test_an_ontology_closes(self):
        with Ontology.open(self.image) as ontology:
            senses = ontology.lookup("samboer")
        self.assertEqual(senses[0].concept.label, "samboer")
        with self.assertRaises(SamklangError):
            ontology.lookup("samboer")
        ontology.close()

    def test_an_image_is_the_same_from_bytes(self):
        with open(self.image, "rb") as file, Ontology.from_bytes(file.read()) as ontology:
            ontology.verify()
            self.assertEqual(ontology.snapshot, self.ontology.snapshot)
            self.assertEqual(len(ontology.snapshot), 64)
            diff = ontology.query({"question": "diff"}, older=self.ontology)
            self.assertEqual(diff["changes"], [])

    def test_threads_share_an_ontology(self):
        relations = []
        threads = [threading.Thread(target=lambda: relations.append(self.ontology.compare(NAV, TAX).relation)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(relations), 8)
        self.assertEqual(len(set(relations)), 1)

    def test_texts_of_any_kind(self):
        for text in ("", "\0", "a\0b", "\ud800", "🏠" * 1000):
            self.assertEqual(len(self.ontology.lookup(text).senses), 0)
            self.ontology.annotate(text)

    def test_structs_lie_as_the_library_pins_them(self):
        layout = (SOURCE / "tests" / "abi" / "layout.txt").read_text()
        checked = 0
        for name, size in re.findall(r"^([a-z_]+) (\d+)$", layout, re.MULTILINE):
            struct = getattr(structs, "".join(part.capitalize() for part in name.split("_")), None)
            if struct is None:
                self.assertIn(name, ("diagnostic",))
                continue
            self.assertEqual(ctypes.sizeof(struct), int(size), name)
            for field, offset, width in re.findall(rf"^  {name}\.(\w+) (\d+) (\d+)$", layout, re.MULTILINE):
                place = getattr(struct, field)
                self.assertEqual((place.offset, place.size), (int(offset), int(width)), f"{name}.{field}")
                checked += 1
        self.assertGreater(checked, 80)

    def test_the_readme_s_programs_run(self):
        script, asker = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
        self.assertLessEqual(len(script.strip().split("\n")), 5)
        self.assertLess(len(asker.strip().split("\n")), 25)
        said = subprocess.run([sys.executable, "-c", script], cwd=self.folder.name, check=True, capture_output=True, text=True)
        self.assertEqual(said.stdout, self.ontology.compare(NAV, TAX).relation + "\n")
        names = {}
        exec(compile(asker, "README.md", "exec"), names)  # the reader's own words
        answer = names["Asker"](os.environ["SAMKLANG_LIBRARY"], self.image).ask(question="compare", a=NAV, b=TAX)
        self.assertEqual(answer["relation"], self.ontology.compare(NAV, TAX).relation)

    def test_an_assistant_s_turn(self):
        example = SOURCE / "bindings" / "python" / "examples" / "assistant_turn.py"
        text = "Samboeren min er død. Har jeg rett på pensjon, og må jeg betale skatt av arven?"
        said = self.run_example(example, text)
        self.assertIn("«Samboeren»: NAV og Skatteetaten: ", said)
        self.assertRegex(said, r"spør: .+\?")
        settled = self.run_example(example, "samboer", text)
        self.assertIn("  det gjelder: ", settled)

    def run_example(self, example, *arguments):
        done = subprocess.run([sys.executable, str(example), self.image, *arguments], check=True, capture_output=True,
                              env={**os.environ, "PYTHONIOENCODING": "utf-8"})
        return done.stdout.decode()


if __name__ == "__main__":
    unittest.main()
