"""Titles: on 500 simulated tables what they claim is never contradicted by an interval. The titles are read as text."""

from __future__ import annotations

import random
import re
from itertools import combinations

import pytest

from sim.findings import differences, rates
from sim.findings.study import Focus, StoredStudy
from sim.statistics.estimate import Estimate
from sim.words.claims import TIMES, at_least
from sim.words.phrases import PHRASES, phrase

OUTCOMES = ("transfer_rate", "transferred", "trust_end", "first_transfer")
TRACKS = ("track1", "track1_5", "track2")
NAMES = {"track1": "Track 1", "track1_5": "Track 1.5", "track2": "Track 2"}
NUMBERS = {word: times for times, word in TIMES.items()}
MORE = re.compile(
    r"\b(most|more|fewer|fewest|less|least|highest|higher|lower|lowest|soonest|sooner|later|latest|twice|times)\b"
)


def numbers(luck, outcome):
    """An estimate with an interval, now and then none, zero, or far above the others."""
    if luck.random() < 0.05:
        return None, None, None
    value = 0.0 if luck.random() < 0.1 else luck.choice((0.1, 0.3, 0.31, 0.9, 4.0)) * luck.uniform(0.8, 1.2)
    value = min(value, 1.0) if outcome in ("transfer_rate", "trust_end") else value
    arm = luck.choice((0.0001, 0.02, 0.2, 0.5)) * luck.uniform(0.5, 1.5)
    return value, max(value - arm, 0.0), value + arm


def table(number):
    """A simulated study as rows: some groups, some of their paired differences, with Holm's word or without."""
    luck = random.Random(number)
    outcome = luck.choice(OUTCOMES)
    if luck.random() < 0.6:
        lever, values = "track", luck.sample(TRACKS, luck.randint(1, 3))
    else:
        lever, values = "arrangement", [f"plan {letter}" for letter in "abcdefghijkl"[: luck.randint(1, 12)]]
    summary, found = [], {}
    for place, value in enumerate(values):
        found[place] = numbers(luck, outcome)
        cells = dict(
            zip(("estimate", "low", "high"), ["" if each is None else str(each) for each in found[place]], strict=True)
        )
        summary.append({"point": str(place), lever: value, "outcome": outcome, "n": "99", **cells, "method": ""})
    rows = []
    for one, two in combinations(range(len(values)), 2):
        if luck.random() < 0.25 or found[one][0] is None or found[two][0] is None:
            continue
        gap, arm = found[one][0] - found[two][0], luck.choice((0.001, 0.1, 1.0))
        sign = (gap - arm > 0) - (gap + arm < 0)
        told = values[one] if sign > 0 else values[two] if sign < 0 else ""
        ahead = "" if luck.random() < 0.2 else told  # Holm tells fewer apart
        rows.append({"first_point": str(one), "second_point": str(two), "first": values[one], "second": values[two],
                     "outcome": outcome, "n": "99", "difference": str(gap), "low": str(gap - arm),
                     "high": str(gap + arm), "ahead": ahead})  # fmt: skip
    if luck.random() < 0.4:  # a table without Holm's word
        rows = [{name: cell for name, cell in row.items() if name != "ahead"} for row in rows]
    return lever, values, outcome, summary, rows


class Rows(StoredStudy):
    """A study of rows that are at hand."""

    def __init__(self, folder, lever, summary, rows):
        super().__init__(folder)
        self.plan = {"levers": {lever: ""}, "name": "made-up"}
        self._tables = {"summary.csv": summary, "differences.csv": rows}

    def has(self, name):
        return bool(self._tables.get(name))


def allowed(summary, rows, one, two):
    """Whether the table itself says that ``one`` has more than ``two``."""
    for row in rows:
        ends = float(row["low"]), float(row["high"])
        if (row["first_point"], row["second_point"]) == (str(one), str(two)):
            return ends[0] > 0 and row.get("ahead", row["first"]) == row["first"]
        if (row["first_point"], row["second_point"]) == (str(two), str(one)):
            return ends[1] < 0 and row.get("ahead", row["second"]) == row["second"]
    low, high = summary[one]["low"], summary[two]["high"]
    return bool(low and high) and float(low) > float(high)


