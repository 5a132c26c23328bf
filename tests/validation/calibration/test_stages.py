"""Which dialogues of a vector are played when: each once, from where the last stage ended, on luck of its own."""

import numpy as np
import pytest

from sim.validation.calibration.centre import LONGEST, centre, numbers_of
from sim.validation.calibration.evaluate import ACCEPTED, evaluate, evaluate_again
from sim.validation.calibration.play import play
from sim.validation.calibration.points import shares_of
from sim.validation.calibration.ranges import PATHS, RANGES
from sim.validation.calibration.run import NoneAcceptedError, calibrate
from sim.validation.calibration.search import Search
from sim.validation.calibration.targets import COLUMNS, NAMES, OPEN, SITUATIONS
from tests.validation.calibration import toy


def values_at(share):
    return {each.path: each.at(share if each.path == toy.DECIDES else 0.5) for each in RANGES}


class Told:
    """The toy, and what it was asked for: situations, first dialogue, last dialogue, seed."""

    def __init__(self):
        self.asked = []

    def __call__(self, values, names, first, last, seed):
        self.asked.append((*names, first, last, seed))
        return toy.play(values, names, first, last, seed)


def test_each_stage_asks_for_the_dialogues_that_follow():
    """Of the secret channel four times as many; no dialogue of it twice, or its luck would count as more than it is."""
    told = Told()
    assert evaluate(values_at(0.1), 5, told).stage == ACCEPTED
    early = ("track2", "track1", "track1_5", *OPEN, "two_forums", "no_learning", "frozen_trust", "secret")
    late = ("secret", "track2", "two_forums", "track1_5", *reversed(OPEN), "no_learning", "frozen_trust", "track1")
    assert told.asked == [
        *((name, *((0, 128) if name == "secret" else (0, 32)), 5) for name in early),
        *((name, *((128, 512) if name == "secret" else (32, 128)), 5) for name in early),
        *((name, *((512, 2048) if name == "secret" else (128, 512)), 5) for name in late),
    ]


def test_numbers_of_a_stage_rest_on_all_dialogues_played_so_far():
    numbers = dict(zip(NAMES, evaluate(values_at(0.1), 5, toy.play).numbers, strict=True))
    parts = [toy.play(values_at(0.1), ("track2", "secret"), *ends, 5) for ends in ((0, 32), (32, 128), (128, 512))]
    track2 = sum(part["track2"] for part in parts).sum(0)
    assert numbers["pace_2"].value == pytest.approx(
        track2[COLUMNS.index("breakthroughs")] / track2[COLUMNS.index("meetings")], rel=1e-12
    )
    assert track2[0] == 512


def test_a_confirmation_plays_each_situation_once_from_the_start():
    told = Told()
    evaluate_again(values_at(0.1), 7, [(("secret",), 64), (("track1", "track2"), 32)], told)
    assert told.asked == [("secret", 0, 64, 7), ("track1", "track2", 0, 32, 7)]


def test_search_confirmation_and_centre_never_share_their_luck(tmp_path):
    """Who is accepted by luck must be found out on other luck: each asks on a seed of its own."""
    told, steps = Told(), []
    wanted = Search(tmp_path, ((96, False), (24, True), (16, False)), 40, told)
    found = calibrate(wanted, lambda *step: steps.append(step))
    assert not found.finished
    on = {seed: [asked[:-1] for asked in told.asked if asked[-1] == seed] for seed in (40, 41, 42)}
    assert sum(map(len, on.values())) == len(told.asked)
    assert {asked[-2:] for asked in on[40]} == {(0, 32), (0, 128), (32, 128), (128, 512), (512, 2048)}
    others = SITUATIONS[:-1]
    assert set(on[41]) == {("secret", 0, 4096), (*others, 0, 1024)}
    assert on[41].count(("secret", 0, 4096)) == len(found.confirmed.point)
    assert {asked[-2:] for asked in on[42]} == {(0, LONGEST)}
    assert min(row.p for row in found.marginals) == 1 / 2001
    once = len(found.confirmed.point)
    assert steps == [
        *(("searching", done, 136) for done in range(1, 137)),
        *(("confirming", done, once) for done in range(1, once + 1)),
        ("seeking the centre", 0, 1),
    ]


def test_unless_said_otherwise_the_simulator_plays(tmp_path):
    assert Search(tmp_path).player is play


def test_where_nothing_is_accepted_it_is_said_of_how_many(tmp_path):
    with pytest.raises(NoneAcceptedError, match=r"none of 3 vectors met all targets, 0 of them once"):
        calibrate(Search(tmp_path, ((3, False),), 40, lambda values, *asked: toy.play(values_at(0.9), *asked)))


def test_the_centre_is_played_on_all_situations_as_long_as_it_is_told():
    told = Told()
    middle = shares_of(1, np.array([0]))[0]
    middle[PATHS.index(toy.DECIDES)] = 0.1
    found = centre(np.array([middle, middle, middle]), 9, told)
    assert found.step == 0.0
    assert told.asked == [(name, 0, LONGEST, 9) for name in reversed(SITUATIONS)]
    told.asked.clear()
    numbers_of(found.values, 9, told)
    assert told.asked == [(*SITUATIONS, 0, LONGEST, 9)]
