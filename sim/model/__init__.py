"""The reference model in Mesa: agents one can read, inspect, subclass and step."""

from __future__ import annotations

from sim.model.arrays import as_state
from sim.model.dialogue import Dialogue
from sim.model.forum import Forum
from sim.model.government import Government
from sim.model.participants import Expert, FormerOfficial, Official, Participant
from sim.model.question import Question

__all__ = [
    "Dialogue",
    "Expert",
    "FormerOfficial",
    "Forum",
    "Government",
    "Official",
    "Participant",
    "Question",
    "as_state",
]
