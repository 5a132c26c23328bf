"""Equations as the ODD description prints them, made to compute.

They are written so that a reader needs no programming and Python hardly a change: ``good[i, j]`` is a look-up by a
pair, ``tension.pull`` a parameter of a chapter, and a remark stands three spaces behind the equation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sim.rules.roles import by_role
from tests.docs.documents import ROOT, blocks

PAGE = ROOT / "docs" / "odd" / "submodels.md"
EQUATION = re.compile(r"^\s*(?P<left>[a-z_]\w*(?:\([^=]*?\)|\[[^=]*?\])?)\s*(?:=|<-) (?P<right>\S.*)$")


def printed() -> dict[str, list[str]]:
    """Right sides by left side, in the order of the page; a value that is built up has several."""
    found: dict[str, list[str]] = {}
    for block in blocks(PAGE, "text"):
        for line in block.splitlines():
            equation = EQUATION.match(line)
            if equation is not None:
                right = re.split(r"\s{3,}", equation["right"])[0]
                found.setdefault(equation["left"], []).append(right)
    return found


def value(right: str, names: Mapping[str, Any]) -> Any:
    """What the right side of an equation comes to, in Python's arithmetic, which is the page's."""
    text = right.replace("role;", "role,").replace(", else", " else").rstrip(";")
    return eval(text, {"__builtins__": {}}, {"min": min, "max": max, "trunc": int, "by_role": by_role, **names})
