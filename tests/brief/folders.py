"""Made-up studies for briefs, as small as their tables may be. Nothing is simulated."""

from __future__ import annotations

import csv
import json
import random
from itertools import combinations, product

import pytest

from sim.edition import EDITION

OUTCOMES = {"any_transfer": 0.4, "breakthroughs": 2.5, "transfer_rate": 0.3, "transferred": 0.8, "trust_end": 0.5}
SHARES = ("any_transfer", "transfer_rate", "trust_end")
LONG = "United States, China, Japan, Korea and Russia: several dialogues on the avoidance of crises at sea"
ROOMS = tuple(f"officials in room {number}, seated by their governments' protocol" for number in range(1, 13))
TRACKS = ("track1", "track1_5", "track2")


def made_up(folder, levers=None, others=None, *, seed=1, title="A made-up dialogue", apart=True, **plan):
    """Write the folder of a study that crosses the values of its levers with those of all else."""
    luck = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    names = [*(others or {}), *(levers or {})]
    points = list(enumerate(product(*(others or {}).values(), *(levers or {}).values())))
    rows, found = [], {}
    for number, values in points:
        for outcome, base in OUTCOMES.items():
            centre = base * luck.uniform(0.4, 1.2)
            wide = 0.1 * centre
            found[number, outcome] = centre
            rows.append((number, *values, outcome, 400, centre, centre - wide, centre + wide, 0.95, "made up"))
    _write(
        folder / "summary.csv", ("point", *names, "outcome", "n", "estimate", "low", "high", "level", "method"), rows
    )
    _differences(folder, names, points, found, apart)
    _write(folder / "failures.csv", ("point", "message"), plan.pop("failures", []))
    told = {
        "name": "made-up", "question": "Which?", "scenario": "standing", "levers": dict.fromkeys(levers or {}, ""),
        "outcomes": list(OUTCOMES), "design": "Grid(levels=0)", "held": [], "repetitions": 400, "seed": 7,
        "command": "backchannel study made-up", "points": [], "edition": EDITION, **plan,
    }  # fmt: skip
    (folder / "study.json").write_text(json.dumps(told), encoding="utf-8")
    (folder / "manifest.json").write_text('{"made_with": {"backchannel": "0.0.test"}, "status": "finished"}', "utf-8")
    (folder / "scenario.toml").write_text(f"title = {json.dumps(title)}\nmonths = 60\n", encoding="utf-8")
    return folder


def lacking(folder, *lost, outcomes=tuple(OUTCOMES)):
    """Take the numbers of some points out of a study, and all differences with them."""
    for name, points in (("summary.csv", ("point",)), ("differences.csv", ("first_point", "second_point"))):
        with (folder / name).open(newline="", encoding="utf-8") as file:
            head, *rows = csv.reader(file)
        kept = []
        for row in rows:
            gone = row[head.index("outcome")] in outcomes and any(int(row[head.index(each)]) in lost for each in points)
            if gone and name == "summary.csv":
                blank = {head.index(each) for each in ("estimate", "low", "high")}
                row = ["" if place in blank else cell for place, cell in enumerate(row)]
            kept += [] if gone and name != "summary.csv" else [row]
        _write(folder / name, head, kept)
    return folder


def _differences(folder, names, points, found, apart):
    """Every pair that differs in one name; an interval of the difference that leaves out zero if told so."""
    rows = []
    for (one, first), (two, second) in combinations(points, 2):
        places = [place for place in range(len(names)) if first[place] != second[place]]
        if len(places) != 1:
            continue
        for outcome in OUTCOMES:
            gap = found[one, outcome] - found[two, outcome]
            wide = abs(gap) * (0.5 if apart else 2)
            ahead = (first if gap > 0 else second)[places[0]] if apart else ""
            rows.append((names[places[0]], one, two, first[places[0]], second[places[0]], outcome, 400, gap, gap - wide,
                         gap + wide, 0.95, ahead, "made up"))  # fmt: skip
    head = ("varied", "first_point", "second_point", "first", "second", "outcome", "n", "difference", "low", "high",
            "level", "ahead", "method")  # fmt: skip
    _write(folder / "differences.csv", head, rows)


def _write(path, head, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(head)
        lines.writerows(rows)


def tracks(folder, **more):
    """A comparison of the three tracks."""
    return made_up(folder, {"track": TRACKS}, **more)


def grid(folder, **more):
    """Tracks at every combination of tension and encroachment."""
    others = {"tension.baseline": ("0.1", "0.5"), "encroachment.level": ("0.0", "0.4", "0.8")}
    return made_up(folder, {"track": TRACKS}, others, **more)


def twelve(folder, **more):
    """Twelve settings with long names, in a scenario with a long name."""
    return made_up(folder, {"forums.standing.arrangement": ROOMS}, title=LONG, question=f"{LONG}: which room?", **more)


def sample(folder, **more):
    """Many settings that compare nothing."""
    values = tuple(f"{number / 20:.2f}" for number in range(14))
    return made_up(folder, None, {"tension.baseline": values, "careers.handover": ("0.2", "0.9")}, **more)


KINDS = {
    "tracks": tracks,
    "two": lambda folder, **more: made_up(folder, {"track": TRACKS[:2]}, **more),
    "one": lambda folder, **more: made_up(folder, {"track": TRACKS[:1]}, **more),
    "twelve": twelve,
    "grid": grid,
    "sample": sample,
}
MADE = tuple(kind if kind in ("tracks", "grid") else pytest.param(kind, marks=pytest.mark.deep) for kind in KINDS)
"""Kinds of which whole briefs are made: the others with the slow tests."""
