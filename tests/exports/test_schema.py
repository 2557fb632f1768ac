"""The JSON Schema of own schemes, held against files by a validator that is not ours."""

import copy
import json
import os
import tomllib
import unittest
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(ROOT.joinpath("src/scheme/own/ordningar-1.schema.json").read_text("utf-8"))
SAMPLES = sorted(ROOT.joinpath("src/scheme/samples").glob("*.toml"))
SAVED = Path(os.environ["EXPORTS"]).joinpath("schemes")


def faults(file):
    return [f"{fault.json_path}: {fault.message}" for fault in Draft202012Validator(SCHEMA).iter_errors(file)]


def sample(name):
    return tomllib.loads(ROOT.joinpath(f"src/scheme/samples/{name}.toml").read_text("utf-8"))


class Schema(unittest.TestCase):
    def test_the_schema_is_one(self):
        Draft202012Validator.check_schema(SCHEMA)

    def test_every_sample_is_valid(self):
        self.assertGreaterEqual(len(SAMPLES), 9)
        for path in SAMPLES:
            with self.subTest(path.stem):
                self.assertEqual(faults(tomllib.loads(path.read_text("utf-8"))), [])

    def test_what_is_saved_is_valid(self):
        files = sorted(SAVED.glob("*.json"))
        self.assertEqual(len(files), len(SAMPLES) + 1, "every sample, and the built-in schemes")
        for path in files:
            with self.subTest(path.stem):
                self.assertEqual(faults(json.loads(path.read_text("utf-8"))), [])

    def test_what_the_reader_refuses_in_a_field_the_schema_refuses(self):
        good = sample("per-invanare")
        self.assertEqual(faults(good), [])

        def scheme(file):
            return file["ordningar"][0]

        def period(file):
            return scheme(file)["perioder"][0]

        changes = {
            "another unit": lambda file: period(file).update(per_invanare="72,64 kr"),
            "no unit": lambda file: period(file).update(per_invanare="72,64"),
            "an exponent": lambda file: period(file).update(per_invanare="1e9 kr/inv"),
            "a bare number": lambda file: period(file).update(per_invanare=72.64),
            "nothing paid": lambda file: period(file).pop("per_invanare"),
            "no source": lambda file: period(file).pop("kalla"),
            "no day": lambda file: period(file).update(fran="1 januari 2024"),
            "an unknown field": lambda file: scheme(file).update(beslutat_av="X"),
            "another kind": lambda file: scheme(file).update(slag="skatt"),
            "no identifier": lambda file: scheme(file).update(id="Exempel per invånare"),
            "too many years before": lambda file: scheme(file)["folkmangd"].update(ar_fore=99),
            "a number as text": lambda file: scheme(file)["folkmangd"].update(ar_fore="2"),
            "a long code": lambda file: scheme(file)["galler"]["kommuner"].append("13840"),
            "both kinds of concern": lambda file: scheme(file)["galler"].update(lan=["14"]),
            "a prototype": lambda file: file.update({"__proto__": {}}),
            "another format": lambda file: file.update(format="kommunkalkyl-ordningar-2"),
        }
        for name, change in changes.items():
            with self.subTest(name):
                changed = copy.deepcopy(good)
                change(changed)
                self.assertNotEqual(faults(changed), [])


if __name__ == "__main__":
    unittest.main()
