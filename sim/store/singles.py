"""Chunks as version 0.1.0 kept them: a stretch a file, ``chunks/<key>/<first>-<last>.parquet``, a failure another.

They do not say whose they are. They are read as their names say, and no more are written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sim.store.disk import DamagedError
from sim.store.spans import FailedSpan, Span, Stretch

if TYPE_CHECKING:
    import numpy as np

DONE, FAILED = ".parquet", ".failed.json"


def files_in(folder: Path) -> Iterator[tuple[Path, Stretch | DamagedError]]:
    """Every file of a point's folder, and which runs its name says, or that it is none of ours."""
    for path in sorted(each for each in folder.iterdir() if not each.name.startswith(".")):
        named = re.fullmatch(r"(\d{1,9})-(\d{1,9})(\.parquet|\.failed\.json)", path.name)
        if named is None or int(named[1]) >= int(named[2]) or not path.is_file() or not path.stat().st_size:
            yield path, DamagedError(path, "it is empty, or its name says no runs")
        else:
            yield path, Stretch(folder.name, Span(int(named[1]), int(named[2])))


def read(path: Path, span: Span) -> dict[str, np.ndarray]:
    """The columns of a stretch. Raises DamagedError if it cannot be read, or holds other runs than these."""
    from sim.store.packs import columns_in

    found = columns_in(path)
    if found["run"].tolist() != list(range(*span)):
        raise DamagedError(path, "it holds other runs than its name says")
    return found


def read_failure(path: Path) -> FailedSpan:
    """What failed in a stretch. Raises DamagedError."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return FailedSpan(Span(said["first"], said["last"]), said["message"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as fault:
        raise DamagedError(path, str(fault)) from None
