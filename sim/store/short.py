"""Short legal names of columns: what Stata, R and Excel all take for a name.

Stata allows 32 letters, digits and underscores, no digit first, and renames without a word what does not fit; R turns a
dot of ours into a method of its own. So every column has a short name beside its own, the same in every table of a
study.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 32
STATA = (
    "_all", "_b", "_coef", "_cons", "_n", "_pi", "_pred", "_rc", "_se", "_skip", "byte", "double", "float", "if", "in",
    "int", "long", "strl", "using", "with",
)  # fmt: skip
R = ("else", "repeat", "while", "function", "for", "next", "break", "true", "false", "null", "inf", "nan", "na")
RESERVED = frozenset((*STATA, *R))
STRING = re.compile(r"str\d*l?")
"""Types of text in Stata, which are no names either."""
LETTERS = re.compile(r"[^a-z0-9]+")


def short_names(names: Iterable[str]) -> dict[str, str]:
    """A short legal name for each name, no two alike.

    >>> short_names(["tension.baseline", "if", "5 rooms", "\u5bf9\u8bdd"])
    {'tension.baseline': 'tension_baseline', 'if': 'if_', '5 rooms': 'v5_rooms', '\u5bf9\u8bdd': 'v'}
    >>> short_names(["forums.track_two_of_the_pacific.confidentiality", "a.b", "a_b"])
    {'forums.track_two_of_the_pacific.confidentiality': 'forums_track_confidentiality', 'a.b': 'a_b', 'a_b': 'a_b_2'}
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in dict.fromkeys(names):
        wanted = fitting(name)
        short, number = wanted, 1
        while short in taken:
            number += 1
            ending = f"_{number}"
            short = f"{wanted[: LONGEST - len(ending)]}{ending}"
        taken.add(short)
        found[name] = short
    return found


def fitting(name: str) -> str:
    """A name in legal letters, cut to length: of a path its middle gives way, word by word, before its ends do."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = [word for word in LETTERS.split(plain) if word]
    while len("_".join(words)) > LONGEST and len(words) > 2:
        del words[len(words) // 2]
    short = "_".join(words)[:LONGEST].strip("_")
    if not short or short[0].isdigit():
        short = f"v{short}"[:LONGEST]
    return f"{short}_" if short in RESERVED or STRING.fullmatch(short) else short
