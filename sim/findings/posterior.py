"""The table behind the posterior: where calibration left each parameter, within the range that was searched."""

from __future__ import annotations

from math import log
from typing import NamedTuple

from sim.findings.provenance import Provenance
from sim.findings.study import Focus, Row, StoredStudy, Unfit, number
from sim.store.files import SEARCH
from sim.store.manifest import read_json

NUMBERS = ("low", "high", "searched_q05", "searched_q95", "q05", "median", "q95")


class ParameterShift(NamedTuple):
    """A parameter before and after."""

    path: str
    low: float
    high: float
    searched_q05: float
    searched_q95: float
    q05: float
    median: float
    q95: float
    constrained: bool
    distance: float
    log: bool
    """Searched, and drawn, in its logarithm."""

    def share(self, value: float) -> float:
        """How far through its range a value lies, 0 to 1."""
        if self.log:
            return log(value / self.low) / log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


class Posterior(NamedTuple):
    """Parameters, the one moved furthest first."""

    facts: Provenance
    rows: tuple[ParameterShift, ...]
    vectors: int
    """Accepted parameter vectors; 0 if not known."""
    finished: bool


def read(study: StoredStudy, _: Focus) -> Posterior:
    """The table of a calibration. Raises Unfit if it has none."""
    rows = study.columns("marginals.csv", "parameter", *NUMBERS, "constrained")
    found = [_marginal(row) for row in rows if row["median"] and float(row["high"]) > float(row["low"])]
    if not found:
        raise Unfit("its marginals.csv holds no parameter with a range")
    search = read_json(study.folder / SEARCH)
    facts = study.facts._replace(seed=search.get("seed", study.facts.seed))
    accepted = len(study.table("region.csv")) if study.has("region.csv") else 0
    ordered = tuple(sorted(found, key=lambda each: -each.distance))
    return Posterior(facts, ordered, accepted, bool(search.get("finished", True)))


def _marginal(row: Row) -> ParameterShift:
    low, high, *rest = (float(row[name]) for name in NUMBERS)
    before, until, q05, median, q95 = rest
    far, log_scale = number(row.get("distance")) or 0.0, row.get("scale") == "logarithm" and low > 0
    told = row["constrained"] == "yes"
    return ParameterShift(row["parameter"], low, high, before, until, q05, median, q95, told, far, log_scale)


def title_of(table: Posterior) -> str:
    """How many parameters the targets constrain; what is unfinished is called so."""
    many = sum(row.constrained for row in table.rows)
    if len(table.rows) == 1 and table.finished:
        return f"The calibration targets {'constrain' if many else 'do not constrain'} the only parameter"
    told = f"{many} of {len(table.rows)} parameters"
    if table.finished:
        return f"The calibration targets constrain {told}"
    return f"Unfinished calibration: its targets constrain {told} so far"
