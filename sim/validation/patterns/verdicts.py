"""Verdicts: what an interval allows to be said of a claim, fixed before anything is played.

reproduced       the 95% interval lies apart from zero in the direction claimed, and the estimate is at least the
                 smallest effect that counts;
not reproduced   the interval lies apart from zero in the other direction, or wholly within plus or minus the smallest
                 effect: shown to be wrong, or shown to be negligible;
not identified   anything else: too few dialogues to tell, or an effect on the border of what counts.

For a claim that something stays *the same*: reproduced if the interval lies wholly within plus or minus the smallest
effect, not reproduced if it lies wholly outside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sim.statistics.estimate import Estimate
from sim.validation.patterns.claims import LESS, SAME, Part, Pattern

REPRODUCED, NOT_REPRODUCED, NOT_IDENTIFIED = "reproduced", "not reproduced", "not identified"
VERDICTS = (REPRODUCED, NOT_REPRODUCED, NOT_IDENTIFIED)


@dataclass(frozen=True)
class FoundPart:
    """A part with its effect."""

    part: Part
    effect: Estimate

    @property
    def verdict(self) -> str:
        """One of ``VERDICTS``."""
        return verdict(self.effect, self.part.direction, self.part.smallest)

    @property
    def as_claimed(self) -> bool:
        """Whether it shows what is claimed, its interval apart from zero, however small."""
        least = self.part.smallest if self.part.direction == SAME else 0.0
        return verdict(self.effect, self.part.direction, least) == REPRODUCED


@dataclass(frozen=True)
class FoundPattern:
    """A pattern with what each of its parts showed."""

    pattern: Pattern
    parts: tuple[FoundPart, ...]

    @property
    def verdict(self) -> str:
        """A pattern holds only if all that it requires does, and fails if any of that fails."""
        return together(each.verdict for each in self.parts if each.part.required)

    @property
    def too_small(self) -> bool:
        """Whether it fails by size alone."""
        return self.verdict == NOT_REPRODUCED and all(each.as_claimed for each in self.parts if each.part.required)


def verdict(effect: Estimate, direction: str, smallest: float) -> str:
    """What an effect with its interval says of a claim.

    Args:
        effect: estimate and 95% interval.
        direction: ``MORE``, ``LESS`` or ``SAME``.
        smallest: the smallest effect that counts, at least 0; 0 where the sign alone counts.

    >>> verdict(Estimate(0.3, 0.2, 0.4, 100), "more", 0.1), verdict(Estimate(0.3, 0.2, 0.4, 100), "less", 0.1)
    ('reproduced', 'not reproduced')
    >>> verdict(Estimate(0.03, 0.02, 0.04, 100), "more", 0.1), verdict(Estimate(0.1, -0.1, 0.3, 100), "more", 0.1)
    ('not reproduced', 'not identified')
    """
    if effect.estimate is None:
        return NOT_IDENTIFIED
    within = effect.side(-smallest) > 0 > effect.side(smallest)
    if direction == SAME:
        outside = effect.side(smallest) > 0 or effect.side(-smallest) < 0
        return REPRODUCED if within else NOT_REPRODUCED if outside else NOT_IDENTIFIED
    sign = -1 if direction == LESS else 1
    side = sign * effect.side()
    if side < 0 or within:
        return NOT_REPRODUCED
    return REPRODUCED if side > 0 and sign * effect.estimate >= smallest else NOT_IDENTIFIED


def together(verdicts: Iterable[str]) -> str:
    """The verdict on a claim of which every part must hold.

    >>> together([REPRODUCED, REPRODUCED]), together([REPRODUCED, NOT_IDENTIFIED, NOT_REPRODUCED])
    ('reproduced', 'not reproduced')
    """
    found = set(verdicts)
    if NOT_REPRODUCED in found:
        return NOT_REPRODUCED
    return REPRODUCED if found == {REPRODUCED} else NOT_IDENTIFIED
