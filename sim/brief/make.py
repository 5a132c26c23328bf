"""A brief from a study: content that fits, printed and as a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sim.brief.compose import PAGES, compose
from sim.brief.content import Content
from sim.brief.template_files import PAGE, PRINTED, TypesettingError, template

FORMS = ("pdf", "html")


class Brief(NamedTuple):
    """A finished brief."""

    content: Content
    pdf: bytes
    """Empty where it was not asked for."""
    html: str
    """The same."""

    @property
    def files(self) -> dict[str, bytes]:
        """What was made, by its ending."""
        return {form: data for form, data in zip(FORMS, (self.pdf, self.html.encode()), strict=True) if data}


def make(study: Path, title: str = "", templates: Path | None = None, forms: Sequence[str] = FORMS) -> Brief:
    """A brief of a study, printed and as a page.

    Args:
        study: its folder.
        title: instead of the computed one.
        templates: a folder with templates of one's own.
        forms: ``pdf``, ``html`` or both. A page alone knows no pages: its content is the fullest, and typst not needed.

    Raises:
        Unfit: if the study lacks the numbers; the sentence says which.
        Long: if it does not fit two pages.
        TypesettingError, TemplateError: if it cannot be printed, or a template has a fault.
    """
    if "pdf" in forms:
        content, pdf = _printed(study, title, template(PRINTED, templates))
    else:
        content, pdf = compose(study, lambda _: PAGES, title), b""
    if "html" not in forms:
        return Brief(content, pdf, "")
    from sim.brief.web_page import page

    return Brief(content, pdf, page(content, template(PAGE, templates)))


def _printed(study: Path, title: str, look: str) -> tuple[Content, bytes]:
    try:
        from sim.brief.typeset import press
    except ImportError as fault:
        raise TypesettingError(f"The PDF cannot be printed: typst is not there or does not start ({fault})") from None
    with press(look) as ready:
        content = compose(study, lambda draft: ready.print(draft).pages, title)
        return content, ready.print(content).pdf
