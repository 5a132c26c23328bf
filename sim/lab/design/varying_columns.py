"""What varies in a study, as columns of its tables: meaning and unit from the chapter that owns the parameter."""

from __future__ import annotations

from collections.abc import Mapping

from sim.lab.design.domains import Domain, Levels
from sim.rules import PARAMETERS
from sim.rules.parameter import Parameter
from sim.store.columns import Column

CHAPTER_OF = {"forums": "forum", "governments": "government"}
"""First part of a dotted path to the chapter whose parameters may be set there."""
PLACES = {
    "track": "Track whose room every forum is swapped to: track1 is Track 1, track1_5 is Track 1.5, track2 is Track 2."
}


def varying_columns(domains: Mapping[str, Domain]) -> list[Column]:
    """The columns of what varies, in the order of the study."""
    return [_column(name, domain) for name, domain in domains.items()]


def _column(name: str, domain: Domain) -> Column:
    known = parameter_of(name)
    says = PLACES.get(name) or (known.says if known else f"What {name} of the scenario is set to.")
    values = str(domain) if len(str(domain)) <= 200 else f"{len(getattr(domain, 'values', ()))} values"
    return Column(name, says, _kind(domain), known.unit if known else "", values)


def parameter_of(path: str) -> Parameter | None:
    """The parameter that a dotted path sets, if it sets one.

    >>> parameter_of("forums.pcac.slots").path, parameter_of("governments.east.name")
    ('forum.slots', None)
    """
    first, _, last = path.rpartition(".")
    return PARAMETERS.get(path) or PARAMETERS.get(f"{CHAPTER_OF.get(first.split('.')[0])}.{last}")


def _kind(domain: Domain) -> str:
    if not isinstance(domain, Levels):
        return "integer" if domain.whole else "number"
    kinds = {type(value) for value in domain.values}
    if kinds == {bool}:
        return "boolean"
    if kinds == {int}:
        return "integer"
    return "number" if kinds <= {int, float} else "string"
