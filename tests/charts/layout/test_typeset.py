"""Text: measured, wrapped and cut where it has to be."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import category

import pytest

from sim.charts.layout import style, typeset
from tests.charts.drawing import drawn, texts
from tests.charts.folders import LONG
from tests.charts.made_up_face import machine


def test_the_two_lines_of_a_title_are_about_as_long(folders):
    for case in folders:
        chart = (drawn("network", folders[case], "square") or (None,))[0]
        lines = [text for text in texts(chart) if text.replace("\u00a0", " ") in chart.title]
        assert len(lines) == 2
        wide = [typeset.width_of(line, style.TITLE) for line in lines]
        assert min(wide) > 0.5 * max(wide)


def test_balanced_lines_are_as_many_as_wrapped_ones_and_cut_no_word():
    for text in ("chapter a rather long name of a parameter 11, 0.1 to 0.5", LONG, "one " + "w" * 60):
        for width in (0.9, 1.7, 3.0):
            wrapped, balanced = (way(text, style.TITLE, width) for way in (typeset.wrap, typeset.balanced_lines))
            assert len(balanced) == len(wrapped)
            assert "".join(balanced).replace(" ", "") == text.replace(" ", "")
            assert all(typeset.fits(line, style.TITLE, width) for line in balanced)
            if all(typeset.fits(word, style.TITLE, width) for word in text.split()):
                assert {word for line in balanced for word in line.split()} == set(text.split())


def test_a_name_is_not_cut_within_a_number():
    """Where only 0 of 0.65 is left, another number is read."""
    whole = "officials in room 12, tension from 0.65 to 0.95 and 1,250"
    for step in range(20, 100):
        cut = typeset.shortened_lines(whole, style.VALUE, step / 100 * typeset.width_of(whole, style.VALUE))[0]
        numbers = {word.rstrip(",") for word in cut.removesuffix("…").split() if word[0].isdigit()}
        assert numbers <= {"12", "0.65", "0.95"}, cut
        assert cut.endswith("…")


@pytest.mark.parametrize("dots", [72, 100, 300])
def test_text_is_as_wide_as_measured_whatever_the_resolution(dots):
    line = "United States, China and Japan: two dialogues on the avoidance of crises and the reduction"
    with style.settings():
        figure = typeset.blank(style.PRINT, 1)
        figure.set_dpi(dots)
        typeset.write(figure, [line], style.SUBTITLE, 0, 0.5)
        box = figure.texts[0].get_window_extent(figure.canvas.get_renderer())
        assert box.width / dots == pytest.approx(typeset.width_of(line, style.SUBTITLE), rel=0.01)


def test_wrapped_lines_fit_and_lose_nothing():
    text = "When does something settled in an unofficial room reach the official table? " * 3
    lines = typeset.wrap(text, style.SMALL, 2.0)
    assert all(typeset.width_of(line, style.SMALL) <= 2.0 for line in lines)
    assert " ".join(lines) == text.strip()


@pytest.mark.parametrize("width", [0.3, 0.7, 1.1, 2.3])
def test_a_shortened_line_is_as_long_as_there_is_room(width):
    text = "United States, China and Japan: two dialogues on the avoidance of crises"
    (line,) = typeset.shortened_lines(text, style.SMALL, width)
    kept = line.removesuffix("…")
    assert text.startswith(kept)
    assert line != text
    assert typeset.width_of(line, style.SMALL) <= width
    more = text[: len(kept) + 2].rstrip()  # two, for a space may have been left out
    assert typeset.width_of(f"{more}…", style.SMALL) > width


def test_a_word_is_cut_where_the_line_ends():
    parts = typeset.wrap("folder/" * 20, style.SMALL, 1.0)
    assert "".join(parts) == "folder/" * 20
    for part, after in pairwise(parts):
        assert typeset.width_of(part, style.SMALL) <= 1.0 < typeset.width_of(part + after[0], style.SMALL)


@pytest.mark.parametrize("text", ["q\u0308" * 40, "दो महाशक्तियों का स्थायी संवाद", "a\u200db" * 30])
@pytest.mark.parametrize("width", [0.1, 0.3, 0.7])
def test_no_letter_is_cut_off_from_what_is_put_on_it(text, width):
    with machine():
        parts, short = typeset.wrap(text, style.SMALL, width), typeset.shortened_lines(text, style.SMALL, width)[0]
    end = 0
    for part in parts:
        end = text.index(part, end) + len(part)
        assert _whole(text, end)
    assert _whole(text, len(short.rstrip("…")))


def _whole(text, end):
    """Whether a part of a text may end there."""
    return not (category(text[end : end + 1] or " ").startswith("M") or "\u200d" in text[max(end - 1, 0) : end + 1])


def test_a_name_without_spaces_is_broken_into_lines():
    with machine():
        lines = typeset.wrap("两个大国之间的常设对话" * 8, style.TITLE, 3.0)
    assert len(lines) > 3
    assert "".join(lines) == "两个大国之间的常设对话" * 8
