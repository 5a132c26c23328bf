"""Nothing that only Linux has: read off every source, since no Windows and no macOS is at hand to try it on.

What these look for is what breaks there first: a call that the system lacks, a file read in whatever encoding the
machine prefers, line ends that differ, names that a file system refuses.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.documents import ROOT

SOURCES = sorted((ROOT / "sim").rglob("*.py"))
ABSENT = {"fcntl", "grp", "pwd", "posix", "pty", "resource", "syslog", "termios", "tty"}
"""Modules that Windows lacks."""
EVERYWHERE = {
    "DirEntry", "O_RDONLY", "O_WRONLY", "PathLike", "W_OK", "access", "close", "cpu_count", "devnull", "dup2",
    "environ", "fsync", "fspath", "getpid", "makedirs", "name", "open", "path", "pathsep", "replace", "scandir",
    "_exit",
}  # fmt: skip
"""Names of ``os`` that are used, and that every system has. ``open`` of a folder is not among what Windows can."""
SIGNALS = {"SIGINT", "SIGTERM", "SIG_IGN", "SIG_DFL", "signal", "getsignal", "Signals"}
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def guarded(path: Path) -> set[int]:
    """Lines that stand under a question about the system."""
    return {
        line
        for node in nodes(path)
        if isinstance(node, ast.If) and re.search(r"sys\.platform|os\.name|hasattr\(", ast.unparse(node.test))
        for part in (*node.body, *node.orelse)
        for line in range(part.lineno, (part.end_lineno or part.lineno) + 1)
    }


def uses(path: Path, module: str) -> Iterator[tuple[int, str]]:
    for node in nodes(path):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == module:
            yield node.lineno, node.attr
        if isinstance(node, ast.ImportFrom) and node.module == module:
            yield from ((node.lineno, each.name) for each in node.names)


def imported(path: Path) -> Iterator[tuple[int, str]]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, each.name.partition(".")[0]) for each in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.lineno, (node.module or "").partition(".")[0]


def test_no_module_is_imported_that_windows_lacks():
    found = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in SOURCES
        for line, name in imported(path)
        if name in ABSENT and line not in guarded(path)
    ]
    assert found == []


def test_nothing_is_asked_of_the_system_that_only_some_answer():
    found = [
        f"{path.relative_to(ROOT)}:{line}: {module}.{name}"
        for path in SOURCES
        for module, known in (("os", EVERYWHERE), ("signal", SIGNALS))
        for line, name in uses(path, module)
        if name not in known and line not in guarded(path)
    ]
    assert found == []


def unsaid(path: Path) -> Iterator[int]:
    """Lines where a text file is opened without an encoding."""
    for node in nodes(path):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        words = {each.arg for each in node.keywords}
        of_os = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) in ("os", "webbrowser")
        if name in ("read_text", "write_text") and isinstance(node.func, ast.Attribute):
            if "encoding" not in words and len(node.args) < (1 if name == "read_text" else 2):
                yield node.lineno
        elif name in ("open", "TextIOWrapper") and not of_os and "encoding" not in words:
            texts = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            modes = [each for each in texts if re.fullmatch(r"[rwxabt+]+", each)]
            if not any("b" in mode for mode in modes) and (modes or not node.args):
                yield node.lineno


@pytest.mark.parametrize("folder", ["sim", "experiments", "benchmarks"])
def test_no_text_is_read_or_written_in_whatever_encoding_a_machine_prefers(folder):
    found = [
        f"{path.relative_to(ROOT)}:{line}" for path in sorted((ROOT / folder).rglob("*.py")) for line in unsaid(path)
    ]
    assert found == []


def test_every_name_in_the_repository_can_be_checked_out_anywhere():
    """Windows reserves names, takes no colon, and takes two names that differ in case for one."""
    skipped = {".git", ".venv", "results", "__pycache__", "node_modules"}
    names = [path.relative_to(ROOT) for path in ROOT.rglob("*") if not skipped & set(path.relative_to(ROOT).parts)]
    assert len(names) > 500
    assert [name for name in names if re.search(r'[<>:"\\|?*\x00-\x1f]|[ .]$', name.name)] == []
    assert [name for name in names if name.name.partition(".")[0].lower() in RESERVED] == []
    lowered = [str(name).lower() for name in names]
    assert len(set(lowered)) == len(lowered)
    assert max(len(str(name)) for name in names) < 140


TEMPORARY = {"sim/brief/typeset.py", "sim/compiled/__init__.py", "sim/scenario/refresh.py", "sim/store/lock.py"}
"""What these write as text is read by nobody else, or stands in the repository."""


def test_what_commands_leave_has_the_same_line_ends_everywhere():
    """A text that is opened as text gets other line ends on Windows; what is left is written by ``sim.store.disk``."""
    found = {
        path.relative_to(ROOT).as_posix()
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "write_text"
    }
    assert found == TEMPORARY
