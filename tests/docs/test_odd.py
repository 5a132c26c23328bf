"""The ODD description keeps up with the code: tables are fresh, and nothing in the code goes unmentioned."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim import chance
from sim.engine import replay
from sim.events import KINDS
from sim.rules import PARAMETERS
from sim.seats import lay_out
from sim.state import AXES, World
from tests.docs.documents import ROOT
from tests.docs.equations import printed
from tests.docs.odd.columns import COLUMNS, UNSHOWN, described, shown
from tests.docs.odd.constants import HELD, NO_PARAMETER, named, unnamed
from tests.docs.odd.pages import BLOCKS, PAGES, blocks_of, rewritten
from tests.docs.odd.refusals import REFUSED, places
from tests.worlds import scenarios

TEXTS = {page.name: page.read_text(encoding="utf-8") for page in PAGES}
GENERATED = re.compile(r"<!-- generated: .*?<!-- end -->", re.S)
PROSE = "\n".join(GENERATED.sub("", text) for text in TEXTS.values())
"""What was written by hand."""
CALLED = {
    "encroachment.level": "level[t, g]",
    "drafting.rigidity": "rigidity[g]",
    "drafting.power": "power[g]",
    "drafting.floor": "floor[g]",
    "transfer.receptive": "receptive_share[g]",
}
"""Parameters that a government may set for itself, as equations call them."""
VARIABLES = [*shown(), *World._fields]
"""State variables and what is worked out before a run; pages and code call them alike."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_tables_are_fresh(page) -> None:
    """If it fails: ``python -m tests.docs.odd``."""
    text = page.read_text(encoding="utf-8")
    assert rewritten(text) == text


def test_every_table_stands_somewhere_once() -> None:
    found = [name for text in TEXTS.values() for name in blocks_of(text)]
    assert sorted(found) == sorted(BLOCKS)
    assert all(text.count("<!-- generated: ") == text.count("<!-- end -->") for text in TEXTS.values())


def test_a_stale_table_is_noticed() -> None:
    """Catches a generator that leaves the page as it found it."""
    text = TEXTS["parameters.md"]
    stale = text.replace(f"| `baseline` | {PARAMETERS['tension.baseline'].default!r} |", "| `baseline` | 0.123 |")
    assert stale != text
    assert rewritten(stale) == text


@pytest.mark.parametrize("path", PARAMETERS)
def test_every_parameter_stands_in_an_equation(path: str) -> None:
    """Catches a parameter that the code reads and no hand-written page explains."""
    chapter, _, name = path.partition(".")
    asked = f"terms.{name}" if chapter == "forum" else CALLED.get(path, path)
    assert re.search(rf"{re.escape(asked)}(?!\w)", PROSE), asked


@pytest.mark.parametrize("kind", chance.KINDS)
def test_every_kind_of_chance_is_asked_for(kind: str) -> None:
    assert f"u({kind};" in PROSE


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_is_noted(kind: str) -> None:
    assert re.search(rf"\b{kind.upper()}\b", TEXTS["month.md"])


@pytest.mark.parametrize("name", VARIABLES)
def test_every_variable_is_used_in_prose(name: str) -> None:
    """Catches a column that the code keeps and no step reads or writes."""
    assert re.search(rf"(?<!\w){name}(\[|`)", PROSE)


def test_no_two_things_share_a_name() -> None:
    """Catches a variable called as another, or as an equation: which ``first`` is meant is then a guess."""
    equations = {left.partition("(")[0] for left in printed() if "[" not in left}
    assert sorted(set(VARIABLES)) == sorted(VARIABLES)
    assert equations & set(VARIABLES) == set()


def test_every_constant_is_told_and_used_by_its_name() -> None:
    """Catches a number that a rule is given and that no scenario can change, with or without a name."""
    assert {name for name, _, _ in named()} == set(NO_PARAMETER)
    assert unnamed() == set(HELD)
    assert [name for name in NO_PARAMETER if name not in PROSE] == []


def test_everything_that_is_refused_is_told() -> None:
    """Catches a new refusal: a row of the table for each place in the source that notes a fault."""
    assert places() == {name: len(rows) for name, rows in REFUSED.items()}


def test_every_variable_has_axes_a_range_and_a_meaning() -> None:
    assert set(shown()) == set(AXES) - UNSHOWN
    assert set(COLUMNS) <= set(shown()), "a range for a column that is gone"
    for kind in ("State", "World"):
        assert described(kind), kind
    rows = [
        line for line in TEXTS["state-variables.md"].partition("<!-- end -->")[0].splitlines() if line.startswith("| `")
    ]
    assert len(rows) == len(shown())
    assert [line for line in rows if line.split(" | ")[5].strip() == ""] == []
    laid_out = [line for line in TEXTS["input.md"].splitlines() if re.match(r"\| `\w+` \| \(", line)]
    assert [line for line in laid_out if line.split(" | ")[2].strip(" |") == ""] == []
    assert len(laid_out) == len(World._fields)


@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(scenarios(most_months=10), st.integers(0, 2**32))
def test_ranges_hold(scenario, seed) -> None:
    """Catches a range that is wished for: the state at the end of generated worlds lies within the table's."""
    state, world = replay(scenario, seed), lay_out(scenario)
    (questions, sides), forums = world.party.shape, len(world.opens)
    widest = state.prior.shape[1]
    sizes = {"T": scenario.months, "F": forums, "G": sides, "Q": questions, "S": len(world.forum), "W": widest}
    for name in shown():
        column, values = COLUMNS.get(name), np.asarray(getattr(state, name), float)
        low, high = (column.low, column.high) if column else ("0", "1")
        assert not low or values.min() >= eval(low, {}, sizes), name
        assert not high or values.max() <= eval(high, {}, sizes) + 1e-12, name
        assert np.isfinite(values).all(), name


def test_nothing_speaks_of_the_old_page() -> None:
    """Its name differed in case alone, which some disks do not tell apart."""
    names = {path.name for path in (ROOT / "docs").iterdir()}
    assert "ODD.md" in names
    assert "odd.md" not in names
