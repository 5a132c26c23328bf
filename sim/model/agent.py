"""What every agent here has in common: it is numbered by its own model."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, ClassVar

import mesa

if TYPE_CHECKING:
    from sim.model.dialogue import Dialogue


class Numbers:
    """The running number of each model's agents.

    Mesa keeps these in a table of the class, and with it every model that ever was (0.4 MB a dialogue). Kept by the
    model itself, they go when it goes.
    """

    def __getitem__(self, model: Dialogue) -> Iterator[int]:
        numbers: Iterator[int] = model.__dict__.setdefault("agent_numbers", count(1))
        return numbers


class Agent(mesa.Agent):
    """A Mesa agent that does not keep its model alive."""

    _ids: ClassVar[Numbers] = Numbers()
