"""The rule of verdicts, on estimates that are made up."""

from __future__ import annotations

import pytest

from sim.statistics.estimate import Estimate
from sim.validation.patterns.verdicts import NOT_IDENTIFIED, NOT_REPRODUCED, REPRODUCED, together, verdict
from tests.validation.patterns.made_up import between, found

CASES = [
    (between(0.2, 0.4), REPRODUCED, NOT_REPRODUCED, NOT_REPRODUCED),  # clearly more
    (between(0.05, 0.25), REPRODUCED, NOT_REPRODUCED, NOT_IDENTIFIED),  # the estimate counts, and is apart from zero
    (between(0.01, 0.15), NOT_IDENTIFIED, NOT_REPRODUCED, NOT_IDENTIFIED),  # apart from zero, perhaps too small
    (between(0.01, 0.09), NOT_REPRODUCED, NOT_REPRODUCED, REPRODUCED),  # apart from zero, and shown to be negligible
    (between(-0.09, 0.09), NOT_REPRODUCED, NOT_REPRODUCED, REPRODUCED),  # shown to be negligible
    (between(-0.1, 0.5), NOT_IDENTIFIED, NOT_IDENTIFIED, NOT_IDENTIFIED),  # anything could be
    (between(-0.4, -0.2), NOT_REPRODUCED, REPRODUCED, NOT_REPRODUCED),  # the wrong way
    (Estimate(None, None, None, 0), NOT_IDENTIFIED, NOT_IDENTIFIED, NOT_IDENTIFIED),
    (Estimate(0.5, None, None, 1), NOT_IDENTIFIED, NOT_IDENTIFIED, NOT_IDENTIFIED),
]


@pytest.mark.parametrize(("effect", "more", "less", "same"), CASES)
def test_what_an_interval_allows_to_be_said(effect, more, less, same):
    assert [verdict(effect, direction, 0.1) for direction in ("more", "less", "the same")] == [more, less, same]


def test_where_the_sign_counts_no_size_is_too_small():
    assert verdict(between(0.001, 0.003), "more", 0.0) == REPRODUCED
    assert verdict(between(0.001, 0.003), "less", 0.0) == NOT_REPRODUCED
    assert verdict(between(-0.001, 0.003), "more", 0.0) == NOT_IDENTIFIED


def test_every_part_must_hold():
    assert together([REPRODUCED] * 3) == REPRODUCED
    assert together([REPRODUCED, NOT_IDENTIFIED]) == NOT_IDENTIFIED
    assert together([NOT_IDENTIFIED, NOT_REPRODUCED]) == NOT_REPRODUCED
    assert together([]) == NOT_IDENTIFIED


def test_what_stands_beside_decides_nothing():
    from dataclasses import replace

    from sim.validation.patterns.claims import beside
    from sim.validation.patterns.verdicts import FoundPart

    made = found("E1", between(0.2, 0.4), between(-0.4, -0.2))
    assert made.verdict == NOT_REPRODUCED
    first, second = made.parts
    assert replace(made, parts=(first, FoundPart(beside(second.part), second.effect))).verdict == REPRODUCED
