"""Equations as the ODD description prints them, made to compute.

They are written so that a reader needs no programming and Python hardly a change: ``good[i, j]`` is a look-up by a
pair, ``tension.pull`` a parameter of a chapter, and a remark stands three spaces behind the equation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sim.rules.roles import by_role
from tests.docs.documents import ROOT, blocks

PAGE = ROOT / "docs" / "odd" / "submodels.md"
EQUATION = re.compile(
    r"^\s*(?:if (?P<where>[^:]+?), )?(?:(?P<times>\w+) times: )?"
    r"(?P<left>[a-z_]\w*(?:\([^=]*?\)|\[[^=]*?\])?)\s*(?:=|<-) (?P<right>\S.*)$"
)


class Step(NamedTuple):
    """A line of an equation that is built up."""

    right: str
    times: str = ""
    """Name of how often it is done; empty for once."""
    where: str = ""
    """A condition without which it is not."""


def printed() -> dict[str, list[Step]]:
    """Right sides by left side, in the order of the page; a value that is built up has several."""
    found: dict[str, list[Step]] = {}
    for block in blocks(PAGE, "text"):
        for line in block.splitlines():
            equation = EQUATION.match(line)
            if equation is not None:
                right = re.split(r"\s{3,}", equation["right"])[0]
                step = Step(right, equation["times"] or "", equation["where"] or "")
                found.setdefault(equation["left"], []).append(step)
    return found


def goes_on(step: Step, names: Mapping[str, Any]) -> Iterator[Any]:
    """What a line makes of a value, as often as it is done; ``names`` gets each of them from its reader."""
    if not step.where or value(step.where, names):
        for _ in range(names[step.times] if step.times else 1):
            yield value(step.right, names)


def value(right: str, names: Mapping[str, Any]) -> Any:
    """What the right side of an equation comes to, in Python's arithmetic, which is the page's."""
    text = right.replace("role;", "role,").replace(", else", " else").rstrip(";")
    return eval(text, {"__builtins__": {}}, {"min": min, "max": max, "trunc": int, "by_role": by_role, **names})
