"""Outcomes and curves, as their page computes them."""

from __future__ import annotations

from typing import Any

from tests.docs.rebuilt.pages import read_off
from tests.docs.rebuilt.submodels import trust

AGREED = 5


def outcomes(life: Any) -> dict[str, float]:
    """Every outcome of a run that is over."""
    return {name: value(life, source) for name, source in read_off().items()}


def curves(life: Any) -> dict[str, float]:
    """What is followed, after a month."""
    return {name: value(life, source) for name, source in read_off(month_by_month=True).items()}


def value(life: Any, source: str) -> float:
    """What an outcome is read off, in the words of the table."""
    if source.startswith("tally of "):
        return life.tally[source.removeprefix("tally of ")]
    if source.startswith("first "):
        month = life.first[source.removeprefix("first ").removesuffix(", plus 1")]
        return month + 1 if month >= 0 else -1
    return MEANS[source](life)


def mean_trust(life: Any) -> float:
    total, number = 0.0, 0
    for f, sides in enumerate(life.world.present_sides):
        of_forum = 0.0
        for g in sides:
            of_side = 0.0
            for i in life.world.members[f][g]:
                for j in life.world.seats_of[f]:
                    if life.world.side[j] != g:
                        of_side += trust(life, i, j)
                        number += 1
            of_forum += of_side
        total += of_forum
    return total / number


def misreading_worked(life: Any) -> float:
    worked = [[q for q in agenda if life.worked[f][q]] for f, agenda in enumerate(life.world.agenda)]
    return mean_misreading(life, worked) if any(worked) else life.theory["understanding.asymmetry"]


def solved(life: Any, kinds: tuple[int, ...], carried: bool) -> int:
    pairs = [(f, q) for f, agenda in enumerate(life.world.agenda) for q in agenda if life.solved[f][q] in kinds]
    return sum(bool(life.carried[f][q]) or not carried for f, q in pairs)


def mean_misreading(life: Any, agendas: Any = None) -> float:
    total, number = 0.0, 0
    for f, sides in enumerate(life.world.present_sides):
        of_forum = 0.0
        for g in sides:
            of_side = 0.0
            for q in (agendas or life.world.agenda)[f]:
                for i in life.world.members[f][g]:
                    for h in sides:
                        for misread in life.misreading[q][i][h] if h != g else ():
                            of_side += misread
                            number += 1
            of_forum += of_side
        total += of_forum
    return total / number


def mean_image(life: Any) -> float:
    total, number = 0.0, 0
    for f, sides in enumerate(life.world.present_sides):
        of_forum = 0.0
        for g in sides:
            of_side = 0.0
            for h in sides:
                if h != g:
                    of_side += life.image[f][g][h]
                    number += 1
            of_forum += of_side
        total += of_forum
    return total / number


MEANS = {
    "mean trust": mean_trust,
    "mean misreading": mean_misreading,
    "misreading worked": misreading_worked,
    "solved": lambda life: solved(life, (1, 2), False),
    "carried": lambda life: solved(life, (1, 2), True),
    "solved unofficial": lambda life: solved(life, (2,), False),
    "carried unofficial": lambda life: solved(life, (2,), True),
    "mean image": mean_image,
    "tension": lambda life: life.tension,
    "forums alive": lambda life: sum(life.alive),
    "standing": lambda life: sum(status == AGREED for status in life.status),
}
