"""The pattern on secrecy: E24."""

from __future__ import annotations

from dataclasses import replace

from sim.scenario.plan import DatedEvent
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Pattern, beside, gap, part, relative
from sim.validation.patterns.measures import BREAKTHROUGHS, COLLAPSED, transferred_between
from sim.validation.patterns.settings import A_TENTH, TRACK_1_5

_SECRET, _OPEN = TRACK_1_5.but("forum.confidentiality=1"), TRACK_1_5.but("forum.confidentiality=0")
"""Officials in a private capacity, as in the channels of the sources."""
_KEPT, _KEPT_OPEN = _SECRET.but("months=120"), _OPEN.but("months=120")
"""Ten years: an agreement has to be reached before it can collapse."""
_OF_AGREEMENTS = (0.02, "two agreements in a hundred: less does not show in a record of a few dozen")
_OUT = 24
"""Month of the only meeting that may leak, and of the last drafts, so that only what was reached can transfer later."""


def _reached(leak: float) -> Arm:
    """A secret room that leaks in one month with this chance, and drafts no more."""
    once = ((_OUT, "confidentiality", 0.0), (_OUT + 1, "confidentiality", 1.0), (_OUT + 1, "drafts", 0.0))
    return replace(_SECRET.but(f"publicity.leak={leak}"), later=once)


_UNHARMED = _reached(0)
_USED = replace(_UNHARMED, events=(DatedEvent("politicised", _OUT, governments=("east",)),))
_AFTERWARDS = transferred_between(_OUT, 60)
_MOST = (0.5, "to kill what was reached is to undo most of it")
E24 = Pattern(
    "E24", "Secrecy raises breakthroughs and lowers durability; leaks kill what was reached.",
    "Wanis-St John (2006, Negotiation Journal 22:119); Naik-Mishra 1999 (evidence B14); Pugwash 2009 "
    "(evidence G19)", "B",
    (
        relative("breakthroughs per meeting, Track 1.5, confidential above open to the public", BREAKTHROUGHS,
                 (_SECRET, _OPEN), A_TENTH),
        part("share of agreements that collapse within ten years, the same", gap(COLLAPSED, _KEPT, _KEPT_OPEN),
             _OF_AGREEMENTS),
        relative("transferred later of what was reached in two years, the last meeting leaked below not", _AFTERWARDS,
                 (_reached(1), _UNHARMED), _MOST, "less"),
        beside(relative("the same, used by one government in public below not", _AFTERWARDS, (_USED, _UNHARMED), _MOST,
                        "less")),
    ),
    assumed="Confidence makes it safe to speak, who was not prepared for an agreement may let it collapse, and who has "
    "not committed itself may disown what gets out, by three rules; how much of each shows is not.",
    in_view="R4 (publicity.disown) was made for it.",
    times=4,
)  # fmt: skip

ON_SECRECY = (E24,)
