"""What the laws are tried on: chapters and quantities over their whole ranges, end points included."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from sim.rules import CHAPTERS, PARAMETERS
from sim.rules.parameter import Parameter

ROUNDING = 1e-15
"""A few units in the last place of a share: what sums and differences may lose."""

Numbers = st.SearchStrategy[float]


def between(low: float, high: float) -> Numbers:
    """Numbers from ``low`` to ``high``; the end points come up often."""
    return st.sampled_from((float(low), float(high))) | st.floats(low, high)


def ordered(numbers: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Pairs (lesser, greater), now and then equal."""
    return st.tuples(numbers, numbers).map(sorted).map(tuple)


SHARE = between(0, 1)
ROLE = st.integers(0, 2)
EVIDENCE = between(0, 1000)
RED_LINE = between(0.4, 1.0)
PARTIES = st.integers(2, 5)
DRAW = st.sampled_from((0.0, 1.0 - 2.0**-53)) | st.floats(0, 1, exclude_max=True)


def values(parameter: Parameter) -> st.SearchStrategy[Any]:
    """Every value that the parameter's range allows."""
    if parameter.kind is int:
        return st.integers(int(parameter.low), int(parameter.high))
    return between(parameter.low, parameter.high)


def parameter(path: str) -> st.SearchStrategy[Any]:
    """Every value of the parameter with this dotted name."""
    return values(PARAMETERS[path])


def chapter(cls: type, **fixed: Any) -> st.SearchStrategy[Any]:
    """Any chapter of this kind, over the ranges its parameters declare, some of them held fixed."""
    (name,) = (name for name, each in CHAPTERS.items() if each is cls)
    fields: dict[str, st.SearchStrategy[Any]] = {
        known.name: values(known) for known in PARAMETERS.values() if known.chapter == name
    }
    unknown = set(fixed) - set(fields)
    if unknown:
        raise ValueError(f"{name} has no parameter {', '.join(sorted(unknown))}")
    return st.builds(cls, **{**fields, **{key: st.just(value) for key, value in fixed.items()}})


@st.composite
def interests(draw: st.DrawFn, issues: int | None = None) -> list[float]:
    """A side's weights on 2 to 8 issues, as the model makes them: spacings of sorted uniforms."""
    cuts = (issues or draw(st.integers(2, 8))) - 1
    edges = [0.0, *sorted(draw(st.lists(SHARE, min_size=cuts, max_size=cuts))), 1.0]
    return [upper - lower for lower, upper in pairwise(edges)]
