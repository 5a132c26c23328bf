"""How a chapter writes down a parameter: allowed range, unit, one sentence, source.

A chapter's parameters are the fields of a ``NamedTuple``; each field is annotated with a :class:`P`.
"""

from __future__ import annotations

from typing import NamedTuple, get_args, get_type_hints

ASSUMED = "assumption"


class P(NamedTuple):
    """What is known of one parameter: the range a study may sweep, its unit, meaning and source."""

    low: float
    high: float
    unit: str
    says: str
    source: str = ASSUMED


class Parameter(NamedTuple):
    """One parameter of a chapter, as the scenario reader, ``explain`` and the studies see it."""

    chapter: str
    name: str
    kind: type
    default: float
    low: float
    high: float
    unit: str
    says: str
    source: str

    @property
    def path(self) -> str:
        """The dotted name used in scenarios and on the command line, for example ``tension.baseline``."""
        return f"{self.chapter}.{self.name}"


def parameters_of(chapter: str, cls: type) -> tuple[Parameter, ...]:
    """Every parameter of a chapter's ``NamedTuple``, in its order.

    >>> from sim.rules.tension import Tension
    >>> parameters_of("tension", Tension)[0].path
    'tension.baseline'
    """
    found = []
    for name, hint in get_type_hints(cls, include_extras=True).items():
        kind, note = get_args(hint)
        default = cls._field_defaults[name]  # type: ignore[attr-defined]
        found.append(Parameter(chapter, name, kind, default, *note))
    return tuple(found)
