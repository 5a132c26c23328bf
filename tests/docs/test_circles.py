"""No module of the house leads back to itself, late imports and those for types counted: the one below stands alone."""

from __future__ import annotations

import grimp
import networkx

MESA = "sim.model"
"""Mesa's agents know each other, as those they stand for do: a forum its participants, each of them their forum."""


def circles(graph: grimp.ImportGraph) -> list[list[str]]:
    """Sets of modules of which each leads to every other, by way of what it imports."""
    ways = networkx.DiGraph()
    for name in graph.modules:
        ways.add_edges_from((name, other) for other in graph.find_modules_directly_imported_by(name))
    return [sorted(each) for each in networkx.strongly_connected_components(ways) if len(each) > 1]


def test_no_module_leads_back_to_itself() -> None:
    found = circles(grimp.build_graph("sim", cache_dir=None))
    assert [each for each in found if not all(name.startswith(f"{MESA}.") for name in each)] == []


def test_circles_are_found_however_they_are_closed(tmp_path, monkeypatch) -> None:
    """Which fault this would catch: a late import, or one for types alone, that is not counted."""
    package = tmp_path / "planted"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "one.py").write_text("from planted import two\n", encoding="utf-8")
    (package / "two.py").write_text("def late():\n    from planted.three import four\n", encoding="utf-8")
    (package / "three.py").write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from planted.one import five\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    assert circles(grimp.build_graph("planted", cache_dir=None)) == [["planted.one", "planted.three", "planted.two"]]
