"""What was there before: results of another version of the model, or of another study of the same name, are kept.

So are more precise tables of the same study: fewer repetitions take their place only where that is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from sim.lab.preparation.design_file import identity, keys_of
from sim.lab.preparation.plan import Plan
from sim.store import editions, manifest
from sim.store.chunks import Chunks
from sim.store.description import facts, to_play
from sim.store.disk import DamagedError, make, move_aside, sync
from sim.store.files import ASIDE, DESIGN, EARLIER, FILES, MANIFEST

MODEL = ("model_sha256", "model_file_sha256")


class CoarserError(Exception):
    """The tables that are there rest on more repetitions than are asked for."""


def make_way(plan: Plan, what: dict[str, Any], chunks: Chunks, force: bool = False) -> list[str]:
    """Ready a folder for a study; returns what to tell of it. ``force``: less precise tables may replace others.

    Raises CoarserError, before anything is changed, if they would.
    """
    folder = chunks.study
    there, asked = in_tables(folder, plan.identity), what["repetitions"]
    if there > asked and not force:
        raise CoarserError(
            f"{folder} holds tables of {there:,} repetitions, and those of {asked:,} would be less precise. Ask for "
            f"--repetitions {there} to keep them, or add --force to make those of {asked:,}; runs are kept either way."
        )
    return set_aside(plan, what, chunks) or (_left_out(folder, what) if there else [])


def check_edition(folder: Path, force: bool) -> None:
    """See that a folder holds no study of another edition of the rules, unless it may be set aside. EditionError."""
    if not force:
        editions.check(
            folder, f"Name another folder with --out, add --force to begin anew and leave its tables in {EARLIER}/"
        )


def put_unreadable_aside(folder: Path) -> list[str]:
    """Move what a folder says of itself out of the way where it cannot be read; returns what to tell of it."""
    told = []
    readers: tuple[Callable[[Path], object], ...] = (to_play, facts)
    for read in readers:
        try:
            read(folder)
        except DamagedError as fault:
            target = move_aside(fault.path, folder / ASIDE)
            told.append(
                f"{fault.path.name} is put aside as {target}, since it cannot be used ({fault.why}). Tables are made "
                "again, from the runs that are there."
            )
    return told


def in_tables(folder: Path, study: str) -> int:
    """On how many repetitions the tables in a folder rest; 0 if there are none, or of another than this identity."""
    before, made = to_play(folder), facts(folder)
    if not before or identity(before) != study:
        return 0
    finished = made.get("status") in (manifest.FINISHED, manifest.WITH_FAILURES)
    return int(made.get(manifest.IN_TABLES, before["repetitions"] if finished else 0))


def _left_out(folder: Path, what: dict[str, Any]) -> list[str]:
    """What the tables will no longer hold, because it is not asked for this time."""
    before = to_play(folder)
    gone = [f"{kind} {name}" for kind in ("outcome", "curve") for name in before[f"{kind}s"]
            if name not in what[f"{kind}s"]]  # fmt: skip
    rest = "The runs that they are made from are kept: ask for them again to have them back."
    return [f"No longer in the tables, since not asked for this time: {', '.join(gone)}. {rest}"] if gone else []


def _chunks_of_others(plan: Plan, before: dict[str, Any], chunks: Chunks) -> int:
    """How many chunks there are of points of the design before that are none of this one; 0 if nothing tells."""
    now = frozenset(plan.keys.values())
    with suppress(DamagedError):
        return sum(len(chunks.done(key)) for key in keys_of(chunks.study, before) if key and key not in now)
    return 0


def set_aside(plan: Plan, what: dict[str, Any], chunks: Chunks) -> list[str]:
    """Move earlier results out of the way of a study that is not theirs; returns what to tell of it.

    Chunks stay where they are: their keys say what they belong to, so those that still fit are used.
    """
    folder = chunks.study
    before = to_play(folder)
    if not before or identity(before) == plan.identity:
        return []
    old = _chunks_of_others(plan, before, chunks)
    target = folder / EARLIER / identity(before)[:8]
    make(target)
    for name in (*(name for name in FILES if name != DESIGN), MANIFEST, DESIGN):  # that by which it is known last
        if (folder / name).is_file():
            os.replace(folder / name, target / name)
    sync(target)
    sync(folder)
    kept = f"{old:,} chunk{'s' * (old != 1)} of the earlier version {'is' if old == 1 else 'are'} kept"
    if any(before[name] != what[name] for name in MODEL):
        told = f"The model has changed since: {kept}, this run starts anew."
    else:
        told = f"The study has changed since: {kept}, what still fits is used."
    return [f"{told} Earlier tables, if there were any, are in {target}."]
