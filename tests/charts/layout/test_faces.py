"""Names in any script: a face for their letters or a sentence that says what to install; each runs its own way."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from sim.charts import draw
from sim.charts.figures.comparison import chart_of
from sim.charts.layout import faces, style, typeset
from sim.charts.layout.style import FONT
from sim.charts.output.chart import Chart
from tests.charts.drawing import texts
from tests.charts.folders import Case, Writer
from tests.charts.made_up_face import face, machine
from tests.lab.made_up import usual

CHINESE = "对话"
EVERYWHERE = {
    "Arabic": "حوار دائم بين قوتين عظميين",
    "Persian": "گفتگوی همیشگی",
    "Hebrew": "דיאלוג קבוע",
    "Georgian": "მუდმივი დიალოგი",
    "Armenian": "Մշտական երկխոսություն",
    "Greek": "Μόνιμος διάλογος",
    "Cyrillic": "Постоянный диалог, Україна",
    "Vietnamese": "Đối thoại thường trực",
    "accents that are put on": "Dia\u0301logo q\u0308",
    "joined and turned": "a\u200db \u2068c\u2069 \u200e",
}


def line(text, kind=style.LABEL):
    """A chart that is one line of text."""
    with style.settings():
        figure = typeset.blank(4, 0.5)
        typeset.write(figure, [text], kind, 0.2, 0.4)
    return Chart("line", "title", "", "alt", "says", (), (), figure)


def ink(chart):
    with Image.open(io.BytesIO(chart.png(100))) as image:
        return np.asarray(image.convert("L"))


@pytest.mark.parametrize("text", EVERYWHERE.values(), ids=EVERYWHERE)
def test_scripts_that_need_nothing_installed(text):
    with machine():
        chart = line(text)
        assert (faces.missing(text), chart.lacks, chart.warning) == ("", "", "")
        assert ink(chart).min() < 150


def test_a_latin_text_asks_for_no_other_face():
    assert faces.family("Track 1.5 \u2212 Côte d\u2019Ivoire…") == [FONT]
    assert faces.plain("Track 1.5 \u2212 Côte d\u2019Ivoire…")


@pytest.mark.parametrize("weight", [400, style.BOLD])
def test_letters_without_a_face_are_told_and_drawn_as_boxes(weight):
    """Nothing was said but matplotlib's warning for each letter, on a terminal full of them."""
    with machine():
        chart = line(f"{CHINESE} and {CHINESE}: 9 in 100", style.LABEL._replace(weight=weight))
        assert chart.lacks == CHINESE
        assert chart.warning == (
            "Boxes stand in the picture: no typeface here has the letters 对 话 (Chinese); install Noto Sans CJK SC or "
            "the like (Debian: fonts-noto-cjk)."
        )
        assert chart.svg()
        assert chart.pdf()
        assert ink(chart).min() < 150


def test_a_face_installed_since_is_found_by_its_letters(tmp_path):
    with machine(face(tmp_path / "some.ttf", "Some Face", CHINESE)):
        assert faces.family(CHINESE) == [FONT, "Some Face", "DejaVu Sans"]
        assert faces.missing(f"{CHINESE}话ไ") == "ไ"
        assert str(tmp_path / "some.ttf") in map(str, faces.files(CHINESE))
        assert (ink(line(CHINESE)) < 100).sum() > 100  # black squares, not boxes


def test_the_face_known_for_a_script_comes_first_and_one_with_a_name_only_not_at_all(tmp_path):
    files = [
        face(tmp_path / "a.ttf", "A Sans", CHINESE + "の"),
        face(tmp_path / "sc.ttf", "Noto Sans CJK SC", CHINESE),
        face(tmp_path / "jp.ttf", "Noto Sans CJK JP", CHINESE + "の"),
        face(tmp_path / "thai.ttf", "Noto Sans Thai", "x"),
    ]
    with machine(*files):
        assert faces.family(CHINESE)[1] == "Noto Sans CJK SC"
        assert faces.family(CHINESE + "の")[1] == "Noto Sans CJK JP"  # kana: the forms of Japanese
        assert faces.missing("ไ") == "ไ"


def test_a_broken_file_among_the_faces_is_passed_over(tmp_path):
    (tmp_path / "broken.ttf").write_bytes(b"no face")
    with machine(str(tmp_path / "broken.ttf"), face(tmp_path / "some.ttf", "Some Face", CHINESE)):
        assert faces.missing(CHINESE) == ""


@pytest.mark.parametrize(("name", "number"), [("حوار", "12"), ("קבוע", "3.4"), ("حوار دائم", "7")])
def test_a_number_after_a_name_stays_after_it(name, number):
    """The number was taken for a part of the name, and stood before it."""
    alone, whole = ink(line(name)), ink(line(f"{name} {number} than with"))
    end = int(100 * (0.2 + typeset.width_of(name, style.LABEL)))
    assert np.array_equal(whole[:, : end - 2], alone[:, : end - 2])
    assert (alone[:, : end - 2] < 150).any()
    assert (alone[:, end + 2 :] == 255).all()


@pytest.mark.parametrize("text", ["حوار (left)", "q\u0308 (left)", "მუდმივი (left)"])
def test_what_is_more_than_letters_in_a_row_is_drawn_as_outlines(text):
    """A PDF moved words beside an Arabic name, and beside an accent that is put on, over their neighbours."""
    assert b"/BaseFont" not in line(text).pdf()
    assert b"/BaseFont" in line("Côte d\u2019Ivoire (left)").pdf()


@pytest.mark.parametrize("name", [EVERYWHERE["Arabic"], "对话 🕊️ ไทย"], ids=["Arabic", "no face"])
def test_a_comparison_of_any_name_is_drawn(name, tmp_path):
    with machine():
        chart = chart_of(replace(usual(), title=name))
        chart.write(tmp_path, formats=("svg", "pdf"))
        assert bool(chart.warning) == ("对" in name)
    assert name in chart.subtitle
    assert sorted(path.name for path in tmp_path.iterdir()) == ["compare.pdf", "compare.svg"]


@pytest.mark.parametrize("kind", ["rates", "map", "network"])
def test_a_study_of_any_name_is_drawn_under_its_name(kind, tmp_path):
    with machine():
        chart = draw(kind, Writer(tmp_path, Case(title="მუდმივი დიალოგი, حوار")).write(), "column")
        assert not chart.lacks  # a Georgian letter has a capital, which no sentence begins with, and few faces have
        assert "მუდმივი" in " ".join(texts(chart))
        assert chart.svg()
