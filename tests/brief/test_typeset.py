"""Print: two pages whatever the study, the same bytes again, and no PDF that a screen reader could not follow."""

from __future__ import annotations

import re

import pytest

from sim.brief.make import make
from sim.brief.template_files import PRINTED, template
from sim.brief.typeset import TypesettingError, press
from tests.brief.folders import MADE, tracks


def pages(pdf):
    """Pages of a PDF, counted in its bytes."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("kind", MADE)
def test_a_brief_has_two_pages(made, kind):
    brief = made(kind)
    assert pages(brief.pdf) == 2
    assert b"pdfuaid" in brief.pdf
    assert len(brief.content.table.rows) >= {"two": 2, "twelve": 5}.get(kind, 1)


@pytest.fixture
def brief(made):
    """A brief of three tracks."""
    return made("tracks")


def test_the_same_study_gives_the_same_bytes(tmp_path, brief):
    again = make(tracks(tmp_path))
    assert again.pdf == brief.pdf
    assert again.html == brief.html


@pytest.mark.parametrize(
    ("cut", "into", "why"),
    [
        (", alt: it.alt", "", "alt"),
        ("title: brief.title, ", "", "title"),
        ('"Source Sans 3", ..brief.faces), size: if', '"Comic Sans MS"), size: if', "font"),
        ("#list(..brief.answer)", "#list(..brief.anser)", "anser"),
    ],
)
def test_a_template_without_alt_text_title_or_our_fonts_gives_no_pdf(brief, cut, into, why):
    text = template(PRINTED, None)
    assert cut in text
    with press(text.replace(cut, into)) as broken, pytest.raises(TypesettingError, match=why):
        broken.print(brief.content)


def test_pages_are_counted_where_the_text_ends(brief):
    with press(template(PRINTED, None) + "\n#pagebreak()\nmore") as longer:
        assert longer.print(brief.content).pages == 3


def test_figures_leave_title_and_command_to_the_text(brief):
    for figure in brief.content.figures:
        drawn = re.sub(r"<(title|desc|metadata)[^>]*>.*?</\1>", "", figure.print, flags=re.DOTALL)
        texts = [" ".join(text.split()) for text in re.findall(r"<text[^>]*>([^<]*)</text>", drawn)]
        assert texts
        assert not any("Make it again" in text or "seed 7" in text for text in texts)
        titles = [" ".join(title.split()) for title in (figure.title, brief.content.title)]
        assert not any(title.startswith(text) and len(text) > 30 for title in titles for text in texts)
        assert "simulation noise only" in " ".join(texts)
