"""A cell can be worked out by hand, and a second look goes on from the first."""

from __future__ import annotations

import pytest

from sim.engine import simulate
from sim.validation.headlines.claims import HEADLINES
from sim.validation.headlines.play import Looks, play
from sim.validation.headlines.signs import UNTOLD, answer
from sim.validation.headlines.situations import SITUATIONS
from sim.validation.patterns.arm import arm_scenario
from sim.validation.patterns.settings import TRACK_1, TRACK_1_5
from sim.validation.region import sample

SOME = tuple(each for each in HEADLINES if each.key in ("mixed-or-official", "encroachment"))
ONE = SOME[:1]


def test_a_lead_is_that_of_the_means_of_the_same_dialogues():
    (vector,) = sample(1)
    cell = play(SOME, SITUATIONS[0], (5, vector), Looks(30, 30), seed=1)
    one, other = (
        simulate(arm_scenario(arm, vector), 30, 6, curves=0).outcomes["transferred"] for arm in (TRACK_1_5, TRACK_1)
    )
    assert cell.leads["mixed-or-official"].estimate == pytest.approx(float(one.mean() - 1.1 * other.mean()))


def test_the_second_look_is_taken_where_the_first_cannot_tell_and_nowhere_else():
    (vector,) = sample(1)
    first = play(SOME, SITUATIONS[0], (0, vector), Looks(8, 8), seed=1)
    second = play(SOME, SITUATIONS[0], (0, vector), Looks(8, 40), seed=1)
    again = {each.key for each in SOME if answer(first.leads[each.key], each.part.smallest) == UNTOLD}
    assert again
    assert {key for key, found in second.leads.items() if found.n == 40} == again


def test_a_second_look_goes_on_from_the_first():
    """The same lead as one look at as many, for fewer dialogues."""
    (vector,) = sample(1)
    looked, at_once = (play(ONE, SITUATIONS[0], (0, vector), looks, seed=1) for looks in (Looks(5, 30), Looks(30, 30)))
    assert looked.leads == at_once.leads
    assert looked.dialogues == at_once.dialogues == 2 * 30


def test_a_sentence_is_left_out_where_a_situation_does_not_touch_it():
    (vector,) = sample(1)
    (halved,) = (each for each in SITUATIONS if each.key == "encroachment halved")
    assert set(play(SOME, halved, (0, vector), Looks(2, 2), seed=1).leads) == {"mixed-or-official"}
