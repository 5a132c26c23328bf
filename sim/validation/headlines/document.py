"""docs/headlines.md, from the cells that are stored."""

from __future__ import annotations

from collections.abc import Sequence

from sim.statistics.several import stands
from sim.validation.headlines.counts import ENOUGH
from sim.validation.headlines.play import Looks
from sim.validation.headlines.signs import HOLDS, TURNS, UNTOLD
from sim.validation.headlines.situations import SITUATIONS
from sim.validation.headlines.turning import Trend
from sim.validation.headlines.wording import CONDITIONED, PLAIN, HeadlineStatement, condition
from sim.validation.markdown import table, wrapped
from sim.words.numbers import in_100, listed, minus, number_of, written

MOST = 3
"""Most parameters named of a sentence."""


def text(every: Sequence[HeadlineStatement], rests: str, looks: Looks, dialogues: int) -> str:
    """The page.

    Args:
        every: sentence that was asked.
        rests: what shares rest on, in words.
        looks: dialogues an arm.
        dialogues: how many were played in all.
    """
    parts = [
        _opening(every, rests, looks, dialogues),
        _overview(every),
        _by_situation(every),
        _turning(every),
        _again(),
    ]
    return "\n\n".join(parts) + "\n"


def _opening(every: Sequence[HeadlineStatement], rests: str, looks: Looks, dialogues: int) -> str:
    plain = sum(each.how == PLAIN for each in every)
    conditioned = sum(each.how == CONDITIONED for each in every)
    told = (
        f"Of {number_of(len(every), 'sentence')} {plain} may be told as they are, {conditioned} with a condition, "
        f"{len(every) - plain - conditioned} not at all."
    )
    asked = (
        "What README and the experiments say in one sentence, and in how much of the region and of the situations it "
        f"is so: {rests}. {told}"
    )
    how = (
        "A sentence is a lead between arms on the same luck, and a margin. In a *cell*, one vector in one situation, "
        "it *holds* if the 95% interval of the lead, paired over dialogues, lies wholly above the margin, *turns* if "
        "it lies wholly below (the lead is smaller than claimed, or the other way), and *cannot be told* otherwise. "
        f"{looks.first:,} dialogues an arm, {looks.second:,} where the first look cannot tell: two looks, so that a "
        "few more cells than 5 in 100 are told wrongly of a lead that lies just at its margin. "
        f"{dialogues:,} dialogues in all. Every vector has luck of its own; the interval of a share is a 95% one over "
        "vectors, which are the independent unit, and says nothing of whether the region is the right one."
    )
    rule = (
        f"A sentence that holds in fewer than {in_100(ENOUGH)} cells of 100 is told with its condition, or not at all. "
        "A condition is one number that cuts the cells in two, chosen with every other vector and shown with the rest; "
        f"it counts if the sentence holds there in at least {in_100(ENOUGH)} of 100. What follows from a rule is not "
        "in the list: [by construction](by-construction.md)."
    )
    return "\n\n".join(["# Headlines", *map(wrapped, (asked, how, rule))])


def _overview(every: Sequence[HeadlineStatement]) -> str:
    rows = [
        (f"`{each.headline.key}`", each.headline.sentence,
         *(str(written(each.support.shares[name], in_100)) for name in (HOLDS, TURNS, UNTOLD)),
         f"{each.support.cells:,}", each.how)
        for each in every
    ]  # fmt: skip
    head = ("", "sentence", HOLDS, TURNS, UNTOLD, "cells", "may be told")
    return f"## Every sentence\n\nCells in 100.\n\n{table(head, rows)}\n\n{_margins(every)}"


def _margins(every: Sequence[HeadlineStatement]) -> str:
    rows = [(f"`{each.headline.key}`", minus(each.headline.part.claim), f"{each.headline.part.smallest:g}",
             each.headline.part.reason) for each in every]  # fmt: skip
    return f"The leads behind them:\n\n{table(('', 'lead', 'margin', 'why'), rows)}"


def _by_situation(every: Sequence[HeadlineStatement]) -> str:
    rows = []
    for each in SITUATIONS:
        counts = [one.support.by_situation.get(each.key) for one in every]
        rows.append((each.key, *("" if found is None else in_100(found.estimate or 0.0) for found in counts)))
    head = ("", *(f"`{each.headline.key}`" for each in every))
    varied = wrapped(
        "Vectors in 100 with which a sentence holds. Halved is half of what the default, or the vector, has; "
        "raised is half as much again. Seats are halved in the same mix as nearly as whole seats allow. Empty "
        "where all arms of a sentence set that number themselves."
    )
    return f"## By situation\n\n{varied}\n\n{table(head, rows)}"


def _turning(every: Sequence[HeadlineStatement]) -> str:
    told = wrapped(
        "Found by looking, with some eighty numbers to choose from, so no test of anything. *Cut*: the number that "
        "splits the cells best, with shares of cells that hold on either side among the vectors that had no part "
        "in the choice. *Goes with*: rank correlation, over vectors, of a parameter with the share of situations "
        "in which the sentence holds; named if chance alone would give it to any parameter less than once "
        "in twenty."
    )
    rows = [(f"`{each.headline.key}`", _cut(each), _goes_with(each.trends)) for each in every if not _always(each)]
    return f"## What turns them\n\n{told}\n\n{table(('', 'cut', 'goes with'), rows)}"


def _always(each: HeadlineStatement) -> bool:
    return each.support.holds >= 1


def _cut(each: HeadlineStatement) -> str:
    if each.split is None:
        return "too few vectors"
    inside, outside = written(each.split.inside, in_100), written(each.split.outside, in_100)
    return f"{condition(each.split)}: holds in {inside} of 100, elsewhere in {outside}"


def _goes_with(found: Sequence[Trend]) -> str:
    sure = [each for each in found if stands(each.chance)][:MOST]
    return listed([minus(f"`{each.name}` ({each.correlation:+.2f})") for each in sure]) or "nothing beyond chance"


def _again() -> str:
    return """## Ask again

`python -m sim.validation.headlines` plays what is missing and writes this page and the sentences of README and
experiments; stopped, it goes on where it was. `--vectors N` takes another number of vectors, `--anew` drops what
other rules, or another region, have left, `--page-only` only writes. The cells are in
`experiments/headlines/cells.csv`: a row a vector and situation, each sentence's lead and half the width of its
interval. One cell from Python:

```python
from sim.validation.headlines.claims import HEADLINES
from sim.validation.headlines.play import Looks, play
from sim.validation.headlines.situations import SITUATIONS
from sim.validation.region import sample

(vector,) = sample(1)
cell = play(HEADLINES[:1], SITUATIONS[0], (0, vector), Looks(100, 200), seed=1)
print(cell.leads["room"].estimate)
```"""
