"""The table behind the scoreboard: verdicts of patterns, counted by hand."""

from __future__ import annotations

import csv

import pytest

from sim.findings import scoreboard
from sim.findings.study import Focus, StoredStudy, Unfit
from tests.charts.drawing import drawn
from tests.charts.known import SPACE


def parts(folder, rows):
    head = ("code", "part", "kind", "claim", "verdict", "required", "pattern_verdict")
    with (folder / "patterns.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])
    return scoreboard.read(StoredStudy(folder), Focus())


YES, NO, OPEN = "reproduced", "not reproduced", "not identified"


def test_a_pattern_is_reproduced_if_all_its_required_parts_are(tmp_path):
    table = parts(tmp_path, [
        ("E1", 1, "evidence", "a", YES, "True", ""), ("E1", 2, "evidence", "a", YES, "", ""),
        ("E2", 1, "evidence", "b", YES, "True", ""), ("E2", 2, "evidence", "b", NO, "True", ""),
        ("E3", 1, "evidence", "c", YES, "True", ""), ("E3", 2, "evidence", "c", OPEN, "True", ""),
        ("E4", 1, "evidence", "d", YES, "True", ""), ("E4", 2, "evidence", "d", NO, "False", ""),
        ("E5", 1, "evidence", "e", NO, "0", ""), ("E6", 1, "evidence", "f", NO, "True", OPEN),
        ("N1", 1, "must not", "g", YES, "True", ""), ("P1", 1, "prediction", "h", NO, "True", ""),
        ("X1", 1, "", "i", YES, "True", ""),
    ])  # fmt: skip
    assert [(each.code, each.claim, each.verdict, len(each.parts)) for each in table.patterns] == [
        ("E1", "a", YES, 2), ("E2", "b", NO, 2), ("E3", "c", OPEN, 2), ("E4", "d", YES, 2), ("E5", "e", OPEN, 1),
        ("E6", "f", OPEN, 1), ("N1", "g", YES, 1), ("P1", "h", NO, 1), ("X1", "i", YES, 1),
    ]  # fmt: skip
    said = {each.code: (each.in_words, each.mark, each.sort) for each in table.patterns}
    assert said["N1"] == ("avoided", YES, "must not")
    assert said["P1"] == ("not predicted", "prediction", "prediction")
    assert said["X1"] == (YES, YES, "evidence")
    title = scoreboard.title_of(table).replace(SPACE, " ")
    assert title == "3 of 7 patterns of the evidence are reproduced, 1 not reproduced and 3 not identified"


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([("E1", "evidence", NO)], "The only pattern of the evidence is not reproduced"),
        ([("N1", "must not", NO)], "The only pattern that must not be shown is produced"),
        ([("N1", "must not", YES), ("N2", "must not", NO)], "1 of 2 that must not be shown are avoided, 1 produced"),
        ([("P1", "prediction", YES), ("P2", "prediction", YES)], "2 of 2 predictions are predicted"),
        ([("E1", "evidence", YES), ("E2", "evidence", YES)], "2 of 2 patterns of the evidence are reproduced"),
    ],
)
def test_the_title_counts_the_first_sort(tmp_path, rows, title):
    table = parts(tmp_path, [(code, 1, kind, "a", verdict, "True", "") for code, kind, verdict in rows])
    assert scoreboard.title_of(table).replace(SPACE, " ") == title


def apart(folder, rows):
    head = ("code", "part", "kind", "claim", "verdict", "in_view")
    with (folder / "patterns.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])
    return scoreboard.read(StoredStudy(folder), Focus())


def test_what_is_no_test_any_more_is_marked_and_counted_apart(tmp_path):
    rows = [("E1", 1, "evidence", "a", YES, ""), ("E2", 1, "evidence", "b", NO, ""),
            ("E4", 1, "evidence", "c", YES, "R2"), ("E5", 1, "evidence", "d", NO, "R3"),
            ("N3", 1, "must not", "e", NO, "R3")]  # fmt: skip
    table = apart(tmp_path, rows)
    assert [each.label for each in table.patterns] == ["E1", "E2", "E4†", "E5†", "N3†"]
    assert scoreboard.title_of(table).replace(SPACE, " ") == (
        "1 of 2 patterns of the evidence are reproduced, 1 not reproduced; 1 of 2 that are no test any more"
    )
    alone = apart(tmp_path, rows[2:4]), "1 of 2 patterns of the evidence are reproduced, 1 not reproduced"
    assert scoreboard.title_of(alone[0]).replace(SPACE, " ") == alone[1]


def test_a_verdict_that_is_none_is_refused(tmp_path):
    with pytest.raises(Unfit, match="a verdict that is none of: reproduced, not identified, not reproduced"):
        parts(tmp_path, [("E1", 1, "evidence", "a", YES, "True", "perhaps")])


def test_one_pattern_is_not_counted(folders):
    chart, _ = drawn("patterns", folders["one"], "paper")
    assert chart.title == "The only pattern of the evidence is not identified"
    chart, _ = drawn("posterior", folders["one"], "paper")
    assert chart.title == "The calibration targets do not constrain the only parameter"
