"""A small checkout with three steps, each a line of Python: what is remembered of steps is tried on it."""

from __future__ import annotations

from pathlib import Path

from sim.remake.step import Step


def copying(name: str, source: str, target: str, before: str = "pass") -> Step:
    """A step that makes one file of another, with its name behind it."""
    code = f"from pathlib import Path; {before}; Path({target!r}).write_text(Path({source!r}).read_text() + ' {name}')"
    return Step(name, f"makes {target}", ("-c", code), makes=(target,), reads=(source,), minutes=0.01)


FIRST, SECOND, OTHER = (
    copying("first", "source.txt", "first.txt"),
    copying("second", "first.txt", "second.txt"),
    copying("other", "apart.txt", "other.txt"),
)
STEPS = (FIRST, SECOND, OTHER)


def planted(root: Path) -> Path:
    """The checkout before anything is made."""
    (root / "source.txt").write_text("one", encoding="utf-8")
    (root / "apart.txt").write_text("two", encoding="utf-8")
    return root
