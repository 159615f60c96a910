#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The generator of table headers, and the tables of schemas/ against their JSON Schemas.

usage: test_tables.py GENERATOR SCHEMAS
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

generator, schemas = sys.argv[1], pathlib.Path(sys.argv[2])


def generate(content, name="pets"):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, f"{name}.json")
        header = pathlib.Path(folder, "deep", "er", f"{name}.h")
        source.write_text(content, encoding="utf-8")
        run = subprocess.run([generator, source, header, "text"], capture_output=True, text=True, check=False)
        return run.returncode, header.read_text(encoding="ascii") if header.exists() else "", run.stderr


class Generator(unittest.TestCase):
    def test_rows_become_a_struct_and_an_array(self):
        code, header, _ = generate('{"$schema": "x", "pets": [{"name": "tåke\\"\\n7", "age": 3, "tame": true}, {"age": 4, "toys": ["ball", "pinne"]}]}')
        self.assertEqual(code, 0)
        self.assertIn("namespace samklang::text::tables {", header)
        self.assertIn("struct PetsRow {", header)
        self.assertIn("std::int64_t age{};", header)
        self.assertIn('"t\\303\\245ke\\"\\0127"', header)
        self.assertIn("pets_toys_pool + 0, 2", header)

    def test_objects_are_flattened_and_numbers_widened(self):
        code, header, _ = generate('{"pets": [{"label": {"nb": "hund"}, "weight": 1}, {"weight": 1.5}]}')
        self.assertEqual(code, 0)
        self.assertIn("std::string_view label_nb{};", header)
        self.assertIn("double weight{};", header)

    def test_texts_become_an_array(self):
        code, header, _ = generate('{"some_words": ["og", "eller"]}')
        self.assertEqual(code, 0)
        self.assertIn("inline constexpr std::string_view some_words[] = {", header)

    def test_the_same_input_gives_the_same_bytes(self):
        content = (schemas / "acts.json").read_text(encoding="utf-8")
        self.assertEqual(generate(content, "acts"), generate(content, "acts"))

    def test_a_hyphen_in_the_name_is_an_underscore_in_code(self):
        code, header, _ = generate('{"pets": ["hund"]}', "small-pets")
        self.assertEqual(code, 0)
        self.assertIn("SMALL_PETS", header)

    def test_an_empty_list_is_an_empty_span(self):
        code, header, _ = generate('{"pets": []}')
        self.assertEqual(code, 0)
        self.assertIn("std::span<const std::string_view> pets{}", header)

    def test_what_is_no_table_is_refused(self):
        for content in ("", "{", '{"pets": [1]}', '{"pets": ["a", 1]}', '{"pets": [{"a": null}]}', '{"pets": [{"a": [[1]]}]}',
                        '{"pets": [{"a": 1}, {"a": "x"}]}', '{"pets": [{"no-name": 1}]}', '{"Pets": [{"a": 1}]}', '{"pets": [{"1a": 1}]}'):
            code, header, message = generate(content)
            self.assertEqual((code, header), (1, ""), content)
            self.assertIn("pets.json", message)


class Tables(unittest.TestCase):
    def test_each_table_keeps_to_its_schema(self):
        import jsonschema
        tables = 0
        for path in sorted(schemas.glob("*.json")):
            value = json.loads(path.read_text(encoding="utf-8"))
            named = schemas / str(value.get("$schema", ""))
            if path.name.endswith(".schema.json") or not named.is_file():
                continue
            schema = json.loads(named.read_text(encoding="utf-8"))
            validator = jsonschema.validators.validator_for(schema)
            validator.check_schema(schema)
            self.assertEqual([error.message for error in validator(schema).iter_errors(value)], [], path.name)
            tables += 1
        self.assertGreaterEqual(tables, 2)

    def test_each_pattern_closes_what_it_opens(self):
        # Patterns of one rule are joined by "|" in parentheses: one too many would reach into its neighbour.
        for row in json.loads((schemas / "text-rules.json").read_text(encoding="utf-8"))["text_rules"]:
            for field in ("pattern", "except"):
                depth = 0
                for sign in re.sub(r"\\.|\[(?:\\.|\[:\w+:\]|[^\]])*\]", "", row.get(field, "")):
                    depth += {"(": 1, ")": -1}.get(sign, 0)
                    self.assertGreaterEqual(depth, 0, row)
                self.assertEqual(depth, 0, row)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
