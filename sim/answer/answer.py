"""The answer: every sentence that a comparison is told by, made once of its numbers."""

from __future__ import annotations

from typing import Any, NamedTuple

from sim.answer.seats import seats
from sim.answer.sureness import numbers, sentences
from sim.comparison import Comparison
from sim.scenario.plan import Scenario
from sim.validation.sureness.sure import Sure
from sim.words.although import although
from sim.words.catalogue import say
from sim.words.headline import headline


class Answer(NamedTuple):
    """What a comparison found, in words, and what may be made of it."""

    headline: str
    """At most fifteen words, without a full stop: the same in terminal, picture, JSON and README."""
    although: str
    """The second sentence; "" where the share of what is carried does not order the rooms otherwise than the total."""
    numbers: str
    seats: tuple[str, ...]
    sure: tuple[str, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """All of it in the order in which it is read."""
        second = f"{self.although} " if self.although else ""
        return (f"{self.headline}.", f"{second}{self.numbers}", " ".join(self.seats), " ".join(self.sure))

    def to_json_object(self) -> dict[str, Any]:
        """Its sentences."""
        return {
            "headline": self.headline,
            "although": self.although,
            "numbers": self.numbers,
            "seats": list(self.seats),
            "sure": list(self.sure),
        }


def answer_of(comparison: Comparison, scenario: Scenario, sure: Sure | None = None) -> Answer:
    """The answer to a comparison.

    Args:
        comparison: its numbers.
        scenario: as it was read.
        sure: what it hangs on, and what the region says; None where that was left out.
    """
    left_out = say("Margins are of luck only. How sure this is beyond luck was left out.")
    return Answer(
        headline(comparison), although(comparison), numbers(comparison), seats(comparison, scenario),
        (left_out,) if sure is None else sentences(sure, scenario),
    )  # fmt: skip
