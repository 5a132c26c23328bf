"""Domains: what a name in a study may be set to.

>>> Range(0, 0.9).at(0.5), Range(2, 8, whole=True).at(0.99), Levels("official", "private").at(0.5)
(0.45, 8, 'private')
>>> Range(0, 0.9).spread(4)
(0.0, 0.3, 0.6, 0.9)
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar, TypeGuard

from sim.lab.design.fault_notes import refuse
from sim.lab.design.settings import MOST_LEVELS, StudyError, Value
from sim.scenario.limits import as_plain, beyond, whole

DIGITS = 9
"""Significant digits of a sampled number: enough for any parameter, few enough to read, and the same everywhere."""

KINDS = ("numbers", "true and false", "texts")
"""What the values of a column may be, all of them the same."""


@dataclass(frozen=True)
class Range:
    """Every number from ``low`` to ``high``, both included; ``whole`` keeps to whole numbers.

    ``levels`` says how many evenly spaced values a full crossing takes of it, where the design does not say.
    """

    low: float
    high: float
    whole: bool = False
    levels: int = 0
    sound: ClassVar[bool] = True
    """False on one that was refused while a study file was read; nothing more is asked of it."""

    def __post_init__(self) -> None:
        for name in ("low", "high", "whole", "levels"):
            object.__setattr__(self, name, as_plain(getattr(self, name)))
        if wrong := self._wrong():
            refuse(self, wrong)

    def _wrong(self) -> str:
        for end in (self.low, self.high):
            if not is_number(end):
                return f"a range goes from one number to another; found {end!r}"
            if self.whole and end != int(end):
                return f"a range of whole numbers cannot end at {end!r}"
        if not self.low < self.high:
            return f"a range goes from low to high; found {self.low!r} to {self.high!r}"
        if self.levels and (wrong := beyond(self.levels, 2, MOST_LEVELS)):
            return f"levels: {wrong}"
        return ""

    def __str__(self) -> str:
        return f"{self.low:g} to {self.high:g}" + (", whole numbers" if self.whole else "")

    def __contains__(self, value: object) -> bool:
        return is_number(value) and self.low <= value <= self.high and not (self.whole and value != int(value))

    def at(self, share: float) -> Value:
        """The value a share (0 to 1) of the way from low to high; whole numbers are equally likely."""
        if self.whole:
            low, high = int(self.low), int(self.high)
            return min(high, low + int(share * (high - low + 1)))
        value = float(f"{self.low + share * (self.high - self.low):.{DIGITS}g}")
        return self.plain(min(self.high, max(self.low, value)))

    def spread(self, levels: int = 0) -> tuple[Value, ...]:
        """Evenly spaced values, both ends included; of whole numbers those nearest to even spacing, each once."""
        count = whole(self.levels or levels) or 0
        if count < 2:
            raise StudyError(f"how many levels? Write Range({self.low!r}, {self.high!r}, levels=5), or Levels(...)")
        if wrong := beyond(count, 2, MOST_LEVELS):
            raise StudyError(f"levels: {wrong}")
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
    sound: ClassVar[bool] = True

    def __init__(self, *values: Any) -> None:
        values = tuple(map(as_plain, values))
        wrong = _wrong_levels(values)
        if not wrong and any(isinstance(value, float) for value in values):
            values = tuple(float(value) + 0.0 for value in values)
        if not wrong and len(set(values)) < len(values):
            wrong = f"a level is given twice: {values!r}"
        object.__setattr__(self, "values", values)
        if wrong:
            refuse(self, wrong)

    def __str__(self) -> str:
        return ", ".join(map(str, self.values))

    def __repr__(self) -> str:
        return f"Levels({', '.join(map(repr, self.values))})"

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, bool | int | float | str) or value not in self._places:
            return False
        return kind_of(value) == kind_of(self.values[0])  # True is not 1

    @cached_property
    def _places(self) -> dict[Value, int]:
        """Value to place, since a table has thousands of them."""
        return {value: place for place, value in enumerate(self.values)}

    def at(self, share: float) -> Value:
        """The level a share (0 to 1) of the way along; all are equally likely."""
        return self.values[min(len(self.values) - 1, int(share * len(self.values)))]

    def spread(self, levels: int = 0) -> tuple[Value, ...]:  # noqa: ARG002 -- there are no more than these
        """Every level."""
        return self.values

    def plain(self, value: Any) -> Value:
        """A value of the domain as it was written there."""
        return self.values[self._places[value]]


def is_number(value: object) -> TypeGuard[float]:
    """True for a number that a parameter may be: finite, and neither True nor False."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


def _wrong_levels(values: tuple[Any, ...]) -> str:
    """What is wrong with the kinds of some levels."""
    if not values:
        return "Levels() needs at least one value"
    for value in values:
        if not (isinstance(value, bool | str) or is_number(value)):
            return f"a level is a number, a text, True or False; found {value!r}. Options() names bundles"
    if len({kind_of(value) for value in values}) > 1:
        return f"levels are all numbers, all texts, or all True and False; found {values!r}"
    return ""


def kind_of(value: Value) -> str:
    """Which values may stand together: those of a kind.

    >>> kind_of(1), kind_of(0.5), kind_of("1"), kind_of(True)
    ('numbers', 'numbers', 'texts', 'true and false')
    """
    return KINDS[1 if isinstance(value, bool) else 2 if isinstance(value, str) else 0]


@dataclass(frozen=True, init=False, repr=False)
class Options(Levels):
    """Named bundles of settings: ``Options({"never": {}, "month 12": {"forums.quiet.changes": [...]}})``.

    A column holds the name; the scenario gets the settings of that bundle.
    """

    bundles: Mapping[str, Mapping[str, Any]]

    def __init__(self, bundles: Mapping[str, Mapping[str, Any]]) -> None:
        given = as_plain(bundles) if isinstance(bundles, Mapping) else {"": bundles}
        object.__setattr__(self, "bundles", given)
        object.__setattr__(self, "values", tuple(given))
        for label, settings in given.items():
            if not isinstance(label, str) or not label.strip() or not isinstance(settings, Mapping):
                refuse(self, f"Options() maps names to settings, {{path: value}}; found {label!r}: {settings!r}")
                return
        super().__init__(*given)

    def __repr__(self) -> str:
        return f"Options({self.bundles!r})"


Domain = Range | Levels
"""What a name may be set to; ``Options`` are levels with settings behind them."""
