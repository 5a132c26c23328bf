"""What the record says for the model and against it, in sentences with their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sim.validation.record import wording
from sim.validation.record.areas import CodingAreas
from sim.validation.record.history import Hindcast
from sim.validation.record.questions import ALL, OWN, STRICT
from sim.words.numbers import listed, number_of

HALF = 0.5
CODING = {"strict": "the strict coding of transfer", "lenient": "the lenient coding of transfer", "uptake": "uptake"}


class Conclusion(NamedTuple):
    """A sentence, and whether it speaks against the model."""

    says: str
    against: bool


def conclusions(hindcast: Hindcast) -> list[Conclusion]:
    """Every conclusion from the record: the set test, then each coding, then the class of months."""
    codings = [each for each in hindcast.areas[ALL] if each.best]
    found = [_set_test(each) for each in codings if each.coding == STRICT]
    for each in codings:
        found += _measures(each)
    return [*found, *_classes(hindcast)]


def _set_test(found: CodingAreas) -> Conclusion:
    area, difference = found.measures[OWN]
    sides = area.side(HALF), difference.side()
    text = (
        f"The set test, transfer over each case's own period by the strict coding, {number_of(found.happened, 'case')} "
        f"with transfer and {found.cases - found.happened} without: area under the curve {wording.number(area)}, "
        f"{wording.SIDES[sides[0]]} chance. Best of what needs no model is {found.best}, with "
        f"{wording.number(found.facts[found.best])}; the model's area less the best fact's is "
        f"{wording.number(difference)}, {wording.SIDES[sides[1]]} that best fact."
    )
    return Conclusion(text, sides != (1, 1))


def _measures(found: CodingAreas) -> Iterator[Conclusion]:
    """By one coding: which measures are worse than chance and than the best fact, not to be told from it, better."""
    areas = {name: each.area for name, each in found.measures.items()}
    lead = {name: each.difference for name, each in found.measures.items()}
    for numbers, value, than in ((areas, HALF, "chance"), (lead, 0.0, "the best fact that needs no model")):
        sides = {name: each.side(value) for name, each in numbers.items()}
        for side, verdict in wording.SIDES.items():
            names = [name for name, each in sides.items() if each == side]
            told = f"all {len(sides)} measures" if len(names) == len(sides) > 1 else "; ".join(names)
            if names:
                yield Conclusion(f"By {CODING[found.coding]}, {verdict} {than}: {told}.", side < 1)


def _classes(hindcast: Hindcast) -> Iterator[Conclusion]:
    known = [case.transfer.order for case in hindcast.cases if case.transfer.order is not None]
    if not known:
        return
    right = round((hindcast.right.estimate or 0.0) * hindcast.right.n)
    never = known.count("never")
    wrong = [case.key for case in wording.wrong(hindcast)]
    text = (
        f"Of {number_of(len(known), 'case')} whose class of months is known (months, years, never) the likeliest class "
        f"is that of history in {right}; always saying never would be right in {never}."
    )
    yield Conclusion(f"{text} It is another in {listed(wrong)}." if wrong else text, right <= never)
