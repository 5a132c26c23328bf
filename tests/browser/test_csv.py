"""Tables are saved as the project writes its own: no formulas, and numbers that read back as they were."""

from __future__ import annotations

import csv
import io

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from sim import load
from sim.engine import simulate
from sim.page.facts.outcomes import outcomes
from sim.store.tables import cells, unquote, write_csv

COLUMNS = [
    {"name": "label", "kind": "string"}, {"name": "=n", "kind": "integer"}, {"name": "x", "kind": "number"},
    {"name": "yes", "kind": "boolean"},
]  # fmt: skip
NEARLY = [
    "+٣",
    "-٣.5e+٢",
    "-1e5",
    "-1e",
    "+1.2.3",
    "=1",
    "'=1",
    "''+x",
    "'tis",
    "@a",
    "\t1",
    "-",
    "+",
    "--1",
    "-x",
    "1",
    "",
]
HOSTILE = (
    st.text(st.sampled_from("=+-@\t\r\n,;\"'0123.5e٣a é"), max_size=8) | st.text(max_size=8) | st.sampled_from(NEARLY)
)
TEXTS = HOSTILE.filter(lambda text: text.encode(errors="ignore").decode() == text)
rows = st.lists(
    st.tuples(
        TEXTS, st.none() | st.integers(-(2**53), 2**53), st.none() | st.floats(allow_nan=False, allow_infinity=False),
        st.none() | st.booleans(),
    ),
    max_size=12,
)  # fmt: skip


@settings(deadline=None, max_examples=15)
@given(st.lists(rows, min_size=10, max_size=10))
def test_any_table_is_what_the_project_writes(asked_each, tmp_path_factory, tables):
    """Which fault would this catch? A formula that is let through, a number rounded, a quote or a line end lost."""
    file = tmp_path_factory.mktemp("tables") / "own.csv"
    mine = asked_each("numbers/csv.js", "csv", [[COLUMNS, [list(row) for row in found]] for found in tables])
    for text, found in zip(mine, tables, strict=True):
        _, *lines = csv.reader(io.StringIO(text, newline=""))
        assert [list(map(unquote, line)) for line in lines] == [cells(row) for row in found]
        write_csv(file, [each["name"] for each in COLUMNS], found)
        if "\r" not in text:  # which some versions of Python leave bare, and then cannot read
            assert text == file.read_text(encoding="utf-8")


def test_a_lone_empty_cell_is_no_empty_line(ask):
    assert ask("numbers/csv.js", "csv", [{"name": "x", "kind": "number"}], [[None], [1]]) == 'x\n""\n1.0\n'


def test_outcomes_of_dialogues(ask):
    found = simulate(load("standing"), 50, 2, curves=0).outcomes
    columns = {name: values.tolist() for name, values in found.items()}
    table = ask("numbers/csv.js", "outcomesTable", columns, 100, {"outcomes": outcomes()})
    text = ask("numbers/csv.js", "csv", table["columns"], table["rows"])
    read = pd.read_csv(io.StringIO(text), dtype=str).set_index("run")
    assert list(map(int, read.index)) == list(range(100, 150))
    for name, values in found.items():
        never = values < 0 if name.startswith("first_") else np.zeros(len(values), bool)
        assert list(read[name].isna()) == list(never)
        assert list(map(float, read[name][~never])) == values[~never].tolist()
