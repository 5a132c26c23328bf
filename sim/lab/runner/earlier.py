"""What was there before: results of another version of the model, or of another study of the same name, are kept."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sim.lab.runner.finish import DESIGN, FILES
from sim.lab.runner.plan import identity
from sim.store import manifest
from sim.store.chunks import Chunks
from sim.store.disk import make, sync

FOLDER = "earlier"
MODEL = ("model_sha256", "model_file_sha256")


def set_aside(folder: Path, what: dict[str, Any], chunks: Chunks) -> list[str]:
    """Move earlier results out of the way of a study that is not theirs; returns what to tell of it.

    Chunks stay where they are: their keys say what they belong to, so those that still fit are used.
    """
    before = manifest.read_json(folder / DESIGN)
    if not before or identity(before) == identity(what):
        return []
    target = folder / FOLDER / identity(before)[:8]
    make(target)
    for name in (*(name for name in FILES if name != DESIGN), manifest.NAME, DESIGN):  # that by which it is known last
        if (folder / name).is_file():
            os.replace(folder / name, target / name)
    sync(target)
    sync(folder)
    keys = {point["key"] for point in what["points"]}
    old = sum(len(chunks.done(each["key"])) for each in before["points"] if each["key"] and each["key"] not in keys)
    kept = f"{old:,} chunk{'s' * (old != 1)} of the earlier version {'is' if old == 1 else 'are'} kept"
    if any(before[name] != what[name] for name in MODEL):
        told = f"The model has changed since: {kept}, this run starts anew."
    else:
        told = f"The study has changed since: {kept}, what still fits is used."
    return [f"{told} Earlier tables, if there were any, are in {target}."]
