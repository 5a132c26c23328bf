"""What the model must not show: results that no source supports. Reproduced here means avoided.

Then what else is asked of the model at its defaults: tension, information asymmetry and turnover.
"""

from __future__ import annotations

from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Part, Pattern, Term, beside, gap, part, relative
from sim.validation.patterns.measures import AGREED, BREAKTHROUGHS, EVER_FALLS, FALLS, RATE, TRANSFERRED, TRUST, gain
from sim.validation.patterns.on_encroachment import drop, faster
from sim.validation.patterns.settings import (
    A_TENTH,
    BY_SIGN,
    CONSTANT_TEAM,
    OF_A_RATE,
    OF_DIALOGUES,
    OF_TRUST,
    TRACK_1,
    TRACK_1_5,
    TRACK_2,
)  # fmt: skip

_SOURCE = "no source supports it"
_TALKING_POINTS = (
    "candour.official=0.1", "candour.private=0.3", "candour.former=0.3", "candour.expert=0.3", "candour.safety_floor=0",
    "forum.facilitation=0", "encroachment.level=1", "encroachment.selfcensorship=1",
)  # fmt: skip
_FIVE_YEARS = gain(60)


def _falls_in(label: str, arm: Arm) -> Part:
    claim = f"share of meetings in whose month mean trust fell, {label}: above a tenth"
    return Part(claim, (Term(1, FALLS, arm),), *BY_SIGN, against=0.1)


N1 = Pattern(
    "N1", "Trust rises monotonically with every meeting.", f"{_SOURCE}; Malhotra & Liyanage (2005)", "A",
    (
        _falls_in("Track 1.5", TRACK_1_5), _falls_in("Track 2", TRACK_2),
        Part("share of dialogues in which it ever did, Track 2: above one half", (Term(1, EVER_FALLS, TRACK_2),),
             *BY_SIGN, against=0.5),
        part("trust gained in five years of talking points, Track 2: below nothing",
             (Term(1, _FIVE_YEARS, TRACK_2.but(*_TALKING_POINTS)),), OF_TRUST, "less"),
        beside(_falls_in("Track 2, nobody forgets or leaves", TRACK_2.but("trust.forgetting=1", *CONSTANT_TEAM))),
    ),
)  # fmt: skip

_OPEN = TRACK_2.but("transfer.receptive=0.6")


N2 = Pattern(
    "N2", "Transfer is proportional to trust alone.", _SOURCE, "B",
    (
        part("trust at the end, Track 2 above 1", gap(TRUST, TRACK_2, TRACK_1), OF_TRUST),
        part("transfer per breakthrough, Track 2 below 1", gap(RATE, TRACK_2, TRACK_1), OF_A_RATE, "less"),
        relative("trust at the end, Track 2: receptive in 60 months of 100 as at the default", TRUST,
                 (_OPEN, TRACK_2), A_TENTH, "the same"),
        relative("transferred per dialogue, the same: above the default", TRANSFERRED, (_OPEN, TRACK_2), A_TENTH),
    ),
)  # fmt: skip

_CONFLICTS = ("tension.baseline=0.15", "tension.baseline=0.4", "tension.baseline=0.65")
N3 = Pattern(
    "N3", "Track 2 dominates Track 1 on settlements overall.", f"{_SOURCE}; Böhmelt (2010)", "A",
    (
        Part("agreements per dialogue, Track 1 above 2, mean of a calm, a moderate and a tense conflict",
             tuple(Term(weight / 3, AGREED, arm.but(conflict))
                   for conflict in _CONFLICTS for weight, arm in ((1, TRACK_1), (-1, TRACK_2))), *OF_DIALOGUES),
        *(beside(part(f"agreements per dialogue, Track 1 above 2, {conflict}",
                      gap(AGREED, TRACK_1.but(conflict), TRACK_2.but(conflict)), OF_DIALOGUES))
          for conflict in _CONFLICTS),
    ),
    assumed="Against it: officials on instructions decide at once. For it: what all adopted is agreed at one pace, "
    "whichever room it comes from, in an official process that is not simulated.",
    in_view="It was looked at when R3 (one rate of agreement) was chosen; governments that decide only when open, "
    "whoever wrote the package, were dropped because it was lost with them.",
)  # fmt: skip

N4 = Pattern(
    "N4", "Encroachment matters most in Track 1.", f"{_SOURCE}; founding text 004", "C",
    (
        Part("fall in breakthroughs per meeting with encroachment 0.9, Track 2 above 1, as a share of Track 2's",
             faster(BREAKTHROUGHS, TRACK_2, TRACK_1), *A_TENTH, per=drop(BREAKTHROUGHS, TRACK_2)),
        Part("the same, Track 1.5 above 1, as a share of Track 1.5's",
             faster(BREAKTHROUGHS, TRACK_1_5, TRACK_1), *A_TENTH, per=drop(BREAKTHROUGHS, TRACK_1_5)),
    ),
    assumed="No channel of encroachment works on people who speak for their government.",
)  # fmt: skip

_ORDINARY = {
    "the default": TRACK_2, "no encroachment": TRACK_2.but("encroachment.level=0"),
    "a calm climate": TRACK_2.but("tension.baseline=0.1"), "a constant team": TRACK_2.but(*CONSTANT_TEAM),
}  # fmt: skip
N5 = Pattern(
    "N5", "Half or more of Track 2's breakthroughs transfer, without special conditions.", _SOURCE, "B",
    tuple(
        Part(f"transfer per breakthrough, Track 2, {name}: below one half", (Term(1, RATE, arm),), *BY_SIGN, "less",
             against=0.5)
        for name, arm in _ORDINARY.items()
    ),
)  # fmt: skip

MUST_NOT = (N1, N2, N3, N4, N5)


def _falls(code: str, claim: str, ends: tuple[tuple[str, ...], tuple[str, ...]], source: str) -> Pattern:
    """Breakthroughs fall in unofficial rooms as something is turned up; what becomes of the rate is reported beside."""
    rooms = {"Track 1.5": TRACK_1_5, "Track 2": TRACK_2}
    least, most = ends
    return Pattern(
        code, claim, source, "C",
        (
            *(relative(f"breakthroughs per meeting, {label}", BREAKTHROUGHS, (arm.but(*most), arm.but(*least)),
                       A_TENTH, "less") for label, arm in rooms.items()),
            *(beside(part(f"transfer per breakthrough, {label}", gap(RATE, arm.but(*most), arm.but(*least)), OF_A_RATE,
                          "less")) for label, arm in rooms.items()),
        ),
    )  # fmt: skip


ALSO_ASKED = (
    _falls("S1", "Tension lowers breakthroughs (baseline 0.1 to 0.65).",
           (("tension.baseline=0.1",), ("tension.baseline=0.65",)), "founding text 004; Kydd (2005)"),
    _falls("S2", "Not knowing what the others want lowers breakthroughs (asymmetry 0 to 1).",
           (("understanding.asymmetry=0",), ("understanding.asymmetry=1",)), "Thompson & Hastie (1990); Fearon (1995)"),
    _falls("S3", "Turnover lowers breakthroughs (from nobody to a fifth of all seats a month).",
           (("careers.official=0", "careers.others=0"), ("careers.official=0.2", "careers.others=0.2")),
           "founding text 001 (the same group over a period of years)"),
)  # fmt: skip
