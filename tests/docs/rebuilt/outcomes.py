"""Outcomes and monthly curves, read off the state and the tally."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from tests.docs.rebuilt import pages
from tests.docs.rebuilt.draft import IN_UNOFFICIAL_ROOM
from tests.docs.rebuilt.opening import AGREED

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life

Terms = Callable[["Life", int, int], Iterator[float]]


def read(life: Life, mark: str) -> dict[str, float]:
    """All `outcomes`, or the `curves` of a month."""
    return {name: float(_value(life, source)) for name, source in pages.read_off(mark).items()}


def _value(life: Life, source: str) -> float:
    if source.startswith("tally of "):
        return life.tally[source.removeprefix("tally of ")]
    if source.startswith("first "):
        first = life.first[source.removeprefix("first ").removesuffix(", plus 1, or -1")]
        return first + 1 if first >= 0 else -1
    return READINGS[source](life)


def _mean(life: Life, terms: Terms) -> tuple[float, int]:
    """A sum over forums of sums over sides, divided by the number of terms."""
    total, count = 0.0, 0
    for f in life.world.all_f:
        room = 0.0
        for g in life.world.sides[f]:
            side = 0.0
            for term in terms(life, f, g):
                side, count = side + term, count + 1
            room = room + side
        total = total + room
    return (total / count if count else 0.0), count


def _trusts(life: Life, f: int, g: int) -> Iterator[float]:
    return (life.trust(i, j) for i in life.world.members[f][g] for j in life.world.counterparts[i])


def _misreadings(life: Life, side: tuple[int, int], questions: Iterable[int]) -> Iterator[float]:
    (f, g), world = side, life.world
    for q in questions:
        for i in world.members[f][g]:
            for h in world.others[f][g]:
                yield from life.misreading[q][i][h]


def _all_misreadings(life: Life, f: int, g: int) -> Iterator[float]:
    return _misreadings(life, (f, g), life.world.agenda[f])


def _worked_misreadings(life: Life, f: int, g: int) -> Iterator[float]:
    return _misreadings(life, (f, g), [q for q in life.world.agenda[f] if life.worked[f][q]])


def _images(life: Life, f: int, g: int) -> Iterator[float]:
    return (life.image[f][g][h] for h in life.world.others[f][g])


def _misreading_worked(life: Life) -> float:
    mean, count = _mean(life, _worked_misreadings)
    return mean if count else life.par.understanding.asymmetry


def _pairs(life: Life, unofficial: bool, carried: bool) -> int:
    """Pairs of a forum and a question that it solved."""
    least = IN_UNOFFICIAL_ROOM if unofficial else 1
    pairs = [(f, q) for f in life.world.all_f for q in life.world.all_q if life.solved[f][q] >= least]
    return sum(life.carried[f][q] or not carried for f, q in pairs)


READINGS: dict[str, Callable[[Life], float]] = {
    "mean trust": lambda life: _mean(life, _trusts)[0],
    "mean misreading": lambda life: _mean(life, _all_misreadings)[0],
    "misreading worked": _misreading_worked,
    "mean image": lambda life: _mean(life, _images)[0],
    "tension": lambda life: life.tension,
    "forums alive": lambda life: sum(life.alive),
    "standing": lambda life: life.status.count(AGREED),
    "solved": lambda life: _pairs(life, unofficial=False, carried=False),
    "carried": lambda life: _pairs(life, unofficial=False, carried=True),
    "solved unofficial": lambda life: _pairs(life, unofficial=True, carried=False),
    "carried unofficial": lambda life: _pairs(life, unofficial=True, carried=True),
}
