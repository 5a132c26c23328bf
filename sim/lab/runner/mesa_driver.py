"""The reference model, or a subclass of it, through the same chunks: fresh processes, the engine's outcome columns.

Outcomes are measured on the state that the agents leave, by the functions of ``sim.measures``: what a subclass
changes in how agents act shows in them; what it changes in how a column is read (``trust_in``) shows in trust only
through what agents then do.
"""

from __future__ import annotations

import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sim import measures
from sim.compiled import entry, pointer_to, written_out
from sim.lab.design.settings import StudyError
from sim.lab.preparation.models import model_class
from sim.store.spans import FailedSpan, Span

if TYPE_CHECKING:
    from sim.lab.preparation.plan import Terms
    from sim.model import Dialogue
    from sim.scenario.plan import Scenario

RUNS = 20
"""Most runs of a chunk: some seconds, so that little is lost when one is abandoned."""
CHUNKS = 25
"""Chunks until a process is replaced: some Mesa releases keep every finished model alive."""

_measure = written_out(
    "def measure(world, theory, state, ends):", "ends[{n}] = step{n}(world, theory, state)", measures.ENDED
)


@entry
def _ends(world, theory, state, ends):  # type: ignore[no-untyped-def]
    _measure(pointer_to(world), pointer_to(theory), pointer_to(state), ends)


def outcomes_of(dialogue: Dialogue) -> dict[str, float]:
    """The outcomes of a finished dialogue, under the names of ``sim.measures.OUTCOMES``."""
    from sim.model import as_state

    state, ends = as_state(dialogue), np.empty(len(measures.ENDS))
    _ends(dialogue.world, dialogue.theory, state, ends)
    counted = [int(state.tally[kind]) for kind in measures.COUNTED_KINDS]
    first = [int(state.first_noted[kind]) + 1 if state.first_noted[kind] >= 0 else -1 for kind in measures.FIRST_KINDS]
    names = [outcome.name for outcome in measures.OUTCOMES]
    return dict(zip(names, [*counted, *first, *map(float, ends)], strict=True))


def dialogue_of(terms: Terms, plan: Scenario, run: int) -> Dialogue:
    """A run of a study in the reference model, not yet played."""
    return model_class(terms.model)(plan, terms.seed, run)


def play_span(terms: Terms, plan: Scenario, span: Span) -> dict[str, np.ndarray] | FailedSpan:
    """Play some runs one after another, up to the first that fails: outcome to array, a row a run."""
    from sim.lab.preparation.plan import one_line

    rows = []
    for run in range(*span):
        try:
            rows.append(outcomes_of(dialogue_of(terms, plan, run).run_to_end()))
        except MemoryError:
            raise
        except Exception as fault:
            return FailedSpan(Span(run, run + 1), one_line(fault))
    whole = {outcome.name for outcome in measures.COUNTS}
    return {name: np.array([row[name] for row in rows], np.int32 if name in whole else float) for name in rows[0]}


def check_script() -> None:
    """Raise StudyError if fresh processes cannot begin: each imports the script that was started, and would run it.

    A script without a guard would start processes in every process; multiprocessing then ends with a traceback of the
    child, and with the word that a process died.
    """
    started = getattr(sys.modules.get("__main__"), "__file__", None)
    try:
        guarded = started is None or "__main__" in Path(started).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    if not guarded or parent_process() is not None:
        raise StudyError(
            f"the reference model is played in fresh processes, each of which imports {started or 'your script'}: put "
            'what starts the study there under  if __name__ == "__main__":'
        )


def processes(number: int) -> ProcessPoolExecutor:
    """Processes that play chunks, each replaced after some of them."""
    return ProcessPoolExecutor(number, get_context("spawn"), _begin, max_tasks_per_child=CHUNKS)


def _begin() -> None:
    """In a new process: leave Ctrl-C to the parent, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    import os

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
