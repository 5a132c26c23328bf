"""The pages of the ODD description, and the marks between which they are generated."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from tests.docs.documents import ROOT
from tests.docs.odd import columns, constants, keys, refusals, tables

PAGES = (ROOT / "docs" / "ODD.md", *sorted((ROOT / "docs" / "odd").glob("*.md")))
MARKED = re.compile(r"(?P<start><!-- generated: (?P<name>\w+) -->\n).*?(?P<end><!-- end -->)", re.S)
BLOCKS: dict[str, Callable[[], str]] = {
    "schedule": tables.schedule,
    "parameters": tables.parameters,
    "constants": constants.constants,
    "codes": constants.codes,
    "chance": tables.chance,
    "events": tables.events,
    "outcomes": tables.outcomes,
    "curves": tables.curves,
    "state": columns.state,
    "world": columns.world,
    "keys": keys.keys,
    "refusals": refusals.refusals,
}
"""What can stand between the marks."""


def rewritten(text: str, makers: Mapping[str, Callable[[], str]] = BLOCKS) -> str:
    """A page with every generated block made anew. Raises KeyError for a block that nobody makes."""
    return MARKED.sub(lambda found: f"{found['start']}\n{makers[found['name']]()}\n\n{found['end']}", text)


def blocks_of(text: str) -> list[str]:
    """Names of a page's blocks, in their order."""
    return [found["name"] for found in MARKED.finditer(text)]
