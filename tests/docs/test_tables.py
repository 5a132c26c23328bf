"""The contract of charts and other programs: the page on studies names every column of every table, in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sim.store.codebook import columns
from sim.store.columns import Column

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "run-a-study.md"
TABLES = columns([Column("...", "")], ["..."])
STUDIES = PAGE.read_text(encoding="utf-8").partition("### One dialogue as tables")[0]
ROWS = dict(re.findall(r"^\| `([a-z]+\.csv)` \| [^|]+ \| ([^|]+) \|$", STUDIES, re.M))


def test_every_table_is_on_the_page():
    assert set(ROWS) == {name for name in TABLES if name.endswith(".csv")}


@pytest.mark.parametrize("file", ROWS)
def test_columns_are_those_of_the_codebook(file):
    text = ROWS[file].replace("as `summary.csv`", ROWS["summary.csv"]).replace("the levers", "...")
    assert [each.strip().strip("`") for each in text.split(",")] == [each.name for each in TABLES[file]]
