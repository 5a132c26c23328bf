"""Which letters of a script are code: what stands in comments, strings, templates and patterns is no import.

Not a parser of JavaScript: it only tells where such a stretch begins and ends. A slash begins a pattern where no value
can have ended, that is behind an operator, an opening bracket or a word such as ``return``.
"""

from __future__ import annotations

import re

STRETCH = re.compile(
    r"""
    //[^\n]*
    | /\*.*?(?:\*/|\Z)
    | "(?:\\.|[^"\\\n])*"?
    | '(?:\\.|[^'\\\n])*'?
    | (?P<template>`)
    | (?P<slash>/)
    """,
    re.X | re.S,
)
PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*")
OPEN = re.compile(r"(?:^|[(,=:\[!&|?{};+\-*%~^<>\n]|\b(?:return|typeof|case|in|of|await|else|do|void))\s*\Z")
"""What a value has not ended behind."""


def bare(text: str) -> str:
    r"""A script of the same length, in which all that is no code is blank; lines stay lines.

    >>> bare('const a = "import"; // export')
    'const a =         ;          '
    >>> bare("x = a / b / `${c /* d */}`")
    'x = a / b /    c          '
    """
    out = list(text)
    _blank(text, 0, out, inner=False)
    return "".join(out)


def _blank(text: str, at: int, out: list[str], inner: bool) -> int:
    """Blank from a place on; to the bracket that ends what was put into a template, if within one."""
    depth, code = 0, re.compile(r"[{}]|" + STRETCH.pattern, re.X | re.S)
    while found := code.search(text, at):
        at = found.end()
        if found[0] in "{}":
            depth += 1 if found[0] == "{" else -1
            if inner and depth < 0:
                return at
        elif found["template"]:
            at = _template(text, found.start(), out)
        elif found["slash"]:
            at = _pattern(text, found.start(), out)
        else:
            _white(out, *found.span())
    return len(text)


def _template(text: str, start: int, out: list[str]) -> int:
    at = start + 1
    while found := re.compile(r"\\.|\$\{|`", re.S).search(text, at):
        at = found.end()
        if found[0] == "`":
            break
        if found[0] == "${":
            _white(out, start, at)
            start = at = _blank(text, at, out, inner=True)
            start -= 1
    else:
        at = len(text)
    _white(out, start, at)
    return at


def _pattern(text: str, start: int, out: list[str]) -> int:
    before = "".join(out[max(0, start - 200) : start])
    found = PATTERN.match(text, start) if OPEN.search(before.rstrip() or "\n") else None
    if found is None:
        return start + 1
    _white(out, *found.span())
    return found.end()


def _white(out: list[str], start: int, end: int) -> None:
    out[start:end] = ["\n" if letter == "\n" else " " for letter in out[start:end]]
