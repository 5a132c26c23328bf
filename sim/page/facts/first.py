"""Which parameters a reader may try first: those that the shipped studies vary, counted, not chosen by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from sim.lab.study import Options, Study, read_study, shipped_studies
from sim.rules import PARAMETERS
from sim.scenario.grammar import FORUM, GOVERNMENT
from sim.scenario.nodes import Number

SAYS = "What the {studies} studies that come with Backchannel vary, most often first."
BELOW = {"governments": GOVERNMENT, "forums": FORUM}
"""Things of a scenario whose own numbers stand in for a parameter."""


def first() -> dict[str, Any]:
    """The parameters, how many studies vary each, and a sentence on why these.

    >>> first()["paths"][0]
    ['tension.baseline', 5]
    """
    studies = shipped_studies()
    counted = Counter(path for name in studies for path in sorted(set(_varied(read_study(name)))))
    order = list(PARAMETERS)
    paths = sorted(counted.items(), key=lambda pair: (-pair[1], order.index(pair[0])))
    return {"says": SAYS.format(studies=len(studies)), "paths": [list(pair) for pair in paths]}


def _varied(study: Study) -> Iterator[str]:
    """Paths of the parameters that a study varies, by themselves or in the settings of its options."""
    for name, domain in {**study.uncertainties, **study.levers}.items():
        names = chain.from_iterable(domain.bundles.values()) if isinstance(domain, Options) else [name]
        yield from filter(None, map(_parameter, names))


def _parameter(name: str) -> str | None:
    """The parameter that a name of a scenario is, or stands in for."""
    if name in PARAMETERS:
        return name
    top, _, key = name.partition(".")
    node = BELOW[top].keys.get(key.rpartition(".")[2]) if top in BELOW else None
    return node.otherwise if isinstance(node, Number) and node.otherwise in PARAMETERS else None
