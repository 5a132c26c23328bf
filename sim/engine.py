"""The same months compiled: one run, many runs on threads, the same bits however they are divided."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np

from sim import chance, measures
from sim.compiled import entry, joint, pointer_to, written_out
from sim.events import HELD, SEATED, Event
from sim.measures.people import mean_misreading
from sim.month import MEETING, MONTH, OPENING
from sim.result import Result
from sim.scenario.limits import wholes
from sim.scenario.plan import Scenario
from sim.seats import hearings, lay_out
from sim.state import At, State, blank, lines_needed

OPEN = OPENING.right
BEFORE = tuple(phase.right for phase in MONTH[: MONTH.index(MEETING)])
ROOM = tuple(phase.right for phase in MEETING)
AFTER = tuple(phase.right for phase in MONTH[MONTH.index(MEETING) + 1 :])
PAGES = (OPEN, *BEFORE, *ROOM, *AFTER)
"""Every right page, the opening first, in the order of the month."""

BLOCK, LOOK = 256, 1e8
"""Most runs, and hearings, between two looks at whether to go on; results do not depend on it."""
_STEP = "step{n}(world, theory, luck, state, at)"
_before = written_out("def before(world, theory, luck, state, at):", _STEP, BEFORE)
_meeting = written_out("def meeting(world, theory, luck, state, at):", _STEP, ROOM)
_after = written_out("def after(world, theory, luck, state, at):", _STEP, AFTER)
_page = written_out("def page(world, theory, luck, state, at, number):", "if number == {n}: " + _STEP, PAGES)
_ends = written_out(
    "def ends(world, theory, state, ends, run):",
    "ends[{n}, run] = step{n}(world, theory, state)",
    measures.ENDED,
)
_LEARNT = measures.FOLLOWED.index(mean_misreading)
_curves = written_out(
    "def curves(world, theory, state, row, before, learnt):",
    f"row[{{n}}] = step{{n}}(world, theory, state) if learnt or {{n}} != {_LEARNT} else before[{{n}}]",
    measures.FOLLOWED,
)


@joint
def _month(world, theory, luck, state, run, month):
    _before(world, theory, luck, state, At(run, month, 0, 0))
    for forum in range(world.meetings.shape[1]):
        for number in range(world.meetings[month, forum]):
            _meeting(world, theory, luck, state, At(run, month, forum, world.meeting[month, forum] + number))
    _after(world, theory, luck, state, At(run, month, 0, 0))


@joint
def _follow(world, theory, state, rows, month, learnt):
    """Measure a month. What people misread takes long to sum, and stays as it was unless somebody has learnt."""
    row = rows[month]
    _curves(world, theory, state, row, rows[month - 1 if month > 0 else 0], learnt)
    column = row.shape[0] - len(measures.CUMULATIVE_KINDS)
    for kind in measures.CUMULATIVE_KINDS:
        row[column] = state.tally[kind]
        column += 1


@joint
def _write_outcomes(world, theory, state, counts, ends, run):
    row = 0
    for kind in measures.COUNTED_KINDS:
        counts[row, run] = state.tally[kind]
        row += 1
    for kind in measures.FIRST_KINDS:
        counts[row, run] = state.first_noted[kind] + 1 if state.first_noted[kind] >= 0 else -1
        row += 1
    _ends(world, theory, state, ends, run)


@entry
def _play(world, theory, luck, state, first_run, start, runs, counts, ends, curves):
    """Play some runs into the columns from ``start``; follow those that have a row in ``curves``."""
    w, t, s, dice = pointer_to(world), pointer_to(theory), pointer_to(state), pointer_to(luck)
    for column in range(start, start + runs):
        run = first_run + column
        chance.begin(dice, run)
        OPEN(w, t, dice, s, At(run, 0, 0, 0))
        taught = -1
        for month in range(world.meetings.shape[0]):
            _month(w, t, dice, s, run, month)
            if column < curves.shape[0]:
                occasions = s.tally[HELD] + s.tally[SEATED]  # nobody learns anything but at these
                _follow(w, t, s, curves[column], month, occasions != taught)
                taught = occasions
        _write_outcomes(w, t, s, counts, ends, column)


@entry
def turn_page(world, theory, luck, state, at, number):
    """Play a single right page, by its number in ``PAGES``: how the tests hold it against the left one."""
    dice = pointer_to(luck)
    chance.begin(dice, at.run)
    _page(pointer_to(world), pointer_to(theory), dice, pointer_to(state), at, number)


def simulate(
    scenario: Scenario,
    repetitions: int = 1000,
    seed: int = 1,
    threads: int | None = None,
    *,
    first_run: int = 0,
    curves: int = 1000,
    block: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Result:
    """Play a scenario many times over.

    Args:
        scenario: what to simulate.
        repetitions: how many dialogues (1 to 10,000,000).
        seed: key of all luck (0 to 2**256 - 1); run number r of a seed is always the same dialogue.
        threads: how many threads work; all processors if none. Never changes a result.
        first_run: number of the first run (0 to 10**18).
        curves: how many of the first runs are followed month by month.
        block: runs played before progress is told; if none, what takes some hundredths of a second. Never changes a
            result.
        progress: called with the number of runs done after each block.

    Raises:
        ValueError: if a number is out of range, or none.
        ScenarioError: if the scenario was changed by hand; ``scenario.with_`` changes one.
    """
    world, theory = lay_out(scenario), scenario.theory
    repetitions, seed, first_run, curves, block, threads = wholes(
        repetitions=repetitions, seed=seed, first_run=first_run, curves=curves,
        block=max(1, min(BLOCK, int(LOOK / max(hearings(world), 1)))) if block is None else block,
        threads=(os.cpu_count() or 1) if threads is None else threads,
    )  # fmt: skip
    counts, ends = np.empty((len(measures.COUNTS), repetitions), np.int32), np.empty((len(measures.ENDS), repetitions))
    followed = np.empty((min(curves, repetitions), scenario.months, len(measures.CURVES)))

    def work(first: int, last: int, stop: threading.Event) -> None:
        luck, state = chance.luck_of(seed, len(scenario.forums)), blank(world, theory.drafting.issues)
        for start in range(first, last, block):
            if stop.is_set():
                return
            runs = min(block, last - start)
            _play(world, theory, luck, state, first_run, start, runs, counts, ends, followed)
            if progress:
                progress(runs)

    _share_out(work, repetitions, threads)
    outcomes = dict(zip((each.name for each in measures.OUTCOMES), (*counts, *ends), strict=True))
    named = {each.name: followed[:, :, column] for column, each in enumerate(measures.CURVES)}
    return Result(scenario, seed, first_run, repetitions, outcomes, named)


def _share_out(work: Callable[[int, int, threading.Event], None], repetitions: int, threads: int) -> None:
    """Give each thread a stretch of the runs; an error or Ctrl-C ends the others after the block they are at."""
    threads, stop = min(threads, repetitions), threading.Event()
    if threads == 1:  # a study's threads call this for every few runs: another one each time would cost more than they
        return work(0, repetitions, stop)
    edges = [repetitions * number // threads for number in range(threads + 1)]
    with ThreadPoolExecutor(threads) as pool:
        try:
            for done in [pool.submit(work, first, last, stop) for first, last in pairwise(edges)]:
                done.result()
        except BaseException:
            stop.set()
            raise


def states(scenario: Scenario, repetitions: int, seed: int = 1, first_run: int = 0) -> Iterator[State]:
    """The last state of run after run, each with its chronicle; the next run is written over the last."""
    repetitions, seed, first_run = wholes(repetitions=repetitions, seed=seed, first_run=first_run)
    world, theory = lay_out(scenario), scenario.theory
    state = blank(world, theory.drafting.issues, lines_needed(world))
    counts, ends = np.empty((len(measures.COUNTS), 1), np.int32), np.empty((len(measures.ENDS), 1))
    luck, curves = chance.luck_of(seed, len(scenario.forums)), np.empty((0, scenario.months, len(measures.CURVES)))
    for run in range(first_run, first_run + repetitions):
        _play(world, theory, luck, state, run, 0, 1, counts, ends, curves)
        yield state


def replay(scenario: Scenario, seed: int = 1, run: int = 0) -> State:
    """The last state of a single run, with its chronicle."""
    seed, run = wholes(seed=seed, run=run)
    return next(states(scenario, 1, seed, run))


def chronicle(scenario: Scenario, seed: int = 1, run: int = 0) -> list[Event]:
    """What happened in a single run, line by line."""
    state = replay(scenario, seed, run)
    return [Event(*map(int, line)) for line in state.chronicle[: state.written[0]]]
