"""A study's folder as charts read it: its tables as they are stored, and what the caption says of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from sim.findings.provenance import Provenance, facts_of
from sim.lab.stored_summary import read_summary
from sim.statistics.estimate import Estimate, unknown
from sim.store.description import design, dialogue, read_table
from sim.store.disk import DamagedError
from sim.store.editions import RENAMED, other

Row = Mapping[str, str]


class Unfit(Exception):  # noqa: N818  # no fault: a kind of chart that a study has no numbers for
    """A study does not hold what a kind of chart needs; says what is missing."""


WANTED = ("transfer_rate", "any_transfer", "transferred")
"""What a comparison draws where nothing is asked: the first of these that was measured."""


class Focus(NamedTuple):
    """What is asked of a chart: the outcome, and values of what else varies; None and empty let the chart choose."""

    outcome: str | None = None
    at: Mapping[str, str] = {}

    @property
    def options(self) -> tuple[str, ...]:
        """The outcome as an option of the command."""
        return (f"--outcome {self.outcome}",) if self.outcome else ()


def number(text: str | None) -> float | None:
    """A cell as a number; None where it is empty. Raises Unfit if it holds something else."""
    try:
        return float(text) if text else None
    except ValueError:
        raise Unfit(f'a table of it has "{text}" where a number should be') from None


def estimate_of(row: Row, name: str = "estimate") -> Estimate:
    """The number of a row with its 95% and, where it is stored, its 66% interval."""
    value, low, high, near, far, n = (
        number(row.get(each)) for each in (name, "low", "high", "inner_low", "inner_high", "n")
    )
    return Estimate(value, low, high, int(n or 0), row.get("method") or "", near, far)


class StoredStudy:
    """The stored results of a study."""

    def __init__(self, folder: Path) -> None:
        """Raises DamagedError if what the folder says of itself cannot be used."""
        self.folder = folder
        self.plan: dict[str, Any] = design(folder) or dialogue(folder)
        self._tables: dict[str, list[dict[str, str]]] = {}
        self.cache: dict[object, Any] = {}
        """What was read off a table once, for who asks again."""

    def has(self, name: str) -> bool:
        """Whether a table is there."""
        return (self.folder / name).is_file()

    def table(self, name: str) -> list[dict[str, str]]:
        """Rows of a table. Raises Unfit if it is not there, holds nothing or cannot be read."""
        if not self.has(name):
            raise Unfit(f"it has no {name}")
        rows = self._there(name)
        if not rows:
            raise Unfit(f"its {name} holds nothing")
        return rows

    def _there(self, name: str) -> list[dict[str, str]]:
        """Rows of a table; none if it is not there. Raises Unfit if it cannot be read."""
        if name not in self._tables:
            try:
                reader = read_summary if name == "summary.csv" else read_table
                rows = reader(self.folder / name) if self.has(name) else []
                self._tables[name] = [row for row in rows if row.get("outcome") not in self._renamed]
            except DamagedError as fault:
                raise Unfit(f"its {name} cannot be read ({fault.why})") from None
        return self._tables[name]

    @cached_property
    def _renamed(self) -> frozenset[str]:
        """Outcomes that words and charts of these rules would call by a wrong name."""
        return RENAMED if other(self.folder) else frozenset()

    def columns(self, name: str, *needed: str) -> list[dict[str, str]]:
        """Rows of a table that has some columns. Raises Unfit otherwise."""
        rows = self.table(name)
        missing = [column for column in needed if column not in rows[0]]
        if missing:
            raise Unfit(f"its {name} lacks the column {missing[0]}")
        return rows

    @cached_property
    def inputs(self) -> tuple[str, ...]:
        """Names of what varies from point to point."""
        head = list(self.table("summary.csv")[0])
        return tuple(name for name in head[: head.index("outcome")] if name != "point")

    @cached_property
    def lever(self) -> str | None:
        """What is compared: the track, else the first lever, else the only thing that varies.

        Of several levers, one in which two points differ and in nothing else.
        """
        levers = [name for name in dict.fromkeys(("track", *self.plan.get("levers", {}))) if name in self.inputs]
        if levers:
            return next((name for name in levers if self._differ_in(name)), levers[0])
        changing = [name for name in self.inputs if len({point[name] for point in self.points}) > 1] or self.inputs
        return changing[0] if len(changing) == 1 else None

    def _differ_in(self, name: str) -> bool:
        """Whether two points differ in this name only."""
        seen: dict[tuple[str, ...], str] = {}
        rest = [each for each in self.inputs if each != name]
        return any(
            seen.setdefault(tuple(point[each] for each in rest), point[name]) != point[name] for point in self.points
        )

    @property
    def others(self) -> tuple[str, ...]:
        """What varies besides the lever."""
        return tuple(name for name in self.inputs if name != self.lever)

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """Outcomes of the summary, then those of the funnel, in the order of the tables."""
        self.columns("summary.csv", "point", "outcome", "estimate")
        return tuple(dict.fromkeys(outcome for _, outcome in self._estimates))

    def outcome(self, focus: Focus, wanted: tuple[str, ...] = ()) -> str:
        """The outcome asked for, else the first of those wanted that is there, else the first. Raises Unfit."""
        if focus.outcome in self._renamed:
            raise Unfit(f"its {focus.outcome} is of {other(self.folder)}, and means another number now")
        if focus.outcome is not None:
            if focus.outcome not in self.outcomes:
                raise Unfit(f'it has no outcome "{focus.outcome}"; it has: {", ".join(self.outcomes)}')
            return focus.outcome
        if not self.outcomes:
            raise Unfit("its summary.csv names no outcome")
        return next((name for name in wanted if name in self.outcomes), self.outcomes[0])

    @cached_property
    def _estimates(self) -> dict[tuple[str, str], dict[str, str]]:
        rows = [*self.table("summary.csv"), *(self.table("funnel.csv") if self.has("funnel.csv") else [])]
        found: dict[tuple[str, str], dict[str, str]] = {}
        for row in rows:
            found.setdefault((row["point"], row["outcome"]), row)
        return found

    def estimate(self, point: str, outcome: str) -> Estimate:
        """The estimate of an outcome at a point; nothing where there is none."""
        row = self._estimates.get((point, outcome))
        found = unknown() if row is None else estimate_of(row)
        return found if found.estimate is not None else unknown(found.n)

    @cached_property
    def points(self) -> list[dict[str, str]]:
        """Its points, a row each, in the order of the table: ``point`` and what varies; those that failed too."""
        names = ("point", *self.inputs)
        return list({row["point"]: {name: row[name] for name in names} for row in self.table("summary.csv")}.values())

    @cached_property
    def failures(self) -> frozenset[str]:
        """Numbers of the points that failed."""
        rows = [row for row in self._there("summary.csv") if row.get("failure")]
        return frozenset(row["point"] for row in (*rows, *self._there("failures.csv")) if "point" in row)

    @cached_property
    def facts(self) -> Provenance:
        """What the caption says."""
        failed = len(self.failures)
        of = f" of {len(self.failures | {point['point'] for point in self.points})}" if failed else ""
        lost = f"{failed}{of} points failed, so that nothing is known of them." if failed else ""
        return facts_of(self.folder, self.plan, lost)
