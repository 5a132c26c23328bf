"""Patterns on which track does what: E1 to E5."""

from __future__ import annotations

from sim.scenario.setting import Setting
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Part, Pattern, Term, beside, gap, part, relative
from sim.validation.patterns.measures import BREAKTHROUGHS, CANDOUR, RATE, SETTLED, TRANSFERRED
from sim.validation.patterns.settings import (
    A_TENTH,
    OF_A_RATE,
    OF_DIALOGUES,
    OF_TURNS,
    TRACK_1,
    TRACK_1_5,
    TRACK_2,
    seats,
)  # fmt: skip

HARD = ("encroachment.level=0", "drafting.rigidity=0.55")
"""Nobody reaches into the room; both sides insist on clearly more than an equal split."""
CALM, TENSE = "tension.baseline=0.15", "tension.baseline=0.65"

E1 = Pattern(
    "E1", "Absence of officials raises candour and breakthroughs in the room.",
    "founding text 001 (USIP 2019); NCAFP 2009 (evidence B4); size modest: Druckman (1994)", "B/C",
    (
        relative("breakthroughs per meeting, Track 2 above 1.5", BREAKTHROUGHS,
                 (TRACK_2.but(*HARD), TRACK_1_5.but(*HARD)), A_TENTH),
        relative("breakthroughs per meeting, Track 1.5 above 1", BREAKTHROUGHS,
                 (TRACK_1_5.but(*HARD), TRACK_1.but(*HARD)), A_TENTH),
        part("share of candid turns, Track 2 above 1.5", gap(CANDOUR, TRACK_2.but(*HARD), TRACK_1_5.but(*HARD)),
             OF_TURNS),
        part("share of candid turns, Track 1.5 above 1", gap(CANDOUR, TRACK_1_5.but(*HARD), TRACK_1.but(*HARD)),
             OF_TURNS),
    ),
    assumed="Candour: openness by role and capacity is a parameter. What it does to breakthroughs is not.",
    left_out="That the effect is modest (Druckman 1994) bounds those parameters and is not tested.",
)  # fmt: skip

E2 = Pattern(
    "E2", "Transfer per breakthrough falls as officials leave.",
    "founding text 003 (challenges in translating agreements into formal policy); Böhmelt (2010) on leverage", "B",
    (
        part("transfer per breakthrough, Track 1 above 1.5", gap(RATE, TRACK_1, TRACK_1_5), OF_A_RATE),
        part("transfer per breakthrough, Track 1.5 above 2", gap(RATE, TRACK_1_5, TRACK_2), OF_A_RATE),
    ),
    assumed="Track 1 against 1.5: a delegation wholly in official capacity decides at once, on instructions.",
)  # fmt: skip


def _hump(climate: str, *changed: str) -> tuple[Part, Part]:
    """Whether two officials of six transfer more in all than none, and than officials only."""
    middle = TRACK_1_5.but(*changed)
    return (
        relative(f"transferred per dialogue, {climate}: 2 of 6 officials above none", TRANSFERRED,
                 (middle, TRACK_2.but(*changed)), A_TENTH),
        relative(f"transferred per dialogue, {climate}: 2 of 6 officials above officials only", TRANSFERRED,
                 (middle, TRACK_1.but(*changed)), A_TENTH),
    )  # fmt: skip


def _standing(*changed: Setting) -> Arm:
    return Arm().but(*changed)


E3 = Pattern(
    "E3", "Total transfers are largest at some mix of officials and others, under moderate tension.",
    "implied by E1 and E2; the autonomy dilemma, Kraft (2000)", "X",
    (
        *_hump("moderate tension"),
        beside(relative("transferred per dialogue: 1 of 6 officials above none", TRANSFERRED,
                        (_standing(*seats(1, 3, 2)), _standing(*seats(0, 3, 3))), A_TENTH)),
        beside(relative("transferred per dialogue: 4 of 6 officials above officials only", TRANSFERRED,
                        (_standing(*seats(4, 1, 1)), TRACK_1), A_TENTH)),
        *(beside(each) for each in (*_hump("calm", CALM), *_hump("tense", TENSE))),
    ),
    prediction=True,
)  # fmt: skip


def _meeting(official: int, unofficial: int) -> Arm:
    """Eight meetings a year of an official and an unofficial forum on the same questions."""
    changed = f"forums.official.meetings_a_year={official}", f"forums.quiet.meetings_a_year={unofficial}"
    return Arm(scenario="two forums").but(*changed)


E4 = Pattern(
    "E4", "Combined tracks beat any single track.",
    "Böhmelt (2010, J. Peace Research 47:167); founding text 003 (both approaches complement each other)", "A",
    (
        part("dialogues with an agreement, 4 + 4 meetings above 8 of Track 2",
             gap(SETTLED, _meeting(4, 4), _meeting(0, 8)), OF_DIALOGUES),
        part("dialogues with an agreement, 4 + 4 meetings above 8 of Track 1",
             gap(SETTLED, _meeting(4, 4), _meeting(8, 0)), OF_DIALOGUES),
        beside(part("dialogues with an agreement, 4 + 4 meetings above 4 of Track 1 (more meetings, not other ones)",
                    gap(SETTLED, _meeting(4, 4), _meeting(4, 0)), OF_DIALOGUES)),
    ),
    assumed="Together against Track 2 alone: an official room on the same questions takes up what waits, at no price, "
    "by the rules of transfer. Against it: agreement needs no official room; a process not simulated is assumed.",
    in_view="R2 (transfer.tabling, no price at an official table) was made for it: it failed all over the region of "
    "version 0.1.0.",
)  # fmt: skip


def _raw(easy: float) -> tuple[Term, ...]:
    """Track 1 less Track 2, each seen in the cases it gets: Track 1 a share of easy ones, Track 2 the others."""
    weights = {(TRACK_1, CALM): easy, (TRACK_1, TENSE): 1 - easy, (TRACK_2, CALM): easy - 1, (TRACK_2, TENSE): -easy}
    return tuple(Term(weight, SETTLED, arm.but(case)) for (arm, case), weight in weights.items())


def _minus(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(Term(-term.weight, term.measure, term.arm) for term in terms)


E5 = Pattern(
    "E5", "Track 1 settles most when it occurs; unofficial tracks get the harder cases, which widens the gap.",
    "Böhmelt (2010), Heckman selection", "A",
    (
        part("dialogues with an agreement, Track 1 above 2 as chosen: four of five easy cases to Track 1, four of five "
             "hard ones to Track 2", _raw(0.8), OF_DIALOGUES),
        part("that gap above the one under a lottery", (*_raw(0.8), *_minus(_raw(0.5))), OF_DIALOGUES),
        beside(part("dialogues with an agreement, Track 1 above 2 under a lottery", _raw(0.5), OF_DIALOGUES)),
    ),
    assumed="The choice is put in; it widens the gap wherever hard cases settle less in both rooms.",
    in_view="What Track 1 settles was looked at when R1 (candour.closed) and R3 (one rate of agreement) were chosen.",
)  # fmt: skip

ON_TRACKS = (E1, E2, E3, E4, E5)
