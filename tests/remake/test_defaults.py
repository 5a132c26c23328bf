"""The writer of defaults: what it writes is read back, and nothing else of a chapter moves."""

from __future__ import annotations

import ast
import io
import shutil
import tokenize
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.remake.checkout import checkout
from sim.remake.defaults import centre, write
from sim.remake.literals import OutOfRangeError, blank, literals, rewritten
from sim.rules import CHAPTERS, PARAMETERS
from sim.store.tables import write_csv

SOURCES = {
    name: (checkout() / "sim" / "rules" / f"{name}.py").read_text(encoding="utf-8") for name in CHAPTERS
}  # fmt: skip


@st.composite
def new_defaults(draw):
    """A chapter, and other defaults in their ranges for some of its parameters."""
    chapter = draw(st.sampled_from(list(CHAPTERS)))
    own = [each for each in PARAMETERS.values() if each.chapter == chapter]
    chosen = draw(st.lists(st.sampled_from(own), unique=True))
    numbers = {
        each.name: draw(st.integers(int(each.low), int(each.high)) if each.kind is int
                        else st.floats(each.low, each.high, allow_nan=False))
        for each in chosen
    }  # fmt: skip
    return chapter, numbers


def tokens(source):
    """What a source says, token by token, remarks and docstrings included."""
    return [each.string for each in tokenize.generate_tokens(io.StringIO(source).readline)]


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_default_is_found_where_it_is_written(chapter):
    found = literals(SOURCES[chapter], chapter)
    assert {name: each.value for name, each in found.items()} == CHAPTERS[chapter]._field_defaults
    for each in found.values():
        assert ast.literal_eval(SOURCES[chapter].encode()[each.start : each.end].decode()) == each.value


@given(new_defaults())
def test_what_is_written_is_read_back_and_nothing_else_changes(wanted):
    chapter, numbers = wanted
    new = rewritten(SOURCES[chapter], chapter, numbers)
    before, after = literals(SOURCES[chapter], chapter), literals(new, chapter)
    assert {name: each.value for name, each in after.items()} == {
        name: numbers.get(name, each.value) for name, each in before.items()
    }
    changed = [(a, b) for a, b in zip(tokens(SOURCES[chapter]), tokens(new), strict=True) if a != b]
    assert len(changed) == sum(before[name].value != number for name, number in numbers.items())
    assert blank(new, chapter, before) == blank(SOURCES[chapter], chapter, before)


@given(new_defaults())
def test_the_kind_of_a_number_stays(wanted):
    chapter, numbers = wanted
    for name, each in literals(rewritten(SOURCES[chapter], chapter, numbers), chapter).items():
        assert type(each.value) is PARAMETERS[f"{chapter}.{name}"].kind


def test_a_blanked_default_is_the_only_thing_that_does_not_count():
    source = SOURCES["trust"]
    other = rewritten(source, "trust", {"prior": 0.31, "bad": 0.5})
    assert blank(other, "trust", {"prior"}) != blank(source, "trust", {"prior"})
    assert blank(other, "trust", {"prior", "bad"}) == blank(source, "trust", {"prior", "bad"})


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("trust.prior", 0.9, "trust.prior = 0.9 is outside its range, 0.05 to 0.7"),
        ("trust.prior", "nan", "trust.prior = nan is outside its range, 0.05 to 0.7"),
        ("trust.prior", "", 'trust.prior = "" is no number'),
        ("transfer.shelf_life", 20.5, "transfer.shelf_life = 20.5 must be a whole number, 6 to 120"),
        ("trust.priory", 0.3, "trust.priory is no parameter; trust.prior may be meant"),
    ],
)
def test_a_number_that_can_be_no_default_is_refused_with_file_parameter_and_range(tmp_path, name, value, said):
    table = tmp_path / "marginals.csv"
    write_csv(table, ["parameter", "centre"], [("candour.expert", 0.8), (name, value)])
    with pytest.raises(OutOfRangeError) as fault:
        centre(table)
    assert str(fault.value) == f"{table}: {said}"


def test_a_table_that_is_not_there_or_another_is_named(tmp_path):
    with pytest.raises(OutOfRangeError, match=r"marginals\.csv is not there"):
        centre(tmp_path / "marginals.csv")
    write_csv(tmp_path / "other.csv", ["parameter"], [("trust.prior",)])
    with pytest.raises(OutOfRangeError, match=r"other\.csv: it has no column centre"):
        centre(tmp_path / "other.csv")


def chapters_in(folder: Path) -> Path:
    (folder / "sim" / "rules").mkdir(parents=True)
    for name in CHAPTERS:
        shutil.copy(checkout() / "sim" / "rules" / f"{name}.py", folder / "sim" / "rules")
    return folder


def test_a_checkout_is_rewritten_only_where_a_default_moves(tmp_path):
    root = chapters_in(tmp_path)
    assert write(root, {path: each.default for path, each in PARAMETERS.items()}) == {}
    old = PARAMETERS["trust.prior"].default
    assert write(root, {"trust.prior": 0.31, "candour.expert": PARAMETERS["candour.expert"].default}) == {
        "trust.prior": (old, 0.31)
    }
    moved = [name for name, source in SOURCES.items() if (root / f"sim/rules/{name}.py").read_text("utf-8") != source]
    assert moved == ["trust"]


def test_nothing_is_written_if_one_number_cannot_be(tmp_path):
    root = chapters_in(tmp_path)
    with pytest.raises(OutOfRangeError):
        write(root, {"candour.expert": 0.8123, "trust.prior": 2})
    for name, source in SOURCES.items():
        assert (root / "sim" / "rules" / f"{name}.py").read_text(encoding="utf-8") == source
