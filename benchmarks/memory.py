"""How much memory a million dialogues of one track take, above what the imports took.

Measured in a fresh process, with the engine compiled beforehand. The peak is read from the kernel's own record of the
process where there is one: ``ru_maxrss`` starts, on Linux, at the size of the process that started this one.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.measure import Finding, Size
from benchmarks.process import ROOT, surroundings

RECORD = Path("/proc/self/status")
MILLION = 1_000_000


def peak() -> float:
    """Most memory that this process ever held, in MB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", RECORD.read_text(encoding="utf-8")) if RECORD.exists() else None
    if found:
        return int(found[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)


def inside(dialogues: int) -> None:
    """What the fresh process does: import, note the peak, play, note the peak; print all of it."""
    from sim import load, simulate
    from sim.scenario.seating import in_room

    scenario = in_room(load(), "track2")
    peaks = [peak()]
    simulate(scenario, 1)
    peaks.append(peak())
    start = perf_counter()
    result = simulate(scenario, dialogues)
    seconds = perf_counter() - start
    peaks.append(peak())
    kept = sum(column.nbytes for column in (*result.outcomes.values(), *result.curves.values()))
    print(json.dumps({"peaks": peaks, "seconds": seconds, "kept": kept / 2**20}))


def measure(size: Size) -> list[Finding]:
    """A million dialogues; a quick look takes a fiftieth and is held against nothing."""
    dialogues = size.of(MILLION, MILLION // 50)
    code = "import sys; from benchmarks.memory import inside; inside(int(sys.argv[1]))"
    for number in (1, dialogues):  # the first compiles, if need be
        child = subprocess.run(
            [sys.executable, "-c", code, str(number)],
            env=surroundings(), cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
    found = json.loads(child.stdout)
    imports, loaded, most = found["peaks"]
    detail = (
        f"imports {imports:.0f} MB, engine loaded +{loaded - imports:.0f} MB, results alone {found['kept']:.0f} MB; "
        f"{found['seconds']:.0f} s on all processors"
    )
    what = f"peak memory of {dialogues:,} dialogues of Track 2, above the imports"
    return [Finding(what, most - imports, "MB", at_most=None if size.quick else 400, detail=detail)]
