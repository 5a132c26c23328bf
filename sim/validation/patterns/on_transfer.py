"""Patterns on what transfers, and what it takes: E6, E7, E8, E10, E11, E23."""

from __future__ import annotations

from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Part, Pattern, Term, beside, former, gap, part, relative
from sim.validation.patterns.measures import (
    ANY_TRANSFER,
    ANY_UPTAKE,
    CANDOUR,
    HEARD_OF,
    RATE,
    REFUSED,
    TRANSFERRED,
    UPTAKE_PER_TRANSFER,
)  # fmt: skip
from sim.validation.patterns.settings import (
    A_TENTH,
    BY_SIGN,
    OF_A_RATE,
    OF_TURNS,
    TRACK_1_5,
    TRACK_2,
    seats,
)  # fmt: skip
from sim.validation.patterns.states import misreading_of, trust_of


def _at_least(claim: str, term: Term, threshold: float) -> Part:
    return Part(claim, (term,), *BY_SIGN, against=threshold)


E6 = Pattern(
    "E6", "Process transfer is common, outcome transfer rare.",
    "Çuhadar (2009, J. Peace Research 46:641): 4 of 4 against 1 of 4 initiatives; Kaye (2007)", "B",
    (
        _at_least("packages heard of per package transferred, Track 2: three or more",
                  Term(1, UPTAKE_PER_TRANSFER, TRACK_2), 3.0),
        _at_least("dialogues with uptake, Track 2: half or more", Term(1, ANY_UPTAKE, TRACK_2), 0.5),
        beside(_at_least("packages heard of per package transferred, Track 1.5: three or more",
                         Term(1, UPTAKE_PER_TRANSFER, TRACK_1_5), 3.0)),
        beside(Part("dialogues with uptake per dialogue with a transfer, Track 2: three or more",
                    (Term(1, ANY_UPTAKE, TRACK_2),), *BY_SIGN, per=(Term(1, ANY_TRANSFER, TRACK_2),), against=3.0)),
    ),
)  # fmt: skip

_BESIDE = Arm(scenario="two forums")
_WITHOUT = _BESIDE.but("forums.quiet.meetings_a_year=0")
_KNOWN, _KNOWN_THERE, _TRUSTED, _TRUSTED_THERE = misreading_of(0), misreading_of(1), trust_of(0), trust_of(1)
_A_TWENTIETH = (0.05, "a twentieth of what the unofficial room gained: less reaches nobody who would notice")
E7 = Pattern(
    "E7", "Ideas and data transfer better than relationships.",
    "Çuhadar (dissertation, Syracuse; 2009): cognitive rather than relational outcomes", "B",
    (
        _at_least("share of Track 2's packages that a government hears of: half or more", Term(1, HEARD_OF, TRACK_2),
                  0.5),
        Part("understanding that Track 1 officials gain from a Track 2 forum beside, as a share of its own",
             gap(_KNOWN, _WITHOUT, _BESIDE), *_A_TWENTIETH, per=gap(_KNOWN_THERE, _WITHOUT, _BESIDE)),
        Part("trust that they gain from it, as a share of its own: none",
             gap(_TRUSTED, _BESIDE, _WITHOUT), *_A_TWENTIETH, "the same", gap(_TRUSTED_THERE, _BESIDE, _WITHOUT)),
    ),
    assumed="Briefings carry understanding; no rule carries trust from one room to another. By how much they carry is "
    "not.",
    times=2,
)  # fmt: skip


_FACTORS = {
    "carriers": (("transfer.briefing=0.1", "transfer.memo=0.05"),
                 ("transfer.briefing=0.005", "transfer.memo=0.001", "transfer.insider=0.05")),
    "receptivity": (("transfer.receptive=0.6",), ("transfer.receptive=0.05",)),
    "will": (("transfer.cost=0",), ("transfer.cost=0.3", "transfer.deniability=0")),
}  # fmt: skip
"""What outcome transfer needs, present and at its floor: little reach, one open month in twenty, the highest price."""


def _given(*present: str) -> Arm:
    """A Track 2 room with some of the three present, the others at their floors."""
    return TRACK_2.but(*(change for name, (full, floor) in _FACTORS.items()
                         for change in (full if name in present else floor)))  # fmt: skip


