"""A machine with just the faces that a test gives it, made here: no test leans on what is installed."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from matplotlib import get_data_path
from matplotlib.font_manager import fontManager

from sim.charts.layout import faces, style
from sim.charts.layout.style import FONTS


def face(path, family, letters, style="Regular"):
    """Write a face in which every letter is a black square; returns the file."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 800), (900, 800), (900, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    names = [".notdef", *(f"u{ord(letter):X}" for letter in letters)]
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder(names)
    made.setupCharacterMap({ord(letter): f"u{ord(letter):X}" for letter in letters})
    made.setupGlyf(dict.fromkeys(names, square))
    made.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    made.setupHorizontalHeader(ascent=900, descent=-200)
    whole = {"fullName": f"{family} {style}", "psName": f"{family.replace(' ', '')}-{style}"}  # typst wants these
    made.setupNameTable({"familyName": family, "styleName": style, **whole})
    made.setupOS2()
    made.setupPost()
    made.save(path)
    return str(path)


@contextmanager
def machine(*files):
    """A machine with our faces, those that matplotlib brings, and some files installed since it made its list."""
    with style.settings():  # our faces are entered once
        pass
    ours = (FONTS, Path(get_data_path()))
    there = [each for each in fontManager.ttflist if any(place in Path(each.fname).parents for place in ours)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fontManager, "ttflist", there)
        patch.setattr(faces, "findSystemFonts", lambda: list(files))
        _forget()
        yield
    _forget()


def _forget():
    for each in (faces._beyond, faces._look_again, faces._second):
        each.cache_clear()
