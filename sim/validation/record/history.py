"""All scenarios of record played, and set beside history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from sim.scenario import load
from sim.scenario.origin import step
from sim.scenario.plan import Scenario
from sim.scenario.record import CASE, PRESET, Months
from sim.scenario.setting import Setting
from sim.scenario.shipped import paths
from sim.statistics.estimate import Estimate
from sim.statistics.intervals import share
from sim.validation.record.areas import CodingAreas
from sim.validation.record.case import Case, measure_case
from sim.validation.record.ordering import Order, order, rank
from sim.validation.record.play import EventTimes, play
from sim.validation.record.questions import OWN, areas_of, case_values
from sim.validation.switches.means import undated

REPETITIONS = 400
"""Dialogues a case where nobody says otherwise."""
BY_MONTHS = "transfer by months"
DATED = ("opening", "closing")
"""Events that say when governments were receptive: they are taken from history too."""


@dataclass(frozen=True)
class Ordering:
    """One way to ask whether cases stand in the order of history."""

    name: str
    says: str
    order: Order


@dataclass(frozen=True)
class Hindcast:
    """The model beside the record: what it says, with hindsight of nothing but dates, of what has happened."""

    cases: tuple[Case, ...]
    presets: tuple[tuple[str, str], ...]
    """Key and title of stylised situations: nothing happened that they could be held against."""
    orderings: tuple[Ordering, ...]
    areas: dict[str, tuple[CodingAreas, ...]]
    """Areas by every coding, over ``ALL`` cases and over those whose facts were ``CHECKED``."""
    right: Estimate
    """Share of the cases whose class of months to transfer is known in which most simulated dialogues are."""
    repetitions: int
    seed: int


def of_record(kind: str, overrides: Sequence[str | Setting] = ()) -> list[Scenario]:
    """Every shipped scenario with a record of that kind, by name."""
    found = (load(name, overrides) for name in paths())
    return [each for each in found if each.record is not None and each.record.kind == kind]


def hindcast(scenarios: Sequence[Scenario], repetitions: int = REPETITIONS, seed: int = 1) -> Hindcast:
    """Play cases and set them beside history.

    Args:
        scenarios: with a record of kind ``case`` each.
        repetitions: dialogues a case, at least 1.
        seed: of all luck.
    """
    dated = [each for each in scenarios if without_dates(each) != each]
    played = plays([*scenarios, *map(without_dates, dated)], repetitions, seed)
    here = played[: len(scenarios)]
    again = dict(zip((each.key for each in dated), played[len(scenarios) :], strict=True))
    without = [again.get(scenario.key, each) for scenario, each in zip(scenarios, here, strict=True)]
    cases = tuple(
        measure_case(scenario, scenario.record, each)
        for scenario, each in zip(scenarios, here, strict=True)
        if scenario.record is not None
    )
    known = [case.transfer for case in cases if case.transfer.order is not None]
    return Hindcast(
        cases=cases,
        presets=tuple((each.key, each.title) for each in of_record(PRESET)),
        orderings=_orderings(cases, here, seed),
        areas=areas_of(scenarios, here, without, seed),
        right=share(sum(side.likeliest == side.order for side in known), len(known)),
        repetitions=repetitions,
        seed=seed,
    )


def hindcast_of_record(repetitions: int = REPETITIONS, seed: int = 1) -> Hindcast:
    """Every shipped case, played and set beside history."""
    return hindcast(of_record(CASE), repetitions, seed)


def without_dates(scenario: Scenario) -> Scenario:
    """The case without what history told us of the governments' receptivity."""
    return step(scenario, _without_dates)


def _without_dates(scenario: Scenario) -> Scenario:
    return undated(*DATED)(scenario)


def plays(scenarios: Sequence[Scenario], repetitions: int, seed: int) -> list[EventTimes]:
    """Play every scenario and follow the forum that its record speaks of. Threads never change a number."""

    def one(scenario: Scenario) -> EventTimes:
        assert scenario.record is not None
        return play(scenario, scenario.record.forum, repetitions, seed)

    with ThreadPoolExecutor() as pool:
        return list(pool.map(one, scenarios))


def _orderings(cases: Sequence[Case], here: Sequence[EventTimes], seed: int) -> tuple[Ordering, ...]:
    """Every order, as in ``SAYS``."""
    uptake = [(case.record.uptake, case.record.uptake_months) for case in cases]
    transfer = [(case.record.transfer, case.record.transfer_months) for case in cases]
    shares = {coding: case_values(OWN, coding, here) for coding in ("uptake", "strict")}
    return tuple(
        _ordering(
            name, shares["uptake" if name == "uptake" else "strict"], uptake if name == "uptake" else transfer, seed
        )
        for name in SAYS
    )


SAYS: Mapping[str, str] = {
    "uptake": "cases with uptake above cases without",
    "transfer": "cases with transfer above cases without",
    BY_MONTHS: "transfer within a year above later transfer above none",
}
"""What each order asks; transfer by the strict coding."""


def _ordering(name: str, shares: np.ndarray, history: Sequence[tuple[str, Months | None]], seed: int) -> Ordering:
    """Whether shares, one a case, stand in the order of history: what happened, and the months it took."""
    ranks = [rank(happened, took, name == BY_MONTHS) for happened, took in history]
    known = np.array([rank is not None for rank in ranks], bool)
    there = np.array([rank for rank in ranks if rank is not None], float)
    return Ordering(name, SAYS[name], order(shares[known], there, seed))
