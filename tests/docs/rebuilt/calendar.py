"""When forums meet, on which terms, and what happens on a date."""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

Tree = dict[str, Any]
MONTHS_A_YEAR = 12


def is_open(forum: Tree, t: int) -> bool:
    """The month lies between opening and closing, both included."""
    return forum["opens"] - 1 <= t <= forum["closes"] - 1


def terms(forum: Tree, months: int) -> list[SimpleNamespace]:
    """The terms of a forum in each month."""
    now, found = dict(forum["terms"]), []
    for t in range(months):
        for change in forum["changes"]:
            if change["month"] == t + 1:
                now = now | change["terms"]
        found.append(SimpleNamespace(**now))
    return found


def meetings(forum: Tree, in_month: list[SimpleNamespace]) -> list[int]:
    """How many meetings are due in each month."""
    if forum["meets_in"] is not None:
        return [list(forum["meets_in"]).count(t + 1) for t in range(len(in_month))]
    purse, found = Fraction(0), []
    for t, now in enumerate(in_month):
        if is_open(forum, t):
            purse += Fraction(repr(float(now.meetings_a_year))) / MONTHS_A_YEAR
        due = int(purse)
        purse -= due
        found.append(due)
    return found


class Dated:
    """What the events of a scenario do, month by month."""

    def __init__(self, situation: Tree) -> None:
        self._governments = [row["key"] for row in situation["governments"]]
        self._forums = [row["key"] for row in situation["forums"]]
        self._seated = [set(row["delegations"]) for row in situation["forums"]]
        self._months = situation["months"]
        sides, rooms, months = range(len(self._governments)), range(len(self._forums)), range(self._months)
        self.crisis = [0.0 for _ in months]
        self.change = [[False for _ in sides] for _ in months]
        self.receptivity = [[-1 for _ in sides] for _ in months]
        self.interrupted = [[False for _ in rooms] for _ in months]
        self.politicised = [[[False for _ in sides] for _ in rooms] for _ in months]
        self.level = [[row["encroachment"] for row in situation["governments"]] for _ in months]
        for event in sorted(situation["events"], key=lambda row: row["month"]):
            self._enter(event)

    def _enter(self, event: Tree) -> None:
        kind, t = event["kind"], event["month"] - 1
        sides = [g for g, key in enumerate(self._governments) if key in event["governments"]]
        rooms = [f for f, key in enumerate(self._forums) if not event["forums"] or key in event["forums"]]
        if kind == "crisis":
            self.crisis[t] += event["size"] * (1 - self.crisis[t])
        elif kind == "interruption":
            self._interrupt(event, rooms)
        elif kind == "politicised":
            self._politicise(t, sides, rooms)
        for g in sides:
            if kind == "change_of_government":
                self.change[t][g] = True
            elif kind in ("opening", "closing"):
                self.receptivity[t][g] = int(kind == "opening")
            elif kind == "encroachment":
                for month in range(t, self._months):
                    self.level[month][g] = event["size"]

    def _interrupt(self, event: Tree, rooms: list[int]) -> None:
        start = event["month"] - 1
        for t in range(start, min(start + event["months"], self._months)):
            for f in rooms:
                self.interrupted[t][f] = True

    def _politicise(self, t: int, sides: list[int], rooms: list[int]) -> None:
        for f in rooms:
            for g in sides:
                if self._governments[g] in self._seated[f]:
                    self.politicised[t][f][g] = True
