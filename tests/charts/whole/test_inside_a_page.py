"""A figure inside a page: drawn without what the page says already, and otherwise the same."""

from __future__ import annotations

import pytest

from sim.charts import KINDS, draw
from sim.charts.layout import style
from sim.findings.study import Focus, Unfit
from sim.words import NOISE
from tests.charts.drawing import drawn, study_in, texts

AGAIN, ELSEWHERE = "Make it again:", "the data beside"


def inside(kind, folder, size="brief"):
    return draw(kind, study_in(folder), size, Focus(), inside=True)


def words(chart):
    return " ".join(" ".join(texts(chart)).split())


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_inside_a_page_lacks_title_study_and_command_and_nothing_else(kind, folders):
    """Told by its parts: lines were once looked for in a drawn figure by their first words, and cut off."""
    alone, within = drawn(kind, folders["usual"], "brief")[0], inside(kind, folders["usual"])
    gone = [text for text in texts(alone) if text not in texts(within)]
    left = " ".join(" ".join(gone).split()).replace("\u00a0", " ")
    assert left.startswith(alone.title.replace("\u00a0", " "))
    assert AGAIN in left
    assert AGAIN in words(alone)
    assert AGAIN not in words(within)
    assert [len(axes.get_lines()) for axes in within.figure.axes] == [
        len(axes.get_lines()) for axes in alone.figure.axes
    ]
    assert within.csv() == alone.csv()
    assert (within.alt, within.description, within.title) == (alone.alt, alone.description, alone.title)
    assert alone.figure.get_size_inches()[1] - within.figure.get_size_inches()[1] > 3 * style.SMALL.height


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", ["brief", "square", "column"])
def test_inside_a_page_no_note_speaks_of_data_beside_the_figure(kind, size, folders):
    for case in ("usual", "twelve with long names"):
        try:
            chart = inside(kind, folders[case], size)
        except Unfit:
            continue
        assert ELSEWHERE not in words(chart)
        assert chart.partial == ("Shown: the first" in words(chart))


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_says_what_its_intervals_do_not_show_and_says_it_once(kind, folders):
    said = words(inside(kind, folders["usual"]))
    assert said.count("doubt about the model") == 1, said
    assert (NOISE in said) == ("simulation noise only" in said)
