"""Arms played: every arm once, however many patterns ask for it, all on the same luck."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sim.engine import simulate
from sim.scenario.plan import Scenario
from sim.scenario.setting import Setting, read_settings
from sim.validation.patterns.arm import Arm, arm_scenario
from sim.validation.patterns.claims import CURVES, STATES, Measure, Pattern, Term
from sim.validation.patterns.effects import Column, effect
from sim.validation.patterns.runs import Runs
from sim.validation.patterns.verdicts import FoundPart, FoundPattern

SPARING = 16
"""One dialogue in so many has its last state looked at: a state takes as long as fifty dialogues."""


def _nobody(_: int) -> None:
    """Nobody asks how far it is."""


class Player:
    """Plays patterns with so many repetitions an arm."""

    def __init__(
        self, repetitions: int, seed: int = 1, overrides: Sequence[str | Setting] = (), *, threads: int | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> None:  # fmt: skip
        self.repetitions, self.seed, self.overrides, self.threads = repetitions, seed, read_settings(overrides), threads
        self.progress = progress or _nobody

    def scenario_of(self, arm: Arm) -> Scenario:
        """What is played for an arm; an ablation plays it with a mechanism switched off."""
        return arm_scenario(arm, self.overrides)

    def dialogues(self, term: Term, times: int) -> int:
        """How many dialogues a term is worth."""
        played = self.repetitions * times
        return max(2, played // SPARING) if term.measure.needs == STATES else played

    def measures_by_arm(self, patterns: Iterable[Pattern]) -> dict[Arm, dict[Measure, int]]:
        """What has to be measured in which arm, over how many dialogues."""
        asked: dict[Arm, dict[Measure, int]] = {}
        for pattern in patterns:
            for term in (term for part in pattern.parts for term in part.all_terms):
                measures = asked.setdefault(term.arm, {})
                measures[term.measure] = max(measures.get(term.measure, 0), self.dialogues(term, pattern.times))
        return asked

    def total(self, patterns: Iterable[Pattern]) -> int:
        """How many dialogues ``play`` will tell its progress of."""
        return sum(sum(self._shares(measures)) for measures in self.measures_by_arm(patterns).values())

    def play(self, patterns: Sequence[Pattern]) -> tuple[FoundPattern, ...]:
        """Every pattern with the effects of its parts."""
        columns: dict[tuple[Measure, Arm], Column] = {}
        for arm, measures in self.measures_by_arm(patterns).items():
            for measure, column in self._measured(arm, measures).items():
                columns[measure, arm] = column
        return tuple(self._found(pattern, columns) for pattern in patterns)

    def _found(self, pattern: Pattern, columns: dict[tuple[Measure, Arm], Column]) -> FoundPattern:
        def column_of(term: Term) -> Column:
            tops, bottoms = columns[term.measure, term.arm]
            return tops[:rows], bottoms[:rows]

        parts = []
        for part in pattern.parts:
            rows = min(self.dialogues(term, pattern.times) for term in part.all_terms)
            parts.append(FoundPart(part, effect(part, column_of)))
        return FoundPattern(pattern, tuple(parts))

    @staticmethod
    def _shares(measures: dict[Measure, int]) -> tuple[int, int]:
        """Dialogues to simulate, and dialogues to look at the last state of."""
        simulated = max((n for measure, n in measures.items() if measure.needs != STATES), default=0)
        return simulated, max((n for measure, n in measures.items() if measure.needs == STATES), default=0)

    def _measured(self, arm: Arm, measures: dict[Measure, int]) -> dict[Measure, Column]:
        scenario = self.scenario_of(arm)
        simulated, replayed = self._shares(measures)
        result = None
        if simulated:
            followed = max((n for measure, n in measures.items() if measure.needs == CURVES), default=0)
            result = simulate(scenario, simulated, self.seed, self.threads, curves=followed, progress=self.progress)
        few = Runs(scenario, self.seed, replayed, None)
        found = {
            measure: measure.read(few if measure.needs == STATES else Runs(scenario, self.seed, rows, result))
            for measure, rows in measures.items()
        }
        self.progress(replayed)
        return found
