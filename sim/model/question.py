"""Question: what a conflict is about, and the newest package proposed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.state import LIVE, NONE

if TYPE_CHECKING:
    from sim.model.forum import Forum
    from sim.model.government import Government


class Question:
    """A question of the agenda; ``status`` is one of the statuses of ``sim.state``."""

    def __init__(self, number: int, parties: list[Government]) -> None:
        self.number, self.parties = number, parties
        self.weight: dict[Government, list[float]] = {}
        self.status = NONE
        self.born = 0
        self.origin: Forum | None = None
        self.share: dict[Government, list[float]] = {}
        self.worth: dict[Government, float] = {}
        self.public = 0.0
        self.readiness = 0.0
        self.uptake = False
        self.heard: set[Government] = set()
        self.adopted: set[Government] = set()
        self.declined: set[Government] = set()

    def new_package(self, forum: Forum) -> None:
        """The draft on a forum's table becomes the live package; what became of the last one is forgotten."""
        self.status, self.born, self.origin = LIVE, forum.dialogue.month, forum
        self.share = {government: list(shares) for government, shares in forum.draft.items()}
        self.worth = dict(forum.offer)
        self.public = self.readiness = 0.0
        self.uptake = False
        self.heard, self.adopted, self.declined = set(), set(), set()