_ALL, _NONE = _given(*_FACTORS), _given()
_OF_ALL = (Term(1, RATE, _ALL),)
E8 = Pattern(
    "E8", "Outcome transfer needs a strategy, receptivity and will together.",
    "Çuhadar (2009); Lambah-Aziz; NCAFP 2005 against 2006 (evidence B4, B17)", "B",
    (
        *(
            Part(f"transfer per breakthrough, Track 2, {name} at the floor: below a fifth of what all three give",
                 (Term(1, RATE, _given(*(each for each in _FACTORS if each != name))),), *BY_SIGN, "less", _OF_ALL, 0.2)
            for name in _FACTORS
        ),
        Part("what all three give beyond the sum of what each gives alone, as a share of it",
             (*_OF_ALL, *(Term(-1, RATE, _given(name)) for name in _FACTORS), Term(2, RATE, _NONE)),
             0.5, "a product rather than a sum: at least half of it is the three together", per=_OF_ALL),
        beside(Part("transferred per dialogue, will at the floor: below a fifth (declined questions are settled anew)",
                    (Term(1, TRANSFERRED, _given("carriers", "receptivity")),), *BY_SIGN, "less",
                    (Term(1, TRANSFERRED, _ALL),), 0.2)),
    ),
    assumed="Hearing and receptivity multiply by the rule of transfer, and a closed government hears less besides "
    "(transfer.attention); that will multiplies is not assumed.",
    in_view="Other rules than R4 and R13 were dropped because it failed with them: governments that never open, "
    "ripeness drawn for a conflict, renewing without limit.",
    left_out="A factor is at its floor rather than absent: without it nothing transfers by definition.",
)  # fmt: skip

E10 = Pattern(
    "E10", "Connection to the policy process raises success.",
    "founding text 001 (most successful with some connection to the formal policy process)", "A-B",
    (
        relative("transferred per dialogue, Track 2: former officials brief in 8 months of 100 against 2", TRANSFERRED,
                 (TRACK_2.but("transfer.briefing=0.08"), TRACK_2.but("transfer.briefing=0.02")), A_TENTH),
        relative("transferred per dialogue, Track 2: three in ten move into office with a new government against none",
                 TRANSFERRED, (TRACK_2.but("government.door=0.3"), TRACK_2.but("government.door=0")), A_TENTH),
    ),
    assumed="More reach means more hearing by the rule of transfer; that more hearing means more success is not.",
)  # fmt: skip


def _influential(officials: int) -> Arm:
    others = 6 - officials
    return Arm().but(*seats(officials, others // 2, others - others // 2))


E11 = Pattern(
    "E11", "Influential participants are the main carrier, and pay for it in candour.",
    "Çuhadar (2009); Carson (2012); founding text 001 (influential participants); saturation contested", "B",
    (
        part("transfer per breakthrough, 4 of 6 serving officials in private capacity above none",
             gap(RATE, _influential(4), _influential(0)), OF_A_RATE),
        Part("loss of transfers in Track 1.5 where officials take nothing back, above that where nobody else carries",
             gap(TRANSFERRED, TRACK_1_5.but("transfer.briefing=0", "transfer.memo=0"),
                 TRACK_1_5.but("transfer.take_back=0")),
             *A_TENTH, per=(Term(1, TRANSFERRED, TRACK_1_5),)),
        part("share of candid turns, 4 of 6 officials below none", gap(CANDOUR, _influential(4), _influential(0)),
             OF_TURNS, "less"),
        beside(part("gain in transfer per breakthrough by the first two officials above that by the last two "
                    "(prediction: saturation)",
                    (*gap(RATE, _influential(2), _influential(0)), *gap(RATE, _influential(4), _influential(6))),
                    OF_A_RATE)),
    ),
    assumed="An official takes back more often than a former official briefs; the calibration searched no other order.",
)  # fmt: skip

_SURE = ("drafting.home_error_former=0.03", "drafting.home_error_expert=0.05")
_UNSURE = ("drafting.home_error_former=0.15", "drafting.home_error_expert=0.3")
_KNOWING, _ERRING = TRACK_2.but(*_SURE), TRACK_2.but(*_UNSURE)
_A_DRAFT = (0.2, "founding text 004 gives no size; of some ten unofficial drafts known to have been completed about "
            "half were refused or disowned (decision 0035), so that one fewer is a fifth")  # fmt: skip
E23 = Pattern(
    "E23", "Non-officials know their own side's red lines less well, so more of what they settle is refused.",
    "founding text 004 (may not have the same information or accountability standards)", "C",
    (
        relative("refusals per package heard of, Track 1.5 below 2, as a share of 2's", REFUSED, (TRACK_1_5, TRACK_2),
                 _A_DRAFT, "less"),
        relative("refusals per package heard of, Track 2: small errors on the red line below large ones, as a share",
                 REFUSED, (_KNOWING, _ERRING), _A_DRAFT, "less"),
        former(part("refusals per package heard of, Track 2 above 1.5", gap(REFUSED, TRACK_2, TRACK_1_5), OF_A_RATE)),
        former(part("refusals per package heard of, Track 2: large errors on the own red line above small ones",
                    gap(REFUSED, _ERRING, _KNOWING), OF_A_RATE)),
    ),
    in_view="R7 (a newcomer errs anew) changed who errs, and R12 made what Track 2 is refused a target.",
)  # fmt: skip

ON_TRANSFER = (E6, E7, E8, E10, E11, E23)
