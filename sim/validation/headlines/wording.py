"""How a sentence may be told: as it is, with its condition, or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sim.validation.headlines.claims import HEADLINES, Headline
from sim.validation.headlines.counts import ENOUGH, CellAnswer, Support, answers, support
from sim.validation.headlines.play import HeadlineCell
from sim.validation.headlines.situations import CALENDAR, HORIZON, SEATS, SITUATIONS
from sim.validation.headlines.turning import Split, Trend, split, trends
from sim.words.numbers import in_100, number_of, written

PLAIN, CONDITIONED, UNTOLD = "as it is", "with its condition", "not at all"
NAMES = {CALENDAR: "times the usual meetings", SEATS: "times the usual seats", HORIZON: "months"}


@dataclass(frozen=True)
class HeadlineStatement:
    """What was found of a sentence, and what may be said."""

    headline: Headline
    support: Support
    answers: tuple[CellAnswer, ...]
    split: Split | None
    trends: tuple[Trend, ...]

    @property
    def how(self) -> str:
        """``PLAIN``, ``CONDITIONED`` or ``UNTOLD``."""
        if self.support.holds >= ENOUGH:
            return PLAIN
        return CONDITIONED if self.split is not None and self.split.tells else UNTOLD

    @property
    def text(self) -> str:
        """The sentence with its share, or with its condition; empty if it may not be told."""
        if self.how == PLAIN:
            return f"{self.headline.sentence} Holds in {written(self.support.shares['holds'], in_100)} cells of 100."
        if self.how == UNTOLD or self.split is None:
            return ""
        inside, outside = written(self.split.inside, in_100), written(self.split.outside, in_100)
        return (
            f"Where {condition(self.split)}: {self.headline.sentence} Holds there in {inside} cells of 100, elsewhere "
            f"in {outside.value}."
        )


def condition(found: Split) -> str:
    """The condition in words.

    >>> from sim.statistics.estimate import Estimate
    >>> known = Estimate(0.9, 0.8, 1.0, 9)
    >>> condition(Split("transfer.receptive", 0.314, True, known, known))
    '`transfer.receptive` is above 0.314'
    >>> condition(Split("seats", 1.0, False, known, known))
    'there are at most 1 times the usual seats'
    """
    side = "above" if found.above else "at most"
    if found.name in NAMES:
        return f"there are {side} {found.at:.3g} {NAMES[found.name]}"
    return f"`{found.name}` is {side} {found.at:.3g}"


def statements(cells: Sequence[HeadlineCell], vectors: Sequence[Mapping[str, float]]) -> tuple[HeadlineStatement, ...]:
    """Every sentence that any cell asks, in the order of the list.

    Args:
        cells: of vectors that were played in every situation.
        vectors: values of each vector, by its number.
    """
    every = []
    for headline in HEADLINES:
        if found := answers(headline, cells):
            every.append(
                HeadlineStatement(headline, support(found), tuple(found), split(found, vectors), trends(found, vectors))
            )
    return tuple(every)


def rests_on(cells: Sequence[HeadlineCell], there: int) -> str:
    """What shares rest on, in words; ``there`` is how many vectors the region holds."""
    vectors = len({cell.vector for cell in cells})
    return f"{number_of(vectors, 'vector')} of {there:,} of the calibrated region, in {len(SITUATIONS)} situations each"


def of_places(every: Sequence[HeadlineStatement], place: str) -> list[str]:
    """What may be told in a place, sentence by sentence."""
    return [each.text for each in every if place in each.headline.places and each.text]


def left_out(every: Sequence[HeadlineStatement], place: str) -> str:
    """That sentences of a place may not be told; empty if all may."""
    number = sum(place in each.headline.places and each.how == UNTOLD for each in every)
    if not number:
        return ""
    they = "it holds" if number == 1 else "they hold"
    return (
        f"{number_of(number, 'sentence')} {'is' if number == 1 else 'are'} not told: {they} in fewer than "
        "four cells of five, and no condition was found that mends it."
    )
