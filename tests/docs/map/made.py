"""What is made: the picture, and the page with its lists."""

from __future__ import annotations

from pathlib import Path

from tests.docs.documents import ROOT
from tests.docs.map.floors import contracts, houses, on_top
from tests.docs.map.lists import rooms, rules
from tests.docs.map.picture import picture
from tests.docs.odd.pages import rewritten

PAGE = ROOT / "ARCHITECTURE.md"
PICTURE = ROOT / "docs" / "architecture.svg"
LISTS = {"rooms": rooms, "contracts": rules}
"""What can stand between the marks of the page."""


def drawn(root: Path = ROOT) -> str:
    """The picture of a checkout."""
    house, *within = houses(root)
    return picture(house, within, on_top(contracts(root)))


def made() -> dict[Path, str]:
    """Every file, as it should be."""
    return {PICTURE: drawn(), PAGE: rewritten(PAGE.read_text(encoding="utf-8"), LISTS)}
