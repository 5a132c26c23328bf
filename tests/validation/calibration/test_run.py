"""A whole calibration: luck of its own for each part, and what is said where nothing is accepted."""

import pytest

from sim.validation.calibration.centre import LONGEST
from sim.validation.calibration.play import play
from sim.validation.calibration.run import NoneAcceptedError, calibrate
from sim.validation.calibration.search import Search
from sim.validation.calibration.targets import SITUATIONS
from tests.validation.calibration import toy


def test_search_confirmation_and_centre_never_share_their_luck(tmp_path):
    """Who is accepted by luck must be found out on other luck: each asks on a seed of its own."""
    told, steps = toy.Recorder(), []
    wanted = Search(tmp_path, ((96, False), (24, True), (16, False)), 40, told)
    found = calibrate(wanted, lambda *step: steps.append(step))
    assert not found.finished
    on = {seed: [asked[:-1] for asked in told.asked if asked[-1] == seed] for seed in (40, 41, 42)}
    assert sum(map(len, on.values())) == len(told.asked)
    assert {asked[-2:] for asked in on[40]} == {(0, 32), (0, 128), (32, 128), (128, 512), (512, 2048)}
    others = SITUATIONS[:-1]
    assert set(on[41]) == {("secret", 0, 4096), (*others, 0, 1024)}
    assert on[41].count(("secret", 0, 4096)) == len(found.confirmations.point)
    assert {asked[-2:] for asked in on[42]} == {(0, LONGEST)}
    assert min(row.p for row in found.marginals) == 1 / 2001
    once = len(found.confirmations.point)
    assert steps == [
        *(("searching", done, 136) for done in range(1, 137)),
        *(("confirming", done, once) for done in range(1, once + 1)),
        ("seeking the centre", 0, 1),
    ]


def test_unless_said_otherwise_the_simulator_plays(tmp_path):
    assert Search(tmp_path).player is play


def test_where_nothing_is_accepted_it_is_said_of_how_many(tmp_path):
    with pytest.raises(NoneAcceptedError, match=r"none of 3 vectors met all targets, 0 of them once"):
        calibrate(Search(tmp_path, ((3, False),), 40, lambda values, *asked: toy.play(toy.values_at(0.9), *asked)))
