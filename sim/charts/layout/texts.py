"""What is written around a drawing: title, subtitle, what marks mean, and how to make the figure again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sim import words
from sim.charts.layout.style import FigureSize
from sim.findings.provenance import Provenance
from sim.words.alt_text import capital
from sim.words.numbers import number_of


class Texts(NamedTuple):
    """The words of a figure but for those of its drawing."""

    kind: str
    title: str
    subtitle: str
    means: str
    """What marks mean."""
    facts: Provenance
    """Of the study."""
    options: Sequence[str] | None = ()
    """What was asked of the chart, as options of its command; None where the study's own command draws it."""
    noise: bool = True
    """Whether intervals show simulation noise only; where they show more, or there is none, ``means`` says so."""

    def notes(self, size: FigureSize) -> list[str]:
        """The paragraphs below a drawing; inside a page, which names study and command itself, only what marks mean."""
        means = f"{self.means} {words.NOISE}" if self.noise else self.means
        again = self._again(size)
        return [means] if size.inside else [means, self._made(), *[f"Make it again: {again}"] * bool(again)]

    def _made(self) -> str:
        facts = self.facts
        many = f"{number_of(facts.repetitions, 'simulated dialogue')} per setting" if facts.repetitions else ""
        many = "one simulated dialogue" if facts.run is not None else many
        months = f"of {number_of(facts.months, 'month')}" if facts.months else ""
        seed = f"seed {facts.seed}" if facts.seed is not None else ""
        run = f"run {facts.run}" if facts.run is not None else ""
        parts = [" ".join(part for part in (many, months) if part), seed, run, f"Backchannel\u00a0{facts.version}"]
        made = f"{facts.title}{'; ' * bool(facts.title)}{', '.join(part for part in parts if part)}. {facts.lost}"
        return capital(made.strip())

    def _again(self, size: FigureSize) -> str:
        facts = self.facts
        if self.options is None:
            return facts.command
        again = " ".join(["backchannel chart", facts.name, self.kind, "--for", size.name, *self.options])
        return f"{facts.command}, then {again}" if facts.command else again
