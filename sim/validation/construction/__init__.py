"""By construction: what follows from a rule, and is therefore no finding.

==============  ==========================================================================================
``numbers``     numbers that a rule fixes whatever the other values are, and of which rooms
``directions``  results that a rule pushes one way, and the values with which the push is gone
``office``      what it switches that somebody speaks for a government
==============  ==========================================================================================

>>> from sim.scenario import load
>>> from sim.scenario.seating import in_room
>>> follows("declined", in_room(load("standing", ["drafting.posture=0.1"]), "track1"))
'Whatever a room of officials solves is adopted in the month in which it is solved: they back nothing that lies below \
their red line, and their governments hear at once, decide at once and pay no price.'
>>> follows("declined", load("standing")) is None
True
"""

from __future__ import annotations

from sim.validation.construction.directions import LEANING, Leaning
from sim.validation.construction.numbers import FIXED_NUMBERS, FixedNumber, follows
from sim.validation.construction.office import OFFICE, Office

__all__ = ["FIXED_NUMBERS", "LEANING", "OFFICE", "FixedNumber", "Leaning", "Office", "follows"]
