"""Codings of the cases: those that were committed before any was played, and no others."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from sim.scenario import load
from sim.scenario.record import CASE, MEMORY
from sim.validation.record.__main__ import PAGE
from sim.validation.record.history import of_record

TABLE = PAGE.with_name("record-codings.csv")
CODED = ("period", "facts", "uptake", "transfer_strict", "transfer_lenient", "uptake_months", "transfer_months")


def committed():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row.pop("case"): row for row in csv.DictReader(file)}


def coded(record):
    """A record's codings as the table writes them."""
    spans = [
        "" if span is None else f"{span[0]} to {span[1]}" for span in (record.uptake_months, record.transfer_months)
    ]
    told = (record.period, record.facts, record.uptake, record.transfer, record.transfer_lenient, *spans)
    return dict(zip(CODED, told, strict=True))


def strayed(scenarios):
    """Every coding that is not the committed one, as case and column."""
    table = committed()
    return [
        (each.key, name)
        for each in scenarios
        for name, is_ in coded(each.record).items()
        if table[each.key][name] != is_
    ]


def test_no_coding_is_another_than_the_committed_one():
    cases = of_record(CASE)
    assert [each.key for each in cases] == list(committed())
    assert strayed(cases) == []


@pytest.mark.parametrize("name", ["transfer", "transfer_lenient", "uptake"])
def test_a_coding_that_was_flipped_is_found(name):
    case = load("warsaw-1958")
    flipped = replace(case, record=replace(case.record, **{name: "yes"}))
    assert strayed([flipped]) == [(case.key, "transfer_strict" if name == "transfer" else name)]


def test_three_cases_are_from_memory_and_say_so():
    memory = [case for case in of_record(CASE) if case.record.facts == MEMORY]
    assert [case.key for case in memory] == ["fermeda-1969", "kelman-1990", "moldova-1994"]
    assert all("unverified" in " ".join(case.sources.values()) for case in memory)
