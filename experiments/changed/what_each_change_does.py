"""What each change of the second edition does: taken out, one at a time, beside both editions.

``python experiments/changed/what_each_change_does.py`` plays both editions and every change taken out (some ten
minutes on one thread; it needs the repository's history), stores two tables beside itself and prints the tables of
docs/decisions/0034-what-each-change-does.md; with ``--tables`` it only prints, with ``--write`` it puts them there too.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from editions import PLAYED, Out

from sim.statistics.intervals import mean
from sim.statistics.ratio import delta_rate, per_dialogue
from sim.words.numbers import minus

HERE = Path(__file__).resolve().parent
CHANGES, TARGETS = HERE / "changes.csv", HERE / "targets.csv"
RECORD = HERE.parents[1] / "docs" / "decisions" / "0034-what-each-change-does.md"
REPETITIONS = 1000
SECOND = "second edition"
RATES = {
    "breakthroughs a meeting": ("breakthroughs", "meetings"),
    "rate by questions": ("carried", "solved"),
    "rate by packages": ("transferred", "breakthroughs"),
    "refused": ("declined", "decisions"),
}
COUNTS = {"transferred": "transferred", "agreed": "agreed"}
SHOWN = {
    "breakthroughs a meeting": ("Breakthroughs in 100 meetings", 100),
    "rate by questions": ("Transfer rate by questions, in 100 solved", 100),
    "rate by packages": ("Transfer rate by packages, in 100 breakthroughs", 100),
    "transferred": ("Transferred, in 100 dialogues", 100),
    "agreed": ("Agreed, in 100 dialogues", 100),
    "refused": ("Refused, in 100 decisions", 100),
}
SURE = 3.29
"""Standard errors beyond which a paired difference is shown as one: by luck alone 1 in 1,000 is."""


def tree(edition: Out, where: Path) -> Path:
    """A copy of an edition's sources, with its passages put in place."""
    archive = subprocess.run(["git", "archive", edition.commit, "sim", "scenarios", "experiments", "docs", "README.md"],
                             cwd=HERE.parents[1], check=True, capture_output=True).stdout  # fmt: skip
    where.mkdir()
    subprocess.run(["tar", "x", "-C", where], input=archive, check=True)
    for text in edition.texts:
        file = where / text.path
        source = file.read_text(encoding="utf-8")
        if source.count(text.present) != 1:
            raise ValueError(f"{text.path} of {edition.commit} has not once: {text.present}")
        file.write_text(source.replace(text.present, text.former), encoding="utf-8")
    return where


def played(edition: Out, scratch: Path) -> dict[str, np.ndarray]:
    """Counts of every dialogue by room and outcome, and the targets."""
    out = scratch / f"{PLAYED.index(edition)}.npz"
    where = tree(edition, scratch / f"tree {PLAYED.index(edition)}")
    environment = os.environ | {"PYTHONPATH": str(where), "XDG_CACHE_HOME": str(scratch / "cache")}
    asked = [sys.executable, "-P", str(HERE / "play.py"), str(REPETITIONS), str(out), json.dumps(edition.values)]
    subprocess.run(asked, cwd=where, env=environment, check=True)
    with np.load(out) as found:
        return dict(found)


def rows(name, found, second):
    """A row a room and outcome: estimate, interval, what it rests on, paired difference from the second edition."""
    for room in dict.fromkeys(key.split("|")[0] for key in found if "|" in key):
        one, other = ({key.split("|")[1]: column for key, column in each.items() if key.startswith(f"{room}|")}
                      for each in (found, second))  # fmt: skip
        for each in (one, other):
            each["decisions"] = each["adopted"] + each["declined"]
        for outcome, columns in (RATES | {key: (value,) for key, value in COUNTS.items()}).items():
            told = delta_rate(*(one[column] for column in columns)) if len(columns) == 2 else mean(one[columns[0]])
            yield name, room, outcome, told.estimate, told.low, told.high, told.n, *_apart(one, other, columns)


def _apart(one, other, columns):
    """The paired difference in standard errors of it; none where a rate is of nothing or nothing differs."""
    if len(columns) == 2 and not (one[columns[1]].any() and other[columns[1]].any()):
        return None, None
    values = [per_dialogue(*(each[name] for name in columns)) if len(columns) == 2 else each[columns[0]]
              for each in (one, other)]  # fmt: skip
    gaps = values[0] - values[1]
    error = float(np.std(gaps, ddof=1)) / np.sqrt(len(gaps))
    return float(np.mean(gaps)), error


def make() -> None:
    """Play all and store both tables."""
    with tempfile.TemporaryDirectory() as scratch:
        found = {each.name: played(each, Path(scratch)) for each in PLAYED}
    heads = ["edition", "room", "outcome", "estimate", "low", "high", "n", "difference", "error"]
    lines = [row for name, each in found.items() for row in rows(name, each, found[SECOND])]
    pd.DataFrame(lines, columns=heads).to_csv(CHANGES, index=False, float_format="%.6g", lineterminator="\n")
    heads = ["edition", "target", "low", "high", "estimate", "error"]
    lines = [(name, target, *numbers) for name, each in found.items()
             for target, numbers in zip(each["target_names"], each["targets"], strict=True)]  # fmt: skip
    pd.DataFrame(lines, columns=heads).to_csv(TARGETS, index=False, float_format="%.6g", lineterminator="\n")


def tables() -> str:
    """The tables of the decision record, from what is stored."""
    changes, targets = pd.read_csv(CHANGES), pd.read_csv(TARGETS)
    parts = [_outcome(changes[changes.outcome == outcome], *shown) for outcome, shown in SHOWN.items()]
    return minus("\n".join((*parts, _targets(targets))))


def _outcome(found: pd.DataFrame, title: str, scale: int) -> str:
    rooms = list(found.room.unique())
    lines = [f"### {title}\n", f"| without | {' | '.join(rooms)} |", f"|---|{'---|' * len(rooms)}"]
    for name, part in found.groupby("edition", sort=False):
        lines.append(f"| {name} | {' | '.join(_cell(row, scale) for row in part.itertuples())} |")
    return "\n".join(lines) + "\n"


def _cell(row, scale: int) -> str:
    if pd.isna(row.estimate):
        return "none"
    low, middle, high = (f"{scale * number:.{0 if scale * row.estimate >= 20 else 1}f}"
                         for number in (row.low, row.estimate, row.high))  # fmt: skip
    sure = row.error > 0 and abs(row.difference) > SURE * row.error
    return f"{f'**{middle}**' if sure else middle} ({low} to {high})"


def _targets(found: pd.DataFrame) -> str:
    lines = ["### Targets\n", "| without | met | outside their band |", "|---|---|---|"]
    for name, part in found.groupby("edition", sort=False):
        missed = part[(part.estimate < part.low) | (part.estimate > part.high)]
        told = ", ".join(f"{each.target} {each.estimate:.3g} ± {each.error:.2g}" for each in missed.itertuples())
        lines.append(f"| {name} | {len(part) - len(missed)} of {len(part)} | {told or 'none'} |")
    return "\n".join(lines) + "\n"


def recorded(text: str) -> str:
    """The decision record with the tables of what is stored: they stand from its first such heading to its end."""
    return text[: text.index("### ")] + tables()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tables", action="store_true", help="print the tables of what is stored")
    parser.add_argument("--write", action="store_true", help="put them into the decision record")
    asked = parser.parse_args()
    if not asked.tables:
        make()
    if asked.write:
        RECORD.write_text(recorded(RECORD.read_text(encoding="utf-8")), encoding="utf-8")
    print(tables())
