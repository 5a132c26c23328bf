"""Plain facts of the cases: those that were committed, and some by hand."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from sim.scenario import load
from sim.scenario.record import CASE
from sim.validation.record.__main__ import PAGE
from sim.validation.record.baseline import FACTS
from sim.validation.record.history import of_record

TABLE = PAGE.with_name("record-codings.csv")


def committed():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row.pop("case"): row for row in csv.DictReader(file)}


def test_the_plain_facts_are_the_committed_ones():
    table = committed()
    for case in of_record(CASE):
        for name, fact in FACTS.items():
            assert f"{fact(case):.4g}" == table[case.key][name.replace(" ", "_")], (case.key, name)


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("oslo-1993", (3 / 5, 1, 0.25, 9)),  # two academics, three officials; Washington beside
        ("moldova-1994", (4 / 12, 1, 0, 41)),  # two of six a side; the official talks beside
        ("washington-1991", (1, 0, 0, 20)),  # itself the official table, and none beside
        ("singapore-2018", (3 / 6, 1, 0, 21)),  # of the others one has a third side, one is official
    ],
)
def test_the_plain_facts_of_cases_by_hand(name, facts):
    assert tuple(fact(load(name)) for fact in FACTS.values()) == pytest.approx(facts)


def test_a_table_of_other_governments_or_with_a_scholar_in_it_is_not_beside():
    case = load("moldova-1994")
    rooms, talks = case.forums
    scholar = replace(talks, delegations=(talks.delegations[0], replace(talks.delegations[1], experts=1)))
    assert FACTS["official table"](replace(case, forums=(rooms, scholar))) == 0
    others = replace(talks, delegations=(talks.delegations[0], replace(talks.delegations[1], government="russia")))
    assert FACTS["official table"](replace(case, forums=(rooms, others))) == 0


def test_the_mandate_is_the_largest_there_ever_was():
    case = load("oslo-1993", ["forums.norway.changes.2.mandate=0.4"])
    assert FACTS["mandate"](case) == 0.4
