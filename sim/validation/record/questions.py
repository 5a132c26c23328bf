"""What is asked of the cases: three measures of what was played, with and without dated receptivity, by three codings.

All were declared before the cases added with the second edition were played (decision 0019). The set test is the share
over a case's own period by the strict coding; the others say what it depends on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from sim.scenario.plan import Scenario
from sim.scenario.record import MEMORY
from sim.validation.record.areas import CodingAreas, coding_areas
from sim.validation.record.baseline import FACTS
from sim.validation.record.case import YEAR
from sim.validation.record.play import NEVER, EventTimes

Measure = Callable[[np.ndarray, int], float]
"""Of the months until it happened, one a dialogue, and the months watched."""


def own_period(months: np.ndarray, _watched: int) -> float:
    """Share of dialogues in which it happened while the case was watched."""
    return _share(months != NEVER)


def first_year(months: np.ndarray, _watched: int) -> float:
    """Share of dialogues in which it happened in the first year: long cases have no more time than short ones."""
    return _share((months != NEVER) & (months <= YEAR))


def hazard(months: np.ndarray, watched: int) -> float:
    """How often it happened first, a dialogue-month in which it could: from the first meeting until it did or the end.

    >>> hazard(np.array([1, NEVER]), 7)  # once in 2 + 8 months
    0.1
    """
    came = months != NEVER
    return float(came.sum() / np.where(came, months + 1, watched + 1).sum())


def _share(came: np.ndarray) -> float:
    return float(np.mean(came))


OWN = "own period"
UNDATED = "undated"
"""Without the dated openings and closings, which say when governments were receptive and come from history too."""
STRICT = "strict"
MEASURES: Mapping[str, Measure] = {OWN: own_period, "first year": first_year, "hazard a month": hazard}
CODINGS: Mapping[str, tuple[str, str]] = {
    STRICT: ("transfer", "transfer"),
    "lenient": ("transfer_lenient", "transfer"),
    "uptake": ("uptake", "uptake"),
}
"""Each coding: which answer of the record, against which months of what was played."""
ALL, CHECKED = "all cases", "without the cases from memory"


def areas_of(
    scenarios: Sequence[Scenario], here: Sequence[EventTimes], without: Sequence[EventTimes], seed: int
) -> dict[str, tuple[CodingAreas, ...]]:
    """Every coding, over all cases and over those whose facts were checked.

    Args:
        scenarios: with a record each.
        here: what was played of each.
        without: what was played of each without dated receptivity.
        seed: of the draws.
    """
    checked = [place for place, each in enumerate(scenarios) if each.record and each.record.facts != MEMORY]
    return {
        name: tuple(
            _by(
                coding,
                [scenarios[place] for place in places],
                [here[place] for place in places],
                [without[place] for place in places],
                seed,
            )
            for coding in CODINGS
        )
        for name, places in ((ALL, range(len(scenarios))), (CHECKED, checked))
    }


def _by(
    coding: str, scenarios: Sequence[Scenario], here: Sequence[EventTimes], without: Sequence[EventTimes], seed: int
) -> CodingAreas:
    measures = {name: case_values(name, coding, here) for name in MEASURES}
    measures |= {f"{name}, {UNDATED}": case_values(name, coding, without) for name in MEASURES}
    facts = {name: np.array([fact(each) for each in scenarios]) for name, fact in FACTS.items()}
    return coding_areas(coding, answers(coding, scenarios), measures, facts, seed)


def case_values(name: str, coding: str, played: Sequence[EventTimes]) -> np.ndarray:
    """(cases,) a measure of what was played, of the outcome that a coding is about."""
    _, outcome = CODINGS[coding]
    return np.array([MEASURES[name](getattr(each, outcome), each.watched) for each in played])


def answers(coding: str, scenarios: Sequence[Scenario]) -> list[str]:
    """What history answers by a coding, one a case."""
    answer, _ = CODINGS[coding]
    return [getattr(each.record, answer) for each in scenarios]
