"""Outcomes, tracks and parameters in words, and how their numbers are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sim.words.numbers import Writer, count, in_100

MANY = ("the most", "more", "fewer", "the fewest", "as many")
OFTEN = ("most often", "more often", "less often", "least often", "as often")
HIGH = ("highest", "higher", "lower", "lowest", "as high")
SOON = ("soonest", "sooner", "later", "latest", "")
"""Words for most, more, less, least, and for times as much ("" where that makes no sense)."""


class Phrase(NamedTuple):
    """An outcome in words."""

    noun: str
    """As the subject of a sentence or the label of an axis."""
    unit: str
    sentence: str
    """With a hole for the degree, before "with Track 1"."""
    degrees: tuple[str, str, str, str, str]
    share: bool = False
    """Whether it is a share, written in 100."""
    low_first: bool = False
    """Whether the lowest number is named first: the soonest of months."""

    @property
    def write(self) -> Writer:
        """How its numbers are written."""
        return in_100 if self.share else count

    @property
    def inner(self) -> str:
        """The noun within a sentence: only its first letter differs.

        >>> phrase("any_transfer").inner
        'simulated dialogues with a transfer'
        """
        return self.noun[0].lower() + self.noun[1:]

    @property
    def per(self) -> str:
        """What the number is, in a few words."""
        return f"{self.noun}, {self.unit}"


DIALOGUE, IN_100, DEGREE = "number per simulated dialogue", "in 100", "from 0 to 1"
_COUNTS = {
    "meetings": ("Meetings held", "Simulated dialogues held {} meetings"),
    "cancelled": ("Meetings lost", "Simulated dialogues lost {} meetings"),
    "turns": ("Turns taken", "Simulated dialogues saw {} turns taken"),
    "candid": ("Candid turns", "Simulated dialogues saw {} candid turns"),
    "drafts": ("Packages drafted", "Simulated dialogues drafted {} packages"),
    "breakthroughs": ("Breakthroughs", "Simulated dialogues reached {} breakthroughs"),
    "uptake": ("Packages taken up", "Simulated dialogues had {} packages taken up"),
    "transferred": ("Packages transferred", "Simulated dialogues sent {} packages to official talks"),
    "agreed": ("Packages agreed", "Simulated dialogues led to {} agreements"),
    "collapsed": ("Agreements collapsed", "Simulated dialogues saw {} agreements collapse"),
    "adopted": ("Packages adopted by a government", "Simulated governments adopted {} packages"),
    "declined": ("Packages declined", "Simulated governments declined {} packages"),
    "stale": ("Packages gone stale", "Simulated dialogues let {} packages go stale"),
    "leaks": ("Leaks", "Simulated dialogues had {} leaks"),
    "politicised": ("Politicised publications", "Simulated dialogues saw {} politicised publications"),
    "alive": ("Forums alive at the end", "Simulated dialogues kept {} forums alive"),
    "standing": ("Agreements in force at the end", "Simulated dialogues left {} agreements in force"),
    "solved": ("Questions solved", "Simulated rooms solved {} questions"),
    "carried": ("Questions carried to official talks", "Simulated rooms carried {} questions to official talks"),
    "solved_unofficial": ("Questions solved in unofficial rooms", "Simulated unofficial rooms solved {} questions"),
    "carried_unofficial": (
        "Questions carried from unofficial rooms",
        "Simulated unofficial rooms carried {} questions to official talks",
    ),
}
_LEVELS = {"trust": "Trust", "misreading": "Misreading", "image": "Image of the other side", "tension": "Tension"}
_FIRSTS = {"breakthrough": "breakthrough", "uptake": "uptake", "transfer": "transfer", "agreement": "agreement"}
PHRASES: Mapping[str, Phrase] = {
    "transfer_rate": Phrase(
        "Solved questions that reached simulated official talks", IN_100,
        "Solved questions reached simulated official talks {}", OFTEN, True,
    ),
    "any_transfer": Phrase(
        "Simulated dialogues with a transfer", IN_100, "Simulated dialogues reached official talks {}", OFTEN, True
    ),
    **{name: Phrase(noun, DIALOGUE, says, MANY) for name, (noun, says) in _COUNTS.items()},
    **{
        f"{name}_end": Phrase(f"{noun} at the end", DEGREE, f"Simulated {noun.lower()} ended {{}}", HIGH)
        for name, noun in _LEVELS.items()
    },
    "misreading_worked": Phrase(
        "Misreading of questions worked on, at the end", DEGREE,
        "Simulated misreading of questions worked on ended {}", HIGH,
    ),
    **{
        f"first_{name}": Phrase(
            f"Months to the first {noun}", "all months where it never came",
            f"The first simulated {noun} came {{}}", SOON, low_first=True,
        )
        for name, noun in _FIRSTS.items()
    },
}  # fmt: skip
STAGES = ("drafts", "breakthroughs", "uptake", "transferred", "agreed")
"""The path of a package, in its order."""
STAGE_NAMES = {
    "drafts": "drafted", "breakthroughs": "breakthrough", "uptake": "taken up", "transferred": "transferred",
    "agreed": "agreed",
}  # fmt: skip
STAGES_MEAN = "Taken up: a government has heard of the package. Transferred: every government has adopted it."


def phrase(outcome: str) -> Phrase:
    """An outcome in words; one that is not known speaks for itself.

    >>> phrase("trust_end").noun, phrase("my_outcome").noun
    ('Trust at the end', 'My outcome')
    """
    if outcome in PHRASES:
        return PHRASES[outcome]
    noun = outcome.replace("_", " ").capitalize()
    return Phrase(noun, "mean per simulated dialogue", f"Simulated {noun.lower()} was {{}}", HIGH)


TRACKS = {"track1": "Track\u00a01", "track1_5": "Track\u00a01.5", "track2": "Track\u00a02"}


def name_of(name: str) -> str:
    """The name of what varies, as people say it.

    >>> name_of("encroachment.level"), name_of("governments.east.encroachment"), name_of("officials_east")
    ('encroachment', 'encroachment (east)', 'officials east')
    """
    parts = name.replace("_", " ").split(".")
    if len(parts) == 3 and parts[0] in ("governments", "forums"):
        return f"{parts[2]} ({parts[1]})"
    if len(parts) == 2 and parts[1] in ("level", "baseline", "prior"):
        return {"baseline": "usual tension", "prior": "first trust"}.get(parts[1], parts[0])
    return " ".join(parts[-2:])


def number(text: str) -> str:
    """A value of a table, written short.

    >>> number("0.257393039"), number("6"), number("month 2"), number("0.0")
    ('0.257', '6', 'month 2', '0')
    """
    try:
        return f"{float(text):.3g}"
    except ValueError:
        return text


def value(name: str, text: str) -> str:
    r"""A value of what varies, as the label of a group.

    >>> value("track", "track2"), value("officials_join", "never"), value("trust.prior", "0.10")
    ('Track\xa02', 'never', 'first trust 0.1')
    """
    if text in TRACKS:
        return TRACKS[text]
    try:
        float(text)
    except ValueError:
        return text
    return f"{name_of(name)} {number(text)}"
