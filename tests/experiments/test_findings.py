"""What a study says it found is in its tables: the reference results, and what findings quote beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sim.edition import VERSION
from sim.lab.study import shipped_studies
from sim.remake.findings import finding, missing, triple_of
from sim.remake.quotations import HEAD, QUOTED, quotations, reference
from sim.store.tables import read_csv, write_csv

ROOT = Path(__file__).resolve().parents[2]


def of(name: str):
    return finding((ROOT / "experiments" / f"{name}.py").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", shipped_studies())
def test_every_estimate_of_a_finding_is_in_a_table(name):
    """One typed wrongly, or left over when the study was played again, is in none."""
    found = of(name)
    if found.version == VERSION:
        assert found.triples
        assert missing(found, reference(ROOT, name)) == [], "python -m sim.remake --from reference, or read it again"


def test_nothing_is_kept_that_no_finding_quotes():
    for row in read_csv(ROOT / QUOTED):
        number = triple_of(row)
        assert number is not None
        assert any(number.reads_as(text) for text in of(row["study"]).triples), row


def test_what_a_finding_quotes_is_kept_with_what_it_is_of(tmp_path):
    (tmp_path / "experiments").mkdir()
    for name in ("reference", "one"):
        (tmp_path / "results" / name).mkdir(parents=True)
    said = '"""What it found. In version 1.0. It is 0.10 (0.05 to 0.15), by 0.31 (0.28 to 0.35) more."""'
    (tmp_path / "experiments" / "one.py").write_text(said)
    write_csv(tmp_path / "results" / "reference" / "one.csv", ["estimate", "low", "high"], [(0.1, 0.05, 0.15)])
    head = ["track", "first", "second", "outcome", "difference", "low", "high"]
    rows = [("", "track1", "track2", "agreed", "", "", ""), ("", "track1", "track2", "uptake", -0.3124, -0.351, -0.284)]
    write_csv(tmp_path / "results" / "one" / "differences.csv", head, rows)
    (row,) = quotations(tmp_path, tmp_path / "results", "one", ("track",))
    assert dict(zip(HEAD, row, strict=True)) == {
        "study": "one", "quoted": "0.31 (0.28 to 0.35)", "table": "differences.csv",
        "of": "first=track1; second=track2; outcome=uptake", "estimate": "-0.3124", "low": "-0.351", "high": "-0.284",
    }  # fmt: skip
