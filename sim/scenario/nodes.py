"""The words of which the grammar of a scenario is made. One description serves the reader and the editors' schema."""

from __future__ import annotations

from dataclasses import dataclass

KEY_PATTERN = r"[a-z][a-z0-9_]{0,31}"
"""What the key of a government or a forum looks like."""


@dataclass(frozen=True)
class Number:
    """A number in a range. Neither ``true`` nor ``nan`` is one, and ``4.0`` is no whole number."""

    says: str
    low: float
    high: float
    unit: str
    default: float | None = None
    otherwise: str = ""
    """Where the value comes from when the key is left out: a path, or a phrase; ``default`` is then for show."""
    whole: bool = False
    required: bool = False

    @property
    def allowed(self) -> str:
        """The range in words, for example ``0 to 0.95 (share)``."""
        return f"{'a whole number from ' if self.whole else ''}{self.low:g} to {self.high:g} ({self.unit})"


@dataclass(frozen=True)
class Text:
    """Text on one line."""

    says: str
    default: str | None = ""
    otherwise: str = ""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    shape: str = ""
    """The pattern in words."""
    required: bool = False

    @property
    def allowed(self) -> str:
        """What may stand here, in words."""
        return self.shape or ", ".join(self.choices) or ("text on one line" + ", not empty" * self.required)


@dataclass(frozen=True)
class Values:
    """A list of numbers or texts."""

    says: str
    each: Number | Text
    least: int
    most: int
    otherwise: str = ""
    required: bool = False

    @property
    def allowed(self) -> str:
        """What may stand here, in words."""
        entry = self.each.allowed if isinstance(self.each, Number) or self.each.choices else "text"
        size = f"{self.least}" if self.least == self.most else f"{self.least} to {self.most}"
        return f"a list of {size} entries, each {entry}"


@dataclass(frozen=True)
class Table:
    """A table with known keys."""

    says: str
    keys: dict[str, Node]
    noun: str = ""
    """What it describes, where a bare "unknown key" would not say enough."""
    required: bool = False
    allowed: str = "a table"
    optional: bool = False
    """True if leaving it out is not the same as leaving it empty."""


@dataclass(frozen=True)
class KeyedTables:
    """A table of tables under names that the scenario chooses."""

    says: str
    each: Table
    most: int
    least: int = 0
    noun: str = "government"
    required: bool = False

    @property
    def allowed(self) -> str:
        """What may stand here, in words."""
        return f"a table for each {self.noun}, {self.least} to {self.most}"


@dataclass(frozen=True)
class Kinds:
    """A row whose ``kind`` decides what else it may hold."""

    says: str
    kinds: dict[str, Table]


@dataclass(frozen=True)
class TableList:
    """A list of tables, ``[[written]]`` so."""

    says: str
    each: Table | Kinds
    most: int
    required: bool = False

    @property
    def allowed(self) -> str:
        """What may stand here, in words."""
        return f"a list of tables, each under its name in double brackets, at most {self.most}"


@dataclass(frozen=True)
class KeyedTexts:
    """A table of texts under free keys."""

    says: str
    most: int
    required: bool = False

    @property
    def allowed(self) -> str:
        """What may stand here, in words."""
        return f"a table of texts, at most {self.most}"


@dataclass(frozen=True)
class Anything:
    """What some other key takes, named beside it: which values may stand here, that key says."""

    says: str
    allowed: str
    required: bool = True


Node = Number | Text | Values | Table | KeyedTables | TableList | KeyedTexts | Anything
