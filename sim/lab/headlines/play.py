"""One vector in one situation: every arm played once, and the lead of every sentence with its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sim.engine import simulate
from sim.lab.comparison import Estimate
from sim.lab.headlines.claims import Headline
from sim.lab.headlines.situations import Situation
from sim.lab.headlines.verdicts import UNTOLD, verdict
from sim.lab.patterns.claims import Arm, Term
from sim.lab.patterns.effects import Column, effect
from sim.lab.patterns.played import Played
from sim.scenario.setting import Setting


class Looks(NamedTuple):
    """Dialogues an arm at the first look, and at the second, which only those arms get whose sentence is not told."""

    first: int = 400
    second: int = 1000


class Cell(NamedTuple):
    """A vector in a situation."""

    vector: int
    """Number in the order of the sample, from 0."""
    situation: str
    leads: Mapping[str, Estimate]
    """Key of a sentence to its lead; those that do not apply are left out."""
    dialogues: int
    """How many were played, over all arms."""


class Player:
    """Plays the arms of a cell on the same luck, each at most once a look."""

    def __init__(self, situation: Situation, vector: Sequence[Setting], seed: int, threads: int | None = None) -> None:
        self._situation, self._vector, self._seed, self._threads = situation, vector, seed, threads
        self._played: dict[tuple[Arm, int], Played] = {}
        self.dialogues = 0

    def lead(self, headline: Headline, dialogues: int) -> Estimate:
        """The lead of a sentence with its interval."""

        def column_of(term: Term) -> Column:
            return term.measure.read(self._of(term.arm, dialogues))

        return effect(headline.part, column_of)

    def _of(self, arm: Arm, dialogues: int) -> Played:
        key = (arm, dialogues)
        if key not in self._played:
            scenario = self._situation.scenario(arm, self._vector)
            found = simulate(scenario, dialogues, self._seed, self._threads, curves=0)
            self._played[key] = Played(scenario, self._seed, dialogues, found)
            self.dialogues += dialogues
        return self._played[key]


def play(
    headlines: Sequence[Headline], situation: Situation, vector: tuple[int, Sequence[Setting]], looks: Looks, seed: int
) -> Cell:
    """The leads of all sentences that a situation touches, with a vector.

    Args:
        headlines: all sentences.
        situation: in which they are asked.
        vector: its number in the sample and its values. Luck is another for every vector, and the same in all
            situations.
        looks: how many dialogues.
        seed: of all luck.
    """
    number, settings = vector
    player = Player(situation, settings, seed + number)
    leads = {}
    for each in headlines:
        if situation.differs(each.arms):
            leads[each.key] = player.lead(each, looks.first)
    for each in headlines:
        if each.key in leads and verdict(leads[each.key], each.part.smallest) == UNTOLD:
            leads[each.key] = player.lead(each, looks.second)
    return Cell(number, situation.key, leads, player.dialogues)
