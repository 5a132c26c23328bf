"""Where everything lies in a module's memory, and what its entry points are called with: for who packs a scenario."""

from __future__ import annotations

from typing import Any

from sim.chance import KINDS as CHANCE
from sim.page.columns import FIXED, LETTERS, RECORDS, STRETCHES, WITHIN
from sim.page.engine import DOORS, KINDS, THEORY, USUAL, record
from sim.page.pack import ALIGNED, BASE
from sim.page.translator.memory import BYTES, layout_of
from sim.page.translator.types import Scalar, Struct
from sim.rules.forum import Forum
from sim.seats.tables import EVENT_KINDS, GOVERNMENT, MIX


def layout() -> dict[str, Any]:
    """All of it as JSON takes it.

    ``kinds``: by the first letter of a column's axes, what its cells are, and bytes of each. ``letters``: what the
    others stand for; ``fixed``: lengths of those that no scenario changes. ``records``: bytes of each, and its columns,
    where each begins in it (an address and a length for every axis, four bytes each), and axes. ``stretches``: those
    that all columns of a kind lie in, in their order; ``within``: columns that are others once more. ``theory``:
    parameters by chapter, where each begins, and its kind. ``doors``: arguments by name: a record (its address), a
    scalar, or axes of a column (its address and lengths). ``usual``: lengths for which ``play_usual`` stands in for
    ``play``, and none else. ``chance``: numbers of the kinds of chance, by rows of keys.
    """
    return {
        "base": BASE,
        "aligned": ALIGNED,
        "kinds": {letter: [kind.value, BYTES[kind]] for letter, kind in KINDS.items()},
        "letters": LETTERS,
        "fixed": FIXED,
        "records": {name: _record(name) for name in RECORDS},
        "stretches": STRETCHES,
        "within": WITHIN,
        "theory": _theory(),
        "doors": {name: door.arguments for name, door in DOORS.items()},
        "usual": USUAL,
        "terms": Forum._fields,
        "governments": GOVERNMENT,
        "mixes": MIX,
        "events": EVENT_KINDS,
        "chance": [kind.number for kind in CHANCE.values()],
    }


def _record(name: str) -> dict[str, Any]:
    laid = layout_of(record(name))
    columns = zip(RECORDS[name].items(), laid.starts, strict=True)
    return {"size": laid.size, "columns": {column: [start, axes] for (column, axes), start in columns}}


def _theory() -> dict[str, Any]:
    """Chapters lie in the record itself, one after another."""
    theory = record(THEORY)
    laid = layout_of(theory)
    chapters = {}
    for (name, chapter), start in zip(theory.fields, laid.starts, strict=True):
        assert isinstance(chapter, Struct)
        parameters = zip(chapter.fields, layout_of(chapter).starts, strict=True)
        chapters[name] = {parameter: [start + place, _value(kind)] for (parameter, kind), place in parameters}
    return {"size": laid.size, "chapters": chapters}


def _value(kind: Any) -> str:
    assert isinstance(kind, Scalar)
    return kind.value
