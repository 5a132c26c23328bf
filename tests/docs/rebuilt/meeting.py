"""What a meeting that takes place has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.rules import CONSTANTS

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life


class Meeting:
    """Meeting m of forum f: its table, its terms, and what kind of room it is."""

    def __init__(self, life: Life, f: int, m: int) -> None:
        world = life.world
        self.f, self.m, self.q = f, m, life.question[f]
        self.terms, self.sides, self.table = world.terms[life.t][f], world.sides[f], life.table[f]
        self.present = {g: [i for i in self.table if world.government[i] == g] for g in self.sides}
        self.opposite = {g: [i for i in self.table if world.government[i] != g] for g in self.sides}
        self._room(life)

    def _room(self, life: Life) -> None:
        terms, floor = self.terms, life.par.candour.safety_floor
        at_hand, afar = terms.in_person, 1 - terms.in_person
        self.contact = at_hand + afar * life.par.trust.remote
        self.confidence = terms.confidentiality * (at_hand + afar * CONSTANTS.REMOTE_CONFIDENTIALITY)
        total = 0.0
        for g in self.sides:
            total = total + life.world.level[life.t][g]
        mean_level = total / len(self.sides)
        self.guidance = terms.facilitation * (1 - terms.mandate * mean_level)
        self.safety = self.confidence * (floor + (1 - floor) * self.guidance)
