"""Results that a rule pushes one way: their direction is put in, their size is not.

Each names the values with which the push is gone. Where it then is gone to the last bit, a test plays it so.
"""

from __future__ import annotations

from typing import NamedTuple


class Leaning(NamedTuple):
    """A result that comes close to being assumed."""

    key: str
    sentence: str
    rules: tuple[str, ...]
    """``chapter.rule`` or ``phase.passage`` that pushes."""
    without: tuple[str, ...]
    """Settings with which nothing pushes, as in ``--set``; () where only another rule would do."""
    left: str
    """What is not put in."""


LEANING = (
    Leaning(
        "will", "Unofficial rooms solve more than official ones while governments are mostly closed: an official who "
        "may say nothing teaches nothing.",
        ("candour.official_openness",), ("candour.closed=1",),
        "What remains where both governments are open; both numbers stand below.",
    ),
    Leaning(
        "carriers", "Of what is solved a larger share reaches governments the more serving officials sit in the room: "
        "they take back more often than former officials brief, and these more often than memos are read.",
        ("transfer.reach",), ("transfer.take_back=0.05", "transfer.briefing=0.05", "transfer.memo=0.05"),
        "What the governments then make of it.",
    ),
    Leaning(
        "table", "An official room beside an unofficial one helps its packages: a government at an official table "
        "listens, may be brought to decide, and pays no price.",
        ("transfer.hears", "decide.why", "decide.at_table"),
        ("transfer.attention=1", "transfer.tabling=0", "transfer.cost=0"),
        "By how much, and what the official room loses of its own.",
    ),
    Leaning(
        "leaks", "Leaks cost what was reached: they take deniability and trust, and an open government that has not "
        "adopted the package may disown it.",
        ("publicise.disown", "transfer.price", "trust.blame"),
        ("publicity.disown=0", "transfer.deniability=0", "trust.leak=0"),
        "How much of what leaks would have been adopted.",
    ),
    Leaning(
        "settlement", "What is agreed is what was transferred times one chance a month, whichever room it came from: "
        "an official process that is not simulated is assumed.",
        ("settlement.agreed",), (),
        "Nothing but what tension does to that chance, and how long is left.",
    ),
    Leaning(
        "alike", "Encroachment takes the difference in candour between rooms away: self-censorship goes down to what "
        "an official of the same government may say.",
        ("candour.frankness",), ("encroachment.selfcensorship=0",),
        "How much of it, short of full encroachment and self-censorship.",
    ),
)  # fmt: skip
"""The results that README, the docs and the experiments come near to."""
