"""What scenarios and studies say of a default is true of the default of today, and nothing repeats one as a number.

Defaults move when the parameters are calibrated anew; sentences and levels do not. So a value that is meant to be the
default is left out of a file, or taken from the chapters by a study; one that is not says how it lies to the default.
"""

from __future__ import annotations

import ast
import re
import tomllib

import pytest

from sim.lab.study import Range, read_study, shipped_studies
from sim.rules import PARAMETERS
from sim.scenario.refresh import BEGIN
from sim.scenario.shipped import folder, paths

FILES = {**paths(), **{each.stem: each for each in (folder("experiments") / "scenarios").glob("*.toml")}}
STUDIES = [
    *sorted((folder("experiments")).glob("*.py")),
    folder("experiments") / "pictured" / "one_at_a_time.py",
]
GOVERNMENT = {"encroachment": "encroachment.level", "receptive": "transfer.receptive", "spell": "transfer.spell"}
EVENT = {"crisis": "tension.size", "encroachment": "encroachment.level"}
LEFT = re.compile(r"(left|size|back) (at|to) the default|takes the default|: the default$")
COMPARED = re.compile(r"(above|below|twice|half) the default")
NUMBER = re.compile(r"default of (\d+(?:\.\d+)?)")
MIDDLE = "the middle of the range"


def said(tree):
    """Every sentence of a file on a key of its own: ``(key, sentence)``."""
    yield from tree.get("sources", {}).items()
    for number, event in enumerate(tree.get("events", []), start=1):
        yield f"events.{number}", event.get("source", "")
    for each in tree.get("assumptions", []):
        yield each["key"], each["why"]


def written(tree, key):
    """The value that a file gives a key; None where it is left out."""
    if re.fullmatch(r"events\.\d+", key):
        return tree["events"][int(key.split(".")[1]) - 1].get("size")
    for part in key.split("."):
        tree = tree.get(part) if isinstance(tree, dict) else None
    return tree


def parameter(tree, key):
    """The parameter whose default a key has where it is left out."""
    first, *rest = key.split(".")
    if first == "events":
        return PARAMETERS[EVENT[tree["events"][int(rest[0]) - 1]["kind"]]]
    path = {"governments": GOVERNMENT.get(rest[-1]), "forums": f"forum.{rest[-1]}"}.get(first, key)
    return PARAMETERS[path]


def wrong(tree, key, sentence):
    """What a sentence says of a default that is not so; empty if nothing."""
    if "default" not in sentence and MIDDLE not in sentence:
        return ""
    value, its = written(tree, key), parameter(tree, key)
    if MIDDLE in sentence:
        return "" if value == (its.low + its.high) / 2 else f"{value} is not the middle of {its.low} to {its.high}"
    ways = {"above": lambda: value > its.default, "below": lambda: value < its.default,
            "twice": lambda: value == 2 * its.default, "half": lambda: value == its.default / 2}  # fmt: skip
    if found := COMPARED.search(sentence):
        return "" if ways[found[1]]() else f"{value} is not {found[0]}, {its.default}"
    if found := NUMBER.search(sentence):
        return "" if float(found[1]) == its.default else f"the default is {its.default}, not {found[1]}"
    if LEFT.search(sentence):
        back = "back to" in sentence
        return (
            ""
            if value == (its.default if back else None)
            else f"{value} should be {'the default' if back else 'left out'}"
        )
    return "speaks of a default in a way that nothing here understands"


@pytest.mark.parametrize("name", FILES)
def test_what_a_scenario_says_of_a_default_is_so(name):
    tree = tomllib.loads(FILES[name].read_text(encoding="utf-8"))
    found = {key: wrong(tree, key, sentence) for key, sentence in said(tree)}
    assert {key: fault for key, fault in found.items() if fault} == {}


@pytest.mark.parametrize("name", FILES)
def test_no_remark_of_a_scenario_repeats_a_default_as_a_number(name):
    """But for the list in the default scenario, which a command writes."""
    text = FILES[name].read_text(encoding="utf-8").partition(BEGIN)[0]
    remarks = [line for line in re.findall(r"(?m)^[^\"\n]*(#.*)$", text) if "default" in line]
    assert [line for line in remarks if re.search(r"\d", line)] == []


@pytest.mark.parametrize("file", STUDIES, ids=lambda file: file.stem)
def test_no_design_of_a_study_repeats_a_default_as_a_number(file):
    """Its findings are of a version and say so; what stands before them is of today."""
    text = file.read_text(encoding="utf-8")
    design = " ".join((ast.get_docstring(ast.parse(text)) or "").partition("What it found")[0].split())
    remarks = re.findall(r"#.*", text)
    spoken = [each for each in (*re.split(r"(?<=[.:;])\s", design), *remarks) if "default" in each]
    assert [each for each in spoken if re.search(r"(?<![\w.])\d", each)] == []


@pytest.mark.parametrize("file", STUDIES, ids=lambda file: file.stem)
def test_a_range_of_a_study_holds_the_default(file):
    """Outside it a finding would be of nowhere near the model as it stands."""
    for path, domain in read_study(str(file)).uncertainties.items():
        if isinstance(domain, Range):
            assert domain.low <= PARAMETERS[path].default <= domain.high, path


def test_every_shipped_study_is_looked_at():
    assert {file.stem for file in STUDIES} >= set(shipped_studies())


TREE = tomllib.loads(
    'months = 60\n[settlement]\nrate = 0.16\n[forums.a]\nmandate = 0.25\n[[events]]\nkind = "crisis"\n'
)


@pytest.mark.parametrize(
    ("key", "sentence", "good"),
    [
        ("settlement.rate", "an official process, above the default", True),
        ("settlement.rate", "an official process, below the default", False),
        ("settlement.rate", "twice the default", PARAMETERS["settlement.rate"].default == 0.08),
        ("settlement.rate", "assumption: the default", False),
        ("settlement.collapse", "assumption: the default", True),
        ("settlement.rate", "three times the default", False),
        ("forums.a.mandate", "the size is an assumption, the middle of the range", True),
        ("events.1", "size at the default of a crisis", True),
        ("tension.baseline", "left at the default of 0.9", False),
        ("months", "five years", True),
    ],
)
def test_a_sentence_that_is_not_so_is_found(key, sentence, good):
    assert (wrong(TREE, key, sentence) == "") is good
