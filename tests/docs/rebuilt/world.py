"""What is worked out from a scenario before a run."""

from types import SimpleNamespace
from typing import Any

from tests.docs.rebuilt import calendar, seating

Tree = dict[str, Any]


def _chapters(theory: Tree) -> SimpleNamespace:
    """All parameters, `par.chapter.name`."""
    found: dict[str, dict[str, float]] = {}
    for path, value in theory.items():
        chapter, name = path.split(".")
        found.setdefault(chapter, {})[name] = value
    return SimpleNamespace(**{chapter: SimpleNamespace(**names) for chapter, names in found.items()})


class World:
    """The conflict, its forums and its calendar, as they are before anything happens."""

    def __init__(self, situation: Tree) -> None:
        self.months: int = situation["months"]
        self.par = _chapters(situation["theory"])
        self.keys = [row["key"] for row in situation["governments"]]
        self.all_g, self.all_f = range(len(self.keys)), range(len(situation["forums"]))
        self._governments(situation["governments"])
        self._calendar(situation)
        self._seats(situation["forums"])
        self._people(situation["forums"])
        self._questions(situation)

    def _governments(self, rows: list[Tree]) -> None:
        self.rigidity = [row["rigidity"] for row in rows]
        self.power = [row["power"] for row in rows]
        self.floor = [row["floor"] for row in rows]
        self.receptive_share = [row["receptive"] for row in rows]
        self.reach = [row["reach"] for row in rows]

    def _calendar(self, situation: Tree) -> None:
        forums = situation["forums"]
        self.opens = [forum["opens"] - 1 for forum in forums]
        self.open = [[calendar.is_open(forum, t) for forum in forums] for t in range(self.months)]
        terms = [calendar.terms(forum, self.months) for forum in forums]
        due = [calendar.meetings(forum, terms[f]) for f, forum in enumerate(forums)]
        self.terms = [[terms[f][t] for f in self.all_f] for t in range(self.months)]
        self.meetings = [[due[f][t] for f in self.all_f] for t in range(self.months)]
        self.meeting = [[sum(due[f][:t]) for f in self.all_f] for t in range(self.months)]
        dated = calendar.Dated(situation)
        self.crisis, self.change, self.receptivity = dated.crisis, dated.change, dated.receptivity
        self.interrupted, self.politicised, self.level = dated.interrupted, dated.politicised, dated.level

    def _seats(self, forums: list[Tree]) -> None:
        self.seats = seating.numbered(forums, self.keys)
        self.all_i = range(len(self.seats))
        self.forum_of = [seat.forum for seat in self.seats]
        self.seats_of = [[i for i in self.all_i if self.forum_of[i] == f] for f in self.all_f]
        self.government = [seat.government for seat in self.seats]
        self.lot = [(seat.rank, seat.place) for seat in self.seats]
        self.sides = [[g for g, key in enumerate(self.keys) if key in forum["delegations"]] for forum in forums]
        self.others = [{g: [h for h in sides if h != g] for g in sides} for sides in self.sides]
        self.rank = [{g: rank for rank, g in enumerate(sides)} for sides in self.sides]
        self.members = [
            {g: [i for i in self.seats_of[f] if self.government[i] == g] for g in self.sides[f]} for f in self.all_f
        ]
        self.counterparts = [
            [j for j in self.seats_of[seat.forum] if self.government[j] != seat.government] for seat in self.seats
        ]

    def _people(self, forums: list[Tree]) -> None:
        self.people: list[list[seating.Person]] = []
        self.speaks_for: list[list[dict[int, bool]]] = []
        force = [seating.in_force(forum, self.months) for forum in forums]
        for t in range(self.months):
            now = [[(g, force[f][t][self.keys[g]]) for g in self.sides[f]] for f in self.all_f]
            self.people.append([who for room in now for _, row in room for who in seating.people(row)])
            self.speaks_for.append([{g: seating.speaks_for(row) for g, row in room} for room in now])
        self.official_room = [[all(room.values()) for room in rooms] for rooms in self.speaks_for]

    def replaced(self, t: int, i: int) -> bool:
        """The seat gets another kind of person in this month."""
        if t == 0:
            return False
        now, before = self.people[t][i], self.people[t - 1][i]
        return (now.role, now.official) != (before.role, before.official)

    def _questions(self, situation: Tree) -> None:
        blocks = [(set(row["parties"]), row["questions"]) for row in situation["agenda"]]
        named = [parties for parties, count in blocks for _ in range(count)]
        self.all_q, self.all_k = range(len(named)), range(self.par.drafting.issues)
        self.parties = [[g for g, key in enumerate(self.keys) if key in parties] for parties in named]
        self.agenda = [[q for q in self.all_q if self.parties[q] == sides] for sides in self.sides]
        self.covers = [[q in agenda for q in self.all_q] for agenda in self.agenda]
