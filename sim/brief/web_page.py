"""The brief for a screen: one file, which asks nothing of the network."""

from __future__ import annotations

from jinja2 import StrictUndefined, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sim.brief.content import Content
from sim.brief.template_files import PAGE, TemplateError
from sim.words.direction import backwards, parts


def bdi(text: str, own: bool = False) -> Markup:
    """Escaped words, with those set apart that run against the others: numbers beside them stay where they are.

    Args:
        text: to be written.
        own: whether it may be a person's, and run from right to left as a whole.

    >>> str(bdi("Room <1>")), str(bdi("9 in 100 with حوار & more"))
    ('Room &lt;1&gt;', '9 in 100 with <bdi>حوار</bdi> &amp; more')
    """
    back = own and backwards(text)
    words = Markup().join(
        Markup("<bdi>{}</bdi>").format(part) if against else part for part, against in parts(text, back)
    )
    return Markup('<bdi dir="rtl">{}</bdi>').format(words) if back else words


def page(content: Content, template: str) -> str:
    """A content as a page: words are escaped, only pictures are markup. Raises TemplateError for a faulty one.

    A template may come from anybody: it places words in a sandbox, and reaches no file, no module and no other page.
    """
    rooms = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    rooms.filters["bdi"] = bdi
    try:
        return rooms.from_string(template).render(brief=content) + "\n"
    except MemoryError:
        raise
    except Exception as fault:  # a template divides by zero, or adds a word to a number
        line = f", line {fault.lineno}" if isinstance(fault, TemplateSyntaxError) else ""
        raise TemplateError(f"{PAGE}{line}: {fault}") from None
