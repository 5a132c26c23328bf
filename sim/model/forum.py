"""Forum: a recurring dialogue as its participants find it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sim.rules.candour import confidence, facilitation, safety
from sim.rules.forum import Forum as Terms
from sim.rules.parameter import parameters_of
from sim.rules.trust import contact
from sim.state import LONG_AGO

if TYPE_CHECKING:
    from sim.model.dialogue import Dialogue
    from sim.model.government import Government
    from sim.model.participants import Participant
    from sim.model.question import Question

KINDS_OF_TERMS = tuple(parameter.kind for parameter in parameters_of("forum", Terms))


class Forum:
    """A forum: its delegations in seat order, who is at the table, and what it is working on."""

    def __init__(self, dialogue: Dialogue, number: int) -> None:
        given, plan = dialogue.given, dialogue.plan.forums[number]
        self.dialogue, self.number, self.key, self.name = dialogue, number, plan.key, plan.name
        self.opens = given.opens[number]
        self.governments = [each for each in dialogue.governments if given.rank[number][each.number] >= 0]
        self.agenda = [each for each in dialogue.questions if given.covers[number][each.number]]
        self._terms = [
            Terms._make(kind(value) for kind, value in zip(KINDS_OF_TERMS, month[number], strict=True))
            for month in given.terms
        ]
        self.participants: list[Participant] = []
        self.table: list[Participant] = []
        self._delegations: dict[Government, list[Participant]] = {each: [] for each in dialogue.governments}
        self._present: dict[Government, list[Participant]] = {each: [] for each in dialogue.governments}
        self._facing: dict[Government, list[Participant]] = {each: [] for each in dialogue.governments}
        self.alive, self.sitting, self.met = True, False, False
        self.meeting = -1
        self.last_met = self.last_uptake = 0
        self.scandal = LONG_AGO
        self.question: Question | None = None
        self.shelved: set[Question] = set()
        self.tries: Counter[Question] = Counter()
        self.worked: set[Question] = set()
        self.solved: dict[Question, int] = {}
        self.carried: set[Question] = set()
        self.notes: dict[tuple[Government, Government], list[float]] = {}
        self.image: dict[tuple[Government, Government], float] = {}
        self.draft: dict[Government, list[float]] = {}
        self.offer: dict[Government, float] = {}
        self.backing: list[Government] = []

    # Who is there --------------------------------------------------------------------------------------------

    def others(self, government: Government) -> list[Government]:
        """The other governments with a delegation."""
        return [other for other in self.governments if other is not government]

    def delegation(self, government: Government) -> list[Participant]:
        """A government's participants in seat order."""
        return self._delegations[government]

    def opposite(self, government: Government) -> list[Participant]:
        """Everybody of the other sides."""
        return [participant for participant in self.participants if participant.government is not government]

    def join(self, participant: Participant) -> None:
        """Take the next seat."""
        self.participants.append(participant)
        self._delegations[participant.government].append(participant)

    def take_over(self, leaver: Participant, newcomer: Participant) -> None:
        """The newcomer takes the leaver's seat, and its chair if it was at the table."""
        for seats in (self.participants, self._delegations[leaver.government]):
            seats[seats.index(leaver)] = newcomer
        self.seat([newcomer if participant is leaver else participant for participant in self.table])

    def present(self, government: Government) -> list[Participant]:
        """A government's participants at the table."""
        return self._present[government]

    def facing(self, government: Government) -> list[Participant]:
        """Everybody at the table of the other sides."""
        return self._facing[government]

    def seat(self, present: list[Participant]) -> None:
        """Who is at the table, in seat order."""
        self.table = present
        for government in self.governments:
            self._present[government] = [each for each in present if each.government is government]
            self._facing[government] = [each for each in present if each.government is not government]

    def rank(self, government: Government) -> int:
        """Number of a government's side within the forum."""
        return self.governments.index(government)

    def clear_table(self) -> None:
        """Before a meeting."""
        self.seat([])
        for participant in self.participants:
            participant.frank = 0.0

    def open_notes(self) -> None:
        """Before an exchange no side has noted anything about another."""
        issues = self.dialogue.theory.drafting.issues
        self.notes = {(own, other): [1.0] * issues for own in self.governments for other in self.others(own)}

    # What it is like this month ------------------------------------------------------------------------------

    @property
    def terms(self) -> Terms:
        """The terms of the month."""
        return self._terms[self.dialogue.month]

    @property
    def is_running(self) -> bool:
        """True between opening and closing, unless it has ended."""
        return self.alive and self.dialogue.given.open[self.dialogue.month][self.number]

    @property
    def is_interrupted(self) -> bool:
        """True if the scenario dates an interruption to this month."""
        return self.dialogue.given.interrupted[self.dialogue.month][self.number]

    @property
    def is_official_room(self) -> bool:
        """True if every delegation speaks for its government."""
        return all(self.speaks_for(government) for government in self.governments)

    def speaks_for(self, government: Government) -> bool:
        """True if a government's delegation sits wholly in official capacity."""
        members = self.delegation(government)
        return bool(members) and all(member.in_official_capacity for member in members)

    def dated_publication(self, government: Government) -> bool:
        """True if the scenario dates a politicised publication by a government to this month."""
        return self.dialogue.given.politicised[self.dialogue.month][self.number][government.number]

    @property
    def facilitation(self) -> float:
        """What the facilitator's skill is worth."""
        total = 0.0
        for government in self.governments:
            total += government.encroachment
        return facilitation(self.terms.facilitation, self.terms.mandate, total / len(self.governments))

    @property
    def safety(self) -> float:
        """How safe the room makes candid speech."""
        closed = confidence(self.terms.confidentiality, self.terms.in_person)
        return safety(self.dialogue.theory.candour, closed, self.facilitation)

    @property
    def contact(self) -> float:
        """What evidence from a meeting counts for."""
        return contact(self.dialogue.theory.trust, self.terms.in_person)
