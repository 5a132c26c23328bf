"""Patterns on a terminal: what was compared, what it showed, what that says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from rich.box import SIMPLE_HEAD
from rich.table import Table

from sim.cli.tables import console
from sim.lab.patterns.across import Tally
from sim.lab.patterns.page import cells
from sim.lab.patterns.told import DAGGER, said, summary
from sim.lab.patterns.verdicts import FoundPattern

ASSUMED = "*"
"""Marks a pattern that a rule comes close to assuming."""


def show(found: Sequence[FoundPattern], tally: Tally | None, stream: IO[str]) -> None:
    """A row a pattern, a row a part; then what it comes to."""
    out = console(stream)
    out.print(table(found))
    if tally:
        out.print(settings(found, tally))
        out.print("Settings are those of the calibrated region, each with fewer dialogues: more stay unidentified.")
    out.print(summary(found))
    if any(each.pattern.in_view for each in found):
        out.print(f"{DAGGER} No test any more; --json and the page of --out say which rule.")
    if any(each.pattern.assumed for each in found):
        out.print(f"{ASSUMED} Close to assumed by a rule; --json and the page of --out say which.")
    out.print("Intervals are 95%, of single comparisons, and show simulation noise only, not doubt about the model.")


def table(found: Sequence[FoundPattern]) -> Table:
    """What was compared, its effect with interval, the smallest that counts, the verdict."""
    made = Table(box=SIMPLE_HEAD, pad_edge=False)
    made.add_column("", no_wrap=True)
    made.add_column("compared", ratio=1)
    for name in ("effect", "95% interval", "counts"):
        made.add_column(name, justify="right", no_wrap=name != "counts")
    made.add_column("verdict", no_wrap=True)
    for each in found:
        marks = ASSUMED * bool(each.pattern.assumed) + DAGGER * bool(each.pattern.in_view)
        made.add_row(each.pattern.code, f"{each.pattern.claim}{marks}", "", "", "", said(each), style="bold")
        for part in each.parts:
            name, effect, interval, counts, _, verdict = cells(part)
            made.add_row("", name.replace("*", ""), effect, interval, counts, f"  {verdict}")
        made.add_section()
    return made


def settings(found: Sequence[FoundPattern], tally: Tally) -> Table:
    """In how many settings of the calibrated region each verdict was given."""
    made = Table(box=SIMPLE_HEAD, pad_edge=False)
    made.add_column("settings", no_wrap=True)
    names = list(next(iter(tally.values())))
    for name in names:
        made.add_column(name, justify="right")
    for each in found:
        made.add_row(each.pattern.code, *(str(tally[each.pattern.code][name]) for name in names))
    return made
