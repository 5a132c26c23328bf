"""What was seen in pictures and nowhere else: cut numbers, greys that are alike, marks beside their names."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from sim.charts import draw, style, typeset
from sim.charts.sheet import Sheet
from sim.charts.study import Ask, Unfit
from tests.charts.drawing import drawn, texts
from tests.charts.folders import LONG, made_up

TWELVE = "twelve with long names"


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
            wrapped, balanced = (way(text, style.TITLE, width) for way in (typeset.wrap, typeset.balanced))
            assert len(balanced) == len(wrapped)
            assert "".join(balanced).replace(" ", "") == text.replace(" ", "")
            assert all(typeset.fits(line, style.TITLE, width) for line in balanced)
            if all(typeset.fits(word, style.TITLE, width) for word in text.split()):
                assert {word for line in balanced for word in line.split()} == set(text.split())


def test_a_rank_correlation_is_whole_beside_a_name_that_is_cut(folders):
    chart, _ = drawn("scatter", folders[TWELVE], "column")
    keys = [text for text in texts(chart) if "…: " in text]
    assert len(keys) == len(set(keys)) == 6
    assert all(key.replace("\N{MINUS SIGN}", "-").endswith("-1.00 (-1.00 to -1.00)") for key in keys)
    assert "Beside a name: its rank correlation" in " ".join(texts(chart))


def test_a_note_speaks_of_marks_of_parts_only_where_there_are_some(folders):
    for size, said in (("square", "The parts of a pattern are in the data"), ("paper", "A small mark is a part")):
        chart, _ = drawn("patterns", folders["usual"], size)
        assert said in " ".join(texts(chart))
        marks = [line for axes in chart.figure.axes for line in axes.get_lines()]
        assert (len(marks) > 26) == (size == "paper")


def test_a_value_stands_at_the_same_place_in_every_panel(folders):
    """A panel with a longer number would otherwise have a shorter scale."""
    chart, _ = drawn("multiples", folders["missing"], "column")
    assert "unknown" in texts(chart)
    assert len({round(axes.get_position().width, 9) for axes in chart.figure.axes}) == 1


def test_what_cannot_be_compared_looks_and_is_named_otherwise_than_what_cannot_be_told(folders):
    chart, _ = drawn("map", folders["missing"], "square")
    empty = sum(row[4] is None for row in chart.rows)
    assert empty
    assert "nothing to compare" in texts(chart)
    assert f"in {empty} there is nothing to compare" in chart.title
    hatched = [patch for axes in chart.figure.axes for patch in axes.patches if patch.get_hatch()]
    assert (
        bool(hatched)
        == ("no best can be told" in texts(chart))
        == any(row[4] is not None and not row[7] for row in chart.rows)
    )


def test_whoever_is_ahead_in_a_cell_has_a_shape_besides_the_colour(folders):
    """In grey, the grounds of Track 1.5 and Track 2 are nearly the same."""
    chart, _ = drawn("map", folders["missing"], "column")
    shapes = [line.get_marker() for axes in chart.figure.axes for line in axes.get_lines()]
    for track, label in (("track1_5", "Track\u00a01.5"), ("track2", "Track\u00a02")):
        ahead = sum(row[2] == label and bool(row[7]) for row in chart.rows)
        assert ahead
        assert shapes.count(style.MARKER[track]) == ahead + 1  # and one in the key


def test_sides_are_told_by_where_they_stand(folders):
    chart, _ = drawn("network", folders[TWELVE], "square")
    assert {"Side 1 (left)", "Side 2 (upper right)", "Side 3 (lower right)"} <= set(texts(chart))


def test_pooled_curves_of_several_designs_are_not_drawn_as_one(tmp_path):
    """Rows of another design that fell into one curve made it jump back and forth, and its end another design's."""
    folder = made_up(tmp_path)
    text = (folder / "summary.csv").read_text(encoding="utf-8").replace("encroachment.level", "choice")
    (folder / "summary.csv").write_text(text, encoding="utf-8")
    head = "point,tension.baseline,choice,track,points,event,month,at_risk,events,survival,low,high,level,method\n"
    rows = [
        f",,{choice},{track},{points},first_transfer,{month},400,3,{1 - end * month / 60},,,0.95,KM\n"
        for choice, points, end in (("every", 24, 0.3), ("full", 8, 0.6))
        for track in ("track1", "track2")
        for month in range(0, 61, 12)
    ]
    (folder / "survival.csv").write_text(head + "".join(rows), encoding="utf-8")
    for ask, end in ((Ask(), 0.3), (Ask(at={"choice": "full"}), 0.6)):
        chart = draw("survival", folder, ask=ask)
        shares = [row[3] for row in chart.rows if row[0] == "Track\u00a01"]
        assert shares == sorted(shares)
        assert shares[-1] == pytest.approx(end)
    assert "at choice every, 24 settings together" in draw("survival", folder).subtitle
    with pytest.raises(Unfit, match="choice has no value none"):
        draw("survival", folder, ask=Ask(at={"choice": "none"}))


def test_capitals_stand_in_the_middle_of_what_they_name(folders):
    """By the pixels: matplotlib's own middle of a line is a sixth of its height off, and moves with its version."""
    sheet = Sheet(style.SIZES["column"], "", "", [])
    with style.settings():
        figure = sheet.open(1.0)
        sheet.middle("H", style.VALUE, 1.0, 0.5)
        figure.savefig(picture := io.BytesIO(), dpi=600)
    rows = np.where(np.asarray(Image.open(picture).convert("L")).min(axis=1) < 128)[0]
    high = figure.get_size_inches()[1]
    assert high - (rows[0] + rows[-1] + 1) / 2 / 600 == pytest.approx(0.5, abs=0.004)


def test_a_path_that_only_this_machine_knows_is_not_printed(tmp_path):
    folder = made_up(tmp_path)
    plan = (folder / "study.json").read_text(encoding="utf-8")
    (folder / "study.json").write_text(plan.replace("study made-up", f"study {tmp_path}/mine.py"), encoding="utf-8")
    said = " ".join(texts(draw("rates", folder)))
    assert "backchannel study mine.py" in said
    assert str(tmp_path) not in said


def test_a_name_is_not_cut_within_a_number():
    """Where only 0 of 0.65 is left, another number is read."""
    whole = "officials in room 12, tension from 0.65 to 0.95 and 1,250"
    for step in range(20, 100):
        cut = typeset.shortened(whole, style.VALUE, step / 100 * typeset.width_of(whole, style.VALUE))[0]
        numbers = {word.rstrip(",") for word in cut.removesuffix("…").split() if word[0].isdigit()}
        assert numbers <= {"12", "0.65", "0.95"}, cut
        assert cut.endswith("…")
