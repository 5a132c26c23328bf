"""Phrases of a brief: outcomes inside a sentence, numbers first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sim.statistics.estimate import Estimate
from sim.words.numbers import interval, listed, written
from sim.words.phrases import DEGREE, HIGH, phrase

MOST_SAID = 4
"""Settings that a sentence names one by one."""
_BANNED = re.compile(r"\b(prov(e|es|ed|en|ing)|will|won't|significan\w*|insignifican\w*|p-values?)\b", re.IGNORECASE)
"""Words that claim more than a simulation can; so do their other forms."""
SHARES = {
    "transfer_rate": "solved questions reached simulated official talks",
    "any_transfer": "simulated dialogues reached official talks",
    "any_breakthrough": "simulated dialogues reached a breakthrough",
    "any_uptake": "simulated dialogues had a package taken up by a government",
    "any_agreement": "simulated dialogues led to an agreement",
}


def banned_words(text: str) -> list[str]:
    """Words in a text that a brief must not use, in any form.

    >>> banned_words("This will prove a significant gain, at goodwill's expense."), banned_words("Track 2 was ahead.")
    (['will', 'prove', 'significant'], [])
    """
    return [found.group(0).lower() for found in _BANNED.finditer(text)]


def amount(outcome: str, value: Estimate) -> str:
    """A number of an outcome, written as beside its interval.

    >>> amount("any_transfer", Estimate(0.298, 0.28, 0.32, 9)), amount("transferred", Estimate(39.75, 39.7, 39.8, 9))
    ('30 in 100', '39.8')
    """
    words = phrase(outcome)
    return written(value, words.write).value + (" in 100" if words.share else "")


def about(outcome: str, value: Estimate) -> str:
    """A number of an outcome as the beginning of a sentence: "about", unless it is exact by nature.

    >>> about("any_transfer", Estimate(0.298, 0.28, 0.32, 9)), about("any_transfer", Estimate(0.0, 0.0, 0.01, 9))
    ('About 30 in 100', '0 in 100')
    """
    text = amount(outcome, value)
    return text if value.estimate in (0.0, 1.0) else f"About {text}"


def after_number(outcome: str) -> str:
    """What follows a number of an outcome.

    >>> after_number("any_transfer"), after_number("transferred"), after_number("trust_end")
    ('simulated dialogues reached official talks', 'packages transferred per simulated dialogue', \
'was the mean of trust at the end of a simulated dialogue')
    """
    words = phrase(outcome)
    noun = words.inner
    if outcome in SHARES:
        return SHARES[outcome]
    if words.low_first:
        return f"was the mean number of {noun} in simulated dialogues, all months counted where it never came"
    if words.degrees == HIGH or words.unit == DEGREE:
        return f"was the mean of {noun}{' of' if noun.endswith('the end') else ' in'} a simulated dialogue"
    return f"{noun} per simulated dialogue"


def ends(outcome: str, value: Estimate, named: bool = False) -> str:
    """The interval of an estimate in brackets, with a space before; ``named`` says that it is a 95% one."""
    told = interval(value, phrase(outcome).write)
    return f" ({'95% interval ' if named else ''}{told})" if told else ""


def cell_text(outcome: str, value: Estimate, plus: bool = False) -> str:
    """An estimate with its interval, as a cell of the table; "unknown" where there was nothing to count.

    ``plus``: whether a number above 0 has its sign, as differences have.
    """
    write = phrase(outcome).write
    return str(written(value, write.with_sign() if plus else write)).replace(" ", "\N{NO-BREAK SPACE}")


def with_ties(text: str) -> str:
    """A text in which no line ends inside an interval or a share.

    >>> with_ties("6 in 100 (5 to 7)").replace("\N{NO-BREAK SPACE}", "_")
    '6_in_100 (5_to_7)'
    """
    whole = re.sub(r"(?<=\d) to (?=[+\d\N{MINUS SIGN}])", "\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}", text)
    return re.sub(r"(?<=\d) in (?=100\b)", "\N{NO-BREAK SPACE}in\N{NO-BREAK SPACE}", whole)


def at(label: str) -> str:
    """Where a number holds, with a space before; nothing where there is only one setting."""
    return f" with {label}" if label else ""


def numbers(outcome: str, groups: Sequence[tuple[str, Estimate]]) -> str:
    """A sentence of one outcome in several settings: the largest first, the first one in full.

    >>> numbers("any_transfer", [("a", Estimate(0.3, 0.27, 0.33, 9)), ("b", Estimate(0.25, 0.22, 0.27, 9))])
    'About 30 in 100 simulated dialogues reached official talks with a (95% interval 27 to 33), \
and 25 with b (22 to 27).'
    """
    known = sorted((each for each in groups if each[1].estimate is not None), key=lambda each: -(each[1].estimate or 0))
    if not known:
        return f"{phrase(outcome).noun}: nothing to count in these simulated dialogues."
    (label, value), rest = known[0], known[1:]
    if len(known) > MOST_SAID and all(each == value for _, each in rest):
        label, rest = f"each of {len(known)} settings", []
    first = f"{about(outcome, value)} {after_number(outcome)}{at(label)}{ends(outcome, value, named=True)}"
    if len(rest) >= MOST_SAID:
        name, least = rest[-1]
        return (
            f"{first}, the most, and {_short(outcome, name, least)}, the least; {len(rest) - 1} settings lie between"
            f"{_lacking(groups)}."
        )
    others = [_short(outcome, name, value) for name, value in rest]
    return ", ".join([first, *others[:-1], *(f"and {other}" for other in others[-1:])]) + f"{_lacking(groups)}."


def _lacking(groups: Sequence[tuple[str, Estimate]]) -> str:
    """Which settings have no number, so that none is passed over in silence."""
    labels = [label for label, value in groups if value.estimate is None]
    return f"; no number{at(many(labels, len(groups)))}" if labels else ""


def _short(outcome: str, label: str, value: Estimate) -> str:
    return f"{written(value, phrase(outcome).write).value}{at(label)}{ends(outcome, value)}"


def many(labels: list[str], of: int, noun: str = "settings") -> str:
    """Settings one by one if they are few, else how many."""
    if len(labels) <= MOST_SAID:
        return listed(labels)
    return f"all {of} {noun}" if len(labels) == of else f"{len(labels)} of {of} {noun}"
