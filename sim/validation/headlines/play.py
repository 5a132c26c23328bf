"""One vector in one situation: every arm played once, and the lead of every sentence with its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from sim.engine import simulate
from sim.result import Result
from sim.scenario.setting import Setting
from sim.statistics.estimate import Estimate
from sim.validation.headlines.claims import Headline
from sim.validation.headlines.signs import UNTOLD, answer
from sim.validation.headlines.situations import Situation
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Term
from sim.validation.patterns.effects import Column, effect
from sim.validation.patterns.runs import Runs


class Looks(NamedTuple):
    """Dialogues an arm at the first look, and at the second, which only those arms get whose sentence is not told."""

    first: int = 400
    second: int = 1000


class HeadlineCell(NamedTuple):
    """A vector in a situation."""

    vector: int
    """Number in the order of the sample, from 0."""
    situation: str
    leads: Mapping[str, Estimate]
    """Key of a sentence to its lead; those that do not apply are left out."""
    dialogues: int
    """How many were played, over all arms."""


class CellPlayer:
    """Plays the arms of a cell on the same luck; a second look goes on from the first."""

    def __init__(self, situation: Situation, vector: Sequence[Setting], seed: int, threads: int | None = None) -> None:
        self._situation, self._vector, self._seed, self._threads = situation, vector, seed, threads
        self._played: dict[Arm, Result] = {}

    @property
    def dialogues(self) -> int:
        """How many were played, over all arms."""
        return sum(found.repetitions for found in self._played.values())

    def lead(self, headline: Headline, dialogues: int) -> Estimate:
        """The lead of a sentence with its interval."""

        def column_of(term: Term) -> Column:
            return term.measure.read(self._of(term.arm, dialogues))

        return effect(headline.part, column_of)

    def _of(self, arm: Arm, dialogues: int) -> Runs:
        found = self._played.get(arm)
        there = found.repetitions if found else 0
        if found is None or there < dialogues:
            scenario = found.scenario if found else self._situation.scenario(arm, self._vector)
            more = simulate(scenario, dialogues - there, self._seed, self._threads, first_run=there, curves=0)
            found = self._played[arm] = _joined(found, more) if found else more
        return Runs(found.scenario, self._seed, dialogues, found)


def _joined(one: Result, other: Result) -> Result:
    """Runs and those that come after them, as one result."""
    outcomes = {name: np.concatenate([column, other.outcomes[name]]) for name, column in one.outcomes.items()}
    return replace(one, repetitions=one.repetitions + other.repetitions, outcomes=outcomes)


def play(
    headlines: Sequence[Headline], situation: Situation, vector: tuple[int, Sequence[Setting]], looks: Looks, seed: int
) -> HeadlineCell:
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
    player = CellPlayer(situation, settings, seed + number)
    leads = {}
    for each in headlines:
        if situation.differs(each.arms):
            leads[each.key] = player.lead(each, looks.first)
    for each in headlines:
        if each.key in leads and answer(leads[each.key], each.part.smallest) == UNTOLD:
            leads[each.key] = player.lead(each, looks.second)
    return HeadlineCell(number, situation.key, leads, player.dialogues)
