"""No rule reads a track, and every place where office is asked of stands in the table."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import sim
from sim.validation.construction import FIXED_NUMBERS, LEANING, OFFICE
from sim.validation.construction.office import DELEGATION, ROOM, SEAT

SOURCES = Path(sim.__file__).parent
PAGES = sorted((SOURCES / "month").glob("*.py"))
INSTRUCTED = "instructed_right"
"""The page that asks for a delegation on behalf of others."""


def asked_in(page: Path) -> set[tuple[str, str]]:
    found = set()
    for node in ast.walk(ast.parse(page.read_text(encoding="utf-8"))):
        on_world = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "world"
        if on_world and node.attr in (SEAT, DELEGATION, ROOM):
            found.add((node.attr, page.stem))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == INSTRUCTED:
            found.add((DELEGATION, page.stem))
    return found


def test_every_place_that_asks_for_office_is_told():
    """Catches a phase that begins to treat officials otherwise, and a sentence about one that no longer does."""
    assert {(each.scope, each.phase) for each in OFFICE} == set().union(*map(asked_in, PAGES))


@pytest.mark.parametrize("page", [*PAGES, *sorted((SOURCES / "rules").glob("*.py"))], ids=lambda page: page.stem)
def test_no_rule_and_no_phase_reads_a_track(page):
    names = {
        node.id if isinstance(node, ast.Name) else node.attr
        for node in ast.walk(ast.parse(page.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Name, ast.Attribute))
    }
    assert not {name for name in names if "track" in name.lower()}


@pytest.mark.parametrize("named", sorted({name for each in (*FIXED_NUMBERS, *LEANING) for name in each.rules}))
def test_a_rule_that_is_named_is_there(named):
    """Either ``chapter.rule``, or a phase and what it asks for."""
    place, _, name = named.partition(".")
    folders = (SOURCES / "rules" / f"{place}.py", SOURCES / "month" / f"{place}.py")
    assert any(path.is_file() and name.strip("_") in path.read_text(encoding="utf-8") for path in folders)
