"""The record of a scenario: what happened, for comparison after the fact. Nothing of it reaches the model."""

from __future__ import annotations

from dataclasses import dataclass

from sim.scenario.nodes import Number, Table, Text, Values

LATEST = 600
"""Most months that may lie between a first meeting and what came of it."""
CASE, PRESET = "case", "preset"
NO, UNKNOWN, YES = ANSWERS = ("no", "unknown", "yes")
"""From the least said of a case to the most."""
CHECKED, MEMORY = "checked", "from memory"

Months = tuple[int, int]
"""Earliest and latest number of months from the forum's first meeting."""


@dataclass(frozen=True)
class Record:
    """What is known of a case; of a preset, only where its picture comes from."""

    kind: str
    """``case``: history happened. ``preset``: a stylised situation, with nothing to compare it with."""
    forum: str
    """Key of the forum it speaks of; empty if a preset names none."""
    period: str
    uptake: str
    """Whether an official level took up what the room produced (process transfer): ``yes``, ``no``, ``unknown``."""
    transfer: str
    """Whether a provision of the room was adopted (outcome transfer), by a source: the strict coding."""
    transfer_lenient: str
    """Whether it was adopted or, by a source, contributed to what was: the lenient coding; the same words."""
    uptake_months: Months | None
    transfer_months: Months | None
    facts: str
    """``checked`` against a source, or ``from memory``: then the case is also counted out."""
    ended: str
    """Why it ended, or that it is still running."""
    unknown: tuple[str, ...]
    """What cannot be known."""
    sources: tuple[str, ...]


def _pair(what: str) -> Values:
    each = Number("Months from the forum's first meeting.", 0, LATEST, "months", whole=True)
    says = f"Earliest and latest month of the {what}, counted from the forum's first meeting."
    return Values(says, each, 2, 2, otherwise="not known")


_ANSWER = (YES, NO, UNKNOWN)
_LENIENT = "Did it, or did the room contribute to what official talks agreed, by any source but its own conveners?"
RECORD = Table(
    "What happened, as far as it is known. The model reads nothing of it.",
    {
        "kind": Text(
            "A case of history, or a preset: a stylised situation with no history.",
            choices=(CASE, PRESET),
            required=True,
        ),
        "forum": Text("Key of the forum it speaks of.", None, "the only forum", shape="the key of one forum"),
        "period": Text("When it was; a case must say."),
        "uptake": Text("Did an official level take up what the room produced?", UNKNOWN, choices=_ANSWER),
        "transfer": Text("Was a provision of the room adopted, by a source?", UNKNOWN, choices=_ANSWER),
        "transfer_lenient": Text(_LENIENT, None, "as transfer", choices=_ANSWER),
        "uptake_months": _pair("uptake"),
        "transfer_months": _pair("transfer"),
        "facts": Text("Were dates and seats checked against a source?", CHECKED, choices=(CHECKED, MEMORY)),
        "ended": Text('Why it ended, or "still running"; a case must say.'),
        "unknown": Values("What cannot be known.", Text("A sentence.", required=True), 0, 40),
        "sources": Values("Where this comes from.", Text("Author, year.", required=True), 1, 40, required=True),
    },
    "a record",
    optional=True,
)
