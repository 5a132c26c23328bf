"""Whether the second edition shows what it must: will in Track 1, no harm by a second room, delegations of any size.

``python experiments/changed/what_it_must_show.py`` plays it at the defaults (two minutes), stores ``shown.csv`` beside
itself and prints what docs/decisions/0034-what-each-change-does.md says of it; with ``--tables`` it only prints, with
``--write`` it puts it there too.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import pandas as pd
from shown import APART, ESTIMATE, OPEN, ROOM, SIZE, SIZES, play, rows

from sim.rules.drafting import needed
from sim.rules.forum import Forum
from sim.validation.markdown import wrapped
from sim.validation.placeholders import replaced
from sim.words.numbers import minus

HERE = Path(__file__).resolve().parent
SHOWN, RECORD = HERE / "shown.csv", HERE.parents[1] / "docs" / "decisions" / "0034-what-each-change-does.md"
PLACE = "what it must show"
REPETITIONS = 4000
MOST = 1 / 3
"""How far from their mean breakthroughs a meeting of a size may lie, as a share of it."""
TITLES = {
    OPEN: ("Track 1's transfers rise with the share of open months.",
           "months open", "transferred in 100 dialogues", "more than at the share before"),
    ROOM: ("A second room lowers settlement in no setting.",
           "setting", "agreed in 100 dialogues", "more than in the official room alone", "than in the quiet one"),
    SIZE: ("Breakthroughs a meeting, from 3 to 20 experts a side, lie within a third of their mean.",
           "a side", "in 100 meetings", "% above the mean", "where all know their red line", "% above the mean"),
}  # fmt: skip
"""What is asked, and the heads of its table."""


def make(repetitions: int) -> None:
    """Play all and store the table."""
    rows(play(repetitions)).to_csv(SHOWN, index=False, float_format="%.6g", lineterminator="\n")


def rises(shown: pd.DataFrame) -> str:
    """Whether transfers rise at every step, beyond noise."""
    steps = shown[(shown.question == OPEN) & shown.apart.notna()]
    flat = steps[steps.apart_low <= 0]
    if flat.empty:
        return "Holds at every step."
    falls = (flat.apart_high < 0).any()
    return f"{'Does not hold' if falls else 'Cannot be told'}: no rise is told apart at {', '.join(flat.setting)}."


def lowers(shown: pd.DataFrame) -> str:
    """Whether agreements, or those in force at the end, are fewer with two rooms than with either, beyond noise."""
    rooms = shown[shown.question == ROOM]
    fewer, agreed = rooms[rooms.apart_high < 0], rooms[rooms.outcome == "agreed"]
    more = f"Agreements are more by more than noise in {(agreed.apart_low > 0).sum()} of {len(agreed)} comparisons."
    if fewer.empty:
        return (f"Holds: neither agreements nor those in force at the end are fewer by more than noise in any of "
                f"{rooms.setting.nunique()} settings, whichever room is the second. {more}")  # fmt: skip
    where = "; ".join((fewer.setting + " against " + fewer.against).unique())
    return f"Does not hold: a second room lowers settlement, {where}. {more}"


def differs(shown: pd.DataFrame) -> str:
    """Whether sizes lie within ``MOST`` of their mean, told only where the whole interval says so."""
    sizes = shown[(shown.question == SIZE) & ~shown.setting.str.endswith("known")]
    inside = (sizes.apart_low >= -MOST) & (sizes.apart_high <= MOST)
    outside = (sizes.apart_low > MOST) | (sizes.apart_high < -MOST)
    asked = ", ".join(f"{needed(Forum().quorum, size)} of {size}" for size in SIZES)
    quorum = f"The quorum asks for {asked}."
    if inside.all():
        return f"Holds: every size lies within a third of the mean. {quorum}"
    verdict, which = ("Does not hold", sizes[outside]) if outside.any() else ("Cannot be told", sizes[~inside])
    far = ", ".join(f"{row.setting} a side lies {100 * row.apart:+.1f}% from the mean" for row in which.itertuples())
    return f"{verdict}: {far}, and a third is {100 * MOST:.1f}%. {quorum}"


VERDICTS = {OPEN: rises, ROOM: lowers, SIZE: differs}


def tables(shown: pd.DataFrame) -> str:
    """What the decision record says: of each of the three whether it holds, and its table."""
    lines = []
    for question, (title, *heads) in TITLES.items():
        lines += [wrapped(f"**{title}** {VERDICTS[question](shown)}"), "", f"| {' | '.join(heads)} |"]
        lines += ["|" + "---|" * len(heads), *_lines(shown[shown.question == question]), ""]
    return minus("\n".join(lines[:-1]))


def _lines(part: pd.DataFrame):
    """A line a setting: all that was asked of it, one beside the other; of what was settled, what was agreed."""
    part = part[part.outcome != "standing"]
    for setting, asked in part.groupby(part.setting.str.removesuffix(", known"), sort=False):
        cells = []
        for _, each in asked.groupby("setting", sort=False):
            found = each.to_dict("records")
            cells += [_cell(found[0], *ESTIMATE), *(_cell(row, *APART) for row in found)]
        yield f"| {setting} | {' | '.join(cells)} |"


def _cell(row, middle, low, high):
    """A number and its interval, in hundreds; empty where there is nothing to hold it against."""
    sign = "+" if middle == APART[0] else ""
    told = [f"{round(100 * row[name], 1) + 0.0:{sign}.1f}" for name in (middle, low, high)]  # no -0.0
    return "" if pd.isna(row[middle]) else f"{told[0]} ({told[1]} to {told[2]})"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tables", action="store_true", help="print the tables of what is stored")
    parser.add_argument("--write", action="store_true", help="put them into the decision record")
    parser.add_argument("--hundredth", action="store_true", help="with a hundredth of the dialogues, to try it")
    asked = parser.parse_args()
    if not asked.tables:
        make(REPETITIONS // 100 if asked.hundredth else REPETITIONS)
    told = tables(pd.read_csv(SHOWN))
    if asked.write:
        RECORD.write_text(replaced(RECORD.read_text(encoding="utf-8"), PLACE, told), encoding="utf-8")
    print(told)
