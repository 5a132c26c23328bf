"""What was found as rows of a table, and as one object."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from sim.statistics.estimate import Estimate
from sim.store.tables import csv_text
from sim.validation.patterns.claims import Pattern
from sim.validation.patterns.over_region import Tally
from sim.validation.patterns.verdicts import REPRODUCED, VERDICTS, FoundPart, FoundPattern
from sim.validation.patterns.wording import IN_VIEW, counts, kind

NUMBERS = ("effect", "low", "high")


def rows(found: Sequence[FoundPattern], tally: Tally | None = None) -> list[dict[str, Any]]:
    """A row a part: what was compared, what it showed, and what would have counted."""
    return [
        {**_row(each, part, number), **_across(each.pattern, tally)}
        for each in found
        for number, part in enumerate(each.parts, start=1)
    ]


def _row(found: FoundPattern, each: FoundPart, number: int) -> dict[str, Any]:
    part, pattern = each.part, found.pattern
    ends = (each.effect.estimate, each.effect.low, each.effect.high)
    return {
        "code": pattern.code, "part": number, "kind": kind(pattern), "strength": pattern.strength,
        "claim": pattern.claim, "compared": part.claim, "required": part.required, "former": part.former,
        "direction": part.direction, "scale": "share" if part.relative else "difference", "against": part.against,
        **{name: None if end is None else float(f"{end:.6g}") for name, end in zip(NUMBERS, ends, strict=True)},
        "n": each.effect.n, "smallest": part.smallest, "verdict": each.verdict, "pattern_verdict": found.verdict,
        "assumed": pattern.assumed, "sized": pattern.sized, "in_view": pattern.in_view,
    }  # fmt: skip


def _across(pattern: Pattern, tally: Tally | None) -> dict[str, int]:
    if tally is None:
        return {}
    return {f"settings {verdict}": tally[pattern.code][verdict] for verdict in VERDICTS}


def as_csv(found: Sequence[FoundPattern], tally: Tally | None = None) -> str:
    """The rows as comma-separated values; yes and no in words, True and False."""
    table = rows(found, tally)
    cells = ([str(cell) if isinstance(cell, bool) else cell for cell in row.values()] for row in table)
    return csv_text(list(table[0]), cells)


def from_csv(text: str, patterns: Iterable[Pattern]) -> tuple[FoundPattern, ...]:
    """What was found, read back; the claims are those of the patterns.

    Raises:
        ValueError: if the table is of other patterns, or of other parts.
    """
    table = {(row["code"], int(row["part"])): row for row in csv.DictReader(io.StringIO(text))}
    found = []
    for pattern in patterns:
        parts = []
        for number, part in enumerate(pattern.parts, start=1):
            row = table.pop((pattern.code, number), None)
            if row is None or row["compared"] != part.claim:
                raise ValueError(f"the table does not hold part {number} of {pattern.code}: make it anew")
            effect, low, high = (float(row[name]) if row[name] else None for name in NUMBERS)
            parts.append(FoundPart(part, Estimate(effect, low, high, int(row["n"]))))
        found.append(FoundPattern(pattern, tuple(parts)))
    if table:
        raise ValueError(f"the table holds what is no pattern: {', '.join(sorted({code for code, _ in table}))}")
    return tuple(found)


def tally_from(text: str) -> Tally | None:
    """Verdicts across settings of the region, from the same table; None if none were played."""
    table = csv.DictReader(io.StringIO(text))
    if f"settings {REPRODUCED}" not in (table.fieldnames or ()):
        return None
    return {row["code"]: {verdict: int(row[f"settings {verdict}"]) for verdict in VERDICTS} for row in table}


def as_object(found: Sequence[FoundPattern], asked: dict[str, Any], tally: Tally | None = None) -> dict[str, Any]:
    """One object: what was asked, how many of each verdict (what is no test any more apart), patterns, parts."""
    return {
        **asked,
        "reproduced": counts(found),
        "no_test": counts(found, IN_VIEW),
        "patterns": [
            {
                "code": each.pattern.code, "kind": kind(each.pattern), "claim": each.pattern.claim,
                "source": each.pattern.source, "strength": each.pattern.strength, "verdict": each.verdict,
                "assumed": each.pattern.assumed, "left_out": each.pattern.left_out,
                "sized": each.pattern.sized, "in_view": each.pattern.in_view,
                **({"settings": dict(tally[each.pattern.code])} if tally else {}),
                "parts": [{**_part(row), "reason": part.part.reason}
                          for row, part in zip(rows([each]), each.parts, strict=True)],
            }
            for each in found
        ],
    }  # fmt: skip


def _part(row: dict[str, Any]) -> dict[str, Any]:
    names = (
        "part", "compared", "required", "former", "direction", "scale", "against", *NUMBERS, "n", "smallest", "verdict",
    )  # fmt: skip
    return {name: row[name] for name in names}
