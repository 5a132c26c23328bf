"""Which letters of a script are code: what stands in comments, strings, templates and patterns is no import.

Not a parser of JavaScript: it only tells where such a stretch begins and ends. A slash begins a pattern where no value
can have ended, that is behind an operator, an opening bracket or a word such as ``return``.
"""

from __future__ import annotations

import re

STRETCH = re.compile(
    r"""
    (?P<comment>//[^\n]*|/\*.*?(?:\*/|\Z))
    | "(?:\\.|[^"\\\n])*"?
    | '(?:\\.|[^'\\\n])*'?
    | (?P<template>`)
    | (?P<slash>/)
    | (?P<bracket>[{}])
    """,
    re.X | re.S,
)
PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*")
WITHIN = re.compile(r"\\.|\$\{|`", re.S)
OPEN = re.compile(r"(?:^|[(,=:\[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|await|else|do|void))\s*\Z")
"""What a value has not ended behind."""
BEFORE = 200
"""Letters that are looked at before a slash."""


def bare(text: str) -> str:
    r"""A script of the same length, in which all that is no code is blank; lines stay lines.

    >>> bare('const a = "import"; // export')
    'const a =         ;          '
    >>> bare("x = a / b / `${c /* d */}`")
    'x = a / b /    c          '
    """
    return "".join(_Reader(text).code)


def without_comments(text: str) -> str:
    r"""A script without its comments, and without the lines that held nothing else; it does what it did.

    >>> without_comments("/** Twice. */\nconst f = (n) => 2 * n; // more\n  // less\nsay('// no'/* a */)\n")
    "const f = (n) => 2 * n;\nsay('// no' )\n"
    """
    kept, at = "", 0
    for start, end in _Reader(text).comments:
        kept += text[at:start]
        line, at = kept.rstrip(" "), end
        alone = line[-1:] in ("", "\n")
        if text[end : end + 1] in ("", "\n"):
            kept, at = line, end + alone
        else:
            kept += "\n" if "\n" in text[start:end] else " "
    return kept + text[at:]


class _Reader:
    """Goes through a script once: ``code`` is what is left of its letters, ``comments`` where these begin and end."""

    def __init__(self, text: str) -> None:
        self.text, self.code, self.comments = text, list(text), list[tuple[int, int]]()
        self._read(0, inner=False)

    def _read(self, at: int, inner: bool) -> int:
        """Read from a place on; to the bracket that ends what was put into a template, if within one."""
        depth = 0
        while found := STRETCH.search(self.text, at):
            at = found.end()
            if found["bracket"]:
                depth += 1 if found[0] == "{" else -1
                if inner and depth < 0:
                    return at
            elif found["template"]:
                at = self._template(found.start())
            elif found["slash"]:
                at = self._pattern(found.start())
            else:
                self._blank(*found.span())
                if found["comment"]:
                    self.comments.append(found.span())
        return len(self.text)

    def _template(self, start: int) -> int:
        at = start + 1
        while found := WITHIN.search(self.text, at):
            at = found.end()
            if found[0] == "`":
                self._blank(start, at)
                return at
            if found[0] == "${":
                self._blank(start, at)
                at = self._read(at, inner=True)
                start = at - 1
        self._blank(start, len(self.text))
        return len(self.text)

    def _pattern(self, start: int) -> int:
        before = "".join(self.code[max(0, start - BEFORE) : start]).rstrip()
        found = PATTERN.match(self.text, start) if OPEN.search(before) else None
        if found is None:
            return start + 1
        self._blank(*found.span())
        return found.end()

    def _blank(self, start: int, end: int) -> None:
        self.code[start:end] = ["\n" if letter == "\n" else " " for letter in self.text[start:end]]
