"""The page on the calibration, written from the stored tables: ``python -m sim.validation.calibration``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from sim.store.tables import read_csv
from sim.validation.calibration.state_of_search import AGAIN, LIMITS, centre, unfinished
from sim.validation.calibration.store import FACTS, MARGINAL, PAIR, REGION, TARGET, WAVE
from sim.validation.citations import linked
from sim.validation.markdown import table
from sim.words.numbers import minus

Row = dict[str, str]
MOST_PAIRS = 12
"""Pairs that the page shows; the table has all."""


def text(folder: Path) -> str:
    """The page, from the tables of a calibration."""
    rows = {name: read_csv(folder / name) for name in (REGION, TARGET, MARGINAL, PAIR, WAVE)}
    facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
    parts = [
        _opening(rows[WAVE], rows[REGION]),
        AGAIN if facts["finished"] else unfinished(rows[WAVE], rows[REGION]),
        _targets(rows[TARGET]),
        _search(rows[WAVE]),
        centre(rows[MARGINAL], facts["centre_step"]),
        _constrained(rows[MARGINAL], len(rows[REGION])),
        _pairs(rows[PAIR]),
        _searched(rows[MARGINAL]),
        LIMITS,
    ]
    return "\n\n".join(parts) + "\n"


def _sum(rows: Sequence[Row], name: str) -> int:
    return sum(int(row[name]) for row in rows)


def _opening(waves: Sequence[Row], region: Sequence[Row]) -> str:
    played, once = _sum(waves, "vectors"), _sum(waves, "accepted")
    return f"""# Calibration

Most parameters of the model have no measured value. What is known are orders of magnitude: which room breaks through
more often, what share of it reaches official talks, how soon a secret channel delivers. The calibration searches the
ranges of the parameters for vectors with which the default standing dialogue shows all of that at once.

{played:,} vectors were played. {once:,} met all targets, and {len(region):,} of those met them again, on other luck and
with more dialogues. These {len(region):,} are the *region*: `experiments/calibrated/region.csv`, a row a vector.
A finding can be shown across it:

```console
backchannel compare --across 2 --repetitions 20
```

This page is written from the tables in `experiments/calibrated` by `python -m sim.validation.calibration`. How the
search works, and why no library does it, is in [decision 0017](decisions/0017-history-matching-in-waves.md)."""


def _targets(rows: Sequence[Row]) -> str:
    body = [
        [
            row["says"],
            _band(row),
            f"{row['default']} ± {row['default_error']}{_flag(row)}",
            f"{row['q05']} to {row['q95']}",
        ]
        for row in rows
    ]
    met = sum(not _flag(row) for row in rows)
    return f"""## The targets

Each is a rate over dialogues that must lie in a band; where the bands come from is in
`experiments/calibrated/targets.csv`. They are asked of the standing dialogue (five years, four meetings a year) in each
track's room, of those of Tracks 1 and 2 with governments that are always open, of Track 2 with learning off and with
trust frozen at its start, of a quiet room beside an official one, and of an intensive secret channel.
The defaults were played 20,000 times in each situation (± is one standard error, by jackknife), each vector of
the region 1,024 times and the secret channel 4,096 times (5th to 95th percentile over vectors). The defaults meet {met}
of {len(rows)}.

{table(["target", "band", "defaults", "region"], body)}"""


def _band(row: Row) -> str:
    return f"{row['low']} to {row['high']}" if row["high"] else f"at least {row['low']}"


def _flag(row: Row) -> str:
    """A mark where the defaults are outside the band."""
    value = float(row["default"])
    return "" if float(row["low"]) <= value <= float(row["high"] or "inf") else " (outside)"


def _search(rows: Sequence[Row]) -> str:
    body = [
        [row["wave"], "emulator" if row["led"] == "yes" else "free", row["vectors"], row["dropped_early"],
         row["accepted"], row["expected"] or "-",
         _controls(row), row["kept"]]
        for row in rows
    ]  # fmt: skip
    return f"""## The search

