"""Pictures of a brief: which, and under which titles."""

from __future__ import annotations


def test_no_two_figures_of_a_brief_have_the_same_title(made):
    for kind in ("tracks", "grid"):
        titles = [figure.title for figure in made(kind).content.figures if figure.title]
        assert len(titles) == len(set(titles))
        assert made(kind).content.title not in titles
