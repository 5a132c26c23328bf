"""The tables behind scoreboard and network: verdicts of patterns, and trust month by month, counted by hand."""

from __future__ import annotations

import csv

import pytest

from sim.findings import network, scoreboard
from sim.findings.study import Focus, StoredStudy, Unfit
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


def dialogue(folder, people, trust):
    for name, rows in (("people.csv", people), ("trust.csv", trust)):
        with (folder / name).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
    return StoredStudy(folder)


PEOPLE = [("person", "side", "role", "seat", "forum")] + [
    (f"{forum}{side}{seat}", side, "expert", seat, forum) for forum in ("x", "y") for side in "AB" for seat in "12"
]


def trust(months):
    rows = [(month, f"{forum}A1", f"{forum}B{seat}", f"{0.1 * int(seat) + 0.01 * month + 0.2 * (forum == 'y')}")
            for forum in "xy" for month in months for seat in "12"]  # fmt: skip
    return [("month", "from", "to", "trust"), (99, "xA1", "xB1", ""), *rows, (99, "xA1", "yB1", "0.9")]


def test_a_network_is_of_one_forum_month_by_month(tmp_path):
    study = dialogue(tmp_path, PEOPLE, trust((3, 1)))
    first, other = network.read(study, Focus()), network.read(study, Focus(at={"forum": "y"}))
    assert (first.forum, first.options, other.forum, other.options) == ("x", (), "y", ("--at forum=y",))
    assert [person.key for person in first.people] == ["xA1", "xA2", "xB1", "xB2"]
    assert [person.seat for person in first.people] == ["A 1", "A 2", "B 1", "B 2"]
    assert (first.sides, first.roles) == (["A", "B"], ["expert"])
    assert [month.number for month in first.months] == [1, 3]
    assert first.months[0].trust == {("xA1", "xB1"): pytest.approx(0.11), ("xA1", "xB2"): pytest.approx(0.21)}
    assert [month.mean for month in first.months] == pytest.approx([0.16, 0.18])
    assert other.months[0].mean == pytest.approx(0.36)
    assert first.months[0].present == {"xA1", "xB1", "xB2"}
    title = "Mean trust in one simulated dialogue: "
    assert network.title_of(first) == f"{title}0.16 in month 1, 0.18 in month 3"
    one = dialogue(tmp_path, PEOPLE, trust((7,)))
    assert network.title_of(network.read(one, Focus())) == f"{title}0.22 in month 7"


def test_of_many_months_six_are_drawn_from_the_first_to_the_last(tmp_path):
    def drawn(many):
        return [
            month.number
            for month in network.read(dialogue(tmp_path, PEOPLE, trust(range(1, many + 1))), Focus()).selection
        ]

    assert drawn(6) == [1, 2, 3, 4, 5, 6]
    assert drawn(7) == [1, 2, 3, 5, 6, 7]
    assert drawn(61) == [1, 13, 25, 37, 49, 61]


@pytest.mark.parametrize(
    ("people", "rows", "at", "says"),
    [
        (PEOPLE, trust((1,)), {"side": "A"}, "side does not vary in one dialogue; --at forum=NAME names a forum"),
        (PEOPLE, trust((1,)), {"forum": "z"}, "it has no forum z; it has: x, y"),
        (PEOPLE[:4], trust((1,)), {}, "its trust.csv names xA1 or xB2, who is not in people.csv"),
        (PEOPLE, trust(())[:2], {}, "its trust.csv holds no trust"),
    ],
)
def test_what_a_network_lacks_is_said(tmp_path, people, rows, at, says):
    with pytest.raises(Unfit) as fault:
        network.read(dialogue(tmp_path, people, rows), Focus(at=at))
    assert str(fault.value) == says
