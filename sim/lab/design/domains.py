"""Domains: what a name in a study may be set to.

>>> Range(0, 0.9).at(0.5), Range(2, 8, whole=True).at(0.99), Levels("official", "private").at(0.5)
(0.45, 8, 'private')
>>> Range(0, 0.9).spread(4)
(0.0, 0.3, 0.6, 0.9)
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sim.lab.design.settings import StudyError, Value

DIGITS = 9
"""Significant digits of a sampled number: enough for any parameter, few enough to read, and the same everywhere."""


@dataclass(frozen=True)
class Range:
    """Every number from ``low`` to ``high``, both included; ``whole`` keeps to whole numbers.

    ``levels`` says how many evenly spaced values a full crossing takes of it, where the design does not say.
    """

    low: float
    high: float
    whole: bool = False
    levels: int = 0

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if isinstance(end, bool) or not isinstance(end, int | float) or not math.isfinite(end):
                raise StudyError(f"a range goes from one number to another; found {end!r}")
            if self.whole and end != int(end):
                raise StudyError(f"a range of whole numbers cannot end at {end!r}")
        if not self.low < self.high:
            raise StudyError(f"a range goes from low to high; found {self.low!r} to {self.high!r}")
        if self.levels and (isinstance(self.levels, bool) or self.levels < 2):
            raise StudyError(f"a range has at least 2 levels; found {self.levels!r}")

    def __str__(self) -> str:
        return f"{self.low:g} to {self.high:g}" + (", whole numbers" if self.whole else "")

    def __contains__(self, value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return self.low <= value <= self.high and not (self.whole and value != int(value))

    def at(self, share: float) -> Value:
        """The value a share (0 to 1) of the way from low to high; whole numbers are equally likely."""
        if self.whole:
            low, high = int(self.low), int(self.high)
            return min(high, low + int(share * (high - low + 1)))
        value = float(f"{self.low + share * (self.high - self.low):.{DIGITS}g}")
        return self.plain(min(self.high, max(self.low, value)))

    def spread(self, levels: int = 0) -> tuple[Value, ...]:
        """Evenly spaced values, both ends included; of whole numbers those nearest to even spacing, each once."""
        count = self.levels or levels
        if count < 2:
            raise StudyError(f"how many levels? Write Range({self.low!r}, {self.high!r}, levels=5), or Levels(...)")
        low, high = Fraction(str(self.low)), Fraction(str(self.high))
        steps = (low + (high - low) * step / (count - 1) for step in range(count))
        return tuple(dict.fromkeys(round(step) if self.whole else float(step) for step in steps))

    def plain(self, value: Any) -> Value:
        """A value of the domain in the type of its column."""
        return int(value) if self.whole else float(value) + 0.0


@dataclass(frozen=True, init=False)
class Levels:
    """One of these values, all of a kind: ``Levels(0, 0.3, 0.6)``, ``Levels("official", "private")``."""

    values: tuple[Value, ...]

    def __init__(self, *values: Value) -> None:
        if not values:
            raise StudyError("Levels() needs at least one value")
        kinds = {_kind(value) for value in values}
        if len(kinds) > 1:
            raise StudyError(f"levels are all numbers, all texts, or all True and False; found {values!r}")
        if any(isinstance(value, float) for value in values):
            values = tuple(float(value) + 0.0 for value in values)
        if len(set(values)) < len(values):
            raise StudyError(f"a level is given twice: {values!r}")
        object.__setattr__(self, "values", values)

    def __str__(self) -> str:
        return ", ".join(map(str, self.values))

    def __repr__(self) -> str:
        return f"Levels({', '.join(map(repr, self.values))})"

    def __contains__(self, value: object) -> bool:
        return value in self.values

    def at(self, share: float) -> Value:
        """The level a share (0 to 1) of the way along; all are equally likely."""
        return self.values[min(len(self.values) - 1, int(share * len(self.values)))]

    def spread(self, levels: int = 0) -> tuple[Value, ...]:  # noqa: ARG002 -- there are no more than these
        """Every level."""
        return self.values

    def plain(self, value: Any) -> Value:
        """A value of the domain as it was written there."""
        return self.values[self.values.index(value)]


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return "number"
    if isinstance(value, str):
        return "text"
    raise StudyError(f"a level is a number, a text, True or False; found {value!r}. Options() names bundles")


@dataclass(frozen=True, init=False, repr=False)
class Options(Levels):
    """Named bundles of settings: ``Options({"never": {}, "month 12": {"forums.quiet.changes": [...]}})``.

    A column holds the name; the scenario gets the settings of that bundle.
    """

    bundles: Mapping[str, Mapping[str, Any]]

    def __init__(self, bundles: Mapping[str, Mapping[str, Any]]) -> None:
        for label, settings in bundles.items():
            if not isinstance(label, str) or not label.strip() or not isinstance(settings, Mapping):
                raise StudyError(f"Options() maps names to settings, {{path: value}}; found {label!r}: {settings!r}")
        super().__init__(*bundles)
        object.__setattr__(self, "bundles", {label: dict(settings) for label, settings in bundles.items()})

    def __repr__(self) -> str:
        return f"Options({self.bundles!r})"


Domain = Range | Levels
"""What a name may be set to; ``Options`` are levels with settings behind them."""
