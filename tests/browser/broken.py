"""Every file that the tests of Python's reader break by hand: the page must answer each with the same sentences.

``ENDLESS`` are those beyond all measure, each with the sentence that Python is held to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from tests.scenario import (
    test_ceilings,
    test_check,
    test_check_assumptions,
    test_check_events,
    test_check_forums,
    test_grammar,
    test_grammar_forums,
    test_grammar_rows,
    test_hints,
    test_record,
    test_toml_text,
)
from tests.scenario.conftest import BASE

OF_THE_BASE = (
    test_check.CASES,
    test_check_events.CASES,
    test_check_forums.CASES,
    test_grammar_forums.CASES,
    test_grammar.CASES,
    test_grammar_rows.CASES,
    test_hints.VALUES,
)
ENDLESS = list(test_ceilings.HOSTILE.values())
SETTINGS = ["months", "nowhere.x=1", "events.9.month=3", "months=many", "months.x=1"]
"""What is refused as a setting."""
MARK = "@"
"""Stands in those tests for the line that is named."""


def texts() -> list[str]:
    """All of them, and the base itself with its parts."""
    assumed = [BASE + test_check_assumptions.assumed(key, other) for key, other, *_ in test_check_assumptions.NO_OTHER]
    return [
        *chain.from_iterable(_replaced(BASE, cases) for cases in OF_THE_BASE),
        *(BASE + part for part in _replaced(test_record.RECORD, test_record.CASES)),
        *(BASE + part for part in _replaced(test_check_assumptions.TEMPLATE, test_check_assumptions.REFUSED)),
        *assumed,
        *(text for text, *_ in (*test_toml_text.NO_TOML, *test_hints.LINES)),
        *_heavy(),
        *_more(),
    ]


def _replaced(text: str, cases: Iterable[tuple[str, ...]]) -> Iterator[str]:
    return (text.replace(old, new).replace(MARK, "") for old, new, *_ in cases)


def _heavy() -> Iterator[str]:
    """Dialogues beyond what memory holds, as they are and in a track's room."""
    yield test_ceilings.crowded(12, 40, 12, 40)
    yield test_ceilings.crowded(12, 1, 12, 40) + "[rooms.track2]\nexperts = 40\n"


def _more() -> Iterator[str]:
    """What tests of Python's reader make up on the spot."""
    yield " \n\n"
    yield "".join(f"key{number} = 1\n" for number in range(60))
    yield BASE + test_record.RECORD.replace("ended", 'transfer_lenient = "no"\nended')
    yield BASE + test_record.RECORD.replace('uptake = "yes"', 'uptake = "no"').replace("uptake_months = [3, 5]\n", "")
    yield BASE + "[[events]]\n" * 501
    yield BASE + 2 * test_check_assumptions.assumed("governments.usa.encroachment", 0.6)
    sets = test_ceilings.crowded(3, 1, 1, 40).replace("g2 = {experts = 1}\n", "")
    yield sets + '[forums.all]\nname = "A"\ndelegations = {g0 = {experts = 1}, g1 = {former = 1}, g2 = {former = 1}}\n'
