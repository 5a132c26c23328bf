"""A study's folder as charts read it: its tables as they are stored, and what the caption says of it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from sim.lab.comparison import Estimate
from sim.store.manifest import read_json, version_of
from sim.store.tables import read_csv
from sim.words.phrases import phrase

Row = Mapping[str, str]


class Unfit(Exception):  # noqa: N818  # no fault: a kind of chart that a study has no numbers for
    """A study does not hold what a kind of chart needs; says what is missing."""


class Ask(NamedTuple):
    """What is asked of a chart: the outcome, and values of what else varies; None and empty let the chart choose."""

    outcome: str | None = None
    at: Mapping[str, str] = {}


class Facts(NamedTuple):
    """What the caption says of a study."""

    name: str
    title: str
    """Of the scenario; empty where the folder is of none."""
    months: int | None
    seed: int | None
    repetitions: int | None
    version: str
    command: str
    run: int | None = None
    """Number of the run, where it is one dialogue."""


def number(text: str | None) -> float | None:
    """A cell as a number; None where it is empty."""
    return float(text) if text else None


def _known(word: str) -> str:
    """A word of a command; of a path that only this machine knows, its end."""
    return Path(word).name if Path(word).is_absolute() else word


def estimate_of(row: Row, name: str = "estimate") -> Estimate:
    """The number of a row with its 95% and, where it is stored, its 66% interval."""
    value, low, high, near, far, n = (
        number(row.get(each)) for each in (name, "low", "high", "inner_low", "inner_high", "n")
    )
    return Estimate(value, low, high, int(n or 0), row.get("method") or "", near, far)


class Study:
    """The stored results of a study."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.plan: dict[str, Any] = read_json(folder / "study.json") or read_json(folder / "run.json")
        self._tables: dict[str, list[dict[str, str]]] = {}
        self.kept: dict[object, Any] = {}
        """What was read off a table once, for who asks again."""

    def has(self, name: str) -> bool:
        """Whether a table is there."""
        return (self.folder / name).is_file()

    def table(self, name: str) -> list[dict[str, str]]:
        """Rows of a table. Raises Unfit if it is not there, holds nothing or cannot be read."""
        if name not in self._tables:
            if not self.has(name):
                raise Unfit(f"it has no {name}")
            try:
                self._tables[name] = read_csv(self.folder / name)
            except (OSError, UnicodeDecodeError) as fault:
                raise Unfit(f"its {name} cannot be read ({fault})") from None
        if not self._tables[name]:
            raise Unfit(f"its {name} holds nothing")
        return self._tables[name]

    def columns(self, name: str, *needed: str) -> list[dict[str, str]]:
        """Rows of a table that has some columns. Raises Unfit otherwise."""
        rows = self.table(name)
        missing = [column for column in needed if column not in rows[0]]
        if missing:
            raise Unfit(f"its {name} lacks the column {missing[0]}")
        return rows

    @cached_property
    def varied(self) -> tuple[str, ...]:
        """Names of what varies from point to point."""
        head = list(self.table("summary.csv")[0])
        return tuple(name for name in head[: head.index("outcome")] if name != "point")

    @cached_property
    def lever(self) -> str | None:
        """What is compared: the track, else the first lever, else the only thing that varies."""
        levers = [name for name in self.plan.get("levers", {}) if name in self.varied]
        if "track" in self.varied:
            return "track"
        if levers:
            return levers[0]
        return self.varied[0] if len(self.varied) == 1 else None

    @property
    def others(self) -> tuple[str, ...]:
        """What varies besides the lever."""
        return tuple(name for name in self.varied if name != self.lever)

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """Outcomes of the summary, then those of the funnel, in the order of the tables."""
        self.columns("summary.csv", "point", "outcome", "estimate")
        return tuple(dict.fromkeys(outcome for _, outcome in self._estimates))

    def outcome(self, ask: Ask, wanted: tuple[str, ...] = ()) -> str:
        """The outcome asked for, else the first of those wanted that is there, else the first. Raises Unfit."""
        if ask.outcome is not None:
            if ask.outcome not in self.outcomes:
                raise Unfit(f'it has no outcome "{ask.outcome}"; it has: {", ".join(self.outcomes)}')
            return ask.outcome
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
        found = Estimate(None, None, None, 0) if row is None else estimate_of(row)
        return found if found.estimate is not None else Estimate(None, None, None, found.n)

    @cached_property
    def points(self) -> list[dict[str, str]]:
        """Points that did not fail, a row each, in their order: ``point`` and what varies. Raises Unfit if all did."""
        names, rows = ("point", *self.varied), self.table("summary.csv")
        found = {row["point"]: {name: row[name] for name in names} for row in rows if not row.get("failure")}
        if not found:
            raise Unfit("all its points failed")
        return list(found.values())

    @cached_property
    def facts(self) -> Facts:
        """What the caption says."""
        scenario, plan = self._scenario(), self.plan
        made = read_json(self.folder / "manifest.json").get("made_with", {})
        version = plan.get("version") or made.get("backchannel") or version_of("backchannel")
        return Facts(
            str(plan.get("name") or self._path()),
            str(plan.get("title") or scenario.get("title") or plan.get("scenario", "")),
            plan.get("months") or self._months(scenario.get("months")),
            plan.get("seed"),
            plan.get("repetitions"),
            str(version),
            " ".join(_known(word) for word in str(plan.get("command", "")).split(" ")),
            plan.get("run"),
        )

    def _path(self) -> str:
        """How a folder that is no study is asked for: by its path, but for one that only this machine knows."""
        return self.folder.name if self.folder.is_absolute() else self.folder.as_posix()

    def _months(self, usual: int | None) -> int | None:
        """Months that all points last; None where they differ. What a point sets counts, not the scenario."""
        name = "months="
        set_to = {
            next((each[len(name) :] for each in reversed(point.get("settings", ())) if each.startswith(name)), "")
            for point in self.plan.get("points", ())
        } or {""}
        if len(set_to) > 1:
            return None
        (only,) = set_to
        return int(only) if only.isdecimal() else usual

    def _scenario(self) -> dict[str, Any]:
        try:
            return tomllib.loads((self.folder / "scenario.toml").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}

    def noun(self, outcome: str) -> str:
        """An outcome in words."""
        return phrase(outcome).noun
