"""How deep a TOML text nests, seen before it is parsed: the parser's time grows with the square of a key's parts."""

from __future__ import annotations

import re

from sim.scenario.ceilings import DEEPEST

_PART = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"?|'[^'\n]*+'?)"""
_LONG = r'''"""(?:[^\\]|\\.)*?(?:"""|\Z)|\'\'\'.*?(?:\'\'\'|\Z)'''
_TOKEN = re.compile(rf"{_LONG}|\#[^\n]*+|[\[\]{{}}]|{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+", re.DOTALL)
_DOTTED = re.compile(_PART)


def too_deep(text: str) -> int:
    r"""The line (from 1) on which keys or brackets first nest more than ``DEEPEST`` deep; 0 if none do.

    >>> too_deep("a.b = 1\nb = [[[[[[[[[1]]]]]]]]]"), too_deep('a = "[[[[[[[[[["'), too_deep("a" + ".a" * 1000)
    (2, 0, 1)
    """
    depth = 0
    for token in _TOKEN.finditer(text):
        found = token[0]
        if found in "[{":
            depth += 1
        elif found in "]}":
            depth = max(depth - 1, 0)
        elif "." in found and _parts(found) > DEEPEST:
            depth = DEEPEST + 1
        if depth > DEEPEST:
            return text.count("\n", 0, token.start()) + 1
    return 0


def _parts(found: str) -> int:
    """How many parts a dotted key has; 1 for a remark or a text over several lines."""
    return 1 if found.startswith(("#", '"""', "'''")) else len(_DOTTED.findall(found))
