"""A brief from a study: content that fits, printed and as a page."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sim.brief import page, typeset
from sim.brief.compose import compose
from sim.brief.content import Content
from sim.brief.saved import PAGE, PRINTED, template


class Brief(NamedTuple):
    """A finished brief."""

    content: Content
    pdf: bytes
    html: str


def make(study: Path, title: str = "", templates: Path | None = None) -> Brief:
    """A brief of a study, printed and as a page.

    Args:
        study: its folder.
        title: instead of the computed one.
        templates: a folder with templates of one's own.

    Raises:
        Unfit: if the study lacks the numbers; the sentence says which.
        Long: if it does not fit two pages.
        Unset, Unfilled: if a template has a fault.
    """
    with typeset.press(template(PRINTED, templates)) as press:
        content = compose(study, lambda draft: press.print(draft).pages, title)
        pdf = press.print(content).pdf
    return Brief(content, pdf, page.page(content, template(PAGE, templates)))
