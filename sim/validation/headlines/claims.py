"""The closed list of sentences: what README, the docs and the experiments claim, each once and word for word.

A sentence is a *lead*: a sum of measures in arms on the same luck, arranged so that the sentence says that it is more
than a margin. "More by a tenth" is one arm less 1.1 times the other, so that nothing is divided by what may be 0. What
follows from a rule is not in the list (``sim.validation.construction``).
"""

from __future__ import annotations

from typing import NamedTuple

from sim.rules import PARAMETERS
from sim.scenario.plan import TRACKS
from sim.scenario.setting import Setting
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Measure, Part, Term
from sim.validation.patterns.measures import BREAKTHROUGHS, BY_QUESTIONS, SETTLED, TRANSFERRED
from sim.validation.patterns.on_tracks import CALM, TENSE
from sim.validation.patterns.settings import (
    A_TENTH,
    BY_SIGN,
    OF_A_RATE,
    OF_DIALOGUES,
    TRACK_1,
    TRACK_1_5,
    TRACK_2,
    everywhere,
    seats,
)

README, MOST = "README.md", 15
"""The only place that is no experiment; and how many sentences there may be."""


class Headline(NamedTuple):
    """A sentence, and the lead that it claims."""

    key: str
    sentence: str
    part: Part
    """Its terms are the lead, its smallest effect the margin, with a reason."""
    places: tuple[str, ...]
    """Where it is claimed: names of experiments, or ``README``."""

    @property
    def arms(self) -> tuple[Arm, ...]:
        """What is played, in the order of the terms."""
        return tuple(term.arm for term in self.part.terms)


Weighted = tuple[float, Arm]


def lead(measure: Measure, *arms: Weighted, margin: tuple[float, str] = BY_SIGN) -> Part:
    """A lead: weighted arms of one measure, claimed to be more than a margin."""
    told = " ".join(f"{weight:+g} [{in_words(arm)}]" for weight, arm in arms)
    return Part(f"{measure.name}: {told}", tuple(Term(weight, measure, arm) for weight, arm in arms), *margin)


def in_words(arm: Arm) -> str:
    """What an arm plays: its room, or its scenario, and what is set there.

    >>> in_words(TRACK_2.but("months=30", *everywhere("encroachment", 0.5)))
    'Track 2, months=30, governments.*.encroachment=0.5'
    """
    alike: dict[str, None] = {}
    for each in arm.changed:
        other = _both(each.name).replace(".*.", ".west." if ".east." in each.name else ".east.")
        both = any(one.name == other and one.value == each.value for one in arm.changed)
        alike[(each._replace(name=_both(each.name)) if both else each).as_typed] = None
    return ", ".join([TRACKS.get(arm.room or "", arm.scenario), *alike])


def _both(name: str) -> str:
    return name.replace(".east.", ".*.").replace(".west.", ".*.")


def ahead(measure: Measure, one: Arm, other: Arm) -> Part:
    """A lead of one arm over a tenth more than the other."""
    return lead(measure, (1, one), (-1 - A_TENTH[0], other), margin=(0.0, f"a tenth more: {A_TENTH[1]}"))


HALF = (0.0, "the share is the claim: less than half, or more")
OPEN = ("transfer.receptive=1", "publicity.disown=0")
UNTOUCHED, REACHED = (TRACK_2.but(*everywhere("encroachment", level)) for level in (0.0, 0.9))
ONE_SIDE = TRACK_2.but(*(Setting(f"governments.{side}.encroachment", level)
                         for side, level in (("east", 0.9), ("west", 0.0))))  # fmt: skip
KNOWN, MIRROR = (TRACK_2.but(f"understanding.asymmetry={level}") for level in (0, 1))
NOBODY = TRACK_2.but("careers.official=0", "careers.others=0")
TWICE = tuple(Setting(name, round(2 * PARAMETERS[name].default, 6)) for name in ("careers.official", "careers.others"))
"""Twice the usual turnover: that of the chapters, in every vector, so that all are asked the same."""
FORGETFUL, WRITTEN = (TRACK_2.but(*TWICE, f"careers.handover={share}") for share in (0, 1))
OFFICIALS_ALONE = Arm().but(*seats(6, 0, 0))
JOINED = Arm(scenario="joined later")


def _meetings(official: int, quiet: int) -> Arm:
    changed = f"forums.official.meetings_a_year={official}", f"forums.quiet.meetings_a_year={quiet}"
    return Arm(scenario="two forums").but(*changed)


