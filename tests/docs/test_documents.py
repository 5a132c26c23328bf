"""Everything the documents say that can be tried is tried: code, commands, files, links."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from sim.words.numbers import minus
from tests.docs.documents import CHAPTERS, DOCUMENTS, ROOT, anchors, blocks, commands, files, is_module, links, name_of

QUOTED = [(path, line) for path in (*DOCUMENTS, *CHAPTERS) for line in commands(path)]
CODE = [(path, number) for path in DOCUMENTS for number in range(len(blocks(path, "python")))]


@pytest.fixture
def as_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of one's own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def save_files(path: Path, folder: Path) -> None:
    for name, text in files(path).items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "number"), CODE, ids=lambda value: name_of(value) if isinstance(value, Path) else None
)
def test_every_python_block_runs(path: Path, number: int, as_reader: Path) -> None:
    save_files(path, as_reader)
    code = blocks(path, "python")[number]
    exec(compile(code, f"{name_of(path)}, block {number + 1}", "exec"), {"__name__": "reader"})


@pytest.mark.parametrize(
    ("path", "line"), QUOTED, ids=lambda value: name_of(value) if isinstance(value, Path) else " ".join(value)
)
def test_every_quoted_command_runs(
    path: Path,
    line: list[str],
    as_reader: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As quoted, but with few repetitions (the last of an option given twice counts) and, in a chapter, undrawn."""
    from sim.cli import main

    save_files(path, as_reader)
    few = ["--repetitions", "20"] if line[0] == "compare" else []
    if few and "rules" in path.parts and "--out" not in line:
        few.append("--json")
    monkeypatch.setattr("sys.argv", ["backchannel", *line, *few])
    try:
        status = main()
    except SystemExit as end:
        status = end.code
    said = capsys.readouterr()
    assert status in (None, 0), said.err
    assert said.out.strip()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_link_leads_somewhere(path: Path) -> None:
    """To a file or folder that is there, and to a place that the document has."""
    for target in links(path):
        name, _, place = target.partition("#")
        other = path.parent / name if name else path
        assert other.exists(), target
        assert not place or place in anchors(other), target


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path.parent.name != "odd"], ids=name_of)
def test_a_page_has_one_kind_of_minus(path: Path) -> None:
    """U+2212 in text and tables; code, and the equations of the model's description, keep the one that is typed."""
    text = re.sub(r"(?s)```.*?```|`[^`\n]*`|\]\([^)]*\)|\n    .*?(?=\n)", "", path.read_text(encoding="utf-8"))
    assert text == minus(text)


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    records = {path.name for path in folder.glob("0*.md")}
    assert records
    assert records == {target for target in links(folder / "README.md") if target.startswith("0")}


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "decisions").glob("0*.md")), ids=name_of)
def test_a_decision_says_what_would_change_our_mind(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    parts = ["**Context.**", "**Decision.**", "**Consequences.**", "**What would change our mind.**"]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert text.startswith(f"# {path.name[:4]}. ")


def test_what_has_moved_is_where_the_changelog_says_and_nowhere_else() -> None:
    (table,) = re.findall(
        r"(?s)<!-- moved -->\n(.*?)<!-- end of moved -->", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    )
    rows = [line.strip("| ").split(" | ") for line in table.strip().splitlines()[2:]]
    assert len(rows) > 10
    for was, is_now in rows:
        assert [each for each in names_of_modules(was) if leads_somewhere(each)] == []
        assert [each for each in names_of_modules(is_now) if not leads_somewhere(each)] == []


def names_of_modules(cell: str) -> list[str]:
    return re.findall(r"`(?:python -m )?(sim\.[\w.]+)`", cell)


def leads_somewhere(name: str) -> bool:
    """Whether a module is there, or what a module holds."""
    parent, _, last = name.rpartition(".")
    return is_module(name) or (is_module(parent) and hasattr(import_module(parent), last))


def test_the_description_names_every_chapter_and_every_phase() -> None:
    from sim.month import MEETING, MONTH
    from sim.rules import CHAPTERS as NAMES

    text = (ROOT / "docs" / "ODD.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"(../sim/rules/{name}.py)" not in text] == []
    phases = [phase for each in MONTH for phase in (each if each is MEETING else (each,))]
    places = [text.find(f"*{phase.name}*") for phase in phases]
    assert -1 not in places
    assert places == sorted(places), "the phases are not told in the order of the month"


def test_commands_are_found_at_all() -> None:
    """What looks for commands must not go blind: the two of README, chapters and how-tos are there."""
    found = {name_of(path) for path, _ in QUOTED}
    assert {"README.md", "docs/how-to/write-a-scenario.md", "sim/rules/tension.py"} <= found
    assert any(line[:2] == ["compare", "pcac-r2cp"] for path, line in QUOTED if path == ROOT / "README.md")
    assert not [line for _, line in QUOTED if any(word.isupper() and word.isalpha() for word in line)], "a placeholder"
