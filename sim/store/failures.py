"""What could not be played: some stretches a file, ``chunks/<name>.failed.json``, named by a hash of what it says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from sim.store.disk import DamagedError, write_text
from sim.store.spans import FailedSpan, Span, Stretch

ENDING = ".failed.json"


class FailureRecord(NamedTuple):
    """A stretch that was tried, and what is known of its failure."""

    stretch: Stretch
    failure: FailedSpan


def write(folder: Path, noted: Sequence[FailureRecord]) -> None:
    """Write some failures whole."""
    said = [[key, *span, *failed.span, failed.message] for (key, span), failed in noted]
    text = json.dumps(said, ensure_ascii=False)
    write_text(folder / _name(text), text)


def read(path: Path) -> list[FailureRecord]:
    """The failures of a file. Raises DamagedError."""
    try:
        text = path.read_text(encoding="utf-8")
        found = [
            FailureRecord(
                Stretch(str(key), Span(int(first), int(last))), FailedSpan(Span(int(one), int(end)), str(message))
            )
            for key, first, last, one, end, message in json.loads(text)
        ]
    except (OSError, ValueError, TypeError, OverflowError, RecursionError) as fault:
        raise DamagedError(path, str(fault)) from None
    if path.name != _name(text):
        raise DamagedError(path, "it says other failures than its name")
    return found


def forget(folder: Path, keys: Collection[str]) -> None:
    """Forget the failures of some points."""
    for path in sorted(folder.glob(f"*{ENDING}")):
        noted = read(path)
        left = [each for each in noted if each.stretch.key not in keys]
        if left and len(left) < len(noted):
            write(folder, left)
        if len(left) < len(noted):
            path.unlink()


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32] + ENDING
