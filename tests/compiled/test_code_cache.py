"""A second process takes machine code from the disk, and loads nothing that only compiling needs."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sim import compiled, load, simulate

ONLY_FOR_COMPILING = ("sim.compiled.pointer", "numba.np.arraymath", "scipy.linalg")
PLAY = (
    "import sys; from sim import load, simulate;"
    "print(simulate(load('standing'), 3, seed=5, threads=1).outcomes['trust_end'].tolist());"
    f"print([name for name in {ONLY_FOR_COMPILING} if name in sys.modules])"
)


@pytest.mark.skipif(compiled._FOLDER is None, reason="nothing is compiled, or nothing can be kept")
def test_what_is_on_the_disk_is_played_without_a_compiler():
    here = simulate(load("standing"), 3, seed=5, threads=1).outcomes["trust_end"].tolist()
    done = subprocess.run([sys.executable, "-c", PLAY], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [str(here), "[]"]


# What may happen to a folder of machine code ------------------------------------------------------------------------

FUNCTION = "def doubled(value):\n    return 2 * value\n"


@pytest.fixture
def fresh(tmp_path, monkeypatch, capsys):
    """Compiles a function of a file as an entry point, as a new process would; says what standard error got."""
    pytest.importorskip("numba")
    from sim.compiled import code_cache

    source, folder = tmp_path / "doubled.py", tmp_path / "kept"
    source.write_text(FUNCTION, encoding="utf-8")
    monkeypatch.setattr(compiled, "_FOLDER", folder)

    def play():
        monkeypatch.setattr(code_cache, "_SAID", set())
        space = {"__name__": "doubled"}
        exec(compile(FUNCTION, str(source), "exec"), space)
        function = compiled.entry(space["doubled"])
        assert function(21) == 42
        return sum(function.stats.cache_hits.values()), capsys.readouterr().err

    assert play() == (0, "")
    assert play() == (1, "")
    return play, folder


def files(folder, ending):
    return list(folder.glob(f"*/*{ending}"))


@pytest.mark.parametrize("ending", [".nbi", ".nbc"])
@pytest.mark.parametrize(
    "content", [b"", b"\0" * 500, b"\x80\x05garbage", "half"], ids=["empty", "zeros", "garbage", "half"]
)
def test_damaged_code_is_dropped_compiled_and_said_once(fresh, ending, content):
    play, folder = fresh
    for file in files(folder, ending):
        whole = file.read_bytes()
        file.write_bytes(whole[: len(whole) // 2] if content == "half" else content)
    hits, said = play()
    assert hits == 0
    assert said.count("\n") == 1
    assert "was damaged, and is compiled again" in said
    assert play() == (1, "")


def test_code_without_its_data_is_compiled_again(fresh):
    play, folder = fresh
    for file in files(folder, ".nbc"):
        file.unlink()
    assert play() == (0, "")
    assert play() == (1, "")


def refuse(*_, **__):
    raise OSError(28, "No space left on device")


def test_a_folder_that_can_only_be_read_is_read(fresh, monkeypatch):
    from numba.core import caching

    play, _ = fresh
    monkeypatch.setattr(caching.tempfile, "TemporaryFile", refuse)
    monkeypatch.setattr(caching.os, "makedirs", refuse)
    monkeypatch.setattr(caching.IndexDataCacheFile, "_open_for_write", refuse)
    assert play() == (1, "")


def test_a_full_folder_is_said_once_and_stops_nothing(fresh, monkeypatch):
    from numba.core import caching

    play, folder = fresh
    for file in (*files(folder, ".nbi"), *files(folder, ".nbc")):
        file.unlink()
    monkeypatch.setattr(caching.IndexDataCacheFile, "_open_for_write", refuse)
    hits, said = play()
    assert hits == 0
    assert said.count("\n") == 1
    assert "cannot be written (No space left on device)" in said
    assert "compiled anew at every start" in said


def test_damage_that_cannot_be_removed_stops_nothing(fresh, monkeypatch):
    play, folder = fresh
    for file in files(folder, ".nbi"):
        file.write_bytes(b"")
    monkeypatch.setattr("pathlib.Path.unlink", refuse)
    for _ in range(2):
        hits, said = play()
        assert hits == 0
        assert said.count("\n") == 1
        assert "damaged and cannot be removed" in said


NOWHERE = """
from sim import compiled, load, simulate
print(compiled._FOLDER, simulate(load("standing"), 1, threads=1).repetitions)
"""


@pytest.mark.deep
def test_a_cache_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    places = {name: str(tmp_path / "file") for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA")}
    done = subprocess.run(
        [sys.executable, "-c", NOWHERE], capture_output=True, text=True, check=True, env={**os.environ, **places}
    )
    assert done.stdout.split() == ["None", "1"]
    assert done.stderr.count("cannot be made") == 1
