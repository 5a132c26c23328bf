"""Whatever a file holds, reading it gives a scenario or the project's own error, and nothing else."""

from __future__ import annotations

import copy
import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sim.scenario import Scenario, ScenarioError, load, loads
from sim.scenario.faults import MOST_TOLD
from sim.scenario.plan import TRACKS
from sim.scenario.seating import in_room
from sim.scenario.shipped import paths

BASE = (Path(__file__).parents[1] / "base.toml").read_text(encoding="utf-8")
TEXTS = [BASE, *(path.read_text(encoding="utf-8") for path in paths().values())]
TREES = [tomllib.loads(text) for text in TEXTS]
FUZZ = settings(max_examples=max(400, settings().max_examples))  # reading is quick


def written(value) -> str:
    """A value in TOML, tables in braces."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(each) for each in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value) if isinstance(value, str) else repr(value)


def toml(tree: dict) -> str:
    return "".join(f"{json.dumps(key)} = {written(value)}\n" for key, value in tree.items())


WORDS = ["usa", "china", "big", "name", "slots", "drafts", "changes", "month", "kind", "opening", "private", "rooms"]
TEXT = st.sampled_from([*WORDS, "", " ", "Ü.x", "sources", "events.1"]) | st.text("aZ0_.-\" '", max_size=6)
NUMBERS = st.integers(-3, 300) | st.floats(allow_nan=True, allow_infinity=True) | st.just(10**400) | st.just(2**64)
JUNK = st.recursive(
    st.booleans() | NUMBERS | TEXT,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(TEXT, below, max_size=3),
    max_leaves=6,
)


def places(tree, path=()):
    """Every place of a tree."""
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


def mutate(draw, tree):
    *above, key = draw(st.sampled_from(list(places(tree))))
    table = inside(tree, above)
    act = draw(st.sampled_from(["delete", "rename", "junk", "add", "copy", "nudge"]))
    if act == "delete":
        del table[key]
    elif act == "rename" and isinstance(table, dict):
        table[draw(TEXT)] = table.pop(key)
    elif act == "add" and isinstance(table, dict):
        table[draw(TEXT)] = draw(JUNK)
    elif act == "copy":
        table[key] = copy.deepcopy(draw(st.sampled_from((table, *TREES))))
    elif act == "nudge" and type(table[key]) in (int, float) and abs(table[key]) < 1000:
        table[key] = table[key] + draw(st.sampled_from([-1, 1, 0.5, 20]))
    else:
        table[key] = draw(JUNK)


@st.composite
def mutated(draw):
    tree = copy.deepcopy(draw(st.sampled_from(TREES)))
    for _ in range(draw(st.integers(1, 4))):
        if tree:
            mutate(draw, tree)
    return tree


def usable(scenario):
    """What every plan promises."""
    assert isinstance(scenario, Scenario)
    for track in (None, *TRACKS):
        for forum in (in_room(scenario, track) if track else scenario).forums:
            assert 1 <= forum.opens <= forum.closes <= scenario.months
            assert all(1 <= delegation.seats <= 40 for delegation in forum.delegations)
            assert any(block.parties == forum.governments for block in scenario.agenda)
            terms = forum.terms
            for change in (None, *forum.changes):
                terms = terms._replace(**change.terms) if change else terms
                assert terms.drafts <= terms.slots


def read(action):
    """True if it gives a scenario; an error must hold sentences."""
    error = None
    try:
        scenario = action()
    except ScenarioError as caught:
        error = caught
    if error is None:
        usable(scenario)
        return True
    assert error.faults
    assert len(str(error).split("\n")) == min(len(error.faults), MOST_TOLD + 1), "one line a fault"
    return False


def test_the_writer_of_these_tests_is_right():
    for text, tree in zip(TEXTS, TREES, strict=True):
        assert tomllib.loads(toml(tree)) == tree
        assert loads(toml(tree)).forums == loads(text).forums


@FUZZ
@given(mutated())
def test_mutated_trees(tree):
    read(lambda: loads(toml(tree), "fuzz.toml"))


@st.composite
def nudged(draw):
    """A tree with numbers moved within their type: many of these are scenarios, some of them barely not."""
    tree = copy.deepcopy(draw(st.sampled_from(TREES)))
    numbers = [place for place in places(tree) if type(inside(tree, place)) in (int, float)]
    for *above, key in draw(st.lists(st.sampled_from(numbers), min_size=1, max_size=3)):
        table = inside(tree, above)
        table[key] += draw(st.sampled_from([-2, -1, 1, 2, 12]) if type(table[key]) is int else st.floats(-0.3, 0.3))
    return tree


def inside(tree, place):
    for part in place:
        tree = tree[part]
    return tree


@FUZZ
@given(nudged())
def test_nudged_trees(tree):
    read(lambda: loads(toml(tree), "fuzz.toml"))


@FUZZ
@given(st.sampled_from(TEXTS), st.integers(0, 6000), st.integers(0, 40), st.text(max_size=12))
def test_mutated_texts(text, start, length, put):
    start %= len(text)
    read(lambda: loads(text[:start] + put + text[start + length :], "fuzz.toml"))


@FUZZ
@given(st.text(alphabet="ab=.[]{}\"'#,\n 01-+_:\\", max_size=60))
@example("a={a={a=1,a.b=2}}")
@example("[[a]]\n[a.b]\n[[a.b]]")
def test_raw_text(text):
    assert not read(lambda: loads(text, "fuzz.toml"))


@pytest.fixture(name="file", scope="module")
def fuzz_file(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz") / "fuzz.toml"


@FUZZ
@given(content=st.binary(max_size=80), head=st.sampled_from([b"", b"\xef\xbb\xbf", TEXTS[1].encode()]))
def test_raw_bytes(file, content, head):
    file.write_bytes(head + content)
    read(lambda: load(file))


@FUZZ
@given(st.sampled_from([".".join(map(str, place)) for place in places(TREES[0])]) | TEXT, JUNK.map(written) | TEXT)
def test_overrides(path, value):
    read(lambda: loads(BASE, "fuzz.toml", [f"{path}={value}"]))


@given(st.text(max_size=30))
def test_names(name):
    if name not in paths():
        with pytest.raises(ScenarioError):
            load(f"nowhere/{name}")
