"""What the compiler may take for granted about memory: which stores cannot touch what was loaded.

Every column is memory of its own; but the stretches that all columns of a kind are parts of are memory of all of
them, and so is an array that may be one of several. Records never change, nor do the columns of a world, while runs
are played.
"""

from __future__ import annotations

from sim.page.translator.types import Array, Scalar

STRETCHES = ("State.floats", "State.whole", "State.flags", "State.pairs")
"""Columns that others are parts of."""


class Tags:
    """The notes of a module, numbered as they are first needed."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._tags: dict[str, int] = {}
        self._root = self._note('!"engine"')
        self._of_kind: dict[Scalar, int] = {
            kind: self._note(f'!"{kind.value}", !{self._root}, i64 0') for kind in Scalar if kind != Scalar.NOTHING
        }
        self.unchanging = f", !invariant.load !{self._note('')}"
        """Behind a load of what never changes."""

    def _note(self, text: str) -> int:
        self.notes.append(f"!{{{text}}}")
        return len(self.notes) - 1

    def of(self, array: Array) -> str:
        """What stands behind a load from an array, or a store into it."""
        shared = not array.owner or array.owner in STRETCHES
        owner = array.element.value if shared else array.owner
        if owner not in self._tags:
            kind = self._of_kind[array.element]
            note = kind if shared else self._note(f'!"{owner}", !{kind}, i64 0')
            self._tags[owner] = self._note(f"!{note}, !{note}, i64 0")
        return f", !tbaa !{self._tags[owner]}"
