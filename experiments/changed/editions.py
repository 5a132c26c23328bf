"""The two editions of the rules, and the second with one change taken out: by a parameter, or in a scratch copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

FIRST, SECOND = "419c325", "ae32ff8"
"""Commits: version 0.1.0, and the rules of the second edition as they landed."""


class Text(NamedTuple):
    """A passage of a source file, and what stands in its place where a change is taken out."""

    path: str
    present: str
    former: str


class Out(NamedTuple):
    """What is played: an edition, with these values of parameters and these passages otherwise."""

    name: str
    commit: str = SECOND
    values: Mapping[str, float] = {}
    texts: tuple[Text, ...] = ()


SETTLEMENT = (
    Text("sim/rules/settlement.py", "def agreed(settlement: Settlement, tau):",
         "def agreed(settlement: Settlement, tau, official_room_met, talks_open):"),
    Text("sim/rules/settlement.py", "    return settlement.rate * (1.0 - tau)\n",
         "    if official_room_met:\n        return min(1.0, 5.0 * settlement.rate) * (1.0 - tau)\n"
         "    return 0.25 * settlement.rate * (1.0 - tau) if talks_open else 0.0\n"),
    Text("sim/month/settle.py", "agreed(theory.settlement, state.tension[0])",
         "agreed(theory.settlement, state.tension[0], at_official_table_right(world, state, at, q), "
         "talks_open(theory.tension, state.tension[0]))"),
    Text("sim/month/settle.py", "from sim.rules.settlement import",
         "from sim.month.hear import at_official_table_right\nfrom sim.rules.tension import talks_open\n"
         "from sim.rules.settlement import"),
)  # fmt: skip
"""Pages of one driver alone are changed: only the compiled one is played."""
QUORUM = Text("sim/rules/drafting.py", "int(quorum * seats + 1.0 - SLACK)", "int(quorum * seats + 0.5)")
TURNOVER = Text("sim/rules/careers.py", "    return 1.0 - stays\n", "    return min(1.0, rate * months)\n")
OWN_ERROR = Text("sim/month/weigh.py", "spot(state.seated[i], state.question[f], 0, 0)",
                 "spot(0, state.question[f], 0, 0)")  # fmt: skip
TO_ONE = Text("sim/rules/understanding.py", "    return 1.0 / total\n", "    return 1.0\n")

PLAYED = (
    Out("version 0.1.0", FIRST),
    Out("second edition"),
    Out("R1 will binds officials", values={"candour.closed": 1}),
    Out("R2 tabling", values={"transfer.tabling": 0}),
    Out("R3 settlement", texts=SETTLEMENT),
    Out("R4 disowning", values={"publicity.disown": 0}),
    Out("R5 quorum", values={"forum.quorum": 0.67}, texts=(QUORUM,)),
    Out("R6 turnover", texts=(TURNOVER,)),
    Out("R7 own error", texts=(OWN_ERROR,)),
    Out("R8 shared notes", values={"understanding.shared": 0}),
    Out("R9 trust", values={"trust.repair": 0, "trust.ratio": 2.66 / 1.58}),
    Out("R10 beliefs", texts=(TO_ONE,)),
    Out("R13 fatigue", values={"transfer.fatigue": 0}),
    Out("R14 attention", values={"transfer.attention": 1}),
)
"""R11 changes what is told of a life and no life: it is the rate by questions beside that by packages. R2 without its
chance keeps that nobody pays a price at an official table; R9 has the first edition's 2.66 for a package declined and
1.58 for a breakthrough, and no repair."""
