"""The same chunks on an existing Dask distributed scheduler. What comes back is written here; workers write nothing."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import CancelledError
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sim.lab.preparation.digest import model_digest
from sim.lab.preparation.plan import Plan
from sim.lab.runner.chunks import ChunkOutcomes, Job, OtherModelError
from sim.lab.runner.drive import HaltedError, Keep, elsewhere
from sim.lab.runner.progress import Progress
from sim.store.spans import FailedSpan

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

RETRIES = 3
"""How often a chunk is tried again after its worker failed in a way that is not the chunk's."""
PATIENCE = 30
"""Seconds to wait for the scheduler, and for a first worker."""
AHEAD = 3
"""Chunks handed out per thread of the workers, so that none waits for the network."""


def on_cluster(plan: Plan, jobs: Iterable[Job], keep: Keep, progress: Progress, address: str) -> None:
    """Play chunks on the workers of a scheduler. A worker that dies loses nothing: its chunks go to another.

    Raises:
        HaltedError: if the scheduler or its workers cannot be reached, or have another version of the model.
    """
    client = _client(address)
    try:
        threads = _checked(client, address)
        with client.get_executor(pure=False, retries=RETRIES) as pool:
            elsewhere(_Forgiving(pool), plan, jobs, keep, progress, max(AHEAD * threads, 2 * AHEAD))  # type: ignore[arg-type]
    except (CancelledError, OSError) as fault:
        if isinstance(fault, OSError) and fault.errno is not None:  # of this machine's disk
            raise
        raise HaltedError(f"the scheduler at {address} was lost ({type(fault).__name__})") from None
    except OtherModelError as fault:
        raise HaltedError(str(fault)) from None
    finally:
        client.close()


def _client(address: str) -> Any:
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise HaltedError('--cluster needs Dask: install "backchannel[dask]"') from None
    try:
        return distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as fault:
        raise HaltedError(f"no Dask scheduler answers at {address} ({' '.join(str(fault).split())[:120]})") from None


def _checked(client: Any, address: str) -> int:
    """How many threads the workers have, once all of them are seen to have this version of the model."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
        found = client.run(model_digest, on_error="return")
    except TimeoutError:
        raise HaltedError(
            f"the scheduler at {address} has no workers; start some with: dask worker {address}"
        ) from None
    for worker, digest in found.items():
        if isinstance(digest, BaseException):
            why = f"{type(digest).__name__}: {digest}"
            raise HaltedError(f"the worker at {worker} cannot play: {why}; is Backchannel installed there?")
        if digest != model_digest():
            raise HaltedError(
                f"the worker at {worker} has another version of Backchannel than this machine; install the same there, "
                "and start the workers again"
            )
    return sum(client.nthreads().values())


class _Forgiving:
    """An executor on which a chunk that keeps killing its workers counts as failed, and does not end the study."""

    def __init__(self, pool: Executor) -> None:
        self._pool = pool

    def submit(self, play: Any, terms: Any, job: Job) -> Future[ChunkOutcomes | FailedSpan]:
        """Hand out a chunk."""
        from concurrent.futures import Future

        outer: Future[ChunkOutcomes | FailedSpan] = Future()

        def ended(inner: Future[ChunkOutcomes | FailedSpan]) -> None:
            if inner.cancelled():
                outer.cancel()
                outer.set_running_or_notify_cancel()
            elif fault := inner.exception():
                killed = type(fault).__name__ == "KilledWorker"
                if killed:
                    outer.set_result(FailedSpan(job.span, "the workers that played it died, one after another"))
                else:
                    outer.set_exception(fault)
            else:
                outer.set_result(inner.result())

        self._pool.submit(play, terms, job).add_done_callback(ended)
        return outer
