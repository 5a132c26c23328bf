"""Findings beside tables: an estimate that no table has is found, and one that is told another way is not."""

from __future__ import annotations

import pytest

from sim.edition import VERSION
from sim.lab.study import shipped_studies
from sim.remake.checkout import checkout
from sim.remake.findings import StatedFinding, Triple, finding, missing, report, tables
from sim.store.tables import write_csv

SAID = '''"""What it does.

What it found. In version 9.1.0. Track 2 carries 0.51 (0.49 to
0.53; n = 8,000 each), less than 1,204 (1,180 to 1,230); it falls by 0.31 (0.28 to 0.35), 19 in 100, 18 to 19 of Track
1.5, 18 to 22 in 100, and 12 in 100 (0.41, 0.38 to 0.44).

Across the region. 3.2 (3.1 to 3.3).

    backchannel study it
"""
'''
THERE = [Triple(0.5134, 0.4911, 0.5299), Triple(1204.2, 1180, 1230.4), Triple(-0.312, -0.351, -0.284)]


def test_estimates_are_read_with_both_ends_and_the_version():
    assert finding(SAID) == StatedFinding(
        "9.1.0",
        (
            ("0.51", "0.49", "0.53"),
            ("1,204", "1,180", "1,230"),
            ("0.31", "0.28", "0.35"),
            ("0.41", "0.38", "0.44"),
        ),
    )


def test_what_no_table_has_is_named_and_what_one_has_in_other_words_is_not():
    assert missing(finding(SAID), THERE) == [("0.41", "0.38", "0.44")]
    assert missing(finding(SAID), THERE[1:]) == [("0.51", "0.49", "0.53"), ("0.41", "0.38", "0.44")]


@pytest.mark.parametrize(
    ("row", "text", "told"),
    [
        (Triple(0.2196, 0.21, 0.2301), ("22", "21", "23"), True),
        (Triple(0.2196, 0.21, 0.2301), ("22", "21", "24"), False),
        (Triple(0.2196, 0.21, 0.2301), ("0.22", "0.21", "0.23"), True),
        (Triple(0.2196, 0.21, 0.2301), ("0.220", "0.210", "0.230"), True),
        (Triple(0.2196, 0.21, 0.2301), ("0.220", "0.211", "0.230"), False),
        (Triple(-0.05, -0.06, -0.04), ("0.05", "0.04", "0.06"), True),
        (Triple(0.225, 0.2072, 0.2443), ("0.22", "0.21", "0.24"), True),
        (Triple(0.225, 0.2072, 0.2443), ("0.23", "0.21", "0.24"), True),
        (Triple(0.2251, 0.2072, 0.2443), ("0.22", "0.21", "0.24"), False),
        (Triple(-0.05, -0.06, -0.04), ("0.05", "0.06", "0.04"), False),
    ],
)
def test_a_number_agrees_as_far_as_it_is_written(row, text, told):
    assert row.reads_as(text) is told


def test_a_study_that_does_not_say_its_version_is_no_finding():
    with pytest.raises(ValueError, match="in which version"):
        finding('"""What it found. Nothing."""')


def test_tables_of_a_study_are_its_reference_and_what_it_left(tmp_path):
    for folder, row in (("reference", (0.1, 0.0, 0.2)), ("one", ("", "", ""))):
        (tmp_path / "results" / folder).mkdir(parents=True)
        name = "one.csv" if folder == "reference" else "summary.csv"
        write_csv(tmp_path / "results" / folder / name, ["estimate", "low", "high"], [row])
    write_csv(tmp_path / "results" / "one" / "differences.csv", ["difference", "low", "high"], [(0.3, 0.2, 0.4)])
    assert list(tables(tmp_path, "one")) == [Triple(0.1, 0.0, 0.2), Triple(0.3, 0.2, 0.4)]


def test_every_shipped_study_is_in_the_report_and_one_of_an_earlier_version_is_called_that():
    lines, _ = report(checkout(), VERSION)
    assert [line.partition(":")[0] for line in lines] == shipped_studies()
    assert all("estimates" in line or "to be read again" in line for line in lines)
    lines, good = report(checkout(), "no version")
    assert not good
    assert all("of version" in line for line in lines)