BOTH, OFFICIAL, QUIET = _meetings(4, 4), _meetings(8, 0), _meetings(0, 8)
SENT = tuple((weight, arm.but(case)) for arm in (TRACK_1, TRACK_2) for weight, case in ((0.3, CALM), (-0.3, TENSE)))
"""Of four in five easy cases to Track 1 and four in five hard ones to Track 2, what a lottery does not show."""

HEADLINES = (
    Headline(
        "room",
        "More is solved in a room without serving officials (Track 2) than in one where some sit in a private capacity "
        "(Track 1.5).",
        ahead(BREAKTHROUGHS, TRACK_2, TRACK_1_5), ("which_track_transfers", README),
    ),
    Headline(
        "open", "Even where both governments are always open, Track 1.5 solves more than Track 1.",
        ahead(BREAKTHROUGHS, TRACK_1_5.but(*OPEN), TRACK_1.but(*OPEN)), ("which_track_transfers",),
    ),
    Headline(
        "rate", "Of the questions solved a larger share reaches official talks from Track 1.5 than from Track 2.",
        lead(BY_QUESTIONS, (1, TRACK_1_5), (-1, TRACK_2), margin=OF_A_RATE), ("which_track_transfers", README),
    ),
    Headline(
        "mixed-or-official", "Track 1.5 carries more packages to official talks than Track 1.",
        ahead(TRANSFERRED, TRACK_1_5, TRACK_1), ("which_track_transfers", "tension_which_track_when", README),
    ),
    Headline(
        "unofficial-or-official", "Track 2 carries more packages to official talks than Track 1.",
        ahead(TRANSFERRED, TRACK_2, TRACK_1), ("which_track_transfers", "tension_which_track_when"),
    ),
    Headline(
        "mixed-or-unofficial", "Track 1.5 carries more packages to official talks than Track 2.",
        lead(TRANSFERRED, (1, TRACK_1_5), (-1, TRACK_2)), ("which_track_transfers", README),
    ),
    Headline(
        "encroachment", "Where both governments reach far into a room of Track 2 (encroachment 0.9), it carries less "
        "than half of the packages that it carries untouched.",
        lead(TRANSFERRED, (0.5, UNTOUCHED), (-1, REACHED), margin=HALF), ("encroachment_by_track", README),
    ),
    Headline(
        "one-side", "One government that reaches into a room of Track 2 costs it more than half of the packages that "
        "both cost it.",
        lead(TRANSFERRED, (0.5, UNTOUCHED), (-1, ONE_SIDE), (0.5, REACHED), margin=HALF), ("encroachment_by_track",),
    ),
    Headline(
        "asymmetry", "Where each side takes the other for its mirror image, Track 2 solves less than half of what it "
        "solves where each knows what the other wants.",
        lead(BREAKTHROUGHS, (0.5, KNOWN), (-1, MIRROR), margin=HALF), ("information_asymmetry",),
    ),
    Headline(
        "handover", "A full handover in writing gives Track 2 back more than half of the breakthroughs that twice the "
        "usual turnover takes.",
        lead(BREAKTHROUGHS, (1, WRITTEN), (-0.5, FORGETFUL), (-0.5, NOBODY), margin=HALF), ("trust_and_turnover",),
    ),
    Headline(
        "officials-alone", "A room of officials alone, in a private capacity, carries fewer packages to official talks "
        "than one without any.",
        ahead(TRANSFERRED, TRACK_2, OFFICIALS_ALONE), ("officials_share",),
    ),
    Headline(
        "joined", "A dialogue of Track 2 that officials join after two years carries more packages to official talks "
        "than one that they never join.",
        lead(TRANSFERRED, (1, JOINED), (-1, TRACK_2)), ("when_should_officials_join",),
    ),
    Headline(
        "beside-official", "Four meetings a year of an official forum and four of a quiet one beside it end in an "
        "agreement more often than eight of the official one.",
        lead(SETTLED, (1, BOTH), (-1, OFFICIAL), margin=OF_DIALOGUES), ("one_forum_or_two", README),
    ),
    Headline(
        "beside-quiet", "Four meetings a year of an official forum and four of a quiet one beside it end in an "
        "agreement more often than eight of the quiet one.",
        lead(SETTLED, (1, BOTH), (-1, QUIET), margin=OF_DIALOGUES), ("one_forum_or_two",),
    ),
    Headline(
        "selection", "Where easy disputes go to Track 1 and hard ones to Track 2, Track 1 looks better beside Track 2 "
        "than it is.",
        lead(SETTLED, *SENT, margin=OF_DIALOGUES), ("endogenous_track_choice",),
    ),
)  # fmt: skip
"""All sentences that may be told; none is told elsewhere."""
