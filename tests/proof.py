"""Both drivers in lockstep, phase by phase; the first difference is named by phase, column, month and place."""

from __future__ import annotations

import numpy as np

from sim import chance, month
from sim.engine import PAGES, turn_page
from sim.model import Dialogue, as_state
from sim.rules.trust import fade, trust
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import AXES, WORKING, At, State, blank, lines_needed

PAIRS = ("prior", "good", "bad", "scar")
"""What trust is made of, in the order of its rule."""
NUMBER = {right: number for number, right in enumerate(PAGES)}


class Lockstep:
    """A scenario lived twice at once."""

    def __init__(self, scenario: Scenario, seed: int = 1, run: int = 0) -> None:
        self.world, self.theory, self.run = lay_out(scenario), scenario.theory, run
        self.luck = chance.luck_of(seed, len(scenario.forums))
        self.model = Dialogue(scenario, seed, run)
        self.state = blank(self.world, self.theory.drafting.issues, lines_needed(self.world))
        self.right(month.OPENING, At(run, 0, 0, 0))
        self.compare(month.OPENING.name)

    def right(self, phase: month.Phase, at: At) -> None:
        """The right page of a phase."""
        turn_page(self.world, self.theory, self.luck, self.state, at, NUMBER[phase.right])

    def both(self, phase: month.Phase, *forum) -> None:
        """Both pages of a phase, then compare."""
        where = (forum[0].number, forum[0].meeting) if forum else (0, 0)
        at = At(self.run, self.model.month, *where)
        phase.left(self.model, *forum)
        self.right(phase, at)
        self.compare(phase.name)

    def live(self) -> None:
        """All months, comparing after every phase."""
        while self.model.month < self.model.plan.months:
            for phase in month.MONTH:
                for each in self.meetings() if phase is month.MEETING else ((phase,),):
                    self.both(*each)
            self.model.month += 1

    def meetings(self):
        """Every phase of every meeting of the month."""
        for forum in self.model.forums:
            for number in range(int(self.world.meetings[self.model.month, forum.number])):
                forum.meeting = int(self.world.meeting[self.model.month, forum.number]) + number
                for phase in month.MEETING:
                    yield phase, forum

    def caught_up(self) -> State:
        """The right page's columns as they read once all is done that it put off."""
        held = self.state._replace(**{name: getattr(self.state, name).copy() for name in PAIRS})
        for forum in range(len(self.state.known)):
            first, last = int(self.world.first_seat[forum, 0]), int(self.world.first_seat[forum, -1])
            for _ in range(int(self.state.unfaded[forum])):
                for evidence in (held.good, held.bad):
                    evidence[first:last] = fade(self.theory.trust, evidence[first:last])
            for seat in self.state.newcomers[first : first + int(self.state.arrivals[forum, -1])]:
                side = self.world.government[seat]
                for other in range(first, last):
                    if self.world.government[other] != side:
                        image = self.state.image[forum, self.world.government[other], side]
                        for name, value in zip(PAIRS, (image, 0.0, 0.0, 0.0), strict=True):
                            getattr(held, name)[other, seat - first] = value
        return held

    def misjudged(self) -> str:
        """Where trust is said to be known and is not what the evidence comes to; empty if nowhere."""
        for forum in np.flatnonzero(self.state.known):
            first, last = int(self.world.first_seat[forum, 0]), int(self.world.first_seat[forum, -1])
            if self.state.unfaded[forum] or self.state.arrivals[forum].any():
                return f"forum {forum} is said to be up to date"
            side, seats = self.world.government[first:last], (slice(first, last), slice(0, last - first))
            found = trust(self.theory.trust, *(getattr(self.state, name)[seats] for name in PAIRS))
            apart = np.argwhere((found != self.state.trusting[seats]) & (side[:, None] != side))
            if len(apart):
                return f"forum {forum}: trust of its number {apart[0][0]} in its number {apart[0][1]}"
        return ""

    def compare(self, phase: str) -> None:
        """Every column, bit by bit; and whether trust is what it is said to be."""
        difference = first_difference(as_state(self.model), self.caught_up()) or self.misjudged()
        assert not difference, f"phase {phase}, month {self.model.month + 1}: {difference}"


def bits(column: np.ndarray) -> np.ndarray:
    """A column as whole numbers, so that -0.0 and NaN count."""
    return column.view(np.uint64) if column.dtype == np.float64 else column


def first_difference(left: State, right: State) -> str:
    """Column, place and both values of the first difference; empty if there is none."""
    for name in (*AXES, "chronicle"):
        if name in WORKING:
            continue
        mine, theirs = getattr(left, name), getattr(right, name)
        if name == "chronicle":
            mine, theirs = mine[: int(left.written[0])], theirs[: int(right.written[0])]
        if mine.shape != theirs.shape:
            return f"column {name}: shapes {mine.shape} and {theirs.shape}"
        apart = np.argwhere(bits(mine) != bits(theirs))
        if len(apart):
            place = tuple(int(index) for index in apart[0])
            return f"column {name}{list(place)}: left page {mine[place]!r}, right page {theirs[place]!r}"
    return ""
