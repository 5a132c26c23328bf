"""At which values all else is held while settings are compared: where it was asked, else nearest to the middle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sim.findings.study import Focus, Row, StoredStudy, Unfit
from sim.words.phrases import name_of, value

Groups = Mapping[tuple[str, ...], Mapping[tuple[str, ...], Row]]
"""Points by the values of what is held, then of what is not, the lever first."""
MOST = 12
"""Most values that a sentence lists."""
NAMED = 4
"""Most names whose values a subtitle lists where they were not asked for."""


class HeldValues(NamedTuple):
    """Values at which names are held, those of them that were requested, and the points at which they are."""

    values: Mapping[str, str]
    requests: Mapping[str, str]
    points: Sequence[Row]

    @property
    def in_words(self) -> str:
        """In words: all values, but for those of a sampled future, which nobody could follow."""
        rest = {name: level for name, level in self.values.items() if name not in self.requests}
        if len(rest) <= NAMED:
            return in_words(self.values)
        nearest = f"{len(rest)} other inputs as in point {self.points[0]['point']}, nearest to the middle"
        return ", ".join([in_words(self.requests)] * bool(self.requests) + [nearest])

    @property
    def options(self) -> tuple[str, ...]:
        """What was asked for, as options of the command."""
        return tuple(f"--at {name}={level}" for name, level in self.requests.items())


def same(one: str, two: str) -> bool:
    """Whether two cells are the same value, however written."""
    try:
        return one == two or float(one) == float(two)
    except ValueError:
        return False


def levels(study: StoredStudy, name: str) -> list[str]:
    """Values of what varies, in their order."""
    found = list(dict.fromkeys(point[name] for point in study.points))
    try:
        return sorted(found, key=float)
    except ValueError:
        return found


def in_words(held: Mapping[str, str]) -> str:
    """What is held at which value."""
    return ", ".join(
        f"{name_of(name)} {value(name, level).removeprefix(name_of(name)).strip()}" for name, level in held.items()
    )


def stored_value(study: StoredStudy, name: str, level: str, there: Sequence[str]) -> str:
    """A value that is asked for, as it is written. Raises Unfit for a name or a value that the study has not."""
    if name not in study.inputs:
        raise Unfit(f"{name} does not vary in it; these do: {', '.join(study.inputs)}")
    if name == study.lever:
        raise Unfit(f"{name} is what it compares, so it cannot be held at a value (--at {name}={level})")
    close = [each for each in there if same(each, level)]
    if not close:
        raise Unfit(f"{name} has no value {level}; it has: {', '.join(there[:MOST])}")
    return close[0]


def chosen_values(study: StoredStudy, focus: Focus) -> dict[str, str]:
    """The values that are asked for, as the study writes them. Raises Unfit for a name or a value that it has not."""
    there = {name: levels(study, name) if name in study.inputs else [] for name in focus.at}
    return {name: stored_value(study, name, level, there[name]) for name, level in focus.at.items()}


def held_values(study: StoredStudy, focus: Focus, lever: str, free: Sequence[str] = ()) -> HeldValues:
    """Points that differ in the lever, and in names that a figure shows otherwise, but in nothing else.

    Of all such groups of points the most complete one, then that nearest to the middle of each name: in a grid the
    middle itself, in a sample a future that was played.

    Args:
        study: the study.
        focus: values at which names are held.
        lever: what is compared.
        free: names that may differ too.

    Raises:
        Unfit: if there is no such group, though the lever varies; if all of it failed.
    """
    asked = chosen_values(study, focus)
    names = [name for name in study.inputs if name not in (lever, *free)]
    groups: dict[tuple[str, ...], dict[tuple[str, ...], Row]] = {}
    for point in study.points:
        if all(point[name] == level for name, level in asked.items()):
            places = groups.setdefault(tuple(point[name] for name in names), {})
            places[tuple(point[name] for name in (lever, *free))] = point
    best = _best(study, names, groups)
    points = list(groups.get(best, {}).values())
    where = f" at {', '.join(f'{name}={level}' for name, level in asked.items())}" if asked else ""
    if len({point[lever] for point in points}) < min(2, len(levels(study, lever))):
        raise Unfit(f"no settings of it differ in {lever} only{where}")
    if all(point["point"] in study.failures for point in points):
        raise Unfit(f"all its points{where} failed; its failures.csv says why")
    return HeldValues(dict(zip(names, best, strict=True)), asked, points)


def _best(study: StoredStudy, names: Sequence[str], groups: Groups) -> tuple[str, ...]:
    """The values at which settings can be compared and most of them is known, nearest to the middle among equals."""
    middle = {}
    for name in names:
        there = levels(study, name)
        half, span = (len(there) - 1) // 2, max(1, len(there) - 1)
        middle[name] = {level: abs(place - half) / span for place, level in enumerate(there)}

    def rank(key: tuple[str, ...]) -> tuple[bool, int, float]:
        alone = len({place[0] for place in groups[key]}) < 2
        known = sum(point["point"] not in study.failures for point in groups[key].values())
        return alone, -known, sum(middle[name][level] for name, level in zip(names, key, strict=True))

    return min(groups, key=rank, default=())
