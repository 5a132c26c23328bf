"""Whether the second edition shows what it must: will in Track 1, no harm by a second room, delegations of any size.

``python experiments/changed/what_it_must_show.py`` plays it (some minutes; it needs the repository's history), stores
``shown.csv`` beside itself and prints the section of docs/decisions/0034-what-each-change-does.md; with ``--tables`` it
only prints.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from editions import SECOND, Out
from shown import ALONE, OPEN, ROOM, SETTINGS, SHARES, SIZE, SIZES
from what_each_change_does import tree

from sim.lab.numbers import minus
from sim.lab.statistics.bounded import COUNT, mean_of
from sim.lab.statistics.intervals import OUTER, resampled_sums
from sim.lab.statistics.paired import mean_difference

HERE = Path(__file__).resolve().parent
SHOWN = HERE / "shown.csv"
REPETITIONS, SEED = 4000, 1
MOST = 1 / 3
"""How far from their mean breakthroughs a meeting of a size may lie, as a share of it."""
TITLES = {
    OPEN: ("Track 1's transfers rise with the share of open months",
           "months open", "transferred in 100 dialogues", "more than at the share before"),
    ROOM: ("A second room lowers settlement in no setting",
           "setting", "agreed in 100 dialogues", "more than in the official room alone", "than in the quiet one"),
    SIZE: ("Breakthroughs a meeting, from 3 to 20 experts a side, lie within a third of their mean",
           "a side", "in 100 meetings", "% above the mean", "where all know their red line", "% above the mean"),
}  # fmt: skip
"""What is asked, and the heads of its table."""
HEADS = [
    "question",
    "setting",
    "outcome",
    "against",
    "estimate",
    "low",
    "high",
    "n",
    "apart",
    "apart_low",
    "apart_high",
]


def played() -> dict[str, np.ndarray]:
    """Counts of every dialogue, by the sources of the second edition."""
    with tempfile.TemporaryDirectory() as scratch:
        where, out = tree(Out("second edition", SECOND), Path(scratch) / "tree"), Path(scratch) / "shown.npz"
        environment = os.environ | {"PYTHONPATH": str(where), "XDG_CACHE_HOME": str(Path(scratch) / "cache")}
        asked = [sys.executable, "-P", str(HERE / "shown.py"), str(REPETITIONS), str(out)]
        subprocess.run(asked, cwd=where, env=environment, check=True)
        with np.load(out) as found:
            return dict(found)


def rows(found: dict[str, np.ndarray]) -> pd.DataFrame:
    """A row a question, setting and outcome: estimate, 95% interval, and how far apart from what it is held against."""
    lines = [*_open(found), *_rooms(found)]
    for known in ("", ", known"):
        lines += _sizes(found, known)
    return pd.DataFrame(lines, columns=HEADS)


def _open(found):
    """Transfers by share of open months, each against the share before."""
    before = None
    for share in SHARES:
        column = found[f"{OPEN}|{share}|transferred"]
        yield OPEN, str(share), "transferred", "the share before", *_mean(column), *_gap(column, before)
        before = column


def _rooms(found):
    """Settlement with two rooms, against that of either alone on the same luck."""
    for setting in SETTINGS:
        for outcome in ("agreed", "standing"):
            both = found[f"{ROOM}|{setting}, both|{outcome}"]
            for room in ALONE:
                alone = found[f"{ROOM}|{setting}, {room}|{outcome}"]
                yield ROOM, setting, outcome, f"the {room} room alone", *_mean(both), *_gap(both, alone)


def _mean(column):
    told = mean_of(column, COUNT)
    return told.estimate, told.low, told.high, told.n


def _gap(column, other):
    if other is None:
        return None, None, None
    told = mean_difference(column, other)
    return told.estimate, told.low, told.high


def _sizes(found, known):
    """Breakthroughs over meetings by size, against the mean of all sizes: all resampled over the same dialogues."""
    columns = np.column_stack([found[f"{SIZE}|{size}{known}|{outcome}"]
                               for size in SIZES for outcome in ("breakthroughs", "meetings")])  # fmt: skip
    sums = np.vstack([columns.sum(axis=0), resampled_sums(columns, SEED)])
    rates = sums[:, ::2] / sums[:, 1::2]
    apart = rates / rates.mean(axis=1, keepdims=True) - 1
    ends = [50 * (1 - OUTER), 50 * (1 + OUTER)]
    for place, size in enumerate(SIZES):
        told = [(each[0, place], *np.percentile(each[1:, place], ends)) for each in (rates, apart)]
        meetings = int(columns[:, 2 * place + 1].sum())
        yield SIZE, f"{size}{known}", "breakthroughs a meeting", "all sizes", *told[0], meetings, *told[1]


def verdicts(shown: pd.DataFrame) -> dict[str, str]:
    """In plain words, which of the three hold."""
    rises = shown[(shown.question == OPEN) & shown.apart.notna()]
    flat = list(rises.setting[rises.apart_low <= 0])
    rooms = shown[shown.question == ROOM]
    worse = rooms[rooms.apart_high < 0]
    fewer = list((worse.setting + " against " + worse.against).unique())
    more = rooms[(rooms.outcome == "agreed") & (rooms.apart_low > 0)]
    sizes = shown[(shown.question == SIZE) & ~shown.setting.str.endswith("known")]
    outside = list(sizes.setting[sizes.apart.abs() > MOST])
    return {
        OPEN: f"Does not hold: no rise is told apart at {', '.join(flat)}." if flat else "Holds at every step.",
        ROOM: (f"Does not hold: a second room lowers settlement, {'; '.join(fewer)}." if fewer else
               f"Holds: neither agreements nor those in force at the end are fewer by more than noise in any of "
               f"{rooms.setting.nunique()} settings, whichever room is the second.")
              + f" Agreements are more by more than noise in {len(more)} of {len(rooms) // 2} comparisons.",
        SIZE: (f"Does not hold: {', '.join(outside)} a side lies further than a third from the mean." if outside else
               "Holds: no size lies further than a third from the mean."),
    }  # fmt: skip


def tables(shown: pd.DataFrame) -> str:
    """The section of the decision record."""
    said, lines = verdicts(shown), []
    for question, (title, *heads) in TITLES.items():
        part = shown[shown.question == question]
        lines += [f"### {title}\n", f"{said[question]}\n", f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
        lines += [*_lines(part), ""]
    return minus("\n".join(lines))


def _lines(part: pd.DataFrame):
    """A line a setting: all that was asked of it, one beside the other; of what was settled, what was agreed."""
    part = part[part.outcome != "standing"]
    for setting, asked in part.groupby(part.setting.str.removesuffix(", known"), sort=False):
        cells = []
        for _, each in asked.groupby("setting", sort=False):
            found = each.to_dict("records")
            cells += [_cell(found[0], *HEADS[4:7]), *(_cell(row, *HEADS[8:]) for row in found)]
        yield f"| {setting} | {' | '.join(cells)} |"


def _cell(row, middle, low, high):
    """A number and its interval, in hundreds; empty where there is nothing to hold it against."""
    sign = "+" if middle == "apart" else ""
    told = [f"{round(100 * row[name], 1) + 0.0:{sign}.1f}" for name in (middle, low, high)]  # no -0.0
    return "" if pd.isna(row[middle]) else f"{told[0]} ({told[1]} to {told[2]})"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tables", action="store_true", help="print the tables of what is stored")
    if not parser.parse_args().tables:
        rows(played()).to_csv(SHOWN, index=False, float_format="%.6g", lineterminator="\n")
    print(tables(pd.read_csv(SHOWN)))
