"""Patterns on governments that reach into the room: E12 to E14."""

from __future__ import annotations

from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Measure, Part, Pattern, Term, beside, gap, part, relative
from sim.validation.patterns.measures import ATTENDANCE, BREAKTHROUGHS, CANDOUR, DISCLOSED, TRANSFERRED, TRUST
from sim.validation.patterns.settings import A_TENTH, OF_TRUST, OF_TURNS, TRACK_1, TRACK_2

FREE, REACHED, FULL = "encroachment.level=0", "encroachment.level=0.9", "encroachment.level=1"
_LEFT_ALONE = ("encroachment.selfcensorship=0", "encroachment.approval=0")


def drop(measure: Measure, arm: Arm) -> tuple[Term, Term]:
    """What encroachment takes from a room: without it less with nearly all of it."""
    return gap(measure, arm.but(FREE), arm.but(REACHED))


def faster(measure: Measure, one: Arm, other: Arm) -> tuple[Term, ...]:
    """By how much more encroachment takes from one room than from another."""
    return (*drop(measure, one), *gap(measure, other.but(REACHED), other.but(FREE)))


E12 = Pattern(
    "E12", "Encroachment lowers candour, trust and transfer, through control of unofficial participants.",
    "founding text 004 (encroachment by Track I on Track II); Schlaining (evidence B24); US think-tanks on "
    "talking points (evidence A18)", "B",
    (
        relative("breakthroughs per meeting, Track 2, encroachment 0.9 below none", BREAKTHROUGHS,
                 (TRACK_2.but(REACHED), TRACK_2.but(FREE)), A_TENTH, "less"),
        part("share of candid turns, Track 2, the same", gap(CANDOUR, TRACK_2.but(REACHED), TRACK_2.but(FREE)),
             OF_TURNS, "less"),
        part("trust at the end, Track 2, the same", gap(TRUST, TRACK_2.but(REACHED), TRACK_2.but(FREE)),
             OF_TRUST, "less"),
        relative("transferred per dialogue, Track 2, the same", TRANSFERRED,
                 (TRACK_2.but(REACHED), TRACK_2.but(FREE)), A_TENTH, "less"),
        Part("fall in breakthroughs per meeting, Track 2 above 1, as a share of Track 2's",
             faster(BREAKTHROUGHS, TRACK_2, TRACK_1), *A_TENTH, per=drop(BREAKTHROUGHS, TRACK_2)),
        Part("share of Track 2's fall in breakthroughs that is gone where nobody is kept at home or censors himself",
             gap(BREAKTHROUGHS, TRACK_2.but(REACHED, *_LEFT_ALONE), TRACK_2.but(REACHED)),
             0.5, "through control means that control does most of it", per=drop(BREAKTHROUGHS, TRACK_2)),
    ),
    assumed="Track 2 against 1: no channel of encroachment works on people who speak for their government.",
)  # fmt: skip

_GAP_FREE = gap(BREAKTHROUGHS, TRACK_2.but(FREE), TRACK_1.but(FREE))
_GAP_FULL = gap(BREAKTHROUGHS, TRACK_2.but(FULL), TRACK_1.but(FULL))
_NEGATED = gap(BREAKTHROUGHS, TRACK_1.but(FULL), TRACK_2.but(FULL))
E13 = Pattern(
    "E13", "Encroachment takes most of the difference between tracks away.",
    "founding text 004 (the lines between Tracks II, 1.5, and I are precipitously blurred)", "C",
    (
        Part("share of the gap in breakthroughs per meeting between Tracks 2 and 1 that full encroachment takes",
             (*_GAP_FREE, *_NEGATED), 0.5, "lines that are precipitously blurred have lost at least half of what "
             "divided them", per=_GAP_FREE),
        beside(Part("share of that gap that is left at full encroachment: at most a tenth (erased)", _GAP_FULL,
                    0.1, "a tenth of what it was is as good as none", "the same", per=_GAP_FREE)),
    ),
    assumed="Self-censorship can at most make everyone talk like an official of the same government, who says less "
    "while it is closed (candour.closed); at its default it does not go that far.",
)  # fmt: skip

_ONE_SIDE = "governments.east.encroachment=0.9"
_OTHER_SIDE = "governments.west.encroachment=0"
_NEITHER = TRACK_2.but("governments.east.encroachment=0", _OTHER_SIDE)
_QUIET = ("encroachment.minding=0", "encroachment.politicisation=0", _ONE_SIDE, _OTHER_SIDE)
_APPROVAL = TRACK_2.but("encroachment.approval=1", "encroachment.selfcensorship=0", *_QUIET)
_CAREER = TRACK_2.but("encroachment.approval=0", "encroachment.selfcensorship=0.7", *_QUIET)
_OF_SEATS = (0.02, "two seats in a hundred; at twelve a meeting, one person missing every fourth meeting")
E14 = Pattern(
    "E14", "Prior approval and career incentives leave different signatures.",
    "founding text 004 (prior government approval; self-censor or pander); Greitens & Truex (2020)", "C",
    (
        part("seats taken, prior approval on one side below neither", gap(ATTENDANCE, _APPROVAL, _NEITHER),
             _OF_SEATS, "less"),
        relative("candid turns per meeting, prior approval below neither", DISCLOSED, (_APPROVAL, _NEITHER),
                 A_TENTH, "less"),
        part("share of candid turns, career incentives below neither", gap(CANDOUR, _CAREER, _NEITHER),
             OF_TURNS, "less"),
        part("seats taken, career incentives as with neither", gap(ATTENDANCE, _CAREER, _NEITHER), _OF_SEATS,
             "the same"),
        part("share of candid turns, career incentives below prior approval", gap(CANDOUR, _CAREER, _APPROVAL),
             OF_TURNS, "less"),
        beside(relative("candid turns per meeting, career incentives as with prior approval (same disclosure)",
                        DISCLOSED, (_CAREER, _APPROVAL), A_TENTH, "the same")),
    ),
    assumed="Two channels of one level: what each does to attendance is its definition.",
    left_out="Prior approval of topics: the agenda of the model belongs to the room.",
)  # fmt: skip

ON_ENCROACHMENT = (E12, E13, E14)
