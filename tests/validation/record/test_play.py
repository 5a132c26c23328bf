"""Months until something happened in one forum among several: held against the chronicle read by hand."""

from __future__ import annotations

import numpy as np
import pytest

from sim.engine import chronicle, simulate
from sim.events import ENDED, KINDS, UPTAKE, WAS_TRANSFERRED
from sim.scenario import load
from sim.scenario.record import Record
from sim.statistics.restricted import restricted_mean
from sim.validation.record.case import measure_case
from sim.validation.record.play import NEVER, EventTimes, play

RUNS = 30


@pytest.mark.parametrize(("name", "forum", "first"), [("oslo-1993", "washington", 4), ("pcac-r2cp", "r2cp", 1)])
def test_only_the_forum_that_is_followed_counts(name, forum, first):
    scenario = load(name)
    number = [each.key for each in scenario.forums].index(forum)
    played = play(scenario, forum, RUNS, seed=4)
    assert played.watched == scenario.months - first
    lives = [chronicle(scenario, 4, run) for run in range(RUNS)]
    for kind, found in ((UPTAKE, played.uptake), (WAS_TRANSFERRED, played.transfer), (ENDED, played.ended)):
        for run, life in enumerate(lives):
            months = [event.month + 1 - first for event in life if (event.kind, event.forum) == (kind, number)]
            assert found[run] == (months[0] if months else NEVER), KINDS[kind]


def test_the_only_forum_is_what_simulate_counts():
    """The same runs: a state used again must not remember the run before."""
    scenario = load("standing")
    found, expected = play(scenario, "standing", 60, seed=2), simulate(scenario, 60, 2).outcomes
    first = 3  # four meetings a year: the first is in month 3
    for months, name in ((found.uptake, "first_uptake"), (found.transfer, "first_transfer")):
        assert np.array_equal(np.where(months == NEVER, -1, months + first), expected[name])
    assert (found.uptake != NEVER).any()


def record(transfer="yes", months=(7, 9)):
    return Record("case", "standing", "p", "yes", transfer, transfer, None, months, "checked", "e", (), ("s",))


def test_shares_medians_and_classes_by_hand():
    months = np.array([0, 12, 13, 30, NEVER, NEVER, NEVER, NEVER])
    case = measure_case(load("standing"), record(), EventTimes(months, months, np.array([5] * 2 + [NEVER] * 6), 57))
    side = case.transfer
    assert side.share.estimate == 0.5
    assert side.share.n == 8
    assert side.median == 12.5
    assert side.restricted.estimate == (0 + 12 + 13 + 30 + 4 * 57) / 8
    later = restricted_mean(np.where(months == NEVER, NEVER, months + 1), 58)
    ends = (side.restricted.low, side.restricted.inner_low, side.restricted.inner_high, side.restricted.high)
    assert ends == (later.low - 1, later.inner_low - 1, later.inner_high - 1, later.high - 1)
    assert (side.restricted.n, side.restricted.method) == (8, later.method)
    assert {name: each.estimate for name, each in side.classes.items()} == {"months": 0.25, "years": 0.25, "never": 0.5}
    assert (side.order, side.likeliest, side.agreement.estimate) == ("months", "never", 0.25)
    assert (case.alive.estimate, case.lived) == (0.75, 5)


def test_history_of_no_known_class_is_compared_as_far_as_it_goes():
    never = np.full(4, NEVER)
    for transfer, months, order in (("no", None, "never"), ("yes", (13, 40), "years"), ("yes", (6, 18), None),
                                    ("yes", None, None), ("unknown", None, None)):  # fmt: skip
        side = measure_case(load("standing"), record(transfer, months), EventTimes(never, never, never, 57)).transfer
        assert side.order == order
        assert (side.median, side.restricted.estimate) == (None, 57)
    assert side.agreement is None