def labels(lever, values):
    return [NAMES.get(value) or f"“{value}” ({lever})" for value in values]


def read(title, names, known):
    """What a title claims: pairs (more, less), and (first, others, times); by reading it."""
    text = title.replace("\u00a0", " ").removesuffix("; no other difference can be told")
    at = {name: place for place, name in enumerate(names)}
    inside = "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True))
    label = rf"(?:{inside})"
    several = rf"{label}(?:, {label})*(?: or {label})?"

    def places(words):
        return [at[each] for each in re.findall(label, words)]

    flip = bool(re.search(r"\b(fewer|fewest|less often|least often|lower|lowest|later|latest)\b", text))
    if found := re.search(
        rf"at least ({'|'.join(NUMBERS)}) as \w+.* with ({label}) as with ({label}|any other)$", text
    ):
        first = at[found[2]]
        others = [place for place in known if place != first] if found[3] == "any other" else places(found[3])
        return [(first, other) for other in others], NUMBERS[found[1]]
    if found := re.search(rf"with ({label}), then ({label}), then ({label})$", text):
        one, two, three = (at[each] for each in found.groups())
        return [(one, two), (two, three), (one, three)], 1
    if found := re.search(rf"with ({several}) than with ({several}|any other)$", text):
        upper = places(found[1])
        lower = [place for place in known if place not in upper] if found[2] == "any other" else places(found[2])
        return [(one, two) for one in upper for two in lower], 1
    if found := re.search(rf"(?:most|highest|soonest|fewest|least|lowest|latest)\b.* with ({label})$", text):
        one = at[found[1]]
        pairs = [(one, other) for other in known if other != one]
        return ([(two, one) for one, two in pairs] if flip else pairs), 1
    assert not MORE.search(text.partition(",")[0] if "pairs of settings" in text else text), text
    return [], 1


@pytest.mark.parametrize("figure", [rates, differences], ids=["rates", "differences"])
def test_no_title_is_contradicted_by_an_interval(figure, tmp_path):
    claimed = with_times = left_out = 0
    for number in range(500):
        lever, values, outcome, summary, rows = table(number)
        try:
            made = figure.read(Rows(tmp_path, lever, summary, rows), Focus(outcome))
        except Exception as lack:
            assert type(lack).__name__ == "Unfit"  # noqa: PT017
            continue
        title, known = made.claim.text, [place for place, row in enumerate(summary) if row["estimate"]]
        title, lost = title.partition("; unknown with ")[::2]
        assert bool(lost) == (0 < len(known) < len(summary)), made.claim.text
        missing = [label for place, label in enumerate(labels(lever, values)) if place not in known]
        assert not lost or lost.replace("\u00a0", " ") in (*missing[:1], f"{len(missing)} of {len(summary)} settings")
        assert not lost or lost.endswith(" settings") == (len(missing) > 1)
        left_out += bool(lost)
        pairs, times = read(title, labels(lever, values), known)
        claimed, with_times = claimed + bool(pairs), with_times + (times > 1)
        if title.endswith("no other difference can be told"):
            told = [(one, two) for one in known for two in known if one != two and allowed(summary, rows, one, two)]
            assert len(told) == 1, (number, title)
        for one, two in pairs:
            more, less = (two, one) if PHRASES[outcome].low_first else (one, two)
            assert allowed(summary, rows, more, less), (number, title)
            assert float(summary[one]["low"] or 0) >= times * float(summary[two]["high"] or 0) or times == 1, (
                number,
                title,
            )
        if len(known) > 1 and not any(allowed(summary, rows, one, two) for one in known for two in known if one != two):
            assert title.startswith("No difference can be told") or ": none in any" in title, title
    assert claimed > 50
    assert with_times > 10
    assert left_out > 10


def test_twice_needs_the_interval_not_the_estimate():
    assert at_least(Estimate(0.4, 0.3, 0.5, 99), [Estimate(0.1, 0.05, 0.16, 99)]) == 1
    assert at_least(Estimate(0.4, 0.33, 0.5, 99), [Estimate(0.1, 0.05, 0.16, 99)]) == 2


def test_an_outcome_that_nobody_knows_still_speaks():
    assert phrase("my_own_count").noun == "My own count"
