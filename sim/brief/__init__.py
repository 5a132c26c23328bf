"""Briefs: two pages for people who decide, from the stored results of a study.

``make(folder)`` gives a :class:`~sim.brief.make.Brief` with ``pdf``, ``html`` and ``content``: one object of sentences,
numbers, pictures and a table, from which both are made. Only this package knows typst and Jinja2. It needs the extra
``brief``; ``missing()`` says what is not installed.
"""

from __future__ import annotations

from importlib.util import find_spec

INSTALL = 'pip install "backchannel[brief]"'


def missing() -> tuple[str, ...]:
    """Packages of the extra that are not installed."""
    return tuple(name for name in ("typst", "jinja2") if find_spec(name) is None)
