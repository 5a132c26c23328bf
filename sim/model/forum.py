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
        world, plan = dialogue.world, dialogue.plan.forums[number]
        self.dialogue, self.number, self.key, self.name = dialogue, number, plan.key, plan.name
        self.opens = int(world.opens[number])
        self.governments = [each for each in dialogue.governments if world.rank[number, each.number] >= 0]
        self.agenda = [each for each in dialogue.questions if world.covers[number, each.number]]
        self.participants: list[Participant] = []
        self.table: list[Participant] = []
        self.alive, self.sitting, self.met = True, False, False
        self.meeting = -1
        self.last_met = self.last_uptake = 0
        self.scandal = LONG_AGO
        self.question: Question | None = None
        self.shelved: set[Question] = set()
        self.tries: Counter[Question] = Counter()
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
        return [participant for participant in self.participants if participant.government is government]

    def opposite(self, government: Government) -> list[Participant]:
        """Everybody of the other sides."""
        return [participant for participant in self.participants if participant.government is not government]

    def present(self, government: Government) -> list[Participant]:
        """A government's participants at the table."""
        return [participant for participant in self.table if participant.government is government]

    def rank(self, government: Government) -> int:
        """Number of a government's side within the forum."""
        return self.governments.index(government)

    def clear_table(self) -> None:
        """Before a meeting."""
        self.table = []
        for participant in self.participants:
            participant.frank = 0.0

    # What it is like this month ------------------------------------------------------------------------------

    @property
    def terms(self) -> Terms:
        """The terms of the month."""
        row = self.dialogue.world.terms[self.dialogue.month, self.number]
        return Terms._make(kind(value) for kind, value in zip(KINDS_OF_TERMS, row, strict=True))

    @property
    def is_running(self) -> bool:
        """True between opening and closing, unless it has ended."""
        return self.alive and bool(self.dialogue.world.open[self.dialogue.month, self.number])

    @property
    def is_interrupted(self) -> bool:
        """True if the scenario dates an interruption to this month."""
        return bool(self.dialogue.world.interrupted[self.dialogue.month, self.number])

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
        return bool(self.dialogue.world.politicised[self.dialogue.month, self.number, government.number])

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
