"""The record on a terminal."""

from __future__ import annotations

from typing import IO

from rich.table import Table

from sim.cli.terminal.table import console, table
from sim.validation.record import wording
from sim.validation.record.areas import CodingAreas
from sim.validation.record.conclusions import conclusions
from sim.validation.record.history import Hindcast
from sim.validation.record.over_region import Percentiles, RegionHindcast
from sim.validation.record.questions import ALL
from sim.words.numbers import in_100


def show(found: Hindcast, across: RegionHindcast | None, stream: IO[str]) -> None:
    """Cases, orderings, classes of months, and where there are any, parameter vectors."""
    out = console(stream)
    out.print(
        f"{len(found.cases)} cases, {found.repetitions:,} simulated dialogues each, seed {found.seed}; in 100 dialogues"
    )
    out.print(cases(found))
    out.print(how_long(found))
    for each in found.orderings:
        out.print(f"{each.name}: {wording.of_order(each)}.\n", soft_wrap=False)
    out.print(areas(found.areas[ALL]))
    for verdict in sorted(conclusions(found), key=lambda each: not each.against):
        out.print(f"{'Against' if verdict.against else 'For'} the model: {verdict.says}\n")
    for case in wording.wrong(found):
        out.print(f"  {wording.of_wrong(case)}.")
    if found.presets:
        out.print(f"\nPresets, which have no history: {', '.join(key for key, _ in found.presets)}.")
    if across is not None:
        out.print(f"\nAcross {across.vectors} parameter vectors of the accepted region:")
        out.print(vectors(across))


def cases(found: Hindcast) -> Table:
    """A row a case: what happened, and months from the first meeting; share of simulated dialogues."""
    heads = ("", "uptake:\nhistory", ">\nmodel", "transfer:\nstrict", "\nlenient", ">\nmodel")
    return table(heads, [(case.key, *wording.both(case)) for case in found.cases], whole=range(len(heads)))


def areas(codings: tuple[CodingAreas, ...]) -> Table:
    """A row a measure, and a row a fact that needs no model: area under the curve by each coding."""
    heads = (f">{each.coding}:\n{each.happened} of {each.cases} cases" for each in codings)
    rows = {name: [each.measures[name].area for each in codings] for name in codings[0].measures}
    rows |= {f"no model: {name}": [each.facts[name] for each in codings] for name in codings[0].facts}
    return table(
        ("area under the curve", *heads),
        [(name, *map(wording.number, values)) for name, values in rows.items()],
        whole=(0,),
    )


def how_long(found: Hindcast) -> Table:
    """A row a case: median months in the model where it happened, and forums alive."""
    heads = ("", ">median months\nto uptake", ">\nto transfer", ">\nforum alive at the end")
    rows = [
        (case.key, wording.median(case.uptake), wording.median(case.transfer), wording.survival(case))
        for case in found.cases
    ]
    return table(heads, rows, whole=range(len(heads)))


def vectors(across: RegionHindcast) -> Table:
    """A row a case, and a row an ordering: 5th, 50th and 95th percentile over vectors."""
    rows = [
        (f"{name}: transfer, in 100", *(in_100(end) for end in _ends(each))) for name, each in across.shares.items()
    ]
    rows += [
        (f"{name}: area under the curve", *(f"{end:.2f}" for end in _ends(each))) for name, each in across.areas.items()
    ]
    return table(("", ">5th percentile", ">median", ">95th percentile"), rows, whole=(0,))


def _ends(found: Percentiles) -> tuple[float, float, float]:
    return found.low, found.middle, found.high
