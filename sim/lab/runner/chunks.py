"""Playing one chunk: some runs of a point, by the engine or the reference model, wherever this is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from sim.lab.preparation.digest import model_digest
from sim.lab.preparation.plan import Terms, one_line
from sim.lab.study import Point, scenario_of
from sim.store.spans import FailedSpan, Span

if TYPE_CHECKING:
    import numpy as np

    from sim.scenario.plan import Scenario

Pulse = Callable[[int], None]
"""Told of runs as they are done; may raise StopChunk."""


class Job(NamedTuple):
    """A chunk to play."""

    point: Point
    key: str
    span: Span


class ChunkOutcomes(NamedTuple):
    """The outcomes of a chunk: column to array, a row a run."""

    columns: dict[str, np.ndarray]


class StopChunk(BaseException):
    """Raised by a pulse to abandon a chunk; no failure of the chunk."""


class OtherModelError(Exception):
    """Whoever is to play has another version of the model."""


def play(
    terms: Terms, job: Job, pulse: Pulse | None = None, scenario: Scenario | None = None
) -> ChunkOutcomes | FailedSpan:
    """Play a chunk; what goes wrong in it is returned, not raised, with the first run that fails if that is known.

    Args:
        terms: of the study.
        job: which runs.
        pulse: told of runs as they are done (engine only).
        scenario: that of the point, if it is at hand.

    Raises:
        OtherModelError: if the sources here are not those that the study was planned with.
        MemoryError: what this machine lacks is no fault of the runs.
    """
    if model_digest() != terms.digest:
        raise OtherModelError(
            "a worker has another version of Backchannel than this machine; install the same there, and start the "
            "workers again"
        )
    try:
        plan = scenario or scenario_of(terms.text, terms.scenario, job.point, again=True)
    except Exception as fault:
        return FailedSpan(job.span, one_line(fault))
    if terms.driver == "mesa":
        from sim.lab.runner.mesa_driver import play_span

        found = play_span(terms, plan, job.span)
        return found if isinstance(found, FailedSpan) else ChunkOutcomes(found)
    try:
        return ChunkOutcomes(_simulate(terms, plan, job.span, pulse))
    except MemoryError:
        raise
    except Exception as fault:
        return FailedSpan(_first(terms, plan, job.span), one_line(fault))


def _simulate(terms: Terms, plan: Scenario, span: Span, pulse: Pulse | None = None) -> dict[str, np.ndarray]:
    from sim.engine import simulate

    runs = span.last - span.first
    found = simulate(plan, runs, terms.seed, 1, first_run=span.first, curves=0, progress=pulse)
    return dict(found.outcomes)


def _first(terms: Terms, plan: Scenario, span: Span) -> Span:
    """The first run of a stretch that fails, by halving; the whole stretch if nothing fails a second time."""
    low, high = span
    while high - low > 1:
        middle = (low + high) // 2
        if _fails(terms, plan, Span(low, middle)):
            high = middle
        else:
            low = middle
    return Span(low, high) if _fails(terms, plan, Span(low, high)) else span


def _fails(terms: Terms, plan: Scenario, span: Span) -> bool:
    try:
        _simulate(terms, plan, span)
    except Exception:
        return True
    return False
