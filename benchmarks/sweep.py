"""A study of a million dialogues: how long, how much memory, how many files, and what the runner itself costs.

A Latin hypercube of 1,000 points over ten parameters, 1,000 repetitions each, on two threads, in a fresh process and
into a temporary folder: from the check of the study to its last file. What the runner costs is what this takes beyond
the engine: beyond a second process in which two threads play the same dialogues by ``simulate``, and nothing is kept.
The million is measured whole, since some costs are those of a study, whatever its size. A machine's speed drifts in
less time than that takes, so the two processes run in turn, a few seconds each, and only their own turns are counted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, sleep
from typing import Any, NamedTuple

import psutil

from benchmarks.measure import Finding, Size
from benchmarks.memory import peak
from benchmarks.process import ROOT, Watched, watched
from sim.engine import simulate
from sim.lab.design.check_study import check
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.study import LatinHypercube, Range, Study, scenario_of, scenario_text

THREADS = 2
TURN = 2.0
"""Seconds that a process runs while the other stands still."""
VARIED = {
    "tension.baseline": Range(0, 0.65),
    "tension.crisis": Range(0, 0.1),
    "encroachment.level": Range(0, 1),
    "trust.prior": Range(0.05, 0.7),
    "candour.expert": Range(0.3, 1),
    "understanding.asymmetry": Range(0, 1),
    "drafting.rigidity": Range(0.5, 0.6),
    "transfer.deniability": Range(0, 1),
    "transfer.receptive": Range(0.05, 0.6),
    "forum.confidentiality": Range(0, 1),
}
OUTCOMES = ("transferred", "transfer_rate", "breakthroughs", "uptake", "first_transfer")


def sample(points: int, repetitions: int, seed: int = 1) -> Study:
    """So many points of the ten parameters; the standing dialogue, all else at its defaults."""
    question = "What does a million dialogues cost?"
    return Study(
        "sweep", question, "standing", VARIED, {}, {}, OUTCOMES, LatinHypercube(points, seed), repetitions
    )  # fmt: skip


def study(points: int, repetitions: int, folder: Path) -> None:
    """What one fresh process does: check and run the study, as the command line does."""

    def work() -> dict[str, int]:
        asked = sample(points, repetitions)
        check(asked)
        done = run_study(asked, folder, RunOptions(threads=THREADS))
        return {"played": done.runs_played, "failed": len(done.failures)}

    _told(work)


def engine(points: int, repetitions: int, _: Path) -> None:
    """What the other does: play the same dialogues. Reading the scenarios is no part of it."""
    asked = sample(points, repetitions)
    text = scenario_text(asked)
    scenarios = [scenario_of(text, asked.scenario, point) for point in asked.points()]

    def work() -> dict[str, int]:
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(lambda scenario: simulate(scenario, repetitions, 1, 1, curves=0), scenarios))
        return {}

    _told(work)


def _told(work: Callable[[], dict[str, int]]) -> None:
    """Print when some work began and ended on the machine's clock, its processor time, and the most memory held."""
    began, busy = perf_counter(), process_time()
    found = work()
    print(json.dumps({"began": began, "ended": perf_counter(), "busy": process_time() - busy, "peak": peak(), **found}))


class Taken(NamedTuple):
    """What a process took: seconds by the clock in its own turns, and of processor time."""

    wall: float
    busy: float
    seen: Watched
    found: dict[str, Any]


def measure(size: Size) -> list[Finding]:
    """Both processes in turn, once all is compiled."""
    points, repetitions = size.of(1000, 20), size.of(1000, 200)
    with TemporaryDirectory() as name:
        fresh("study", 2, 2, Path(name, "warm"))  # compiles, if need be
        whole, alone = both(points, repetitions, Path(name, "whole"))
        files = [path.stat().st_size for path in Path(name, "whole").rglob("*") if path.is_file()]
    played, failed = whole.found["played"], whole.found["failed"]
    if played != points * repetitions or failed:
        raise AssertionError(f"{played} runs played, {failed} points failed")
    most, what = max(whole.seen.peak, whole.found["peak"]), f"a study of {played:,} dialogues"
    speed = f"{played / whole.wall:,.0f} dialogues a second on {THREADS} threads"
    memory, beyond = (None, None) if size.quick else (500, 10)
    shares = [100 * (one / two - 1) for one, two in zip(whole[:2], alone[:2], strict=True)]
    clock, busy = (f"study {one:.1f} s, engine {two:.1f} s" for one, two in zip(whole[:2], alone[:2], strict=True))
    return [
        Finding(what, whole.wall, "s", detail=f"{points:,} points x {repetitions:,}; {speed}"),
        Finding(
            f"{what}, peak memory in all", most, "MB", at_most=memory, detail="the process and all that it started"
        ),
        Finding(f"{what}, on disk", sum(files) / 1e6, "MB", detail=f"{len(files):,} files"),
        Finding(
            "the runner beside the engine", shares[0], "%", at_most=beyond, detail=f"{clock}, in turns of {TURN} s"
        ),
        Finding("the same, processor time", shares[1], "%", at_most=beyond, detail=f"{busy}, all threads"),
    ]


def fresh(what: str, points: int, repetitions: int, folder: Path) -> Watched:
    code = f"import sys; from pathlib import Path; from benchmarks.sweep import {what}; "
    code += f"{what}(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))"
    return watched([sys.executable, "-c", code, str(points), str(repetitions), str(folder)], ROOT)


def both(points: int, repetitions: int, folder: Path) -> list[Taken]:
    """The study, then the engine, each in a process; these run in turn."""
    with ThreadPoolExecutor(2) as pool:
        running = {what: pool.submit(fresh, what, points, repetitions, folder) for what in ("study", "engine")}
        ran = _in_turn(running)
        taken = []
        for what, each in running.items():
            seen = each.result()
            found = json.loads(seen.said)
            began, ended = found["began"], found["ended"]
            own = sum(max(0.0, min(last, ended) - max(first, began)) for first, last in ran[what])
            taken.append(Taken(own, found["busy"], seen, found))
        return taken


def _in_turn(running: Mapping[str, Future[Watched]]) -> dict[str, list[tuple[float, float]]]:
    """Let processes run one at a time until all have ended; from when to when each ran, on the machine's clock."""
    there, ran = _started(running), {what: list[tuple[float, float]]() for what in running}
    try:
        while not all(each.done() for each in running.values()):
            for what, process in there.items():
                start = perf_counter()
                with suppress(psutil.NoSuchProcess):
                    process.resume()
                    wait([running[what]], TURN)
                    process.suspend()
                ran[what].append((start, perf_counter()))
    finally:
        for process in there.values():
            with suppress(psutil.NoSuchProcess):
                process.resume()
    return ran


def _started(running: Mapping[str, Future[Watched]]) -> dict[str, psutil.Process]:
    """The processes, standing still."""
    there: dict[str, psutil.Process] = {}
    while len(there) < len(running):
        sleep(0.01)
        for each in running.values():
            if each.done():
                each.result()  # too soon: says why
        for child in psutil.Process().children():
            for what in running.keys() - there.keys():
                if any(f"import {what};" in word for word in child.cmdline()):
                    child.suspend()
                    there[what] = child
    return there