A free wave plays independent points of what is held possible, as they come. A led one skips those to which an emulator,
fitted to all waves before, gives less than one chance in fifty; one vector in sixteen of it is a control, which the
emulator gives less than that, but at least one chance in five hundred. *Expected* is what the emulator expected to be
accepted: of the rest, and in brackets of the controls. Dropped early: in the first two of three stages, after 32 or 128
dialogues of each situation.

{table(["wave", "led by", "vectors", "dropped early", "accepted", "expected", "controls accepted", "kept"], body)}"""


def _controls(row: Row) -> str:
    """Controls accepted, of how many, and how many the emulator expected."""
    return f"{row['controls_accepted']} of {row['controls']} ({row['controls_expected']})" if row["controls"] else "-"


def _constrained(rows: Sequence[Row], vectors: int) -> str:
    told = sorted((row for row in rows if row["constrained"] == "yes"), key=lambda row: -float(row["distance"]))
    free = [row["parameter"] for row in rows if row["constrained"] == "no"]
    body = [
        [f"`{row['parameter']}`", f"{row['searched_q05']} to {row['searched_q95']}",
         f"{row['q05']} to {row['q95']}", row["centre"], row["width"],
         f"{row['distance']} ({row['distance_low']} to {row['distance_high']})"]
        for row in told
    ]  # fmt: skip
    return f"""## What the targets constrain

The targets move {len(told)} of {len(rows)} parameters further from what was searched than chance would move any of
them (Kolmogorov-Smirnov distance, against as many vectors drawn from what was searched; at most one chance in twenty
that any is named wrongly). Width is that of the middle nine tenths, where 1 is as before.

{table(["parameter", "searched, 5% to 95%", "accepted, 5% to 95%", "centre", "width", "distance (95%)"], body)}

Of the other {len(free)} the targets say nothing that {vectors} vectors can tell from chance:
{", ".join(f"`{name}`" for name in free)}. A finding that hangs on one of these hangs on an assumption."""


def _pairs(rows: Sequence[Row]) -> str:
    if not rows:
        return "## What goes together\n\nNo two parameters of the region go together beyond chance."
    body = [[f"`{row['one']}`", f"`{row['other']}`", minus(row["correlation"])] for row in rows[:MOST_PAIRS]]
    more = f" The strongest {MOST_PAIRS} of {len(rows)}:" if len(rows) > MOST_PAIRS else ""
    return f"""## What goes together

Pairs whose rank correlation among the accepted departs from that among the searched by more than shuffled columns do
anywhere (one chance in twenty that any is named wrongly).{more}

{table(["one", "other", "correlation"], body)}"""


def _searched(rows: Sequence[Row]) -> str:
    body = [
        [f"`{row['parameter']}`", f"{row['low']} to {row['high']}", row["likely"],
         f"{row['searched_q05']} to {row['searched_q95']}", row["scale"], linked(row["why"])]
        for row in rows
    ]  # fmt: skip
    return f"""## What was searched

Each parameter is drawn from a PERT distribution: a beta over its range, or over the logarithm of it, whose mode is the
most likely value and whose mean is (low + 4 likely + high) / 6. The most likely value is that of the first
design, the centre of a trial of it. What no target constrains so stays near the design's value; an earlier search, even
over the ranges, left it in their middle (decision 0017 has both).

{table(["parameter", "range", "most likely", "searched, 5% to 95%", "scale", "why"], body)}

Openness was searched in the order that the theory gives it: least for an official who speaks officially, more in
private, most for former officials and experts, and these on average at most three times the first. Officials were
searched with at most the experts' skill in finding packages (decision 0035). Reach was searched
in order too: what officials take back at least as often as former officials brief, and they as often as a memo is read.
That order was added after a first look at the region; the first wave was played without it, and what it found out of
order was left out."""
