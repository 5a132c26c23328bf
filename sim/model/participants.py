"""Participants: the people who meet. Their role is their class; what they know of each other is theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sim.model.agent import Agent
from sim.rules import roles
from sim.rules.trust import trust
from sim.rules.understanding import belief

if TYPE_CHECKING:
    from sim.model.dialogue import Dialogue
    from sim.model.forum import Forum
    from sim.model.government import Government
    from sim.model.question import Question


class Participant(Agent):
    """Someone who sits in one delegation of one forum.

    ``trust_in`` and ``belief_about`` say what it thinks; ``frank`` what it dares to say at the present meeting (share);
    ``threshold`` the least a package must be worth for its support.
    """

    role: int

    def __init__(self, model: Dialogue, forum: Forum, seat: int) -> None:
        super().__init__(model)
        given = model.given
        self.forum, self.seat = forum, seat
        self.government: Government = model.governments[given.government[seat]]
        self.place = given.place[seat]
        self.rank = given.rank[forum.number][self.government.number]
        self.frank = 0.0
        self.seated = 0
        self.partner: Participant | None = None
        self.candid = False
        self.threshold = 0.0
        self.prior: dict[Participant, float] = {}
        self.good: dict[Participant, float] = {}
        self.bad: dict[Participant, float] = {}
        self.scar: dict[Participant, float] = {}
        self.misreading: dict[tuple[Question, Government], list[float]] = {}

    # What it thinks ------------------------------------------------------------------------------------------

    def trust_in(self, other: Participant) -> float:
        """Trust in a counterpart, in [0, 1]."""
        chapter = self.model.theory.trust
        return trust(chapter, self.prior[other], self.good[other], self.bad[other], self.scar[other])

    def belief_about(self, government: Government, question: Question | None = None) -> list[float]:
        """What it believes a government's interest in each issue of a question (the forum's, if none) to be."""
        asked = question or self.forum.question or self.forum.agenda[0]
        truth, own = asked.weight[government], asked.weight[self.government]
        if government is self.government:
            return list(own)
        misread = self.misreading[asked, government]
        return [belief(truth[issue], own[issue], misread[issue]) for issue in range(len(truth))]

    # Who it is -----------------------------------------------------------------------------------------------

    @property
    def in_official_capacity(self) -> bool:
        """True if it speaks for its government this month."""
        return self.model.given.official[self.model.month][self.seat]

    @property
    def dependence(self) -> float:
        """How far its career depends on the government."""
        return self.model.given.dependence[self.model.month][self.seat]

    @property
    def officials_beside(self) -> float:
        """Share of officials in its delegation."""
        return self.model.given.officials_share[self.model.month][self.seat]

    @property
    def is_due_to_be_replaced(self) -> bool:
        """True if a dated change gives its seat to another kind of person this month."""
        return self.model.given.replaced[self.model.month][self.seat]

    # What it does --------------------------------------------------------------------------------------------

    def meeting_draw(self, kind: str, number: int) -> float:
        """Its draw of a kind in an exchange round of the present meeting."""
        return self.model.draw(kind, self.forum.meeting, number, self.rank, self.place, forum=self.forum)

    def sit_down(self) -> None:
        """Begin as a stranger: trust from the delegations' images both ways, others seen as a mirror."""
        theory = self.model.theory
        for government in self.forum.others(self.government):
            for other in self.forum.delegation(government):
                self.meet(other, self.forum.image[self.government, government])
                other.meet(self, self.forum.image[government, self.government])
            for question in self.forum.agenda:
                self.misreading[question, government] = [theory.understanding.asymmetry] * theory.drafting.issues

    def meet(self, other: Participant, prior: float) -> None:
        """Know someone only by what one's delegation says of theirs."""
        self.prior[other] = prior
        self.good[other] = self.bad[other] = self.scar[other] = 0.0

    def part_from(self, other: Participant) -> None:
        """Someone left; what one held of them is gone with them."""
        for held in (self.prior, self.good, self.bad, self.scar):
            del held[other]

    def forget(self, fade: Callable[..., float]) -> None:
        """What is not renewed fades; a scar does not."""
        chapter = self.model.theory.trust
        self.good = {other: fade(chapter, evidence) for other, evidence in self.good.items()}
        self.bad = {other: fade(chapter, evidence) for other, evidence in self.bad.items()}


class Official(Participant):
    """Serves its government; speaks for it, or in a private capacity."""

    role = roles.OFFICIAL


class FormerOfficial(Participant):
    """Served once; is still listened to."""

    role = roles.FORMER


class Expert(Participant):
    """Think tank, university, civil society; never served."""

    role = roles.EXPERT
