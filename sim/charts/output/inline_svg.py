"""A picture among others on a page: its ids are its own, its style reaches no further, and it says what it shows."""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape

_TAG = re.compile(r"<[a-z][^>]*>")
_ID = re.compile(r'((?<=\s)id="|url\(#|href="#)([^")]+)')
_STYLE = '<style type="text/css">*{'
_FIGURE = "figure_1"
"""Id of the group that holds all of a picture."""
DIGITS = 12
"""Hexadecimal digits of a picture's name: of a thousand pictures two share them once in 500 million times."""


def accessible(svg: str, kind: str, title: str, says: str) -> str:
    """A picture with a role, a title and a description for screen readers, that may stand beside any other.

    Every id begins with the kind and a digest of all that the picture is and says: matplotlib counts its ids from 1 in
    each file, and of two parts with the same id on a page a browser takes the first.
    """
    name = f"{kind}-{sha256(f'{svg}{title}{says}'.encode()).hexdigest()[:DIGITS]}"
    named = _TAG.sub(lambda tag: _ID.sub(lambda found: f"{found[1]}{name}-{found[2]}", tag[0]), svg)
    head, rest = named.replace(_STYLE, f"{_STYLE[:-2]}#{name}-{_FIGURE} *{{", 1).split("<svg ", 1)
    opening, rest = rest.split(">", 1)
    words = f'<title id="{name}-title">{escape(title)}</title>\n <desc id="{name}-desc">{escape(says)}</desc>'
    return f'{head}<svg role="img" aria-labelledby="{name}-title {name}-desc" {opening}>\n {words}{rest}'
