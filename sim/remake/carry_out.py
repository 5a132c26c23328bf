"""Carry out steps, a process each, so that a default written by one is read by the next."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from sim.remake.states import ELSEWHERE, MADE, STAMPS, Stamp, makes_digest, reads_digest, remember, stamp_of, state_of
from sim.remake.step import Step, follows
from sim.store.disk import make, move_aside

Tell = Callable[[str], None]
EARLIER = STAMPS / "earlier"
"""Where searches are put that rules of another day decided."""
MINUTE = 60.0


class StepEnd(NamedTuple):
    """How a step ended: as what, after how many seconds."""

    step: Step
    how: str
    seconds: float = 0.0


FAILED, WAITS = "failed", "waits for one that failed"


class RemakeOptions(NamedTuple):
    """What is asked for, beside the steps."""

    root: Path
    force: bool = False
    """Whether what is still good is made again too."""
    tell: Tell = lambda _: None


def carry_out(steps: Sequence[Step], chosen: Collection[str], options: RemakeOptions) -> list[StepEnd]:
    """Make what is stale of the chosen steps, in their order; a step that hangs on one that failed waits.

    Args:
        steps: all of them, in order.
        chosen: names of those that may be carried out.
        asked: in which checkout, and whether also what is good.
    """
    ended: list[StepEnd] = []
    wanted = [step for step in steps if step.name in chosen]
    for place, step in enumerate(wanted):
        failed = [each.step for each in ended if each.how in (FAILED, WAITS)]
        if any(follows(step, each) for each in failed):
            ended.append(StepEnd(step, WAITS))
            options.tell(f"{step.name}: {WAITS}")
            continue
        ended.append(_made(step, options))
        if ended[-1].how == MADE and ended[-1].seconds:
            left = sum(expected_seconds(each, options.root) for each in wanted[place + 1 :] if _stale(each, options))
            options.tell(f"{step.name}: {ended[-1].seconds:,.0f} s; some {left / MINUTE:,.0f} min left")
    return ended


def expected_seconds(step: Step, root: Path) -> float:
    """Seconds that a step is expected to take: as long as it last took here, else as usual."""
    return stamp_of(step, root).seconds or MINUTE * step.minutes


def _stale(step: Step, options: RemakeOptions) -> bool:
    state = state_of(step, options.root)
    return state != ELSEWHERE and (options.force or state != MADE)


def _made(step: Step, options: RemakeOptions) -> StepEnd:
    """Carry a step out, if it has to be."""
    root, state = options.root, state_of(step, options.root)
    if not _stale(step, options):
        options.tell(f"{step.name}: {'still good' if state == MADE else state}")
        return StepEnd(step, state)
    _put_aside(step, options)
    read, begun = reads_digest(step, root), time.monotonic()
    remember(step, root, stamp_of(step, root)._replace(read=read, made=""))
    options.tell(f"{step.name}: {step.says}")
    code = _run(step, root)
    seconds = time.monotonic() - begun
    made = makes_digest(step, root) if code == 0 else ""
    if step.for_people:
        options.tell(_log(step, root).read_text(encoding="utf-8").rstrip())
    if not made:
        why = f"ended with status {code}" if code else f"left nothing at {', '.join(step.makes)}"
        options.tell(f"{step.name} {why}; by hand: {by_hand(step)}\n  what it said: {_log(step, root)}")
        return StepEnd(step, FAILED, seconds)
    remember(step, root, Stamp(read, made, seconds))
    return StepEnd(step, MADE, seconds)


def _put_aside(step: Step, options: RemakeOptions) -> None:
    """Make room where a step would refuse to go on with what it played, as it was decided by something else."""
    folder, stamp = options.root / step.keeps, stamp_of(step, options.root)
    if not (step.keeps and folder.is_dir() and stamp.read):
        return
    if stamp.made or stamp.read != reads_digest(step, options.root):
        aside = move_aside(folder, options.root / EARLIER)
        options.tell(f"{step.name}: what was played before is kept in {aside.relative_to(options.root)}")


def by_hand(step: Step) -> str:
    """The command of a step, as one would type it in the checkout."""
    return shlex.join(["python", *step.command])


def _log(step: Step, root: Path) -> Path:
    return root / STAMPS / f"{step.name}.log"


def _run(step: Step, root: Path) -> int:
    """Its exit status. What it prints goes to its log; how far it is, to standard error, is seen.

    Ctrl-C is handed on once, and what the step keeps is waited for.
    """
    make(root / STAMPS)
    environment = os.environ | {"PYTHONPATH": str(root), "NO_COLOR": "1"}
    with _log(step, root).open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, *step.command], cwd=root, env=environment, stdin=subprocess.DEVNULL, stdout=log,
            start_new_session=True,
        )  # fmt: skip
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.send_signal(signal.SIGINT)
            process.wait()
            raise
