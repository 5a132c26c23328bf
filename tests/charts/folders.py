"""Made-up studies for charts: every table a figure reads, at the edges of what can happen. Nothing is simulated."""

from __future__ import annotations

import csv
import json
import random
from itertools import combinations
from typing import NamedTuple

from sim.edition import EDITION

HEAD = ("n", "estimate", "low", "high", "inner_low", "inner_high", "level", "method")
STAGES = {"meetings": 20.0, "drafts": 75.0, "breakthroughs": 2.5, "uptake": 2.3, "transferred": 0.9, "agreed": 0.3}
SHARES = {"transfer_rate": 0.35, "any_transfer": 0.4}
LONG = "United States, China, Japan, Korea and Russia: several dialogues on the avoidance of crises at sea"


class Case(NamedTuple):
    """What is odd about a study."""

    lever: str = "track"
    values: tuple[str, ...] = ("track1", "track1_5", "track2")
    title: str = "A standing dialogue"
    shift: float = 1.0
    """Every estimate is multiplied with this: 0 for nothing at all."""
    missing: bool = False
    sides: int = 2
    xs: int = 9


MANY = tuple(f"officials in room {number}, seated by their governments' protocol" for number in range(1, 13))
TWELVE = "twelve with long names"
CASES = {
    "usual": Case(),
    "two": Case(values=("track1_5", "track2")),
    "one": Case(values=("track1",), xs=3),
    TWELVE: Case("forums.standing.arrangement", MANY, LONG, sides=3),
    "all zeros": Case(shift=0.0),
    "missing": Case(missing=True),
    "large": Case(shift=4321.0, title=LONG),
}


