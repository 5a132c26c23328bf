"""What was seen in pictures and nowhere else: cut numbers, greys that are alike, marks beside their names."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from sim.charts import draw
from sim.charts.layout import colours, style, typeset
from sim.charts.layout.sheet import Sheet
from sim.findings.study import Focus, Unfit
from tests.charts.drawing import drawn, study_in, texts
from tests.charts.folders import LONG, TWELVE, Case, Writer, made_up
from tests.charts.known import NOTHING


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


@pytest.mark.parametrize(("track", "label"), [("track1_5", "Track\u00a01.5"), ("track2", "Track\u00a02")])
def test_whoever_is_ahead_in_a_cell_has_a_shape_besides_the_colour(tmp_path, track, label):
    """In grey, the grounds of Track 1.5 and Track 2 are nearly the same."""
    values = tuple(sorted(("track1", "track1_5", "track2"), key=lambda each: each == track))  # the last is the best
    chart, _ = drawn("map", Writer(tmp_path, Case(values=values)).write(), "column")
    shapes = [line.get_marker() for axes in chart.figure.axes for line in axes.get_lines()]
    ahead = sum(row[2] == label and bool(row[7]) for row in chart.rows)
    assert ahead
    assert shapes.count(colours.MARKER[track]) == ahead + 1  # and one in the key


def test_no_best_is_told_where_a_setting_is_unknown(folders):
    """Track 1.5 was called ahead where Track 2 was unknown, and a lead could be told only where a rival was missing."""
    unknown: dict[tuple[str, ...], int] = {}
    for row in study_in(folders["missing"]).columns("summary.csv", "outcome", "estimate"):
        if row["outcome"] == "transferred":
            place = (row["tension.baseline"], row["encroachment.level"])
            unknown[place] = unknown.get(place, 0) + (not row["estimate"])
    chart, _ = drawn("map", folders["missing"], "paper")
    assert sum(bool(row[7]) for row in chart.rows) == sum(not many for many in unknown.values()) > 0
    assert 1 in unknown.values()
    assert "one of the settings compared is unknown" in " ".join(" ".join(texts(chart)).split())
    chart, _ = drawn("multiples", folders["missing"], "paper")
    assert "unknown" in texts(chart)
    assert chart.title.startswith("No best can be told at any of 3")


def test_marks_of_a_scatter_keep_off_the_numbers_at_the_left(folders):
    for case in ("all zeros", "large"):
        for size in ("paper", "slide"):
            chart, _ = drawn("scatter", folders[case], size)
            chart.figure.canvas.draw()
            edge = chart.figure.axes[-1].get_window_extent().x0
            numbers = [text.get_window_extent() for text in chart.figure.texts if text.get_ha() == "right"]
            beside = [box.x1 for box in numbers if box.x1 < edge]
            widest = 5.5 / 72 * 2**0.5 / 2 * chart.figure.dpi  # a diamond lies on its corner
            assert beside
            assert max(beside) < edge - widest


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
    for focus, end in ((Focus(), 0.3), (Focus(at={"choice": "full"}), 0.6)):
        chart = draw("survival", folder, focus=focus)
        shares = [row[3] for row in chart.rows if row[0] == "Track\u00a01"]
        assert shares == sorted(shares)
        assert shares[-1] == pytest.approx(end)
    assert "at choice every, 24 settings together" in draw("survival", folder).subtitle
    with pytest.raises(Unfit, match="choice has no value none"):
        draw("survival", folder, focus=Focus(at={"choice": "none"}))


def test_capitals_stand_in_the_middle_of_what_they_name(folders):
    """By the pixels: matplotlib's own middle of a line is a sixth of its height off, and moves with its version."""
    sheet = Sheet(style.SIZES["column"].within(), NOTHING)
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
