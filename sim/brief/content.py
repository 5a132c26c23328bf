"""What a brief says: one object of sentences, numbers, charts and a table, from which every page is made.

Template and page never compute: a number that stands in the text, in the table and in a picture is the same string or
comes from the same row of a study.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

OWN = ("title", "subject", "question")
"""What may be written by a person in any language, as a whole; every other sentence is English around names."""


class Figure(NamedTuple):
    """A picture of the brief: drawn for paper and for a phone."""

    kind: str
    outcome: str
    """What was asked for; empty where the chart chose."""
    title: str
    """Its finding; empty where the title of the brief says the same."""
    alt: str
    description: str
    """Every number in it, in words."""
    print: str
    """SVG, 170 mm wide, text as text."""
    wide: str
    """SVG for a page on a screen, text as paths; empty until the figure is chosen."""
    narrow: str
    """The same for a phone; empty until the figure is chosen."""
    height: float
    """Of the printed picture, millimetres."""


class BriefTable(NamedTuple):
    """A small table, written out."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def first(self, count: int) -> BriefTable:
        """At most so many rows; the note says what is left out."""
        if len(self.rows) <= count:
            return self
        left = f"The first {count} of {len(self.rows)} rows; the study's summary.csv holds all."
        return self._replace(rows=self.rows[:count], note=f"{self.note} {left}".strip())


class StudyFinding(NamedTuple):
    """What a study found, in words and numbers."""

    title: str
    answer: tuple[str, ...]
    """Three sentences at most."""
    likelihood: str
    """A sentence with a word of the printed scale; empty if the outcome is no share of dialogues."""
    table: BriefTable
    charts: tuple[tuple[str, str], ...]
    """Kinds of chart that suit it, each with its outcome ("" lets the chart choose), the best for the front first."""
    corrected: bool
    """Whether Holm's correction had a part in it."""


class Content(NamedTuple):
    """A whole brief."""

    title: str
    subject: str
    """What it is about, in a line above the title."""
    question: str
    answer: tuple[str, ...]
    sure: tuple[str, ...]
    """How sure this is: likelihood, what intervals mean, the calibrated region."""
    scale: str
    """The scale of likelihood words, printed; empty where none is used."""
    can: tuple[str, ...]
    cannot: tuple[str, ...]
    front: tuple[Figure, ...]
    """Figures of the first page, the leading one first."""
    back: tuple[Figure, ...]
    table: BriefTable
    method: tuple[str, ...]
    limits: tuple[str, ...]
    commands: tuple[str, ...]
    sources: tuple[str, ...]
    foot: str
    dense: bool = False
    """Whether print has to be smaller for two pages."""

    def to_json_object(self) -> dict[str, Any]:
        """Everything but the pictures, in plain lists, for a template."""
        plain: dict[str, Any] = self._asdict()
        shown = [
            {"file": name, "title": figure.title, "alt": figure.alt, "kind": figure.kind}
            for name, figure in zip(self.pictures(), self.figures, strict=True)
        ]
        many = len(self.front)
        return {**plain, "front": shown[:many], "back": shown[many:], "table": self.table._asdict()}

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures, in their order."""
        return (*self.front, *self.back)

    def pictures(self) -> Mapping[str, str]:
        """The printed pictures by the names that a template knows."""
        return {f"figure-{place}.svg": figure.print for place, figure in enumerate(self.figures, 1)}

    def texts(self) -> tuple[str, ...]:
        """Every sentence that this package wrote, for counting words and looking for words that are not allowed."""
        table = (
            self.table.title,
            *self.table.head,
            *(cell for row in self.table.rows for cell in row),
            self.table.note,
        )
        figures = tuple(figure.title for figure in self.figures)
        return (
            self.title, self.subject, self.question, *self.answer, *self.sure, self.scale, *self.can, *self.cannot,
            *figures, *table, *self.method, *self.limits, *self.commands, *self.sources, self.foot,
        )  # fmt: skip