class Writer:
    """Writes the tables of a case into a folder."""

    def __init__(self, folder, case, seed=1):
        self.folder, self.case, self.luck = folder, case, random.Random(seed)

    def table(self, name, head, rows):
        with (self.folder / name).open("w", newline="", encoding="utf-8") as file:
            lines = csv.writer(file, lineterminator="\n")
            lines.writerow(head)
            lines.writerows(["" if cell is None else cell for cell in row] for row in rows)

    def numbers(self, value, n=400, spread=0.08, most=None):
        if self.case.missing and self.luck.random() < 0.3:
            return (0, None, None, None, None, None, None, "")
        noise = spread * (abs(value) + 0.02 * bool(value))
        ends = [value + step * noise for step in (-1, 1, -0.4, 0.4)]
        if most is not None:
            ends = [min(max(end, 0.0), most) for end in ends]
        return (n, value, *ends, 0.95, "made up")

    def points(self):
        xs = [f"{number / 10:.1f}" for number in range(self.case.xs)]
        grid = [(x, y, value) for x in xs for y in ("0.2", "0.5", "0.8") for value in self.case.values]
        return [(number, *each) for number, each in enumerate(grid)]

    def size(self, value, x):
        rank = self.case.values.index(value) + 1
        return self.case.shift * (0.5 + 0.5 * rank / len(self.case.values)) * (1.2 - float(x))

    def share(self, base, value, x):
        return min(base * self.size(value, x), 1.0) if self.case.shift <= 1 else base

    def write(self):
        names = ("tension.baseline", "encroachment.level", self.case.lever)
        points, found = self.points(), {}
        summary, funnel = [], []
        for number, x, y, value in points:
            for outcome, base in (*SHARES.items(), *STAGES.items(), ("trust_end", 0.4)):
                share = outcome in SHARES or outcome == "trust_end"
                centre = self.share(base, value, x) if share else base * self.size(value, x)
                found[number, outcome] = self.numbers(centre, most=1.0 if share else None)
                rows = summary if outcome in ("transferred", "transfer_rate", "any_transfer", "trust_end") else funnel
                rows.append((number, x, y, value, outcome, *found[number, outcome]))
        self.table("summary.csv", ("point", *names, "outcome", *HEAD), summary)
        self.table("funnel.csv", ("point", *names, "outcome", *HEAD), funnel)
        self._differences(names, points, found)
        self._months(names, points)
        self._sensitivity()
        self._others()
        self._facts(names)
        return self.folder

    def _differences(self, names, points, found):
        head = ("varied", "first_point", "second_point", *names, "first", "second", "outcome", "n", "difference",
                "low", "high", "inner_low", "inner_high", "level", "p_value", "p_holm", "ahead", "method")  # fmt: skip
        rows = []
        for one, two in combinations(points, 2):
            if one[1:3] != two[1:3]:
                continue
            for outcome in ("transferred", "transfer_rate"):
                first, second = found[one[0], outcome][1], found[two[0], outcome][1]
                if first is None or second is None:
                    continue
                gap = first - second
                low, high = gap - 0.05 * self.case.shift, gap + 0.05 * self.case.shift
                ahead = one[3] if low > 0 else two[3] if high < 0 else ""
                rows.append((self.case.lever, one[0], two[0], *one[1:3], "", one[3], two[3], outcome, 400, gap, low,
                             high, None, None, 0.95, 0.5, 0.5, ahead, "made up"))  # fmt: skip
        self.table("differences.csv", head, rows)

    def _months(self, names, points):
        survival, curves = [], []
        for number, x, y, value in points:
            for month in range(0, 61, 4):
                left = max(1 - 0.01 * self.size(value, x) * month, 0.05) if self.case.shift <= 1 else 0.5
                low, high = max(left - 0.04, 0), min(left + 0.04, 1)
                survival.append((number, x, y, value, 1, "first_transfer", month, 400, 3, left, low, high, 0.95, "KM"))
            for month in range(1, 61, 5):
                base = 0.3 + 0.004 * month * self.size(value, x)
                spread = (0.0, 0.0, 0.0, 0.0, 0.0) if self.case.shift == 0 else (-0.1, -0.04, 0.0, 0.05, 0.15)
                quantiles = [self.case.shift and base + step for step in spread]
                row = [None] * 8 if self.case.missing and number == 0 else [base, base, base, *quantiles]
                curves.append((number, x, y, value, "trust", month, 400, *row))
        head = ("points", "event", "month", "at_risk", "events", "survival", "low", "high", "level", "method")
        self.table("survival.csv", ("point", *names, *head), survival)
        head = ("curve", "month", "n", "mean", "low", "high", "q05", "q25", "q50", "q75", "q95")
        self.table("curves.csv", ("point", *names, *head), curves)

    def _sensitivity(self):
        rows = []
        factors = [
            f"chapter.a_rather_long_name_of_a_parameter_{number}" for number in range(2 if self.case.xs == 3 else 12)
        ]
        for value in self.case.values[:4]:
            for place, factor in enumerate(factors):
                for measure in ("first_order", "total"):
                    share = self.case.shift and 0.6 / (place + 1)
                    rows.append(
                        (value, "transferred", factor, measure, None, None, 96, share, share - 0.1, share + 0.1)
                    )
                for measure, sign in (("to_low", -1), ("to_high", 1), ("swing", 2)):
                    change = sign * self.case.shift / (place + 1)
                    wide = 0.1 * self.case.shift
                    gap = (None, None) if self.case.missing and place == 1 else (change - wide, change + wide)
                    rows.append((value, "transferred", factor, measure, 0.1, 0.6, 96, change, *gap))
        head = ("outcome", "factor", "measure", "from_value", "to_value", "n", "estimate", "low", "high")
        self.table("sensitivity.csv", (self.case.lever, *head), rows)

    def _others(self):
        verdicts = ("reproduced", "not reproduced", "not identified")
        many = 1 if self.case.values == ("track1",) else 26
        claim = (
            f"{LONG}, and what came of them" if len(self.case.values) == 12 else "Transfer falls as officials leave."
        )
        rows = [
            (f"E{number}", part, "evidence", claim, "compared", 0.2, 0.1, 0.3, 400, 0.1, verdicts[(number + part) % 3])
            for number in range(1, many + 1)
            for part in range(1, 2 + number % 5)
        ]
        head = ("code", "part", "kind", "claim", "compared", "effect", "low", "high", "n", "smallest", "verdict")
        self.table("patterns.csv", head, rows)
        rows = [
            (f"chapter.a_rather_long_name_{number}", 0.1, 0.5, 0.12, 0.48, 0.15, 0.2 + 0.01 * number, 0.45, 0.7,
             0.3 - 0.01 * number, 0.1, 0.4, "yes" if number % 2 else "no", "logarithm" if number % 3 else "linear")
            for number in range(many)
        ]  # fmt: skip
        head = ("parameter", "low", "high", "searched_q05", "searched_q95", "q05", "median", "q95", "width", "distance",
                "distance_low", "distance_high", "constrained", "scale")  # fmt: skip
        self.table("marginals.csv", head, rows)
        people = [
            (f"{side}{seat}", f"Side {side}", role)
            for side in range(1, self.case.sides + 1)
            for seat, role in enumerate(("official", "former official", "expert", "expert"))
        ]
        self.table("people.csv", ("person", "side", "role"), people)
        trust = [
            (month, one[0], two[0], min(self.case.shift, 1) * (0.2 + 0.01 * month))
            for month in (1, 12, 24, 36, 48, 60)
            for one in people
            for two in people
            if one[1] != two[1]
        ]
        self.table("trust.csv", ("month", "from", "to", "trust"), trust)

    def _facts(self, names):
        plan = {
            "name": "made-up", "question": "?", "scenario": "standing", "levers": {names[2]: "some"},
            "repetitions": 400, "seed": 7, "command": "backchannel study made-up", "edition": EDITION,
        }  # fmt: skip
        (self.folder / "study.json").write_text(json.dumps(plan), encoding="utf-8")
        (self.folder / "manifest.json").write_text('{"made_with": {"backchannel": "0.0.test"}}', encoding="utf-8")
        (self.folder / "scenario.toml").write_text(f'title = "{self.case.title}"\nmonths = 60\n', encoding="utf-8")


def made_up(folder, case="usual"):
    """The folder of a case."""
    folder.mkdir(parents=True, exist_ok=True)
    return Writer(folder, CASES[case]).write()


def rewrite(path, change):
    """Put rows in the place of every row of a table."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = [new for row in csv.DictReader(file) for new in change(row)]
    with path.open("w", newline="", encoding="utf-8") as file:
        lines = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        lines.writeheader()
        lines.writerows(rows)
