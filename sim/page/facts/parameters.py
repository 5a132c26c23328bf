"""Every parameter with its sentence, range, unit and source, and the chapters that own them."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import Any

from sim.rules import CHAPTERS, PARAMETERS


def parameters() -> list[dict[str, Any]]:
    """Of every parameter what its chapter says, in the order of the chapters.

    >>> parameters()[0]["path"], parameters()[0]["kind"]
    ('tension.baseline', 'float')
    """
    return [{"path": each.path, **each._asdict(), "kind": each.kind.__name__} for each in PARAMETERS.values()]


def chapters() -> list[dict[str, str]]:
    """Name and title of every chapter.

    >>> chapters()[0]
    {'name': 'tension', 'says': 'Tension: the weather between governments, and how it hardens what they insist on.'}
    """
    return [{"name": name, "says": _title(name)} for name in CHAPTERS]


def _title(chapter: str) -> str:
    page = inspect.getdoc(import_module(f"sim.rules.{chapter}")) or ""
    return page.partition("\n")[0]
