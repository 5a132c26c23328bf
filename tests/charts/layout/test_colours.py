"""Colours: told apart with any of three deficiencies, and in grey; text stands out."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from sim.charts.layout import colours

colorspacious = pytest.importorskip("colorspacious")
TRACKS = ("track1", "track1_5", "track2")
KINDS_OF_SIGHT = ("full", "protanomaly", "deuteranomaly", "tritanomaly")
LEAST = 20
"""Least distance in CAM02-UCS."""


def seen(colour, sight):
    shown = np.array(to_rgb(colour))
    if sight != "full":
        space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
        shown = np.clip(colorspacious.cspace_convert(shown, space, "sRGB1"), 0, 1)
    return colorspacious.cspace_convert(shown, "sRGB1", "CAM02-UCS")


@pytest.mark.parametrize("sight", KINDS_OF_SIGHT)
def test_marks_of_tracks_are_told_apart(sight):
    for one, two in combinations(TRACKS, 2):
        assert np.linalg.norm(seen(colours.COLOUR[one], sight) - seen(colours.COLOUR[two], sight)) >= LEAST, (one, two)


def test_a_colour_is_no_distance_from_itself_and_red_and_green_are_close_to_some():
    """The measure itself: what it must find alike, it finds alike."""
    assert np.linalg.norm(seen("#B5480F", "full") - seen("#B5480F", "full")) == 0
    apart = [np.linalg.norm(seen("#AA5500", sight) - seen("#4F7A00", sight)) for sight in ("full", "deuteranomaly")]
    assert apart[1] < LEAST < apart[0]


def test_marks_run_from_dark_to_light_in_grey():
    grey = [colours.contrast(colours.COLOUR[track]) for track in TRACKS]
    assert grey == sorted(grey, reverse=True)
    assert min(grey) >= 3
    assert all(one / two >= 1.25 for one, two in pairwise(grey))
    assert len({colours.MARKER[track] for track in TRACKS}) == 3


@pytest.mark.parametrize("ink", [colours.INK, colours.SECONDARY, colours.NOTES, *colours.TEXT_COLOUR.values()])
def test_words_stand_out(ink):
    assert colours.contrast(ink) >= 4.5


@pytest.mark.parametrize("ground", colours.COLOUR.values())
def test_numbers_on_a_ground_stand_out(ground):
    assert colours.contrast(colours.ink_on(ground), ground) >= 4.5
