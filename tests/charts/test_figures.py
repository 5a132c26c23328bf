"""Every kind of figure at every size, on odd tables: nothing overlaps, nothing is cut, words hold the numbers."""

from __future__ import annotations

import csv
import io
import re
from itertools import pairwise
from pathlib import Path

import pytest
from matplotlib.text import Text

from sim.charts import KINDS, SIZES, draw, kinds
from sim.charts.layout import colours, style, typeset
from sim.charts.layout.scale import scale_of, written
from sim.charts.layout.sheet import Sheet
from sim.findings.study import Unfit
from tests.charts.drawing import drawn
from tests.charts.folders import CASES, made_up
from tests.charts.known import NOTHING


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


@pytest.mark.parametrize("kind", ["rates", "scatter"])
def test_the_same_table_gives_the_same_bytes(kind, folders):
    first, second = drawn(kind, folders["usual"], "brief")[0], draw(kind, folders["usual"], "brief")
    for ending in ("svg", "csv", "txt"):
        one, two = (getattr(each, ending)() for each in (first, second))
        assert one == two
    rows = list(csv.reader(io.StringIO(first.csv())))
    assert len(rows) > 1
    assert all(len(row) == len(rows[0]) for row in rows)


@pytest.mark.deep
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_bytes_in_every_format(kind, folders):
    first, second = drawn(kind, folders["usual"], "slide")[0], draw(kind, folders["usual"], "slide")
    assert first.pdf() == second.pdf()
    assert first.png(100) == second.png(100)
    assert first.csv() == second.csv()
    assert first.svg(text=True) == second.svg(text=True)


def test_text_stays_text_where_asked_and_paths_where_not(folders):
    chart, _ = drawn("rates", folders["usual"], "brief")
    assert "Source Sans 3" in chart.svg(text=True)
    assert "<text" in chart.svg(text=True)
    assert "<text" not in chart.svg()
    assert b"/FontFile2" in chart.pdf() or b"/Type42" in chart.pdf() or b"TrueType" in chart.pdf()


def test_a_number_that_moves_moves_its_dot(tmp_path):
    """The drawing is read off the table: change one estimate, and the dot of that row alone moves."""
    before = draw("rates", made_up(tmp_path / "a"))
    folder = made_up(tmp_path / "b")
    rows = list(csv.reader((folder / "summary.csv").read_text(encoding="utf-8").splitlines()))
    held = draw("rates", folder).rows[0]
    place = rows[0].index("estimate")
    for row in rows[1:]:
        if row[rows[0].index("outcome")] == "transfer_rate" and row[place] == repr(held[2]):
            row[place] = "0.01"
    with (folder / "summary.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    after = draw("rates", folder)
    dots = [
        [line.get_xdata()[0] for line in chart.figure.axes[0].get_lines() if line.get_marker() in "oDs"]
        for chart in (before, after)
    ]
    assert dots[1][0] == 0.01
    assert dots[0][1:] == dots[1][1:]


@pytest.mark.parametrize("width", [0.2, 0.5, 1.0, 2.0, 5.0])
@pytest.mark.parametrize("ends", [[0.0, 1.0], [-1234.0, 567.0], [0.51, 0.57]])
def test_numbers_of_an_axis_stand_apart_at_regular_steps(ends, width):
    sheet = Sheet(style.SIZES["paper"], NOTHING)
    scale = scale_of(ends, zero=False)
    places = [1 + width * (tick - scale.low) / scale.span for tick in scale.ticks]
    found = written(sheet, scale, places)
    assert len({two - one for one, two in pairwise(found)}) <= 1
    assert 0 not in scale.ticks or scale.ticks.index(0) in found
    assert len(found) == len(places) or width < 5
    reach = [typeset.width_of(scale.label(scale.ticks[place]), sheet.small) / 2 for place in found]
    for (one, left), (two, right) in pairwise(zip(found, reach, strict=True)):
        assert places[two] - right > places[one] + left


def test_the_page_of_charts_has_every_kind_and_its_pictures():
    folder = Path(__file__).resolve().parents[2] / "docs"
    text = (folder / "charts.md").read_text(encoding="utf-8")
    assert all(f"| `{kind}` |" in text for kind in KINDS)
    assert all(f"| `{size}` |" in text for size in SIZES)
    shown = {path.stem for path in (folder / "charts").glob("*.png")}
    assert shown == set(re.findall(r"\]\(charts/(\w+)\.png\)", text)) <= set(KINDS)
