"""What it switches that somebody speaks for a government.

No rule reads the name of a track. But the pages of a month ask whether a seat is an official in official capacity,
whether a delegation is wholly so, and whether every delegation of a room is, and by these a track is known: Track 1 is
that every delegation is. Here is every place where one of them is asked; a test holds the list against the pages.
"""

from __future__ import annotations

from typing import NamedTuple

SEAT, DELEGATION, ROOM = "official", "speaks_for", "official_room"
"""Columns of ``sim.state.World``: of a seat, of a delegation, of a room."""


class Office(NamedTuple):
    """A place where office is asked of."""

    scope: str
    """``SEAT``, ``DELEGATION`` or ``ROOM``."""
    phase: str
    """File of ``sim/month``."""
    says: str
    """What follows from it."""


OFFICE = (
    Office(SEAT, "convene", "is never kept at home; may say what office lets it say this month, which depends on the "
           "will of its government, and loses nothing of it to encroachment"),
    Office(DELEGATION, "hear", "its government hears of the package at once, and looks whether or not it is receptive"),
    Office(DELEGATION, "decide", "its government decides at once, receptive or not, and pays no price"),
    Office(DELEGATION, "brief", "does not brief its government on how the other side is understood, and so calms no "
           "crisis; takes over what an unofficial delegation of the same government understands better"),
    Office(ROOM, "convene", "is suspended while tension is high"),
    Office(ROOM, "publicise", "no government publishes its pending packages by chance"),
    Office(ROOM, "hear", "is a table: governments that sit at it look at what other rooms wrote on the question"),
    Office(ROOM, "decide", "is a table: nobody pays a price in its month, and a closed government may be brought to "
           "decide on what an unofficial room wrote"),
    Office(ROOM, "draft", "what it solves is counted as solved officially; no life changes by it"),
    Office(ROOM, "replace", "no funder loses patience with it"),
)  # fmt: skip
"""Every place, in the order of who is asked and of the month."""
