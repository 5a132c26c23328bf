"""What a dialogue is measured by: names, units and meanings of outcomes, of curves and of what can happen."""

from __future__ import annotations

from sim import measures
from sim.events import KINDS


def outcomes() -> list[dict[str, str]]:
    """Every outcome of a dialogue, in the order in which a module writes them; ``kind`` as in a table's codebook.

    >>> outcomes()[0]
    {'name': 'meetings', 'unit': 'meetings', 'says': 'Meetings held.', 'kind': 'integer'}
    >>> {each["kind"] for each in outcomes() if each["unit"] == "share"}
    {'number'}
    """
    kinds = dict.fromkeys(measures.COUNTS, "integer") | dict.fromkeys(measures.ENDS, "number")
    return [{**outcome._asdict(), "kind": kind} for outcome, kind in kinds.items()]


def curves() -> list[dict[str, str]]:
    """What is followed month by month.

    >>> [each["name"] for each in curves()][:3]
    ['trust', 'misreading', 'tension']
    """
    return [curve._asdict() for curve in measures.CURVES]


def kinds() -> list[str]:
    """What can happen, by the numbers that a chronicle writes.

    >>> kinds()[0]
    'crisis'
    """
    return list(KINDS)
