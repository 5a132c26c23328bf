"""The record as plain data: one tidy table, one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from sim.lab.comparison import Estimate
from sim.lab.record.across import Across
from sim.lab.record.case import CLASSES, Case, Side
from sim.lab.record.held import Held

COLUMNS = (
    "scenario", "forum", "months_watched", "outcome", "history", "history_from", "history_to", "measure", "estimate",
    "low", "high", "n",
)  # fmt: skip
"""Of ``record.csv``: a row a case, outcome and measure; ends of 95% intervals; empty where there is nothing."""
Row = tuple[str | float | int | None, ...]


def rows(held: Held) -> Iterator[Row]:
    """The table, a case after the other."""
    for case in held.cases:
        yield from _side(case, "uptake", case.uptake)
        yield from _side(case, "transfer", case.transfer)
        yield (
            case.key,
            case.forum,
            case.watched,
            "survival",
            case.record.ended,
            None,
            None,
            *_cells("share", case.alive),
        )


def _side(case: Case, outcome: str, side: Side) -> Iterator[Row]:
    head = (case.key, case.forum, case.watched, outcome, side.happened, *(side.took or (None, None)))
    yield (*head, *_cells("share", side.share))
    came = round((side.share.estimate or 0.0) * side.share.n)
    yield (*head, "median_months_where_it_happened", side.median, None, None, came)
    yield (*head, *_cells("restricted_mean_months", side.restricted))
    for name in CLASSES:
        yield (*head, *_cells(f"share_{name}", side.classes[name]))
    if side.agreement is not None:
        yield (*head, *_cells("share_as_history", side.agreement))


def _cells(measure: str, found: Estimate) -> Row:
    return (measure, found.estimate, found.low, found.high, found.n)


def json_object(held: Held, across: Across | None = None) -> dict[str, Any]:
    """What ``backchannel record --json`` prints: numbers and None, never NaN."""
    found: dict[str, Any] = {
        "repetitions": held.repetitions,
        "seed": held.seed,
        "cases": {case.key: _case(case) for case in held.cases},
        "presets": dict(held.presets),
        "orderings": {
            each.name: {**asdict(each.order), "area": each.area and {**each.area.to_json_object(), "n": each.area.n}}
            for each in held.orderings
        },
        "class_of_months_right": {**held.right.to_json_object(), "n": held.right.n},
    }
    return found if across is None else {**found, "across": _across(across)}


def _case(case: Case) -> dict[str, Any]:
    sides = {"uptake": case.uptake, "transfer": case.transfer}
    return {
        "title": case.title,
        "forum": case.forum,
        "period": case.record.period,
        "months_watched": case.watched,
        "ended": case.record.ended,
        "alive": case.alive.to_json_object(),
        "median_months_to_end": case.lived,
        **{name: _of(side) for name, side in sides.items()},
    }


def _of(side: Side) -> dict[str, Any]:
    return {
        "history": side.happened,
        "history_months": side.took,
        "share": side.share.to_json_object(),
        "median_months": side.median,
        "restricted_mean_months": side.restricted.to_json_object(),
        "classes": {name: side.classes[name].to_json_object() for name in CLASSES},
        "share_as_history": side.agreement and side.agreement.to_json_object(),
    }


def _across(across: Across) -> dict[str, Any]:
    return {
        "vectors": across.vectors,
        "transfer": {name: asdict(each) for name, each in across.shares.items()},
        "areas": {name: asdict(each) for name, each in across.areas.items()},
        "share_of_vectors_with_area_above_one_half": {
            name: {**each.to_json_object(), "n": each.n} for name, each in across.above.items()
        },
    }
