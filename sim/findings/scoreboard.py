"""The table behind the scoreboard: patterns, their parts, and how many of them the model reproduces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sim.findings.provenance import Provenance
from sim.findings.study import Focus, Row, StoredStudy, Unfit
from sim.words.numbers import listed

REPRODUCED, NOT_REPRODUCED, NOT_IDENTIFIED = "reproduced", "not reproduced", "not identified"
PREDICTION = "prediction"
DAGGER = "†"
"""Marks what is no test any more, since a rule was made or chosen with it in view."""
VERDICTS = (REPRODUCED, NOT_IDENTIFIED, NOT_REPRODUCED)
SORTS = {"evidence": "patterns of the evidence", PREDICTION: "predictions", "must not": "that must not be shown",
         "also asked": "also asked"}  # fmt: skip
ONE = {"evidence": "pattern of the evidence", "must not": "pattern that must not be shown"}
SAID = {
    PREDICTION: {REPRODUCED: "predicted", NOT_REPRODUCED: "not predicted"},
    "must not": {REPRODUCED: "avoided", NOT_REPRODUCED: "produced"},
}


class ScoredPattern(NamedTuple):
    """A pattern with the verdicts of its parts."""

    code: str
    sort: str
    claim: str
    verdict: str
    parts: tuple[Row, ...]
    apart: bool = False
    """Whether it is no test any more, and not counted."""

    @property
    def label(self) -> str:
        """Its code, with a dagger if it is no test any more."""
        return self.code + DAGGER * self.apart

    @property
    def in_words(self) -> str:
        """The verdict in the words of its sort."""
        return SAID.get(self.sort, {}).get(self.verdict, self.verdict)

    @property
    def mark(self) -> str:
        """What its mark says: of a prediction only that it is one, since neither outcome is a success."""
        return PREDICTION if self.sort == PREDICTION else self.verdict


class PatternBoard(NamedTuple):
    """Patterns in the order of the table."""

    facts: Provenance
    patterns: tuple[ScoredPattern, ...]


def read(study: StoredStudy, _: Focus) -> PatternBoard:
    """The table of a study. Raises Unfit if it has none."""
    rows = study.columns("patterns.csv", "code", "claim", "verdict")
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["code"], []).append(row)
    patterns = tuple(_pattern(code, each) for code, each in groups.items())
    if any(pattern.verdict not in VERDICTS for pattern in patterns):
        raise Unfit("its patterns.csv has a verdict that is none of: " + ", ".join(VERDICTS))
    return PatternBoard(study.facts, patterns)


def _pattern(code: str, rows: Sequence[Row]) -> ScoredPattern:
    needed = {row["verdict"] for row in rows if row.get("required", "True") not in ("False", "0")}
    verdict = NOT_REPRODUCED if NOT_REPRODUCED in needed else REPRODUCED if needed == {REPRODUCED} else NOT_IDENTIFIED
    return ScoredPattern(
        code,
        rows[0].get("kind") or "evidence",
        rows[0]["claim"],
        rows[0].get("pattern_verdict") or verdict,
        tuple(rows),
        bool(rows[0].get("in_view")),
    )


def title_of(table: PatternBoard) -> str:
    """How many patterns of the first sort are reproduced, and how many not; of tests alone, if there are any."""
    tests = [pattern for pattern in table.patterns if not pattern.apart] or table.patterns
    sort = "evidence" if any(pattern.sort == "evidence" for pattern in tests) else tests[0].sort
    mine = [pattern for pattern in tests if pattern.sort == sort]
    many = {verdict: sum(pattern.verdict == verdict for pattern in mine) for verdict in VERDICTS}
    words = SAID.get(sort, {})
    if len(mine) == 1 and sort in ONE:
        return f"The only {ONE[sort]} is {mine[0].in_words}"
    rest = [
        f"{many[each]} {words.get(each, each)}".replace(" ", "\u00a0")
        for each in (NOT_REPRODUCED, NOT_IDENTIFIED)
        if many[each]
    ]
    first = f"{many[REPRODUCED]} of {len(mine)} {SORTS.get(sort, sort)} are {words.get(REPRODUCED, REPRODUCED)}"
    return (f"{first}, {listed(rest)}" if rest else first) + _besides(table, sort)


def _besides(table: PatternBoard, sort: str) -> str:
    """How many of the same sort, no tests any more, come out so; nothing where the title is of these alone."""
    seen = [pattern for pattern in table.patterns if pattern.apart and pattern.sort == sort]
    if not seen or all(pattern.apart for pattern in table.patterns):
        return ""
    return f"; {sum(pattern.verdict == REPRODUCED for pattern in seen)} of {len(seen)} that are no test any more"
