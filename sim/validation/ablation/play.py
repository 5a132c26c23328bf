"""Play the arms and take the differences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sim.lab.compare import ALL_TRACKS
from sim.lab.measure import RATE, widest
from sim.scenario.plan import Scenario
from sim.statistics.estimate import Difference, Estimate, Outcomes
from sim.statistics.intervals import within
from sim.statistics.paired import mean_difference
from sim.statistics.rates import PARTS, rate_difference, transfer_rates
from sim.statistics.several import correct
from sim.validation.ablation.rows import IDLE, MEASURES, PLAYED, UNUSED, Contribution
from sim.validation.ablation.variants import variants
from sim.validation.switches import SWITCHES


class AblationPlan(NamedTuple):
    """What is switched off, in which rooms, how often: what decides the numbers of an ablation."""

    names: tuple[str, ...] = tuple(SWITCHES)
    tracks: tuple[str, ...] = ALL_TRACKS
    repetitions: int = 1000
    """Dialogues of every arm."""
    seed: int = 1
    forum: str | None = None
    """Key of the only forum to swap to the track's room; None swaps all."""


EVERYTHING = AblationPlan()


def ablate(
    scenario: Scenario, plan: AblationPlan = EVERYTHING, progress: Callable[[int], None] | None = None
) -> tuple[Contribution, ...]:
    """Switch mechanisms off one at a time, on the same luck, in each track's room.

    Args:
        scenario: the situation.
        plan: which mechanisms, in which rooms, how often.
        progress: told of every so many dialogues played; ``runs_of`` says how many there will be.

    Returns:
        A row for each mechanism, track and measure; Holm's correction is over all of them.
    """
    rows: list[Contribution] = []
    for track in plan.tracks:
        rows += _of_track(scenario, track, plan, progress)
    return _for_several(rows)


def runs_of(scenario: Scenario, plan: AblationPlan) -> int:
    """How many dialogues an ablation plays."""
    lists = [variants(scenario, plan.names, track, plan.forum)[1] for track in plan.tracks]
    return sum(1 + sum(arm.scenario is not None for arm in each) for each in lists) * plan.repetitions


def _of_track(
    scenario: Scenario, track: str, plan: AblationPlan, progress: Callable[[int], None] | None
) -> Iterator[Contribution]:
    from sim.engine import simulate

    def play(room: Scenario) -> Outcomes:
        return simulate(room, plan.repetitions, plan.seed, curves=0, progress=progress).outcomes

    room, switched = variants(scenario, plan.names, track, plan.forum)
    base, status, without = play(room), {}, {}
    for arm in switched:
        status[arm.mechanism] = UNUSED
        if arm.scenario is not None:
            found = play(arm.scenario)
            status[arm.mechanism] = IDLE if _same(base, found) else PLAYED
            if status[arm.mechanism] == PLAYED:
                without[arm.mechanism] = {name: found[name] for name in (*MEASURES, *PARTS) if name != RATE}
    effects = _effects(base, without, plan.seed)
    for mechanism, word in status.items():
        if word == PLAYED:
            yield from (_row(mechanism, track, *each) for each in effects[mechanism])
        else:
            yield Contribution(mechanism, track, word)


def _same(one: Outcomes, other: Outcomes) -> bool:
    return all(np.array_equal(one[name], other[name], equal_nan=True) for name in one)


class _Effect(NamedTuple):
    measure: str
    base: float | None
    value: Estimate


def _effects(base: Outcomes, without: Mapping[str, Outcomes], seed: int) -> dict[str, list[_Effect]]:
    """Every measure of every mechanism of a track; transfer rates are resampled over the same dialogues."""
    rates = transfer_rates([base, *without.values()], seed)
    found: dict[str, list[_Effect]] = {}
    for rate, (mechanism, outcomes) in zip(rates[1:], without.items(), strict=True):
        found[mechanism] = [
            _Effect(RATE, rates[0].value.estimate, rate_difference(rates[0], rate))
            if name == RATE
            else _Effect(name, _mean(base[name]), _difference(name, base, outcomes))
            for name in MEASURES
        ]
    return found


def _difference(name: str, base: Outcomes, outcomes: Outcomes) -> Estimate:
    return within(mean_difference(base[name], outcomes[name]), -widest(name), widest(name))


def _mean(column: np.ndarray) -> float | None:
    known = column[np.isfinite(column)]
    return float(np.mean(known)) if len(known) else None


def _row(mechanism: str, track: str, measure: str, base: float | None, value: Estimate) -> Contribution:
    return Contribution(mechanism, track, PLAYED, measure, base, value.estimate, value.low, value.high, n=value.n)


def _for_several(rows: Sequence[Contribution]) -> tuple[Contribution, ...]:
    """Holm's p-values and Bonferroni's intervals over every row that has a difference."""
    differences = [
        Difference(row.measure, row.track, row.mechanism, Estimate(row.estimate, row.low, row.high, row.n or 0))
        for row in rows
    ]
    return tuple(
        row._replace(several_low=each.several_low, several_high=each.several_high, holm=each.holm)
        for row, each in zip(rows, correct(differences, widest), strict=True)
    )
