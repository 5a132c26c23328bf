"""Comparisons made up at large, and one for each order of three tracks that a headline has words for."""

from __future__ import annotations

from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from sim.comparison import STAGES, ByConstruction, Comparison, TrackResult
from sim.scenario.plan import TRACKS
from sim.statistics.estimate import Difference, Estimate

MEASURES = ("breakthroughs", "transfer_rate", "transferred")
TOLD = ("breakthroughs", "transferred")
"""Stages that words speak of; of the others they know nothing."""
USUAL = Estimate(0.4567, 0.4321, 0.4789, 777)
shares = st.floats(0, 1)
means = st.floats(0, 50).map(lambda number: round(number, 3))


@st.composite
def estimates(draw, values, lowest=0.0, highest=float("inf")):
    value, below, above = draw(values), draw(st.floats(0.001, 3)), draw(st.floats(0.001, 3))
    low, high = max(lowest, value - below), min(highest, value + above)
    return Estimate(value, low, high, draw(st.integers(1, 9999)), "made up", low, high)


def totals(stages):
    return {name: round(1000 * found.estimate) for name, found in stages.items()}


@st.composite
def results(draw, track):
    none = Estimate(None, None, None, 0)
    rate = draw(st.one_of(st.just(none), estimates(shares, highest=1.0), estimates(st.sampled_from([0.0, 1.0]))))
    stages = dict.fromkeys(STAGES, USUAL) | {stage: draw(estimates(means)) for stage in TOLD}
    return TrackResult(track, TRACKS[track], "3 experts", stages, rate, rate, USUAL, 0.5, 0.5, totals(stages))


def estimate_of(result, measure):
    return (result.transfer_rate if measure == "transfer_rate" else result.means[measure]).estimate


@st.composite
def differences(draw, measure, one, two):
    first, second = estimate_of(one, measure), estimate_of(two, measure)
    if first is None or second is None:
        return Difference(measure, one.track, two.track, Estimate(None, None, None, 0))
    arm = st.one_of(st.floats(0.0001, 0.01), st.floats(0.01, 2))
    gap, below, above = first - second, draw(arm), draw(arm)
    return Difference(measure, one.track, two.track, Estimate(gap, gap - below, gap + above, 9))


@st.composite
def comparisons(draw):
    keys = draw(st.lists(st.sampled_from(list(TRACKS)), min_size=1, max_size=3, unique=True))
    found = [draw(results(key)) for key in keys]
    gaps = [
        draw(differences(measure, one, two))
        for place, one in enumerate(found)
        for two in found[place + 1 :]
        for measure in MEASURES
    ]
    fixed = [
        ByConstruction(key, measure, "R1.")
        for key in keys
        for measure in ("transferred", "transfer_rate")
        if draw(st.integers(0, 9)) == 0
    ]
    forum, forums = draw(st.sampled_from([None, "The forum"])), draw(st.integers(1, 3))
    return Comparison("made-up", "Made up", 60, forum, forums, 1000, 1, tuple(found), tuple(gaps), tuple(fixed))


def ranking(*pairs):
    """A comparison of all tracks, Track 1 ahead of 2 ahead of 1.5, with these pairs of places told apart."""
    tracks = ("track1", "track2", "track1_5")
    found = [
        TrackResult(
            track, TRACKS[track], "3 experts", counts, rate, rate, Estimate(0.5, 0.4, 0.6, 77), 0.5, 0.5, totals(counts)
        )
        for track, share in zip(tracks, (0.8, 0.55, 0.3), strict=True)
        for rate in [Estimate(share, share - 0.1, share + 0.1, 77)]
        for counts in [dict.fromkeys(STAGES, rate)]
    ]
    gaps = [
        Difference("transferred", tracks[one], tracks[two], Estimate(0.25, 0.11 if told else -0.11, 0.39, 77))
        for one, two in combinations(range(3), 2)
        for told in [(one, two) in pairs]
    ]
    return Comparison("made-up", "Made up", 60, None, 1, 1000, 1, tuple(found), tuple(gaps))


def every_order(test):
    """Runs a test on comparisons at large, and on each order of three tracks that a headline has words for."""
    for pairs in ([(0, 1)], [(0, 1), (0, 2)], [(0, 2), (1, 2)], [(0, 1), (1, 2)], [(0, 1), (0, 2), (1, 2)]):
        test = example(ranking(*pairs))(test)
    return given(comparisons())(test)


def apart(comparison, measure):
    """Pairs (ahead, behind) whose interval excludes zero, read from the numbers alone."""
    found = [each for each in comparison.differences if each.measure == measure and each.value.low is not None]
    ahead = {(each.first, each.second) for each in found if each.value.low > 0}
    return ahead | {(each.second, each.first) for each in found if each.value.high < 0}
