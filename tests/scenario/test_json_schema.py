"""The schema for editors: current, draft 4, accepting what the reader accepts, refusing what it plainly refuses."""

from __future__ import annotations

import json
import tomllib

import pytest
from jsonschema import Draft4Validator

from sim.rules import PARAMETERS
from sim.scenario import schema
from sim.scenario.refresh import schema_text
from sim.scenario.shipped import folder, paths


@pytest.fixture(name="validator", scope="module")
def draft4_validator():
    Draft4Validator.check_schema(schema())
    return Draft4Validator(schema())


def test_the_committed_schema_is_current():
    text = (folder() / "schema.json").read_text(encoding="utf-8")
    assert text == schema_text(), "run python -m sim.scenario.refresh"
    assert json.loads(text) == schema()


def test_it_keeps_to_what_draft_4_editors_know():
    text = schema_text()
    for word in ("$defs", "prefixItems", '"const"', "$id", "unevaluated", "dependentRequired", '"if"'):
        assert word not in text


@pytest.mark.parametrize("name", paths())
def test_it_accepts_what_is_shipped(validator, name):
    validator.validate(tomllib.loads(paths()[name].read_text(encoding="utf-8")))


def test_it_accepts_the_base(validator, base):
    validator.validate(tomllib.loads(base))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("months = 48", "months = 241"),
        ("months = 48", "months = 48.0"),
        ("months = 48", "month = 48"),
        ('title = "Base"', ""),
        ('start = "2013-06"', 'start = "2013-6"'),
        ("baseline = 0.3", "baseline = 1"),
        ("issues = 3", "issues = true"),
        ("[governments.japan]", "[governments.Japan]"),
        ('capacity = "official"', 'capacity = "formal"'),
        ("japan = { experts = 3 }", "japan = { expert = 3 }"),
        ('kind = "crisis"', 'kind = "crisis"\ngovernments = ["usa"]'),
        ("size = 1\n", "size = 2\n"),
        ("confidentiality = 0.7", "meetings_a_year = 4"),
    ],
)
def test_it_refuses_broken_files(validator, base, old, new):
    assert base.count(old) == 1
    assert not validator.is_valid(tomllib.loads(base.replace(old, new)))


def properties(node, path=""):
    """Every described key below a schema with its path and whether it is required."""
    for name, child in node.get("properties", {}).items():
        yield f"{path}.{name}".lstrip("."), child, name in node.get("required", [])
        yield from properties(child, f"{path}.{name}".lstrip("."))
    below = [*node.get("patternProperties", {}).values(), *node.get("oneOf", [])]
    below += [node["items"]] if "items" in node else []
    for child in below:
        yield from properties(child, f"{path}.*")


def test_every_key_is_described_with_range_and_default():
    found = {}
    for path, child, required in properties(schema()):
        found.setdefault(path, child)
        assert len(child["description"]) > 5, path
        if child["type"] in ("number", "integer"):
            assert child["minimum"] < child["maximum"], path
        if child["type"] != "object" and not required:
            assert "default" in child or "Left out: " in child["description"] or "pattern" in child, path
    for path, parameter in PARAMETERS.items():
        assert found[path]["default"] == parameter.default
        assert (found[path]["minimum"], found[path]["maximum"]) == (parameter.low, parameter.high)
        assert parameter.says in found[path]["description"]
