"""The brief for a screen: one file, which asks nothing of the network."""

from __future__ import annotations

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateSyntaxError

from sim.brief.content import Content
from sim.brief.saved import PAGE


class Unfilled(Exception):  # noqa: N818  # says what is wrong with a template
    """A page cannot be made from a template."""


def page(content: Content, template: str) -> str:
    """A content as a page: words are escaped, only pictures are markup. Raises Unfilled if the template has a fault."""
    rooms = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    try:
        return rooms.from_string(template).render(brief=content) + "\n"
    except TemplateError as fault:
        line = f", line {fault.lineno}" if isinstance(fault, TemplateSyntaxError) else ""
        raise Unfilled(f"{PAGE}{line}: {fault.message}") from None
