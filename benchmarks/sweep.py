"""A study of a million dialogues: how long, how much memory, how many files, and what the runner itself costs.

A Latin hypercube of 1,000 points over ten parameters, 1,000 repetitions each, on two threads, in a fresh process and
into a temporary folder. What the runner costs beside the engine is measured slice by slice, since the machine's speed
drifts in less time than a million dialogues take: a tenth of the points as a study, from planning to the last file,
then the same chunks played by ``simulate`` alone, and so on in turn.
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from benchmarks.measure import Finding, Size, interleaved, middle, ratio
from benchmarks.memory import peak
from benchmarks.process import ROOT, Watched, watched
from sim.engine import simulate
from sim.lab.design.check_study import check
from sim.lab.runner.plan import plan_of
from sim.lab.runner.run import Finished, Options, run_study
from sim.lab.study import LatinHypercube, Range, Study

THREADS = 2
SLICES = 10
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


def carried_out(study: Study, folder: Path) -> Finished:
    """Check and run a study, as the command line does."""
    check(study)
    return run_study(study, folder, Options(threads=THREADS))


def inside(points: int, repetitions: int, folder: Path) -> None:
    """What the fresh process does: run the study; print how long it took and the most memory ever held."""
    start = perf_counter()
    done = carried_out(sample(points, repetitions), folder)
    seconds = perf_counter() - start
    print(json.dumps({"seconds": seconds, "peak": peak(), "played": done.played, "failed": len(done.failures)}))


def measure(size: Size) -> list[Finding]:
    """The whole in a fresh process, then slices in turn with the engine alone."""
    points, repetitions = size.of(1000, 20), size.of(1000, 200)
    with TemporaryDirectory() as name:
        _fresh(2, 2, Path(name, "warm"))  # compiles, if need be
        seen, found = _fresh(points, repetitions, Path(name, "whole"))
        files = [path.stat().st_size for path in Path(name, "whole").rglob("*") if path.is_file()]
    if found["played"] != points * repetitions or found["failed"]:
        raise AssertionError(f"{found['played']} runs played, {found['failed']} points failed")
    most, what = max(seen.peak, found["peak"]), f"a study of {found['played']:,} dialogues"
    speed = f"{found['played'] / found['seconds']:,.0f} dialogues a second on {THREADS} threads"
    limit = None if size.quick else 500
    return [
        Finding(what, found["seconds"], "s", detail=f"{points:,} points x {repetitions:,}; {speed}"),
        Finding(f"{what}, peak memory in all", most, "MB", at_most=limit, detail="the process and all that it started"),
        Finding(f"{what}, on disk", sum(files) / 1e6, "MB", detail=f"{len(files):,} files"),
        _overhead(max(points // SLICES, 2), repetitions, size),
    ]


def _fresh(points: int, repetitions: int, folder: Path) -> tuple[Watched, dict[str, Any]]:
    code = "import sys; from pathlib import Path; from benchmarks.sweep import inside; "
    code += "inside(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))"
    seen = watched([sys.executable, "-c", code, str(points), str(repetitions), str(folder)], ROOT)
    return seen, json.loads(seen.said)


def _overhead(points: int, repetitions: int, size: Size) -> Finding:
    """What a study takes beyond the engine, as a share of the engine's time."""
    studies, engines = count(), count()
    used: dict[str, list[float]] = {"study": [], "engine": []}

    def study() -> None:
        number, start = next(studies), process_time()
        carried_out(sample(points, repetitions, number), Path(name, str(number)))
        used["study"].append(process_time() - start)

    def engine() -> None:
        scenarios, start = plans[next(engines)].scenarios.values(), process_time()
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(lambda scenario: simulate(scenario, repetitions, 1, 1, curves=0), scenarios))
        used["engine"].append(process_time() - start)

    rounds = size.of(SLICES, 3)
    plans = [plan_of(sample(points, repetitions, number)) for number in range(rounds + 1)]
    with TemporaryDirectory() as name:
        taken = interleaved({"study": study, "engine": engine}, rounds)
    share = 100 * (ratio(taken["study"], taken["engine"], "wall") - 1)
    busy = 100 * (median(one / two for one, two in zip(*used.values(), strict=True)) - 1)
    whole, alone = (middle(taken[each], "wall") for each in ("study", "engine"))
    detail = (
        f"median of {rounds} slices of {points * repetitions:,} dialogues: study {whole:.2f} s, engine {alone:.2f} s"
    )
    detail += f"; {busy:.0f}% by processor time of all threads"
    limit = None if size.quick else 10
    return Finding("the runner beside the engine", share, "%", at_most=limit, detail=detail)
