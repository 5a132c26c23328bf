"""Briefs: two pages for people who decide, from the stored results of a study.

``make(folder)`` gives a :class:`~sim.brief.make.Brief` with ``pdf``, ``html`` and ``content``: one object of sentences,
numbers, pictures and a table, from which both are made. Only this package knows typst and Jinja2. It needs the extra
``brief``; ``missing()`` says what is not installed.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

INSTALL = 'pip install "backchannel[brief]"'


NEEDS = {"pdf": "typst", "html": "jinja2"}
"""Package that makes a form of a brief."""


def missing(forms: Iterable[str] = NEEDS) -> tuple[str, ...]:
    """Packages of the extra that some forms of a brief need, and that are not installed."""
    return tuple(NEEDS[form] for form in forms if find_spec(NEEDS[form]) is None)
