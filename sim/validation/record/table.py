"""The record as plain data: one tidy table, one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from sim.statistics.estimate import Estimate
from sim.validation.record.areas import CodingAreas
from sim.validation.record.case import CLASSES, Case, Side
from sim.validation.record.history import Hindcast
from sim.validation.record.over_region import RegionHindcast

COLUMNS = (
    "scenario", "forum", "months_watched", "outcome", "history", "history_from", "history_to", "measure", "estimate",
    "low", "high", "n",
)  # fmt: skip
"""Of ``record.csv``: a row a case, outcome and measure; ends of 95% intervals; empty where there is nothing."""
AREA_COLUMNS = (
    "which_cases", "coding", "cases", "happened", "kind", "measure", "area", "low", "high", "less_best_fact",
    "less_low", "less_high",
)  # fmt: skip
"""Of ``areas.csv``: a row a coding and measure; a fact that needs no model has no lead over the best of them."""
Row = tuple[str | float | int | None, ...]


def rows(hindcast: Hindcast) -> Iterator[Row]:
    """The table, a case after the other."""
    for case in hindcast.cases:
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


def json_object(hindcast: Hindcast, across: RegionHindcast | None = None) -> dict[str, Any]:
    """What ``backchannel record --json`` prints: numbers and None, never NaN."""
    found: dict[str, Any] = {
        "repetitions": hindcast.repetitions,
        "seed": hindcast.seed,
        "cases": {case.key: _case(case) for case in hindcast.cases},
        "presets": dict(hindcast.presets),
        "orderings": {each.name: asdict(each.order) for each in hindcast.orderings},
        "areas": {name: {each.coding: _compared(each) for each in found} for name, found in hindcast.areas.items()},
        "class_of_months_right": {**hindcast.right.to_json_object(), "n": hindcast.right.n},
    }
    return found if across is None else {**found, "across": _across(across)}


def _compared(found: CodingAreas) -> dict[str, Any]:
    return {
        "cases": found.cases,
        "happened": found.happened,
        "best_fact": found.best,
        "measures": {
            name: {"area": area.to_json_object(), "less_best_fact": difference.to_json_object()}
            for name, (area, difference) in found.measures.items()
        },
        "facts": {name: area.to_json_object() for name, area in found.facts.items()},
    }


def area_rows(hindcast: Hindcast) -> Iterator[Row]:
    """The table of areas: every measure and every fact, by every coding."""
    for name, codings in hindcast.areas.items():
        for each in codings:
            head = (name, each.coding, each.cases, each.happened)
            for measure, (area, difference) in each.measures.items():
                yield (*head, "model", measure, *_ends(area), *_ends(difference))
            for fact, area in each.facts.items():
                yield (*head, "no model", fact, *_ends(area), None, None, None)


def _ends(found: Estimate) -> Row:
    return (found.estimate, found.low, found.high)


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
        "facts": case.record.facts,
        "history_transfer_lenient": case.record.transfer_lenient,
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


def _across(across: RegionHindcast) -> dict[str, Any]:
    return {
        "vectors": across.vectors,
        "transfer": {name: asdict(each) for name, each in across.shares.items()},
        "areas": {name: asdict(each) for name, each in across.areas.items()},
        "share_of_vectors_with_area_above_one_half": {
            name: {**each.to_json_object(), "n": each.n} for name, each in across.above.items()
        },
    }
