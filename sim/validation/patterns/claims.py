"""What a pattern is: a claim with a source, and the comparison that can show it wrong.

A pattern holds only if all its parts do. A part compares arms: settings of the model, played on the same luck, so that
row i of all of them is the same conflict. What counts as a finding is written beside each part before it is played.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sim.validation.patterns.arm import Arm

if TYPE_CHECKING:
    import numpy as np

    from sim.validation.patterns.runs import Runs

STRENGTHS = {
    "A": "a meta-analysis, a large comparison or several independent cases",
    "B": "a structured comparison or well-documented cases",
    "C": "what practitioners or the founding texts claim",
    "X": "contested, or only assumed: a prediction of the model",
}
"""How strong the evidence for a pattern is."""
OUTCOMES, CURVES, STATES = "outcomes", "curves", "states"
"""What a measure reads: outcomes of dialogues, their months, or their last states (which take far longer to get)."""
MORE, LESS, SAME = "more", "less", "the same"
"""Directions of a claim: the effect lies above nothing, below it, or is none."""


@dataclass(frozen=True)
class Measure:
    """A ratio of totals over dialogues: what is counted, and what it is counted per."""

    name: str
    read: Callable[[Runs], tuple[np.ndarray, np.ndarray]]
    """Gives tops and bottoms, (dialogues,) each."""
    needs: str = OUTCOMES
    counts: bool = False
    """Whether the top counts events, so that one more or less is the finest step there is."""


@dataclass(frozen=True)
class Term:
    """A measure in an arm, as it enters a sum."""

    weight: float
    measure: Measure
    arm: Arm


@dataclass(frozen=True)
class Part:
    """One comparison. Its effect is sum(terms) / sum(per) - against; without ``per`` nothing is divided by."""

    claim: str
    terms: tuple[Term, ...]
    smallest: float
    """The smallest effect that counts, in units of the effect."""
    reason: str
    """Why anything smaller would not count."""
    direction: str = MORE
    per: tuple[Term, ...] = ()
    against: float = 0.0
    required: bool = True
    """False for what is reported beside the pattern: a prediction, or a check of the comparison."""
    former: bool = False
    """True for a comparison that was registered first, and stands beside the one that took its place."""

    @property
    def all_terms(self) -> tuple[Term, ...]:
        """Every term the effect is made of."""
        return (*self.terms, *self.per)

    @property
    def relative(self) -> bool:
        """Whether the effect is a share of something."""
        return bool(self.per)

    def swapped(self) -> Part:
        """The same comparison with its arms the other way round."""
        turned = tuple(replace(term, weight=-term.weight) for term in self.terms)
        return replace(self, terms=turned, against=-self.against)


@dataclass(frozen=True)
class Pattern:
    """Something the model ought to show, or ought not to."""

    code: str
    claim: str
    source: str
    """Author, year; founding texts by number."""
    strength: str
    """One of ``STRENGTHS``."""
    parts: tuple[Part, ...]
    assumed: str = ""
    """Where the result is close to assumed by a rule: which."""
    left_out: str = ""
    """What of the claim the model has nothing to say about."""
    sized: str = ""
    """Where no source says how far the arms are to differ: what was assumed."""
    in_view: str = ""
    """Why it is no test any more: the rule that was made, or chosen among others, with it in view."""
    prediction: bool = False
    """True if nobody knows: the verdict is what the model says, and counts neither way."""
    times: int = 1
    """How many times the usual repetitions it is played with: small effects take more."""


def gap(measure: Measure, one: Arm, other: Arm) -> tuple[Term, Term]:
    """The measure in one arm less that in another."""
    return Term(1.0, measure, one), Term(-1.0, measure, other)


def part(claim: str, terms: tuple[Term, ...], smallest: tuple[float, str], direction: str = MORE) -> Part:
    """A part on the scale of its measure; ``smallest`` is the smallest effect and why."""
    return Part(claim, terms, *smallest, direction)


def relative(
    claim: str, measure: Measure, arms: tuple[Arm, Arm], smallest: tuple[float, str], direction: str = MORE
) -> Part:
    """A part whose effect is the change from the second arm to the first, as a share of the second."""
    one, other = arms
    return Part(claim, gap(measure, one, other), *smallest, direction, per=(Term(1.0, measure, other),))


def beside(each: Part) -> Part:
    """The part as something reported beside the pattern, which does not decide it."""
    return replace(each, required=False)


def former(each: Part) -> Part:
    """The part as it was registered first: reported beside what took its place, so that nobody need take our word."""
    return replace(beside(each), former=True)
