"""Facts that a text cites by their code, as in "evidence B14": they stand in ``docs/evidence.md``."""

from __future__ import annotations

import re

_CODE = r"[ABCG]\d{1,2}(?:\.\d)?"
CODE = re.compile(rf"\b{_CODE}\b")
"""The code of a fact. Patterns have E and N in front, founding texts S."""
CITED = re.compile(rf"\b[Ee]vidence\s+({_CODE}(?:,\s+{_CODE})*)")
"""One fact or several, as all but scenarios cite them; the head of a scenario says where its codes are explained."""


def anchor(code: str) -> str:
    """The name under which the page has a fact.

    >>> anchor("A2.4")
    'a2-4'
    """
    return code.lower().replace(".", "-")


def linked(text: str, page: str = "evidence.md") -> str:
    """A text in which every fact cited leads to the page.

    >>> linked("NCAFP 2009 (evidence B4, G19); E8")
    'NCAFP 2009 (evidence [B4](evidence.md#b4), [G19](evidence.md#g19)); E8'
    """
    return CITED.sub(lambda cited: CODE.sub(lambda code: f"[{code[0]}]({page}#{anchor(code[0])})", cited[0]), text)
