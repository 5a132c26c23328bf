"""How numbers are written for people: the same in table, chart, alt text, words and brief.

An estimate and its interval have the same decimals, so that low <= estimate <= high in print as well. A minus is U+2212
wherever people read it; tables and objects for machines (CSV, JSON) hold numbers as Python writes them.

>>> in_100(0.25), in_100(0.0312), in_100(0.9962), in_100(1.0), in_100(0.0004)
('25', '3.1', '99.6', '100', '0.04')
>>> in_100(-1.0), in_100(-0.9962)
('\N{MINUS SIGN}100', '\N{MINUS SIGN}99.6')
>>> count(64.0), count(2.104), count(0.3512), count(0.0123), count(0.0), count(1234.5), count(-0.5)
('64', '2.10', '0.35', '0.012', '0', '1,234', '\N{MINUS SIGN}0.50')
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import floor, log10
from typing import NamedTuple

from sim.statistics.estimate import Estimate

DECIMALS = 4
"""Most decimals of a number in 100."""
FINER = 3
"""Most further decimals of an estimate with a narrow interval."""
MINUS = "\N{MINUS SIGN}"
UNKNOWN = "unknown"


class Writer(NamedTuple):
    """How numbers of one kind are written; called with a number, it gives its text."""

    decimals: Callable[[float], int]
    """How many a number asks for, as it is shown."""
    factor: float = 1.0
    """What numbers are multiplied with to be shown: 100 for shares."""
    exact: tuple[float, ...] = ()
    """Sizes of shown numbers that are written without decimals, and that no other reads as, whatever the sign."""
    plus: bool = False
    """Whether numbers above 0 have a sign too."""

    def __call__(self, value: float) -> str:
        """A number on its own."""
        return self.at(value, self.decimals(self.factor * value))

    def at(self, value: float, decimals: int) -> str:
        """A number with so many decimals; what reads as zero has no sign."""
        shown = self.factor * value
        text = f"{abs(shown):,.{0 if abs(shown) in self.exact else decimals}f}"
        if not any(digit in text for digit in "123456789"):
            return text
        return f"{MINUS if shown < 0 else '+' if self.plus else ''}{text}"

    def with_sign(self) -> Writer:
        """The same for differences."""
        return self._replace(plus=True)


def _of_share(percent: float) -> int:
    size = abs(percent)
    edge = min(size, abs(100 - size))
    if not edge:
        return 0
    finer = range(0 if edge >= 10 else 1, DECIMALS)
    return next((places for places in finer if float(f"{size:.{places}f}") not in (0.0, 100.0)), DECIMALS)


def places(value: float) -> int:
    """Decimals that a number asks for: three digits, no more than two after the point, down to 0.001 at least one.

    >>> [places(each) for each in (1234.5, 19.96, 12.3, 2.1, 0.35, 0.0123, 0.00012, 0.0)]
    [0, 0, 1, 2, 2, 3, 5, 0]
    """
    size = abs(value)
    if size >= 19.95 or not size:
        return 0
    return 1 if size >= 10 else 2 if size >= 0.1 else 3 if size >= 0.001 else DECIMALS + 1


def _of_count(value: float) -> int:
    return 0 if value == int(value) else places(value)


in_100 = Writer(_of_share, 100.0, (0.0, 100.0))
"""A share as a number in 100, with a decimal where it is near 0 or 100."""
count = Writer(_of_count, 1.0, (0.0,))
"""A mean per dialogue, with as many decimals as its size asks for."""


class EstimateText(NamedTuple):
    """An estimate and its interval as texts, "" where there is none."""

    value: str
    ends: str
    """The interval in words."""

    def __str__(self) -> str:
        """The estimate, and its interval in brackets."""
        return f"{self.value} ({self.ends})" if self.ends else self.value


def written(found: Estimate, write: Writer = count) -> EstimateText:
    """An estimate and its interval with the same decimals; one of some width never reads as one of none.

    >>> print(written(Estimate(0.25, 0.23, 0.271, 100), in_100), written(Estimate(39.75, 39.7, 39.8, 9)))
    25 (23 to 27) 39.8 (39.7 to 39.8)
    >>> print(written(Estimate(0.0, 0.0, 0.0037, 9), in_100), written(Estimate(None, None, None, 0)))
    0 (0 to 0.4) unknown
    """
    decimals = _decimals(found, write)
    value, low, high = (
        "" if each is None else write.at(each, decimals) for each in (found.estimate, found.low, found.high)
    )
    return EstimateText(value or UNKNOWN, f"{low} to {high}" if low and high else "")


def interval(found: Estimate, write: Writer = count) -> str:
    """The interval alone, as ``written`` has it; empty where there is none."""
    return written(found, write).ends


def _decimals(found: Estimate, write: Writer) -> int:
    """As many as the estimate asks for; more if an end does and the interval is as narrow, or two would read alike."""
    own = 0 if found.estimate is None else write.decimals(write.factor * found.estimate)
    if found.low is None or found.high is None:
        return own
    asked = max(write.decimals(write.factor * end) for end in (found.low, found.high))
    least = max(own, min(asked, _of_width(write.factor * (found.high - found.low))))
    for told in (_told, _apart):
        for places in range(least, least + FINER + 1):
            if told(found, write, places):
                return places
    return least


def _of_width(wide: float) -> int:
    """Decimals that show the first digit of a width."""
    return max(0, -floor(log10(wide))) if wide > 0 else 0


def _told(found: Estimate, write: Writer, places: int) -> bool:
    """Whether the ends read apart, and no number as an exact one that it is not."""
    shown = [abs(write.factor * each) for each in (found.estimate, found.low, found.high) if each is not None]
    plain = all(each in write.exact or float(f"{each:.{places}f}") not in write.exact for each in shown)
    return plain and _apart(found, write, places)


def _apart(found: Estimate, write: Writer, places: int) -> bool:
    if found.low is None or found.high is None or found.low == found.high:
        return True
    return write.at(found.low, places) != write.at(found.high, places)


def minus(text: str) -> str:
    """A text whose numbers have the one minus that people read.

    >>> minus("-0.50 to 0.53, by half-years; track-2")
    '\N{MINUS SIGN}0.50 to 0.53, by half-years; track-2'
    """
    return re.sub(r"(?<![\w.])-(?=\.?\d)", MINUS, text)


def rate(found: Estimate) -> str:
    """A transfer rate in words.

    >>> rate(Estimate(0.25, 0.23, 0.271, 100)), rate(Estimate(None, None, None, 0))
    ('25 in 100 (95% interval 23 to 27)', 'no rate, for want of questions solved')
    """
    if found.estimate is None:
        return "no rate, for want of questions solved"
    text = written(found, in_100)
    return f"{text.value} in 100 (95% interval {text.ends})"


def number_of(number: int, noun: str) -> str:
    """How many of something.

    >>> number_of(1, "simulated dialogue"), number_of(1200, "point")
    ('1 simulated dialogue', '1,200 points')
    """
    return f"{number:,} {noun}{'s' * (number != 1)}"


def listed(parts: list[str], last: str = "and") -> str:
    """Parts joined as in a sentence.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
