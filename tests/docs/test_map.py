"""The map at the door: ARCHITECTURE's picture and lists are those of the contracts, and what both guides name is there.

If the first fails: ``python -m tests.docs.map``.
"""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.docs.documents import ROOT, blocks, is_module, links, name_of
from tests.docs.map.floors import contracts, houses, on_top
from tests.docs.map.made import LISTS, PAGE, drawn, made
from tests.docs.map.picture import WIDE
from tests.docs.odd.pages import blocks_of

CONTRIBUTING = ROOT / "CONTRIBUTING.md"
WAY = re.compile(r"<!-- way: (\w+) -->\n(.*?)<!-- end of way -->", re.S)
WAYS = dict(WAY.findall(PAGE.read_text(encoding="utf-8")))
CODE = re.compile(r"`([^`\n]+)`")
A_PLACE = re.compile(r"(?:sim|tests|docs|scenarios|experiments|benchmarks|results|requirements|\.ci)(?:/[\w.-]+)+")
A_MODULE = re.compile(r"python -m ([\w.]+)|(sim(?:\.\w+)+)")
ROOMS = [(house.inside, room) for house in houses() for floor in house.floors for room in floor]


@pytest.mark.parametrize("path", made(), ids=name_of)
def test_picture_and_lists_are_those_of_the_contracts(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == made()[path], "run python -m tests.docs.map"


def test_both_lists_stand_on_the_page() -> None:
    assert sorted(blocks_of(PAGE.read_text(encoding="utf-8"))) == sorted(LISTS)
    assert f"]({name_of(ROOT / 'docs' / 'architecture.svg')})" in PAGE.read_text(encoding="utf-8")


def test_every_room_is_drawn_and_listed() -> None:
    """Read off the folders, not the contracts: what is in the package has a box."""
    there = {path.stem for path in (ROOT / "sim").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    written = {each.text for each in ElementTree.fromstring(drawn()).iter("{http://www.w3.org/2000/svg}text")}
    assert there - {"__init__"} == {room.name for inside, room in ROOMS if inside == "sim"} <= written
    assert {room.name for _, room in ROOMS} <= written
    assert all(room.says for _, room in ROOMS)


def test_a_room_that_moves_to_another_floor_moves_in_the_picture(tmp_path: Path) -> None:
    """Catches a picture that was typed: the contract is changed in a copy, and nothing else."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    turned = re.sub(r"^(layers = \[\n)(.*\n)(.*\n)", r"\1\3\2", text, count=1, flags=re.M)
    assert turned != text
    (tmp_path / "pyproject.toml").write_text(turned, encoding="utf-8")
    shutil.copytree(
        ROOT / "sim", tmp_path / "sim", ignore=lambda _, names: [n for n in names if not n.endswith(".py") and "." in n]
    )
    assert drawn(tmp_path) != drawn()
    assert sorted(re.findall(r">(\w+)<", drawn(tmp_path))) == sorted(re.findall(r">(\w+)<", drawn()))


def test_who_alone_knows_a_library_is_said_beside_its_name() -> None:
    knows = {room.name: room.knows for inside, room in ROOMS if inside == "sim" and room.knows}
    assert {"cli": ("click",), "model": ("mesa",), "charts": ("matplotlib",)}.items() <= knows.items()
    assert all(f">alone knows {', '.join(names)}<" in drawn() for names in knows.values())
    assert "tests" in on_top(contracts())


def test_nothing_is_written_beyond_its_box_or_over_another_word() -> None:
    """Measured with a face wider than most."""
    import matplotlib
    from PIL import ImageFont

    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    plain, bold = (ImageFont.truetype(folder / f"DejaVuSans{kind}.ttf", 100) for kind in ("", "-Bold"))
    whole = ElementTree.fromstring(drawn())
    texts = whole.findall("{*}text")
    boxes = [
        {key: float(each.get(key, 0)) for key in ("x", "y", "width", "height")}
        for each in whole.findall("{*}rect")[1:]  # the first is the ground
    ]
    assert len(texts) > len(boxes) > 30
    for text in texts:
        face, size = (bold, 14) if text.get("class") == "name" else (plain, 12)
        x, y = float(text.get("x", 0)), float(text.get("y", 0))
        around = [b for b in boxes if b["x"] <= x <= b["x"] + b["width"] and b["y"] <= y <= b["y"] + b["height"]]
        beside = [float(each.get("x", 0)) for each in texts if float(each.get("y", 0)) == y]
        end = min([other for other in beside if other > x], default=WIDE)
        end = min(end, around[0]["x"] + around[0]["width"]) if around else end
        assert x + face.getlength(text.text or "") * size / 100 <= end, text.text


@pytest.mark.parametrize("path", [PAGE, CONTRIBUTING, ROOT / "docs" / "README.md"], ids=name_of)
def test_every_place_and_module_that_is_named_is_there(path: Path) -> None:
    """In code as in links: a file that was moved is a dead end for a newcomer."""
    text = path.read_text(encoding="utf-8")
    places = {
        place.rstrip(".") for code in (*CODE.findall(text), *blocks(path, "sh")) for place in A_PLACE.findall(code)
    }
    assert [place for place in places if not (ROOT / place).exists()] == []
    modules = {one or other for one, other in A_MODULE.findall(text)} - {"venv"}
    assert [each for each in modules if not is_module(each)] == []


def imported(path: Path) -> set[str]:
    """Dotted names that a module imports, wherever in it, and with them the names that it takes from packages."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def stations(way: str) -> list[str]:
    """The modules of a way, in order; a folder that is linked stands for what is in it."""
    return [name for name in re.findall(r"\]\((sim/[\w./]+)\)", WAYS[way]) if name.endswith(".py")]


@pytest.mark.parametrize("way", WAYS)
def test_a_way_goes_from_door_to_door(way: str) -> None:
    """Each station imports one before it or is imported by one: nobody is sent where the data does not go."""
    passed: list[str] = []
    for station in stations(way):
        dotted = [each.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for each in (*passed, station)]
        *before, here = dotted
        met = [
            door
            for name, door in zip(before, passed, strict=True)
            if name in imported(ROOT / station) or here in imported(ROOT / door)
        ]
        assert met or not passed, station
        passed.append(station)
    assert len(passed) > 4


def test_the_ways_are_found_at_all() -> None:
    assert set(WAYS) == {"study", "compare", "brief"}


def test_to_set_up_one_types_what_readme_says() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (tests,) = re.findall(r"^<!-- test command -->\n```sh\n(.*)\n```$", readme, re.M)
    assert blocks(CONTRIBUTING, "sh")[0].strip() == tests.rpartition(" && ")[0]


@pytest.mark.parametrize("marker", ["deep", "browser"])
def test_marked_tests_are_asked_for_as_in_ci(marker: str) -> None:
    called = rf"pytest\"? (.*-m {marker})\b"
    (here,) = re.findall(called, CONTRIBUTING.read_text(encoding="utf-8"))
    assert here in re.findall(called, (ROOT / ".ci" / "run").read_text(encoding="utf-8"))


def test_contributing_works_through_every_usual_change_and_names_files_in_each() -> None:
    chapters = re.split(r"^### ", CONTRIBUTING.read_text(encoding="utf-8").partition("\n## When")[0], flags=re.M)[1:]
    found = {each.partition("\n")[0]: re.findall(r"\]\([\w./-]+\.\w+\)", each) for each in chapters}
    assert list(found) == [
        "A rule", "A parameter", "An outcome", "A chart", "A pattern", "A scenario", "A command", "A word of the page",
    ]  # fmt: skip
    assert all(len(files) > 2 for files in found.values())


def test_both_stand_at_the_door() -> None:
    assert {"ARCHITECTURE.md", "CONTRIBUTING.md", "docs/README.md"} <= set(links(ROOT / "README.md"))


def test_the_index_names_every_document() -> None:
    there = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").glob("*.md")}
    there |= {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs" / "how-to").glob("*.md")}
    assert there - {"README.md"} <= set(links(ROOT / "docs" / "README.md"))
