"""The answer of a comparison claims exactly what its intervals tell apart."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sim.comparison import STAGES, Comparison, TrackResult
from sim.scenario.plan import TRACKS
from sim.statistics.estimate import Difference, Estimate
from sim.words import NOISE, answer, headline
from sim.words.numbers import count, in_100
from sim.words.numbers import written as as_written
from tests.lab.made_up import ODD, usual

RANKING = re.compile(r"\b(more|most|fewer|fewest|less|least|often|frequent|better|worse|ahead)\b")
CLAIM = re.compile(
    r"([\d.,]+) more (?:in 100 )?\(([\d.,]+) to ([\d.,]+)\) from (Track [\d.]*\d) than from (Track [\d.]*\d)"
)
OPENING = {
    "breakthroughs": "Breakthroughs per",
    "transfer_rate": "Of the questions",
    "transferred": "Packages that reached",
}
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


@st.composite
def results(draw, track):
    none = Estimate(None, None, None, 0)
    rate = draw(st.one_of(st.just(none), estimates(shares, highest=1.0), estimates(st.sampled_from([0.0, 1.0]))))
    stages = dict.fromkeys(STAGES, USUAL) | {stage: draw(estimates(means)) for stage in TOLD}
    return TrackResult(track, TRACKS[track], "3 experts", stages, rate, rate, USUAL, 0.5, 0.5, {})


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
        for measure in OPENING
    ]
    forum, forums = draw(st.sampled_from([None, "The forum"])), draw(st.integers(1, 3))
    return Comparison("made-up", "Made up", 60, forum, forums, 1000, 1, tuple(found), tuple(gaps))


def ranking(*pairs):
    """A comparison of all tracks, Track 1 ahead of 2 ahead of 1.5, with these pairs of places told apart."""
    tracks = ("track1", "track2", "track1_5")
    counts = {stage: Estimate(33.0, 32.0, 34.0, 77) for stage in STAGES}
    found = [
        TrackResult(track, TRACKS[track], "3 experts", counts, rate, rate, Estimate(0.5, 0.4, 0.6, 77), 0.5, 0.5, {})
        for track, share in zip(tracks, (0.8, 0.55, 0.3), strict=True)
        for rate in [Estimate(share, share - 0.1, share + 0.1, 77)]
    ]
    gaps = [
        Difference("transfer_rate", tracks[one], tracks[two], Estimate(0.25, 0.11 if told else -0.11, 0.39, 77))
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


def claims(comparison):
    """What the answer claims: (measure, track ahead, track behind)."""
    key = {label: track for track, label in TRACKS.items()}
    return {
        (measure, key[found[4]], key[found[5]])
        for measure, opening in OPENING.items()
        for sentence in answer(comparison)
        if sentence.startswith(opening)
        for found in CLAIM.finditer(sentence)
    }


@every_order
def test_the_answer_claims_exactly_what_is_apart(comparison):
    expected = {(measure, *pair) for measure in OPENING for pair in apart(comparison, measure)}
    if not any(result.means["transferred"].estimate for result in comparison.tracks):
        expected = {each for each in expected if each[0] != "transferred"}
    assert claims(comparison) == expected


@given(comparisons())
def test_without_a_difference_nothing_is_ranked(comparison):
    said = " ".join((headline(comparison), *answer(comparison)))
    if not any(apart(comparison, measure) for measure in OPENING):
        assert not RANKING.search(said.replace("how often", ""))
    if not apart(comparison, "transfer_rate"):
        assert not RANKING.search(headline(comparison).replace("how often", ""))


LABEL = r"(?:Track )?([\d.]*\d)"


def headline_claims(text):
    """Every pair of tracks (by short label) that a headline ranks."""
    if chain := re.search(rf"most often from {LABEL}, then {LABEL}, then {LABEL}$", text):
        one, two, three = chain.groups()
        return {(one, two), (two, three), (one, three)}
    if fork := re.search(rf"more often from {LABEL} than {LABEL} or {LABEL}$", text):
        return {(fork[1], fork[2]), (fork[1], fork[3])}
    if last := re.search(rf"less often from {LABEL} than {LABEL} or {LABEL}$", text):
        return {(last[2], last[1]), (last[3], last[1])}
    return set(re.findall(rf"from {LABEL} than (?:from )?{LABEL}", text))


@every_order
def test_the_headline_claims_exactly_what_is_apart(comparison):
    short = {track: label.removeprefix("Track ") for track, label in TRACKS.items()}
    expected = {(short[one], short[two]) for one, two in apart(comparison, "transfer_rate")}
    assert headline_claims(headline(comparison)) == expected


@every_order
def test_headlines_are_short(comparison):
    assert len(headline(comparison).split()) <= 15


def written(comparison):
    """Every number of the object as words may write it."""
    found = {str(comparison.months), f"{comparison.repetitions:,}", str(comparison.forums)}
    everything = [
        *(each for result in comparison.tracks for each in result.means.values()),
        *(result.transfer_rate for result in comparison.tracks),
        *(each.value for each in comparison.differences),
    ]
    for each in everything:
        for write in (count, in_100):
            texts = f"{as_written(each, write)} {write(each.estimate or 0.0)}"
            found |= set(re.findall(r"[\d,.]*\d", texts))
        found.add(f"{each.n:,}")
    return found


def numbers_in(said):
    """Numbers in words, but for the names of tracks, the level of intervals and "in 100"."""
    named = r"\b(?:Track|from|than|then|or) (?:1\.5|1|2)(?![\d.,]*\d)"
    rest = re.sub(rf"{named}|95% interval|in 100\b", "", said)
    return re.findall(r"-?\d[\d,]*(?:\.\d+)?", rest)


@every_order
def test_every_number_in_the_words_stands_in_the_object(comparison):
    said = " ".join((headline(comparison), *answer(comparison)))
    assert set(numbers_in(said)) <= written(comparison)


def test_a_number_that_stands_nowhere_is_seen():
    """The reading itself: names of tracks are no numbers, everything else is."""
    names = (
        "from Track 1.5, then 1, then 2; more often from Track 2 than from 1 or 1.5; from 1.5 than 2 and from 2 than 1"
    )
    assert numbers_in(names) == []
    assert numbers_in("12 in 100 (95% interval 1.5 to 2.25) from Track 1: 1,234 more than 1.55, or 21") == [
        "12", "1.5", "2.25", "1,234", "1.55", "21",
    ]  # fmt: skip


@pytest.mark.parametrize("case", [usual, *ODD.values()], ids=["usual", *ODD])
def test_words_keep_their_manners(case):
    comparison = case()
    said = " ".join((headline(comparison), *answer(comparison)))
    assert not re.search(r"\b(prove[sdn]?|proof|will|significan\w*|None|nan|inf)\b(?! of)", said)
    assert "simulated" in headline(comparison).lower()
    assert answer(comparison)[-1] == NOISE


def test_the_usual_answer_reads_as_it_should():
    comparison = usual()
    assert headline(comparison) == (
        "Solved questions reached simulated official talks most often from Track 1, then 1.5, then 2"
    )
    assert answer(comparison)[0] == (
        "1,000 simulated dialogues of 60 months per track, on the same conflicts and the same luck."
    )


def test_without_questions_solved_nothing_is_said_of_transfer():
    comparison = ODD["nothing"]()
    assert headline(comparison) == "No simulated dialogue solved a question"
    assert "Where no question was solved, nothing can be said about transfer." in answer(comparison)


@given(st.floats(1e-5, 1e6))
def test_a_count_is_never_written_as_nothing(number):
    assert float(count(number).replace(",", "")) > 0
