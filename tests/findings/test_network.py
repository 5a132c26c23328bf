"""The table behind the network: trust month by month, counted by hand."""

from __future__ import annotations

import csv

import pytest

from sim.findings import network
from sim.findings.study import Focus, StoredStudy, Unfit


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
