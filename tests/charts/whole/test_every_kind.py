"""Every kind of figure at every size, on odd tables: nothing overlaps, nothing is cut, words hold the numbers."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from matplotlib.text import Text

from sim.charts import KINDS, SIZES, draw, kinds
from sim.charts.layout import colours, style
from sim.findings.study import Unfit
from sim.words.numbers import minus
from tests.charts.drawing import drawn, texts
from tests.charts.folders import CASES, made_up
from tests.charts.known import PROGRAM


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_has_one_kind_of_minus(kind, folders):
    """On it and in what is said of it; its data are for machines."""
    chart, _ = drawn(kind, folders["usual"], "brief")
    written = [*texts(chart), chart.title, chart.subtitle, chart.alt, chart.description]
    assert [minus(text) for text in written] == written


ORDERED = (
    *(("low", number, "high") for number in ("estimate", "difference", "lead", "share_so_far", "effect")),
    ("q05", "q25", "q50", "q75", "q95"),
    ("q05", "median", "q95"),
)
"""Columns whose numbers rise from one to the next, in a figure that has all of them."""

SIZE = {"usual": "brief", "twelve with long names": "column", "missing": "column"}
"""Sizes that other tests draw too."""


@pytest.mark.parametrize("case", SIZE)
@pytest.mark.parametrize("kind", KINDS)
def test_the_lower_end_is_never_above_the_number_nor_the_number_above_the_upper(kind, case, folders):
    found = drawn(kind, folders[case], SIZE[case])
    if found is None:
        pytest.fail(f"no {kind} of {case}")
    chart, _ = found
    orders = [names for names in ORDERED if set(names) <= set(chart.columns)]
    assert orders or not {"low", "high"} & set(chart.columns)
    for names in orders:
        places = [chart.columns.index(name) for name in names]
        rows = [[row[place] for place in places] for row in chart.rows]
        known = [[float(each) for each in row] for row in rows if all(each not in (None, "") for each in row)]
        assert known
        assert all(one <= two + 1e-12 for row in known for one, two in pairwise(row))


def boxes(figure):
    renderer = figure.canvas.get_renderer()
    shown = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    return [(text, text.get_window_extent(renderer)) for text in shown]


def check(kind, folder, size):
    found = drawn(kind, folder, size)
    if found is None:
        assert kind not in kinds(folder)
        return
    chart, sheet = found
    with style.settings():
        texts = boxes(chart.figure)
        wide, high = (float(each) for each in chart.figure.get_size_inches() * chart.figure.dpi)
    cells = grounds(chart.figure)
    for text, box in texts:
        assert min(box.x0, box.y0) >= 0, text.get_text()
        assert box.x1 <= wide, text.get_text()
        assert box.y1 <= high, text.get_text()
        assert colours.contrast(text.get_color(), ground(cells, box)) >= 4.5, text.get_text()
    texts.sort(key=lambda each: -each[1].y1)
    for place, (one, first) in enumerate(texts):
        for other, second in texts[place + 1 :]:
            if second.y1 <= first.y0 + 1:
                break
            assert not inner(first).overlaps(inner(second)), (one.get_text(), other.get_text())
    words_hold_the_numbers(chart, sheet)
    limits(chart, size)


def inner(box):
    """A box without the leading that lines of a paragraph share."""
    return box.padded(-max(1.0, 0.06 * box.height))


def grounds(figure):
    """Boxes and colours of all that is filled, in the order in which it is drawn."""
    patches = [patch for axes in figure.axes for patch in axes.patches if patch.get_facecolor()[3] == 1]
    return [
        (patch.get_window_extent(), "#" + "".join(f"{round(255 * part):02X}" for part in patch.get_facecolor()[:3]))
        for patch in patches
    ]


def ground(cells, box):
    """Colour behind a text: that of the cell of a map it stands on, else white."""
    middle = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    return next((colour for cell, colour in reversed(cells) if cell.contains(*middle)), colours.WHITE)


def words_hold_the_numbers(chart, sheet):
    said = f"{chart.alt} {chart.description}".replace("\u00a0", " ")
    assert not PROGRAM.search(said), "a name of the program in words for people"
    for number in sheet.numbers:
        assert re.search(rf"(?<![\d.,]){re.escape(number.replace(chr(0xA0), ' '))}(?!\d|[.,]\d)", said), number


def limits(chart, size):
    assert 150 <= len(chart.alt) <= 300, chart.alt
    wide, high = chart.figure.get_size_inches()
    assert wide == pytest.approx(style.SIZES[size].width)
    if style.SIZES[size].height:
        assert high == pytest.approx(style.SIZES[size].height)
    assert high <= style.TALLEST + 1e-6
    assert not re.search(
        r"\b(nan|None|inf|will|prove[sd]?|significan\w+)\b", f"{chart.title} {chart.subtitle} {chart.alt}"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_usual_study_in_a_brief(kind, folders):
    check(kind, folders["usual"], "brief")
    chart, _ = drawn(kind, folders["usual"], "brief")
    beyond = chart.alt.replace(chart.title.replace("\u00a0", " "), "")
    assert re.search(r": [^:]*\d|reproduced", beyond), chart.alt


def test_the_usual_study_has_the_numbers_for_everything(folders):
    assert kinds(folders["usual"]) == tuple(KINDS)


@pytest.mark.parametrize("case", ["twelve with long names", "missing"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_narrowest_size_with_the_oddest_tables(kind, case, folders):
    check(kind, folders[case], "column")


THOROUGH = (
    [(size, "twelve with long names") for size in SIZES if size != "column"]
    + [("slide", case) for case in CASES]
    + [("square", "usual")]
)
"""The longest names at every size, and every odd table where letters are largest; all pairs were run when written."""


@pytest.mark.deep
@pytest.mark.parametrize(("size", "case"), list(dict.fromkeys(THOROUGH)))
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_at_many_sizes_on_odd_tables(kind, size, case, folders):
    check(kind, folders[case], size)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_table_is_told_not_drawn(kind, tmp_path):
    made_up(tmp_path)
    for table in tmp_path.glob("*.csv"):
        table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    with pytest.raises(Unfit, match=r"holds nothing|has no|compares no"):
        draw(kind, tmp_path)
