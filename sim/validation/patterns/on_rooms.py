"""Patterns on how a room is run: E16, E22, E26 to E29."""

from __future__ import annotations

from dataclasses import replace

from sim.scenario.plan import DatedEvent
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Part, Pattern, Term, beside, former, gap, part, relative
from sim.validation.patterns.measures import (
    BACKED,
    BREAKTHROUGHS,
    CANDOUR,
    DISCLOSED,
    IN_ALL,
    MEETINGS,
    RATE,
    TRANSFERRED,
    UNTIL,
    WRITTEN,
    gain,
    suspension,
)  # fmt: skip
from sim.validation.patterns.settings import (
    A_TENTH,
    BY_SIGN,
    OF_A_RATE,
    OF_TRUST,
    OF_TURNS,
    TRACK_1_5,
    TRACK_2,
    seats,
)  # fmt: skip
from sim.validation.patterns.states import SETTLED_SURPLUS, SURPLUS

_BREAKDOWN = 24
"""Month of the crisis that ends official talks for a while."""
_CRISIS = (DatedEvent("crisis", _BREAKDOWN, size=0.8),)


def _struck(room: str) -> tuple[Arm, Arm]:
    """A room that lives through the crisis for a year, and the same without."""
    quiet = Arm(room=room).but("months=36")
    return replace(quiet, events=_CRISIS), quiet


_BESIDE = Arm(scenario="two forums", events=_CRISIS)
_ALONE = Arm(scenario="two forums", events=_CRISIS).but("forums.quiet.meetings_a_year=0")
_A_WEEK = (0.25, "a quarter of a month: one breakdown in four is over a month sooner")
E16 = Pattern(
    "E16", "Unofficial channels keep running when Track 1 breaks down, and help it to restart.",
    "founding text 001 (in the event that official track 1 talks break down); Chaophraya after 26/11 "
    "(evidence B14)", "B",
    (
        relative("meetings in three years, Track 1 with a crisis in the second below without", MEETINGS,
                 _struck("track1"), (0.05, "one meeting in twenty: half of one in three years"), "less"),
        relative("meetings, Track 2 with the crisis as without", MEETINGS, _struck("track2"), A_TENTH, "the same"),
        relative("candid turns per meeting, Track 2 with the crisis as without", DISCLOSED, _struck("track2"),
                 A_TENTH, "the same"),
        part("months until official talks can meet again, Track 2 beside below none",
             gap(suspension(_BREAKDOWN), _BESIDE, _ALONE), _A_WEEK, "less"),
    ),
    assumed="Only official rooms are suspended; that briefings calm is a rule, by how much they do in time is not.",
    times=2,
)  # fmt: skip

_BARGAIN = TRACK_2.but(
    "drafting.posture=0", "drafting.caution=0", "drafting.home_error_former=0", "drafting.home_error_expert=0",
    "tension.crisis=0", "tension.calming=0", "encroachment.level=0", "transfer.take_back=0", "transfer.briefing=0",
    "transfer.memo=0", "transfer.insider=0", "transfer.shelf_life=120", "understanding.asymmetry=1",
    "forum.meetings_a_year=24", "forum.patience=24", *("careers.official=0", "careers.others=0", "government.door=0"),
)  # fmt: skip
"""The drafting of packages alone: everyone backs what clears the own red line, nobody is told of anything else."""
_SILENT = _BARGAIN.but("understanding.learning=0")
_TALKING = _BARGAIN.but("candour.former=1", "candour.expert=1", "forum.confidentiality=1", "forum.facilitation=1")
E22 = Pattern(
    "E22", "With private interests and no talk surplus is lost; with candid talk nearly all of it is realised.",
    "Valley et al. (2002): at most 84 in 100; McGinn et al. (2003): 98 in 100; Myerson & Satterthwaite", "A",
    (
        Part("share of the possible surplus in questions settled without talk: at most 84.4 in 100",
             (Term(1, SETTLED_SURPLUS, _SILENT),), *BY_SIGN, "less", against=0.844),
        part("the same, candid talk above none", gap(SETTLED_SURPLUS, _TALKING, _SILENT),
             (0.1, "the laboratory found 14 in 100 between the two")),
        Part("the same with candid talk: nine tenths or more", (Term(1, SETTLED_SURPLUS, _TALKING),), 0.0,
             "98 in 100 in the laboratory, with room for a cruder rule of drafting", against=0.9),
        former(Part("joint gain of the packages, as a share of the most that any could give: nine tenths or more",
                    (Term(1, SURPLUS, _TALKING),), *BY_SIGN, against=0.9)),
    ),
    assumed="Without talk nothing is settled: an equal split is refused, and nobody knows what else to write.",
    left_out="In the laboratory one price was at stake, so that a deal realises all there is; a package of several "
    "issues that clears both red lines can leave joint gain on the table, which is reported beside.",
)  # fmt: skip

