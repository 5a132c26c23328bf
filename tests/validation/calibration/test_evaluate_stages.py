"""Which dialogues of a vector are played when: each once, from where the last stage ended, on luck of its own."""

import pytest

from sim.validation.calibration.evaluate import ACCEPTED, evaluate, evaluate_again
from sim.validation.calibration.targets import COLUMNS, NAMES, OPEN
from tests.validation.calibration import toy


def test_each_stage_asks_for_the_dialogues_that_follow():
    """Of the secret channel four times as many; no dialogue of it twice, or its luck would count as more than it is."""
    told = toy.Recorder()
    assert evaluate(toy.values_at(0.1), 5, told).stage == ACCEPTED
    early = ("track2", "track1", "track1_5", *OPEN, "two_forums", "no_learning", "frozen_trust", "secret")
    late = ("secret", "track2", "two_forums", "track1_5", *reversed(OPEN), "no_learning", "frozen_trust", "track1")
    assert told.asked == [
        *((name, *((0, 128) if name == "secret" else (0, 32)), 5) for name in early),
        *((name, *((128, 512) if name == "secret" else (32, 128)), 5) for name in early),
        *((name, *((512, 2048) if name == "secret" else (128, 512)), 5) for name in late),
    ]


def test_numbers_of_a_stage_rest_on_all_dialogues_played_so_far():
    numbers = dict(zip(NAMES, evaluate(toy.values_at(0.1), 5, toy.play).numbers, strict=True))
    parts = [toy.play(toy.values_at(0.1), ("track2", "secret"), *ends, 5) for ends in ((0, 32), (32, 128), (128, 512))]
    track2 = sum(part["track2"] for part in parts).sum(0)
    assert numbers["pace_2"].value == pytest.approx(
        track2[COLUMNS.index("breakthroughs")] / track2[COLUMNS.index("meetings")], rel=1e-12
    )
    assert track2[0] == 512


def test_a_confirmation_plays_each_situation_once_from_the_start():
    told = toy.Recorder()
    evaluate_again(toy.values_at(0.1), 7, [(("secret",), 64), (("track1", "track2"), 32)], told)
    assert told.asked == [("secret", 0, 64, 7), ("track1", "track2", 0, 32, 7)]
