"""How the numbers of a comparison are written: the same in table, chart, alt text and words."""

from __future__ import annotations

from collections.abc import Callable

from sim.lab.comparison import Estimate

DECIMALS = 4
"""Most decimals of a number in 100."""
FINER = 3
"""Most further decimals of the two ends of a narrow interval."""


def in_100(value: float) -> str:
    """A share as a number in 100, with a decimal where it is near 0 or 100.

    >>> in_100(0.25), in_100(0.0312), in_100(0.9962), in_100(1.0), in_100(0.0004)
    ('25', '3.1', '99.6', '100', '0.04')
    """
    percent = 100 * value
    if percent in (0.0, 100.0):
        return f"{percent:.0f}"
    edge = min(abs(percent), abs(100 - percent))
    for decimals in range(0 if edge >= 10 else 1, DECIMALS):
        text = f"{percent:.{decimals}f}"
        if float(text) not in (0.0, 100.0):
            return text
    return f"{percent:.{DECIMALS}f}"


def count(value: float) -> str:
    """A mean per dialogue, with as many decimals as its size asks for.

    >>> count(64.0), count(2.104), count(0.3512), count(0.0123), count(0.0), count(1234.5)
    ('64', '2.10', '0.35', '0.012', '0', '1,234')
    """
    if value == 0:
        return "0"
    size = abs(value)
    if size >= 19.95 or value == int(value):
        return f"{value:,.0f}"
    decimals = 1 if size >= 10 else 2 if size >= 0.1 else 3 if size >= 0.001 else DECIMALS + 1
    return f"{value:.{decimals}f}"


def interval(found: Estimate, write: Callable[[float], str] = count) -> str:
    """The interval in words, empty where there is none; one of some width never reads as one of none.

    >>> interval(Estimate(0.25, 0.23, 0.271, 100), in_100), interval(Estimate(0.27, 0.2681, 0.2719, 9))
    ('23 to 27', '0.268 to 0.272')
    """
    if found.low is None or found.high is None:
        return ""
    low, high = write(found.low), write(found.high)
    if low == high and found.low != found.high:
        low, high = _finer(found.low, found.high, low)
    return f"{low} to {high}"


def _finer(low: float, high: float, text: str) -> tuple[str, str]:
    """Both ends with the fewest further digits that tell them apart, where they are written alike as ``text``.

    >>> _finer(-0.3514, -0.3506, "\N{MINUS SIGN}35"), _finer(0.2, 0.2 + 1e-9, "0.20")
    (('\N{MINUS SIGN}35.14', '\N{MINUS SIGN}35.06'), ('0.20', '0.20'))
    """
    digits = text.lstrip("+-\N{MINUS SIGN}")
    sign, shown = text.removesuffix(digits), float(digits.replace(",", ""))
    factor = 100 if abs(shown - 100 * abs(low)) < abs(shown - abs(low)) else 1
    least = len(digits.partition(".")[2]) + 1
    for decimals in range(least, least + FINER):
        one, two = (f"{sign}{abs(factor * end):,.{decimals}f}" for end in (low, high))
        if one != two:
            return one, two
    return text, text


def rate(found: Estimate) -> str:
    """A transfer rate in words.

    >>> rate(Estimate(0.25, 0.23, 0.271, 100)), rate(Estimate(None, None, None, 0))
    ('25 in 100 (95% interval 23 to 27)', 'no rate, for want of breakthroughs')
    """
    if found.estimate is None:
        return "no rate, for want of breakthroughs"
    return f"{in_100(found.estimate)} in 100 (95% interval {interval(found, in_100)})"


def listed(parts: list[str], last: str = "and") -> str:
    """Parts joined as in a sentence.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
