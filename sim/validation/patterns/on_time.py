"""Patterns on funders and changes of government: E30 and E32."""

from __future__ import annotations

from dataclasses import replace

from sim.scenario.plan import DatedEvent
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Pattern, gap, part, relative
from sim.validation.patterns.measures import ALIVE, transferred_between
from sim.validation.patterns.settings import A_TENTH, TRACK_1_5, TRACK_2, everywhere

_FUNDED = TRACK_2.but("forum.funding_patience=36")
_LOW = _FUNDED.but("tension.baseline=0.15", "drafting.rigidity=0.51")
_HIGH = _FUNDED.but("tension.baseline=0.65", "drafting.rigidity=0.56")
_OF_FORUMS = (0.05, "one dialogue in twenty: the record of ended dialogues is a handful")
E30 = Pattern(
    "E30", "Funders end dialogues that transfer nothing; low-conflict topics survive.",
    "US-China strategic nuclear dialogue, ended 2019; US-China Track II on healthcare, 2017 to 2025 "
    "(evidence B8, B13)", "B",
    (
        part("dialogues still running after five years, funders patient for three: low-conflict topics above sensitive",
             gap(ALIVE, _LOW, _HIGH), _OF_FORUMS),
        part("the same, governments that hear easily (reach 2) above those that hardly do (reach 0.2)",
             gap(ALIVE, _FUNDED.but(*everywhere("reach", 2)), _FUNDED.but(*everywhere("reach", 0.2))), _OF_FORUMS),
    ),
    assumed="Funders leave dialogues without uptake by a rule; that low conflict brings uptake in time is not.",
)  # fmt: skip

_BOTH = ("east", "west")
_CHANGE = DatedEvent("change_of_government", 30, governments=_BOTH)


def _before(kind: str) -> tuple[Arm, Arm]:
    """Both governments opened, or closed, in month 29; then a change in both, and no change."""
    kept = replace(TRACK_1_5, events=(DatedEvent(kind, 29, governments=_BOTH),))
    return replace(kept, events=(*kept.events, _CHANGE)), kept


_IN_A_YEAR = transferred_between(29, 41)
E32 = Pattern(
    "E32", "A change of government gates both ways: it opens or closes transfer of the same draft.",
    "Lambah-Aziz; Oslo (Rabin 1992); Iran 2005 and 2013 (evidence B1, B17, B19); Arias & Smith (2016)", "B",
    (
        relative("transferred in the year after both governments change, where both had been closed, above no change",
                 _IN_A_YEAR, _before("closing"), A_TENTH),
        relative("the same where both had been open, below no change", _IN_A_YEAR, _before("opening"), A_TENTH, "less"),
    ),
    assumed="A new government draws its receptivity anew, untired by what failed before, by rules; that the same "
    "drafts then pass is not.",
    times=4,
)  # fmt: skip

ON_TIME = (E30, E32)
