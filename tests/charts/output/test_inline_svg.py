"""Charts side by side on a page: every id is one chart's own, and each is read out by its own title."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from sim.charts import KINDS
from sim.charts.figures.comparison import chart_of
from sim.charts.output.inline_svg import accessible
from tests.charts.drawing import drawn
from tests.lab.made_up import usual

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def pictures(folders):
    """Charts of one study and of two, in two sizes, with text as paths and as text: each with its SVG."""
    cases = [(kind, "usual", "brief") for kind in KINDS]
    cases += [("rates", "usual", "column"), ("funnel", "usual", "column"), ("rates", "one", "brief")]
    charts = [*(drawn(kind, folders[case], size)[0] for kind, case, size in cases), chart_of(usual())]
    return [(chart, chart.svg()) for chart in charts] + [(chart, chart.svg(text=True)) for chart in charts[:2]]


def ids(svg):
    return [each.get("id") for each in ElementTree.fromstring(svg).iter() if each.get("id")]


def test_charts_in_one_page_share_no_id(pictures):
    """Every chart had the ids ``title``, ``desc`` and ``figure_1``, and its letters those of every other."""
    found = [name for _, svg in pictures for name in ids(svg)]
    assert len(found) == len(set(found)) > 1000


def test_each_chart_is_labelled_by_its_own_title(pictures):
    """The second of two was read out as the first: a browser takes the first part of a page that has an id."""
    parts = {each.get("id"): each for _, svg in pictures for each in ElementTree.fromstring(svg).iter()}
    for chart, svg in pictures:
        title, says = (parts[name] for name in ElementTree.fromstring(svg).get("aria-labelledby").split())
        assert (title.tag, says.tag) == (f"{SPACE}title", f"{SPACE}desc")
        assert title.text == chart.title
        assert says.text == f"{chart.alt} {chart.subtitle}. {chart.description}"


def test_all_that_a_chart_points_at_is_in_it(pictures):
    for _, svg in pictures:
        assert set(re.findall(r'(?:href="|url\()#([^")]+)', svg)) <= set(ids(svg))


def test_the_style_of_a_chart_reaches_no_other(pictures):
    for _, svg in pictures:
        style = ElementTree.fromstring(svg).find(f".//{SPACE}style")
        assert style.text.split(" ")[0].removeprefix("#") in ids(svg)


def test_words_that_look_like_an_id_are_left_alone(pictures):
    says = 'A forum called id="x" and href="#y"'
    svg = '<svg width="1"><g id="a"><text> id="x" href="#y"</text><use href="#a"/></g></svg>'
    named = accessible(svg, "rates", says, says)
    assert named.count(' id="x" href="#y"</text>') == 1
    assert re.search(r'<g id="(rates-[0-9a-f]+-a)">.*<use href="#\1"/>', named)
    assert accessible(svg, "rates", says, says) == named
