"""Faces of type for letters that Source Sans 3 lacks, chosen by the very letters of a text.

DejaVu Sans comes with matplotlib and has Arabic, Armenian, Georgian, Hebrew, Lao and more: with these a figure is the
same everywhere. For Chinese, Thai, Devanagari and all else a face is looked for on the machine; those of one script
stand before DejaVu Sans, which may have but some of its letters.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category

from matplotlib import get_data_path
from matplotlib.font_manager import findSystemFonts, fontManager, weight_dict
from matplotlib.ft2font import FaceFlags, FT2Font

from sim.charts.layout.scripts import scripts
from sim.charts.layout.style import BOLD, FONT, FONTS

SECOND = "DejaVu Sans"
UNSEEN = ("Cc", "Cf", "Zl", "Zp")
"""Categories of characters that leave no mark."""
SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Say which form a letter has; leave no mark of their own."""
NONE = ("lastresort", "adobeblank", "notocoloremoji")
"""Faces that say they have letters and show none that can be read, or are pictures in one size."""
WEIGHTS = (400, BOLD)
"""The weights of our texts."""


def family(text: str) -> list[str]:
    """Families of faces for a text, ours first; only as many as it has letters for."""
    return [FONT, *_beyond(_letters(text))[0]]


def plain(text: str) -> bool:
    """Whether a text is one letter of our own face after another, without accents that are put on them."""
    return text.isascii() or not (_letters(text) or any(category(letter).startswith(("M", "Cf")) for letter in text))


def missing(text: str) -> str:
    """Letters of a text that no face on this machine has, each once, in their order; "" if there are none.

    >>> missing("Диалог, διάλογος, حوار, דיאלוג, დიალოგი")
    ''
    """
    lacks = _beyond(_letters(text))[1]
    return "".join(letter for letter in dict.fromkeys(text) if letter in lacks)


def files(text: str) -> list[Path]:
    """Files of the faces of a text other than ours, for what sets type by itself."""
    return sorted({Path(entry.fname) for name in family(text)[1:] for entry in _upright(name)})


@contextmanager
def boxes(text: str) -> Iterator[None]:
    """Letters that no face has are drawn as boxes, without a warning for each: ``missing`` is what tells of them."""
    if not missing(text):
        yield
        return
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        yield


def _letters(text: str) -> frozenset[str]:
    """Letters of a text that our own face lacks."""
    if text.isascii():
        return frozenset()
    others = frozenset(text) - _ours() - SELECTORS
    return frozenset(letter for letter in others if category(letter) not in UNSEEN)


@cache
def _ours() -> frozenset[str]:
    """Letters of our own face: all its files have the same."""
    return frozenset(map(chr, FT2Font(next(FONTS.glob("*.ttf"))).get_charmap()))


@cache
def _second() -> str:
    """The family that matplotlib brings, put before whatever of that name the machine has."""
    many = len(fontManager.ttflist)
    for path in sorted(Path(get_data_path(), "fonts", "ttf").glob("DejaVuSans[.-]*ttf")):
        fontManager.addfont(path)
    fontManager.ttflist = [*fontManager.ttflist[many:], *fontManager.ttflist[:many]]
    _enter(SECOND)
    return SECOND


@cache
def _beyond(letters: frozenset[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Families that have what ours lacks, and letters that not even they have."""
    if not letters:
        return (), letters
    rest = letters - _covered(_second(), letters)
    found, lacks = _search(rest)
    if lacks and _look_again():
        found, lacks = _search(rest)
    for name in found:
        _enter(name)
    return (*found, SECOND), lacks


def _search(letters: frozenset[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Installed families that have letters: those known for their script, then whichever has most of the others."""
    found, left = list[str](), letters
    for name in (name for script in scripts(letters) for name in script.faces):
        if here := _covered(name, left):
            found, left = [*found, name], left - here
    while left:
        has = {name: len(_covered(name, left)) for name in _installed()}
        best = max(sorted(has), key=lambda name: (has[name], "Sans" in name), default="")
        if not has.get(best):
            break
        found, left = [*found, best], left - _covered(best, left)
    return tuple(found), left


def _installed() -> set[str]:
    names = {entry.name for entry in fontManager.ttflist}
    return {name for name in names if not name.lower().replace(" ", "").lstrip(".").startswith(NONE)}


def _upright(name: str) -> tuple[Any, ...]:
    """The entries of a family that come nearest to our two weights; none if it is not there."""
    upright = [each for each in fontManager.ttflist if each.name == name and each.style == "normal"]
    there = [each for each in upright if Path(each.fname).is_file()]

    def away(entry: Any, weight: int) -> tuple[int, bool]:
        own = weight_dict.get(entry.weight, entry.weight)
        return abs(int(own) - weight), entry.stretch != "normal"

    return tuple(min(there, key=lambda entry: away(entry, weight)) for weight in WEIGHTS if there)


def _covered(name: str, letters: frozenset[str]) -> frozenset[str]:
    """Letters that a family has in both weights."""
    entries = _upright(name)
    for entry in entries:
        try:
            face = FT2Font(entry.fname, face_index=entry.index)
        except (OSError, RuntimeError):
            return frozenset()
        if FaceFlags.SCALABLE not in face.face_flags:
            return frozenset()
        letters = frozenset(letter for letter in letters if face.get_char_index(ord(letter)))
    return letters if entries else frozenset()


def _enter(name: str) -> None:
    """Have matplotlib take the faces of a family for our weights, which it may not have."""
    found = [replace(entry, weight=weight) for entry, weight in zip(_upright(name), WEIGHTS, strict=False)]
    fontManager.ttflist[:0] = [entry for entry in found if entry not in fontManager.ttflist]


@cache
def _look_again() -> int:
    """Enter faces installed since matplotlib last made its list, which it keeps; returns how many files these are."""
    known = {entry.fname for entry in fontManager.ttflist}
    new = [path for path in findSystemFonts() if path not in known and "NotoColorEmoji" not in path]
    for path in sorted(new):
        with suppress(OSError, RuntimeError, UnicodeError, KeyError, ValueError):
            fontManager.addfont(path)
    return len(new)
