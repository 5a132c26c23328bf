"""The scenarios that travel with the package: they load, they say where their figures come from, they are current."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

from sim.rules import Theory
from sim.scenario import load, shipped
from sim.scenario.refresh import with_parameters
from sim.scenario.resolve import track_of
from sim.scenario.shipped import paths


def numbers(tree, path=""):
    """Dotted paths of all numbers in a tree, and of lists that hold numbers."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from numbers(value, f"{path}.{key}".lstrip("."))
    elif isinstance(tree, list) and tree and isinstance(tree[0], dict):
        for number, row in enumerate(tree, start=1):
            yield from numbers(row, f"{path}.{number}")
    elif isinstance(tree, int | float) or (isinstance(tree, list) and any(isinstance(x, int | float) for x in tree)):
        yield path


@pytest.mark.parametrize("name", paths())
def test_every_number_has_a_source(name):
    tree = tomllib.loads(paths()[name].read_text(encoding="utf-8"))
    sources = load(name).sources
    written = list(numbers({key: value for key, value in tree.items() if key not in ("sources", "assumptions")}))
    assert len(written) > 5
    for path in written:
        assert any(path == source or path.startswith(f"{source}.") for source in sources), path


def test_the_list_begins_with_the_default_and_says_what_each_scenario_is():
    listed = shipped()
    assert next(iter(listed)) == "standing"
    assert "pcac-r2cp" in listed
    for name, (path, title, summary) in listed.items():
        scenario = load(name)
        assert (scenario.key, scenario.title, scenario.summary) == (name, title, summary)
        assert load(path) == scenario


def test_listing_needs_no_rules_and_no_heavy_libraries():
    code = (
        "import sys, sim.scenario as s; assert s.shipped();"
        "print([m for m in ('numba', 'numpy', 'sim.rules', 'sim.compiled') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_names_are_functions_whatever_was_imported_before():
    import sim.scenario.json_schema
    import sim.scenario.read
    import sim.scenario.shipped

    for name in ("load", "loads", "schema", "shipped"):
        assert callable(getattr(sim.scenario, name)), name
    with pytest.raises(AttributeError, match="has no attribute 'lode'"):
        sim.scenario.lode  # noqa: B018


def test_the_default_is_the_theory_at_its_defaults():
    scenario = load()
    assert scenario.theory == Theory()
    (forum,) = scenario.forums
    assert forum.terms == Theory().forum
    assert track_of(forum.delegations) == "track1_5"
    assert {(d.officials, d.former, d.experts) for d in forum.delegations} == {(2, 2, 2)}


def test_the_list_of_parameters_in_the_default_is_current_and_can_be_uncommented():
    text = paths()["standing"].read_text(encoding="utf-8")
    assert with_parameters(text) == text, "run python -m sim.scenario.refresh"
    begin = text.index("# ---- every parameter")
    lines = [line.removeprefix("# ") for line in text[begin:].splitlines() if line.startswith("# [") or " = " in line]
    tree = tomllib.loads("\n".join(lines))
    assert {chapter: tuple(values.values()) for chapter, values in tree.items()} == {
        chapter: tuple(values) for chapter, values in Theory()._asdict().items()
    }


def test_pcac_and_r2cp_are_what_the_founding_text_says():
    scenario = load("pcac-r2cp")
    pcac, r2cp = scenario.forums
    assert (pcac.governments, r2cp.governments) == (("usa", "china"), ("usa", "china", "japan"))
    assert {track_of(forum.delegations) for forum in scenario.forums} == {"track1_5"}
    assert "Stephen Hadley" in pcac.delegations[0].people
    assert [event.month for event in scenario.events if event.kind == "change_of_government"] == [44]
    months = int(scenario.start[:4]) * 12 + int(scenario.start[5:]) - 1 + 44 - 1
    assert (months // 12, months % 12 + 1) == (2017, 1), "the event must fall in January 2017"
