"""What the model costs in a web page: the module that a page holds, played by wasmtime beside the native engine.

A browser's compiler is another one than wasmtime's; what is held here is that the module itself stays small, is soon
built, and asks for little more than the native engine does on the same dialogues, which must end alike.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from importlib.util import find_spec

import numpy as np

from benchmarks.block import Block
from benchmarks.measure import Finding, Size, interleaved, middle, ratio
from sim import load
from sim.measures import COUNTS
from sim.page import build, engine
from sim.page.pack import pack

WHAT = "dialogues in a page's module, wasmtime over native engine"


def measure(size: Size) -> list[Finding]:
    """How large it is, how long it takes to build, how fast it plays."""
    return [*_built(), _played(size)]


def _built() -> list[Finding]:
    text, made = "", b""

    def translate() -> None:
        nonlocal text
        text = engine.text()

    def compile_() -> None:
        nonlocal made
        made = build.module_of(build.object_code(text), list(engine.DOORS))

    read, compiled = _taken(translate), _taken(compile_)
    detail = f"translated in {read:.2f} s, compiled in {compiled:.2f} s; processor time, a process of its own included"
    zipped = f"{len(gzip.compress(made, mtime=0)) / 1e3:.1f} kB zipped"
    return [
        Finding("size of a page's module", len(made) / 1e3, "kB", at_most=80.0, detail=zipped),
        Finding("a page's module, built anew", read + compiled, "s", at_most=8.0, detail=detail),
    ]


def _taken(work: Callable[[], object]) -> float:
    """Seconds of processor time, those of other processes that it waited for included."""
    before = os.times()
    work()
    return sum(os.times()[:4]) - sum(before[:4])


def _played(size: Size) -> Finding:
    if find_spec("wasmtime") is None:
        return Finding(WHAT, None, "times", detail="skipped: there is no wasmtime here")
    from tests.page.machine import Machine

    runs = size.of(200, 20)
    block, packed, machine = Block(load(), runs), pack(load(), 1, runs, curves=0), Machine(build.module(), seconds=None)
    machine.load(packed)
    taken = interleaved({"module": lambda: machine.play(packed, 0, 0, runs), "engine": block.play}, size.of(50, 3))
    counts = dict(zip((each.name for each in COUNTS), machine.read(packed.outputs["counts"]), strict=True))
    if not np.array_equal(counts["breakthroughs"], block.counted("breakthroughs")):
        raise AssertionError("a page's module does not live the dialogues of the engine")
    each = ", ".join(f"{who} {1e6 * middle(timings) / runs:.1f} µs" for who, timings in taken.items())
    return Finding(WHAT, ratio(taken["module"], taken["engine"]), "times", at_most=2.0, detail=f"{each} a dialogue")
