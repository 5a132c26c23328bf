"""Claims: which group has more of an outcome, said no more strongly than the intervals allow.

The rules. "More" and "most" stand only where a paired interval leaves out zero and Holm's correction agrees, or, where
a pair was not compared, where the two intervals do not meet. "At least twice" stands only where the lower end of one
is at least twice the upper end of the other. All else is "no difference can be told".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from sim.statistics.estimate import Estimate
from sim.words.numbers import listed, written
from sim.words.phrases import Phrase

Ahead = Callable[[int, int], int]
"""Of two groups: 1 if the first has more, -1 if less, 0 if no difference can be told."""
MOST_NAMED = 4
"""Groups that a title names one by one."""
TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times", 10: "ten times"}


class Group(NamedTuple):
    """A group and its estimate."""

    label: str
    value: Estimate


class Claim(NamedTuple):
    """A sentence, and what it claims: pairs (ahead, behind) by place, and how many times at least."""

    text: str
    pairs: frozenset[tuple[int, int]] = frozenset()
    times: int = 1


def disjoint(one: Estimate, two: Estimate) -> int:
    """1 if an interval lies above another, -1 if below, 0 if they meet: more careful than a paired interval.

    >>> disjoint(Estimate(3, 2, 4, 9), Estimate(1, 0, 2, 9)), disjoint(Estimate(3, 2.5, 4, 9), Estimate(1, 0, 2, 9))
    (0, 1)
    """
    if two.low is None or two.high is None:
        return 0
    return int(one.side(two.high) > 0) - int(one.side(two.low) < 0)


def at_least(one: Estimate, others: Sequence[Estimate]) -> int:
    """How many times as large as every other one is at least, in words that exist: 1, 2, 3, 4, 5 or 10.

    >>> at_least(Estimate(0.5, 0.45, 0.55, 9), [Estimate(0.2, 0.18, 0.22, 9)])
    2
    """
    if one.low is None or not others or any(other.high is None or other.high < 0 for other in others):
        return 1
    most = max(other.high or 0.0 for other in others)
    return max((times for times in TIMES if most > 0 and one.low >= times * most), default=1)


def ranking(groups: Sequence[Group], ahead: Ahead, phrase: Phrase) -> Claim:
    """What may be said of groups on an outcome, and of which nothing may, because they have no estimate."""
    known = [place for place, group in enumerate(groups) if group.value.estimate is not None]
    if not known:
        return Claim(f"{phrase.noun}: nothing to count")
    found = _of_known(groups, known, ahead, phrase)
    return found._replace(text=found.text + left_out(groups))


def left_out(groups: Sequence[Group]) -> str:
    """Which groups a claim leaves out for want of an estimate: any of them might be the first.

    >>> left_out([Group("a", Estimate(0.5, 0.4, 0.6, 9)), Group("b", Estimate(None, None, None, 0))])
    '; unknown with b'
    """
    labels = [group.label for group in groups if group.value.estimate is None]
    if not labels:
        return ""
    return f"; unknown with {labels[0] if len(labels) == 1 else f'{len(labels)} of {len(groups)} settings'}"


def _of_known(groups: Sequence[Group], known: list[int], ahead: Ahead, phrase: Phrase) -> Claim:
    if all(groups[place].value.estimate == 0 for place in known):
        return Claim(f"{phrase.noun}: none in any simulated dialogue")
    if len(known) == 1:
        return _alone(groups[known[0]], phrase)

    def leads(one: int, two: int) -> bool:
        return (ahead(one, two) if not phrase.low_first else ahead(two, one)) > 0

    beats = frozenset((one, two) for one in known for two in known if one != two and leads(one, two))
    return _sentence(groups, known, beats, phrase)


def _alone(group: Group, phrase: Phrase) -> Claim:
    text = written(group.value, phrase.write)
    told = f" (95% interval {text.ends})" if text.ends else ""
    return Claim(f"{phrase.per}, {group.label}: {text.value}{told}")


def _sentence(groups: Sequence[Group], known: list[int], beats: frozenset[tuple[int, int]], phrase: Phrase) -> Claim:
    label = {place: groups[place].label for place in known}
    first = next((one for one in known if all((one, two) in beats for two in known if two != one)), None)
    last = next((two for two in known if all((one, two) in beats for one in known if one != two)), None)
    if first is not None:
        return _led(groups, known, beats, first, phrase)
    upper = _upper(known, beats)
    if upper:
        lower = [place for place in known if place not in upper]
        names = listed([label[place] for place in upper], "or")
        than = listed([label[place] for place in lower], "or") if len(lower) < MOST_NAMED else "with any other"
        than = than if than.startswith("with ") else f"with {than}"
        text = f"{phrase.sentence.format(phrase.degrees[1])} with {names} than {than}"
        return Claim(text, frozenset((one, two) for one in upper for two in lower))
    if last is not None:
        text = f"{phrase.sentence.format(phrase.degrees[3])} with {label[last]}"
        return Claim(text, frozenset((one, last) for one in known if one != last))
    return _scattered(label, beats, phrase)


def _led(
    groups: Sequence[Group], known: list[int], beats: frozenset[tuple[int, int]], first: int, phrase: Phrase
) -> Claim:
    others = [place for place in known if place != first]
    pairs = frozenset((first, other) for other in others)
    times = at_least(groups[first].value, [groups[other].value for other in others]) if phrase.degrees[4] else 1
    if times > 1:
        degree = f"at least {TIMES[times]} {phrase.degrees[4]}"
        than = groups[others[0]].label if len(others) == 1 else "any other"
        return Claim(f"{phrase.sentence.format(degree)} with {groups[first].label} as with {than}", pairs, times)
    if len(others) == 1:
        text = f"{phrase.sentence.format(phrase.degrees[1])} with {groups[first].label}"
        return Claim(f"{text} than with {groups[others[0]].label}", pairs)
    text = f"{phrase.sentence.format(phrase.degrees[0])} with {groups[first].label}"
    if len(others) == 2:
        for one, two in (others, others[::-1]):
            if (one, two) in beats:
                return Claim(f"{text}, then {groups[one].label}, then {groups[two].label}", pairs | {(one, two)})
    return Claim(text, pairs)


def _upper(known: list[int], beats: frozenset[tuple[int, int]]) -> list[int]:
    """Two or three groups each of which beats every other one but those; empty if there are none."""
    for size in (2, 3):
        for some in combinations(known, size):
            rest = [place for place in known if place not in some]
            if rest and all((one, two) in beats for one in some for two in rest):
                return list(some)
    return []


def _scattered(label: Mapping[int, str], beats: frozenset[tuple[int, int]], phrase: Phrase) -> Claim:
    pairs = len(label) * (len(label) - 1) // 2
    noun = f"{'the share of ' if phrase.share else ''}{phrase.inner}"
    if len(beats) == 1:
        ((one, two),) = beats
        text = f"{phrase.sentence.format(phrase.degrees[1])} with {label[one]} than with {label[two]}"
        return Claim(f"{text}; no other difference can be told", beats)
    if beats:
        return Claim(f"In {noun}, {len(beats)} of {pairs} pairs of settings can be told apart")
    between = listed(list(label.values())) if len(label) <= MOST_NAMED else f"the {len(label)} settings"
    return Claim(f"No difference can be told between {between} in {noun}")
