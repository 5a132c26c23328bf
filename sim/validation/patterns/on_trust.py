"""Patterns on trust: E17 to E19, E21."""

from __future__ import annotations

from dataclasses import replace

from sim.scenario.plan import DatedEvent
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Part, Pattern, Term, beside, gap, part, relative
from sim.validation.patterns.measures import LEAKS, TRUST, gain, trust_in
from sim.validation.patterns.settings import A_TENTH, CONSTANT_TEAM, NEW_FACES, OF_TRUST, TRACK_2
from sim.validation.patterns.states import GAIN, GAIN_BY_A_TURN, LOSS, STILL_FELT

_TEAM = TRACK_2.but(*CONSTANT_TEAM)
_IN_YEARS = gain(60)


def _turnover(share: float) -> Arm:
    """So many new faces a meeting, at a meeting every three months."""
    rate = round(share / 3, 4)
    return TRACK_2.but(f"careers.official={rate}", f"careers.others={rate}", "government.door=0")


E17 = Pattern(
    "E17", "The same participants over years build trust; turnover destroys it.",
    "founding text 001 (the same group of participants over a period of years); Iran Project (evidence B19); "
    "Schlaining (evidence A2.4)", "C-B",
    (
        part("trust gained in five years by a constant team, Track 2", (Term(1, _IN_YEARS, _TEAM),), OF_TRUST),
        part("trust at the end, a third of the faces new at every meeting below a constant team",
             gap(TRUST, TRACK_2.but(*NEW_FACES), _TEAM), OF_TRUST, "less"),
        beside(part("fall in trust per new face, from 20 to 35 in 100 a meeting above that from 0 to 20 (prediction: a "
                    "threshold)",
                    (Term(-5, TRUST, _turnover(0)), Term(5 + 1 / 0.15, TRUST, _turnover(0.2)),
                     Term(-1 / 0.15, TRUST, _turnover(0.35))),
                    OF_TRUST)),
    ),
)  # fmt: skip

_HIT = 24
"""Month of the one bad thing that happens."""
_SOON, _LATE = trust_in(_HIT), trust_in(_HIT + 36)
_DECEIVED = replace(_TEAM, events=(DatedEvent("politicised", _HIT, governments=("east",)),))
_SECRET = _TEAM.but("forum.confidentiality=1", "publicity.leak=1")
_LEAKED = Arm(_SECRET.room, _SECRET.changed, later=((_HIT, "confidentiality", 0.0), (_HIT + 1, "confidentiality", 1.0)))
_HEALED = "a quarter, after three years: less is restored for all purposes"
_HALFWAY = TRACK_2.but("months=30")
E18 = Pattern(
    "E18", "Trust is easier to lose than to gain; deception leaves a scar, other failures heal.",
    "Slovic (1993); Schweitzer, Hershey & Bradlow (2006)", "A",
    (
        part("trust lost by a declined package above that gained by a breakthrough, Track 2 after 30 months",
             (Term(1, LOSS, _HALFWAY), Term(-1, GAIN, _HALFWAY)), OF_TRUST),
        part("trust lost by a declined package above that gained by a candid turn, the same",
             (Term(1, LOSS, _HALFWAY), Term(-1, GAIN_BY_A_TURN, _HALFWAY)), OF_TRUST),
        Part("share of the loss by a politicised publication that is left three years later: above a quarter",
             gap(_LATE, _TEAM, _DECEIVED), 0.0, _HEALED, per=gap(_SOON, _TEAM, _DECEIVED), against=0.25),
        Part("share of the loss by a leak that is left three years later: below a quarter",
             gap(_LATE, _SECRET, _LEAKED), 0.0, _HEALED, "less", gap(_SOON, _SECRET, _LEAKED), 0.25),
        beside(Part("share of the loss by a declined package that forgetting alone leaves after three years: below a "
                    "quarter",
                    (Term(1, STILL_FELT, _HALFWAY),), 0.0, _HEALED, "less", (Term(1, LOSS, _HALFWAY),), 0.25)),
    ),
    assumed="Rules say that a scar never fades, that candour repairs all else (trust.repair), and that a refusal is "
    "more evidence than a breakthrough (trust.ratio); how much of each shows in trust is not assumed.",
    in_view="R9 (trust.ratio, trust.repair) was made for it: the first edition contradicted its source in 43 of 100 "
    "vectors.",
    left_out="Promises and apologies.",
)  # fmt: skip


def _convinced(strength: int) -> Arm:
    return TRACK_2.but("trust.prior=0.1", f"trust.strength={strength}", "months=24")


_BY_TWO_YEARS = gain(24)
_MODERATE = TRACK_2.but("trust.prior=0.5", "months=12")
E19 = Pattern(
    "E19", "Priors filter evidence: entrenched distrust updates little; moderates show a negativity bias.",
    "Poortinga & Pidgeon (2004, Risk Analysis 24:1475)", "A",
    (
        part("trust gained in two years, distrust that counts for 20 candid turns below distrust that counts for 4",
             gap(_BY_TWO_YEARS, _convinced(20), _convinced(4)), OF_TRUST, "less"),
        part("trust lost by a declined package above that gained by a breakthrough, prior trust 0.5",
             (Term(1, LOSS, _MODERATE), Term(-1, GAIN, _MODERATE)), OF_TRUST),
    ),
    assumed="A prior that counts for more evidence moves less, and a refusal counts for more evidence than a "
    "breakthrough, by the rules of trust.",
)  # fmt: skip


def _mode(in_person: float, *changed: str) -> Arm:
    return TRACK_2.but(f"forum.in_person={in_person}", "months=12", *changed)


_PER_MEETING, _IN_A_YEAR = gain(12, per_meeting=True), gain(12)
_OF_LEAKS = (0.005, "one leak in two hundred meetings: the channel with most rounds known here, Oslo, had fourteen")
_FACES, _HYBRID, _SCREENS = _mode(1), _mode(0.5), _mode(0)
E21 = Pattern(
    "E21", "Meeting in person builds most trust; virtual meetings leak more; hybrids lie between.",
    "Balliet (2010): d = 1.21 against 0.46; Bramsen & Hagemann (2021); founding text 003 (hybrid models)", "A",
    (
        relative("trust gained per meeting in the first year, in person above hybrid", _PER_MEETING,
                 (_FACES, _HYBRID), A_TENTH),
        relative("trust gained per meeting in the first year, hybrid above virtual", _PER_MEETING,
                 (_HYBRID, _SCREENS), A_TENTH),
        part("leaks per meeting, virtual above hybrid", gap(LEAKS, _SCREENS, _HYBRID), _OF_LEAKS),
        part("leaks per meeting, hybrid above in person", gap(LEAKS, _HYBRID, _FACES), _OF_LEAKS),
        beside(relative("trust gained in a year, virtual and meeting seven times above in person and four times",
                        _IN_A_YEAR, (_mode(0, "forum.meetings_a_year=7"), _FACES), A_TENTH)),
    ),
    assumed="What a remote meeting counts for and how it leaks are parameters; the first is Balliet's ratio.",
)  # fmt: skip

ON_TRUST = (E17, E18, E19, E21)