_STAGED = Arm(room="track2", later=((13, "drafts", 4.0), (31, "drafts", 8.0))).but("forum.drafts=0")
"""Four meetings without drafts, six with four rounds of them, ten with eight of nine."""
_STRAIGHT = TRACK_2.but("forum.drafts=8")
_STEADY = TRACK_2.but("forum.drafts=5")
"""As many rounds of drafts as the staged one, within four in a hundred, but alike in all meetings."""
E26 = Pattern(
    "E26", "Sequencing (relationship, options, draft) beats going straight to drafts; early meetings are venting.",
    "founding text 001 (sequence objectives at different phases); Tajik meetings 1 to 3, then 4 (evidence B18)", "B/C",
    (
        relative("breakthroughs per dialogue, staged above drafting in eight of nine rounds from the start", IN_ALL,
                 (_STAGED, _STRAIGHT), A_TENTH),
        relative("transferred per dialogue, the same", TRANSFERRED, (_STAGED, _STRAIGHT), A_TENTH),
        part("share of candid turns, first year below all five", gap(CANDOUR, TRACK_2.but("months=12"), TRACK_2),
             OF_TURNS, "less"),
        beside(relative("breakthroughs per dialogue, staged above exchange and drafts in every meeting alike", IN_ALL,
                        (_STAGED, _STEADY), A_TENTH)),
    ),
)  # fmt: skip

_RELATING, _DRAFTING = TRACK_2.but("forum.drafts=1"), TRACK_2.but("forum.drafts=7")
_FIVE_YEARS = gain(60)
E27 = Pattern(
    "E27", "Relationship-focused and outcome-focused dialogues differ: trust against proposals.",
    "Nan, Druckman & El Horr (2009); Çuhadar & Dayton (2012); founding text 001", "B",
    (
        part("trust gained in five years, eight of nine rounds of exchange above two",
             gap(_FIVE_YEARS, _RELATING, _DRAFTING), OF_TRUST),
        relative("packages written per meeting, seven of nine rounds of drafting above one", WRITTEN,
                 (_DRAFTING, _RELATING), A_TENTH),
        relative("packages backed per round of drafting, seven such rounds of nine below one", BACKED,
                 (_DRAFTING, _RELATING), A_TENTH, "less"),
        former(relative("proposals that the room backs per meeting, seven of nine rounds of drafting above one",
                        BREAKTHROUGHS, (_DRAFTING, _RELATING), A_TENTH)),
    ),
    assumed="A round of drafting writes one package until one is backed, by a rule; how many are backed is not. How "
    "both counts come out followed from what was known when they took the place of the first.",
    left_out="Elite against grassroots participants: the model has no grassroots.",
)  # fmt: skip

_UNEQUAL = TRACK_2.but("governments.east.power=2", "governments.east.floor=2")
_NARROW = (Arm().but(*seats(0, 6, 0)), Arm().but(*seats(0, 0, 6)))
_MIXED = Arm().but(*seats(0, 3, 3))
E28 = Pattern(
    "E28", "Unaddressed power asymmetry and a narrow mix of people reduce success.",
    "founding text 001 (address power asymmetry among participants); Allport; DSIM (evidence C12); "
    "Mannix & Neale (1993)",
    "B/C",
    (
        relative("breakthroughs per meeting, one side with twice the weight and the floor below equal status",
                 BREAKTHROUGHS, (_UNEQUAL, TRACK_2), A_TENTH, "less"),
        Part("transferred per dialogue, former officials and experts together above the mean of either kind alone",
             (Term(1, TRANSFERRED, _MIXED), *(Term(-0.5, TRANSFERRED, arm) for arm in _NARROW)), *A_TENTH,
             per=tuple(Term(0.5, TRANSFERRED, arm) for arm in _NARROW)),
        relative("months to the first breakthrough, cooperation well facilitated (0.8) below hardly (0.2)", UNTIL,
                 (TRACK_2.but("forum.facilitation=0.8"), TRACK_2.but("forum.facilitation=0.2")), A_TENTH, "less"),
    ),
    sized="Power: the founding text and the laboratory give a direction only (Mannix & Neale 1993: equal dyads gained "
    "more together, though elsewhere the opposite was found). Twice the weight and the floor is our assumption.",
)  # fmt: skip

_MANDATED = "forum.mandate=0.3"
E29 = Pattern(
    "E29", "A semi-official facilitator buys transfer with openness; an unofficial neutral does the reverse.",
    "founding text 003 (semi-official mandates; neutrality); Kydd (2003); Hörner et al. (2015)", "C, formal A",
    (
        part("transfer per breakthrough, Track 2, mandate 0.3 above none", gap(RATE, TRACK_2.but(_MANDATED), TRACK_2),
             OF_A_RATE),
        part("share of candid turns, the same, mandate below none", gap(CANDOUR, TRACK_2.but(_MANDATED), TRACK_2),
             OF_TURNS, "less"),
        beside(part("share of candid turns, Track 1.5 under encroachment 0.9, mandate below none",
                    gap(CANDOUR, TRACK_1_5.but(_MANDATED, "encroachment.level=0.9"),
                        TRACK_1_5.but("encroachment.level=0.9")), OF_TURNS, "less")),
    ),
    assumed="A mandate carries packages and costs facilitation by two rules; how much of either shows is not.",
    in_view="The notes of the trial name it without a rule; what a mandate carries goes through R14 "
    "(transfer.attention).",
    left_out="That a neutral peacemaker is not automatically believed: the model's facilitator gives no counsel.",
)  # fmt: skip

ON_ROOMS = (E16, E22, E26, E27, E28, E29)
