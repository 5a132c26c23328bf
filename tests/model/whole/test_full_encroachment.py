"""Full encroachment: every room speaks like an official one, and what is left of candour is trust and safety."""

from __future__ import annotations

from math import sqrt

import pytest

from sim.engine import simulate
from sim.model import Dialogue, Forum
from sim.month import EXCHANGE, MEETING
from sim.rules.candour import official_openness
from tests.model.kernel import ROOMS, UNOFFICIAL, conflict

FULL = ("encroachment.level=1", "encroachment.selfcensorship=1")
ONLY_TALK = (
    "forum.drafts=0", "encroachment.approval=0", "careers.official=0.05", "careers.others=0.05", "government.door=0",
    "tension.breakdown=1",
)  # fmt: skip
"""Nothing but exchange in which rooms could differ: no packages, nobody kept at home, equal careers, no suspension."""
MANY = 300
SIDES = pytest.mark.parametrize("sides", [2, 3])


class Overheard(Dialogue):
    """A dialogue that notes what each participant may say at each meeting, and the chance that its turn was candid."""

    def _meet(self) -> None:
        self.__dict__.setdefault("frank", [])
        self.__dict__.setdefault("turns", [])
        forum = self.forums[0]
        for number in range(int(self.world.meetings[self.month, 0])):
            forum.meeting = int(self.world.meeting[self.month, 0]) + number
            for phase in MEETING:
                if phase is EXCHANGE and forum.sitting:
                    self._overhear(forum)
                else:
                    phase.left(self, forum)

    def _overhear(self, forum: Forum) -> None:
        trusting = {(one, other): one.trust_in(other) for one in forum.table for other in one.prior}
        EXCHANGE.left(self, forum)
        for one in forum.table:
            openness = official_openness(self.theory.candour, one.government.receptive)
            self.frank.append((one.frank, openness))
            likely = openness * (1 - (1 - forum.safety) * (1 - trusting[one, one.partner]))
            self.turns.append((likely, one.candid))


@SIDES
@pytest.mark.parametrize("room", ROOMS)
def test_everybody_may_say_what_an_official_may(room, sides):
    """One of its own government, open or closed this month. To 1e-12: openness is taken down to it by subtraction."""
    dialogue = Overheard(conflict(ROOMS[room], *FULL, sides=sides), seed=5).run_to_end()
    assert len(dialogue.frank) > 100
    assert max(abs(frank - official) for frank, official in dialogue.frank) <= 1e-12
    assert {official for _, official in dialogue.frank} == {0.0, dialogue.theory.candour.official}


@SIDES
def test_every_room_speaks_like_an_official_one(sides):
    """On the same luck, turn by turn: what is said, trusted and understood is the same to the bit."""
    played = {
        room: simulate(conflict(mix, *FULL, *ONLY_TALK, sides=sides), MANY, 7, 1, curves=0).outcomes
        for room, mix in ROOMS.items()
    }
    for room in UNOFFICIAL:
        for outcome in ("turns", "candid", "trust_end", "misreading_end", "image_end"):
            assert (played[room][outcome] == played["track1"][outcome]).all(), (room, outcome)


def test_without_encroachment_the_same_rooms_speak_differently():
    """What the law above is held against: with nothing but talk in it, the room still matters at level 0."""
    candid = {
        room: simulate(conflict(mix, "encroachment.level=0", *ONLY_TALK), MANY, 7, 1, curves=0).outcomes["candid"]
        for room, mix in ROOMS.items()
    }
    assert candid["track1"].sum() < candid["track1_5"].sum() < candid["track2"].sum()


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_left_of_candour_is_trust_and_safety(room):
    """With packages, leaks, scandals and absences at work: an official's chance, of that government, at that trust.

    One round of exchange a meeting, so that the trust a turn was taken in can be read just before it. The number of
    candid turns lies within four standard deviations of the sum of their chances.
    """
    scenario = conflict(ROOMS[room], *FULL, "forum.drafts=8")
    turns = [turn for run in range(6) for turn in Overheard(scenario, 2, run).run_to_end().turns]
    expected = sum(likely for likely, _ in turns)
    spread = sqrt(sum(likely * (1 - likely) for likely, _ in turns))
    assert len(turns) > 500
    assert abs(sum(candid for _, candid in turns) - expected) < 4 * spread


def test_the_count_above_would_notice_a_freer_room():
    """At level 0.5 a Track 2 room is more candid than officials with the same trust would be."""
    scenario = conflict(ROOMS["track2"], "encroachment.level=0.5", "forum.drafts=8")
    turns = [turn for run in range(6) for turn in Overheard(scenario, 2, run).run_to_end().turns]
    spread = sqrt(sum(likely * (1 - likely) for likely, _ in turns))
    assert sum(candid - likely for likely, candid in turns) > 5 * spread
