"""A step: something that is made by one command, from what it reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """What is made, how, and from what; places are files or folders of the checkout, as relative paths."""

    name: str
    says: str
    """What it makes, in a few words."""
    command: tuple[str, ...]
    """Words after the name of the interpreter."""
    makes: tuple[str, ...]
    reads: tuple[str, ...]
    minutes: float
    """Usual length on two idle processors; a step that was made here is expected to take as long again."""
    few: tuple[str, ...] = ()
    """Further words with which it plays a hundredth."""
    fills: tuple[str, ...] = ()
    """Documents in which it fills a marked place; what else stands in them is written by hand or by other steps."""
    keeps: str = ""
    """A folder of what it has played, which it goes on with, but which it refuses once what it reads is another."""
    whole: bool = False
    """Whether it reads remarks and docstrings too, which decide nothing that is played."""
    blind: bool = False
    """Whether it is the same whatever the defaults of the calibrated parameters are, as it decides them."""
    for_people: bool = False
    """Whether what it prints is for a person to read and act on."""
    history: bool = False
    """Whether it needs the history of the repository."""

    def hundredth(self) -> Step:
        """The same with about a hundredth of what is played."""
        return self._replace(command=(*self.command, *self.few), few=(), minutes=min(self.minutes, 0.3))


def within(place: str, other: str) -> bool:
    """Whether two places have files in common.

    >>> within("sim/rules", "sim/rules/trust.py"), within("sim", "sim"), within("docs/charts", "docs/charts.md")
    (True, True, False)
    """
    return place == other or place.startswith(f"{other}/") or other.startswith(f"{place}/")


def follows(step: Step, earlier: Step) -> bool:
    """Whether a step reads what an earlier one makes, or the places that it fills in documents."""
    makes = (*earlier.makes, *(earlier.fills if step.whole else ()))
    return any(within(read, made) for read in step.reads for made in makes)


def dependants(name: str, steps: Sequence[Step]) -> set[str]:
    """Names of the steps after one that hang on it, directly or through others."""
    found = {name}
    for place, step in enumerate(steps):
        if any(follows(step, earlier) for earlier in steps[:place] if earlier.name in found):
            found.add(step.name)
    return found - {name}


def misplaced_pairs(steps: Iterable[Step]) -> list[tuple[str, str]]:
    """Pairs of steps of which the first reads what the second makes, though it stands before it."""
    known: list[Step] = []
    found = []
    for step in steps:
        found += [(each.name, step.name) for each in known if follows(each, step) and not each.blind]
        known.append(step)
    return found
