"""Building: once, again where what is kept is not whole, and by nobody who needs no page."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sim.page import build, engine


@pytest.fixture
def made(monkeypatch) -> list[str]:
    """What is built, at once, is a few bytes; a line for every time."""
    times: list[str] = []
    monkeypatch.setattr(engine, "text", lambda: times.append("built") or "text")
    monkeypatch.setattr(build, "object_code", str.encode)
    monkeypatch.setattr(build, "module_of", lambda code, exports: code * 1000)
    return times


def test_it_is_built_once(tmp_path, made) -> None:
    assert build.module(tmp_path) == build.module(tmp_path) == b"text" * 1000
    assert made == ["built"]
    assert [file.name for file in tmp_path.iterdir()] == [f"page-{build.digest()}.wasm"]


def test_other_sources_and_another_compiler_are_another_module(monkeypatch) -> None:
    before = build.digest()
    monkeypatch.setattr(build, "compiler", lambda: "another")
    another = build.digest()
    monkeypatch.setattr(build, "sources_digest", lambda *more: str(len(more)))
    assert len({before, another, build.digest()}) == 3


@pytest.mark.parametrize("content", [b"", b"\0" * 500, b"half"], ids=["empty", "zeros", "half"])
def test_what_is_not_whole_is_built_again(tmp_path, made, content) -> None:
    whole = build.module(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:1000] if content == b"half" else content)
    assert build.module(tmp_path) == build.module(tmp_path) == whole
    assert made == ["built", "built"]


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path, made, capsys) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert build.module(tmp_path / "file" / "folder") == b"text" * 1000
    assert "cannot be written" in capsys.readouterr().err


def test_what_cannot_be_compiled_is_told() -> None:
    with pytest.raises(RuntimeError, match=r"could not be compiled: .*error: expected top-level entity"):
        build.object_code("no text of a module")


def test_who_builds_no_page_loads_nothing_of_it() -> None:
    program = "import sys, sim.cli; print([name for name in sys.modules if name.startswith('sim.page')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
