"""The plan and the times, as tables in plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sim.lab.runner.progress import span_in_words
from sim.remake.carry_out import StepEnd, by_hand, expected_seconds
from sim.remake.states import ELSEWHERE, MADE, STAMPS, state_of
from sim.remake.step import Step, dependants
from sim.store.disk import write_text

HANGS = "hangs on others"
TIMES = STAMPS / "times.txt"


def states(steps: Sequence[Step], root: Path) -> dict[str, str]:
    """Name to state of every step; what is good but hangs on one that is not may have to be made again."""
    found = {step.name: state_of(step, root) for step in steps}
    stale = [name for name, state in found.items() if state not in (MADE, ELSEWHERE)]
    hanging = {name for each in stale for name in dependants(each, steps)}
    return {name: HANGS if state == MADE and name in hanging else state for name, state in found.items()}


def plan(steps: Sequence[Step], root: Path, commands: bool = False) -> str:
    """Every step: its state, how long it takes, what it makes, and if wanted by which command."""
    found = states(steps, root)
    rows = [
        (step.name, found[step.name], span_in_words(expected_seconds(step, root)), step.says)
        + ((by_hand(step),) if commands else ())
        for step in steps
    ]
    left = sum(expected_seconds(step, root) for step in steps if found[step.name] not in (MADE, ELSEWHERE))
    head = ("step", "state", "takes", "what it makes", "command")
    table = _table(head if commands else head[:-1], rows)
    return f"{table}\n{span_in_words(left)} to make what is not good\n" if left else f"{table}\nAll of it is good\n"


def times(ended: Iterable[StepEnd], root: Path) -> str:
    """How every step ended and how long it took; also kept in a file."""
    rows = [(each.step.name, each.how, span_in_words(each.seconds) if each.seconds else "") for each in ended]
    total = sum(each.seconds for each in ended)
    text = f"{_table(('step', 'ended', 'took'), rows)}\n{span_in_words(total)} in all\n"
    write_text(root / TIMES, text)
    return text


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    wide = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip() for row in (head, *rows)
    )
