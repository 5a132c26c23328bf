"""What is worked out from a situation before a run: calendar, dated events, seats, parties."""

from __future__ import annotations

from fractions import Fraction

from tests.docs.rebuilt.scenario import Tree

OFFICIAL, FORMER, EXPERT = 0, 1, 2


class World:
    """Everything that does not change in a run, named as on the page."""

    def __init__(self, situation: Tree) -> None:
        self.months, self.theory = situation["months"], situation["theory"]
        self.governments, self.forums = situation["governments"], situation["forums"]
        self.keys = [each["key"] for each in self.governments]
        self.times, self.sides = range(self.months), range(len(self.keys))
        self.terms = [[self._terms(forum, t) for forum in self.forums] for t in self.times]
        self._calendar()
        self._seats()
        self._questions(situation["agenda"])
        self._events(sorted(situation["events"], key=lambda event: event["month"]))

    def _terms(self, forum: Tree, t: int) -> Tree:
        terms = dict(forum["terms"])
        for change in forum["changes"]:
            if change["month"] <= t + 1:
                terms |= change["terms"]
        return terms

    def _calendar(self) -> None:
        self.opens = [forum["opens"] - 1 for forum in self.forums]
        self.open = [[f["opens"] <= t + 1 <= f["closes"] for f in self.forums] for t in self.times]
        self.meetings = [[0] * len(self.forums) for _ in self.times]
        self.meeting = [[0] * len(self.forums) for _ in self.times]
        for f, forum in enumerate(self.forums):
            purse, before = Fraction(0), 0
            for t in self.times:
                if forum["meets_in"] is not None:
                    due = list(forum["meets_in"]).count(t + 1)
                else:
                    if self.open[t][f]:
                        purse += Fraction(str(self.terms[t][f]["meetings_a_year"])) / 12
                    due = int(purse)
                    purse -= due
                self.meetings[t][f], self.meeting[t][f] = due, before
                before += due

    # Seats ---------------------------------------------------------------------------------------------------

    def _seats(self) -> None:
        self.forum_of: list[int] = []
        self.side: list[int] = []
        self.place: list[int] = []
        self.members = [[range(0) for _ in self.sides] for _ in self.forums]
        self.rank = [[-1] * len(self.keys) for _ in self.forums]
        self.present_sides = [[g for g in self.sides if self.keys[g] in f["delegations"]] for f in self.forums]
        for f, forum in enumerate(self.forums):
            for rank, g in enumerate(self.present_sides[f]):
                size = sum(forum["delegations"][self.keys[g]][name] for name in ("officials", "former", "experts"))
                self.rank[f][g] = rank
                self.members[f][g] = range(len(self.side), len(self.side) + size)
                self.forum_of += [f] * size
                self.side += [g] * size
                self.place += range(size)
        self.seats = range(len(self.side))
        self.seats_of = [[i for i in self.seats if self.forum_of[i] == f] for f in range(len(self.forums))]
        self._people()

    def _people(self) -> None:
        self.role, self.official, self.dependence, self.officials_share = ([[] for _ in self.times] for _ in range(4))
        self.speaks_for = [[[False] * len(self.keys) for _ in self.forums] for _ in self.times]
        for t in self.times:
            for f, forum in enumerate(self.forums):
                for g in self.present_sides[f]:
                    self._delegation(t, f, g, self._in_force(forum, self.keys[g], t))
        self.official_room = [
            [all(self.speaks_for[t][f][g] for g in self.present_sides[f]) for f in range(len(self.forums))]
            for t in self.times
        ]
        now = [list(zip(self.role[t], self.official[t], strict=True)) for t in self.times]
        self.replaced = [[t > 0 and now[t][i] != now[t - 1][i] for i in self.seats] for t in self.times]

    def _in_force(self, forum: Tree, key: str, t: int) -> Tree:
        delegation: Tree = forum["delegations"][key]
        for change in forum["changes"]:
            if change["month"] <= t + 1:
                delegation = change["delegations"].get(key, delegation)
        return delegation

    def _delegation(self, t: int, f: int, g: int, now: Tree) -> None:
        roles = [OFFICIAL] * now["officials"] + [FORMER] * now["former"] + [EXPERT] * now["experts"]
        self.role[t] += roles
        self.official[t] += [role == OFFICIAL and now["capacity"] == "official" for role in roles]
        self.dependence[t] += [float(now["dependence"])] * len(roles)
        self.officials_share[t] += [now["officials"] / len(roles)] * len(roles)
        self.speaks_for[t][f][g] = now["officials"] == len(roles) and now["capacity"] == "official"

    # Questions and dates -------------------------------------------------------------------------------------

    def _questions(self, agenda: list[Tree]) -> None:
        blocks = [set(block["parties"]) for block in agenda for _ in range(block["questions"])]
        self.questions = range(len(blocks))
        self.parties = [[g for g in self.sides if self.keys[g] in block] for block in blocks]
        self.covers = [[set(forum["delegations"]) == block for block in blocks] for forum in self.forums]
        self.agenda = [[q for q in self.questions if covers[q]] for covers in self.covers]

    def _events(self, events: list[Tree]) -> None:
        every = range(len(self.forums))
        self.crisis = [0.0 for _ in self.times]
        self.change = [[False] * len(self.keys) for _ in self.times]
        self.receptivity = [[-1] * len(self.keys) for _ in self.times]
        self.interrupted = [[False for _ in every] for _ in self.times]
        self.politicised = [[[False] * len(self.keys) for _ in every] for _ in self.times]
        self.level = [[float(each["encroachment"]) for each in self.governments] for _ in self.times]
        for event in events:
            where = [f for f in every if not event["forums"] or self.forums[f]["key"] in event["forums"]]
            self._event(event, event["month"] - 1, where)

    def _event(self, event: Tree, t: int, where: list[int]) -> None:
        kind, whom = event["kind"], [g for g in self.sides if self.keys[g] in event["governments"]]
        if kind == "crisis":
            self.crisis[t] = self.crisis[t] + event["size"] * (1 - self.crisis[t])
        for f in where:
            if kind == "interruption":
                for later in range(t, t + event["months"]):
                    self.interrupted[later][f] = True
            for g in whom:
                if kind == "politicised" and g in self.present_sides[f]:
                    self.politicised[t][f][g] = True
        for g in whom:
            if kind == "change_of_government":
                self.change[t][g] = True
            elif kind in ("opening", "closing"):
                self.receptivity[t][g] = int(kind == "opening")
            elif kind == "encroachment":
                for later in self.times[t:]:
                    self.level[later][g] = float(event["size"])
