"""Patterns on a terminal: what was compared, what it showed, what that says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from rich.table import Table

from sim.cli.terminal.table import console, table
from sim.validation.patterns.document import cells
from sim.validation.patterns.over_region import Tally
from sim.validation.patterns.verdicts import FoundPattern
from sim.validation.patterns.wording import DAGGER, summary, verdict_in_words

ASSUMED = "*"
"""Marks a pattern that a rule comes close to assuming."""


def show(found: Sequence[FoundPattern], tally: Tally | None, stream: IO[str]) -> None:
    """A row a pattern, a row a part; then what it comes to."""
    out = console(stream)
    out.print(parts(found))
    if tally:
        out.print(settings(found, tally))
        out.print("Settings are those of the calibrated region, each with fewer dialogues: more stay unidentified.")
    out.print(summary(found))
    if any(each.pattern.in_view for each in found):
        out.print(f"{DAGGER} No test any more; --json and the page of --out say which rule.")
    if any(each.pattern.assumed for each in found):
        out.print(f"{ASSUMED} Close to assumed by a rule; --json and the page of --out say which.")
    out.print("Intervals are 95%, of single comparisons, and show simulation noise only, not doubt about the model.")


def parts(found: Sequence[FoundPattern]) -> Table:
    """What was compared, its effect with interval, the smallest that counts, the verdict."""
    made = table(("", "compared", ">effect", ">95% interval", ">counts", "verdict"), whole=(0, 2, 3, 5))
    made.columns[1].ratio = 1
    for each in found:
        marks = ASSUMED * bool(each.pattern.assumed) + DAGGER * bool(each.pattern.in_view)
        made.add_row(
            each.pattern.code, f"{each.pattern.claim}{marks}", "", "", "", verdict_in_words(each), style="bold"
        )
        for part in each.parts:
            name, effect, interval, counts, _, verdict = cells(part)
            made.add_row("", name.replace("*", ""), effect, interval, counts, f"  {verdict}")
        made.add_section()
    return made


def settings(found: Sequence[FoundPattern], tally: Tally) -> Table:
    """In how many settings of the calibrated region each verdict was given."""
    names = list(next(iter(tally.values())))
    codes = [each.pattern.code for each in found]
    return table(
        ("settings", *(f">{name}" for name in names)),
        [(code, *(str(tally[code][name]) for name in names)) for code in codes],
        whole=(0,),
    )
