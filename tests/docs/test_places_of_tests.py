"""Tests where one looks: the tests of ``sim/<room>/<file>.py`` are ``tests/<room>/test_<file>.py``.

Where these would be long there are several beside each other: ``test_<file>_<what of it>.py``.
What spans several files of a room stands in ``tests/<room>/whole``, what spans rooms in ``tests/whole``, both named for
what they show. The tests of a package's own ``__init__`` have the package's name: ``tests/seats/test_seats.py``.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.documents import ROOT

FOLLOW_ANOTHER_ORDER = {
    "docs": "documents and the house itself, not a room of it",
    "browser": "the pages of a browser, which are JavaScript",
    "experiments": "studies of experiments/",
}
"""Folders of tests that hold no room of the package to account, and what they follow."""
SHOWN_AS_A_WHOLE = {
    "month": "phases: tests/whole/test_proof.py, and the second model in tests/docs/rebuilt",
    "page/translator": "what it makes of laws: tests/page/whole and tests/page/translator",
}
"""Rooms whose files nobody asks one by one, and who asks them all."""
LINES_THAT_ASK_FOR_A_TEST = 40
"""Lines of code, without docstrings and comments."""
WITHOUT = Path(__file__).with_name("without_tests.txt")
"""Sources that have neither tests of their name nor examples: only tests of whole rooms show them."""


def room_of(path: Path) -> str:
    """First folder below ``sim`` or ``tests``."""
    inside = path.relative_to(ROOT).parts[1:-1]
    return inside[0] if inside else ""


def where_tests_of(source: Path) -> Path:
    """Where one looks for the tests of a source."""
    inside = source.relative_to(ROOT / "sim")
    name = (inside.parent.name or "sim") if inside.name == "__init__.py" else inside.stem
    return ROOT / "tests" / inside.parent / f"test_{name}.py"


SOURCES = sorted((ROOT / "sim").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
WHERE_ONE_LOOKS = {where_tests_of(source) for source in SOURCES}


def is_beside_a_source(test: Path) -> bool:
    """Whether a test has a source of its name at the same path, or of the first words of its name."""
    words = test.stem.split("_")
    names = ("_".join(words[:end]) for end in range(2, len(words) + 1))
    return any(test.with_stem(name) in WHERE_ONE_LOOKS for name in names)


def has_its_place(test: Path) -> bool:
    """Whether a test stands beside its source, or says by its folder that it spans several."""
    return is_beside_a_source(test) or test.parent.name == "whole" or room_of(test) in FOLLOW_ANOTHER_ORDER


def test_every_file_of_tests_has_a_source_of_its_name_or_spans_several() -> None:
    lost = [each.relative_to(ROOT).as_posix() for each in TESTS if not has_its_place(each)]
    assert lost == []


def test_what_spans_several_is_not_called_like_one() -> None:
    """``tests/lab/whole/test_rows.py`` would be looked for beside the folder."""
    rooms = {(source.parent.relative_to(ROOT / "sim"), f"test_{source.stem}.py") for source in SOURCES}
    found = [each for each in TESTS if each.parent.name == "whole"]
    assert [each for each in found if (each.parents[1].relative_to(ROOT / "tests"), each.name) in rooms] == []


def test_a_folder_of_whole_rooms_says_what_it_holds() -> None:
    for folder in {each.parent for each in TESTS if each.parent.name == "whole"}:
        assert ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))), folder


def lines_of_code(text: str) -> int:
    """Lines that hold more than a comment or a docstring."""
    said = {line for node in ast.walk(ast.parse(text)) if is_prose(node) for line in span(node)}
    passing = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return len(
        {line for each in tokens if each.type not in passing for line in range(each.start[0], each.end[0] + 1)} - said
    )


def is_prose(node: ast.AST) -> bool:
    """Whether a statement is a text by itself: a docstring."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def span(node: ast.AST) -> range:
    """Lines of a node."""
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def untested_by_name() -> Iterator[Path]:
    """Sources that one would look for in vain among the tests, and that show no example either."""
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        elsewhere = any(source.is_relative_to(ROOT / "sim" / room) for room in SHOWN_AS_A_WHOLE)
        if elsewhere or where_tests_of(source).exists() or ">>>" in text:
            continue
        if lines_of_code(text) > LINES_THAT_ASK_FOR_A_TEST:
            yield source


def test_only_sources_that_are_known_to_be_without_have_no_tests_of_their_name_and_no_examples() -> None:
    """The list may only shrink: a new source is tested where one looks, and one that is now is taken off."""
    without = {each.relative_to(ROOT).as_posix() for each in untested_by_name()}
    known = set(WITHOUT.read_text(encoding="utf-8").split())
    for each in sorted(without - known):
        tests = where_tests_of(ROOT / each).relative_to(ROOT).as_posix()
        pytest.fail(f"{each} has over {LINES_THAT_ASK_FOR_A_TEST} lines of code: write {tests}, or an example into it")
    assert not known - without, "these have tests or examples now: take them off tests/docs/without_tests.txt"


def test_lines_of_code_are_told_from_prose() -> None:
    assert lines_of_code('"""Two\nlines."""\n\nA = 1  # why\n"""What it is."""\n# a comment\nB = (\n    2,\n)\n') == 4
