"""A run that is stopped goes on, and one asked for otherwise is refused."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from sim.lab.runner.progress import Progress
from sim.validation.headlines import __main__ as command
from sim.validation.headlines import run as running
from sim.validation.headlines.claims import HEADLINES
from sim.validation.headlines.play import Looks
from sim.validation.headlines.run import run
from sim.validation.headlines.situations import SITUATIONS
from sim.validation.headlines.storage import ABOUT, CELLS, CellPlan, CellStore, whole
from sim.validation.resume import DifferentError

SOME = tuple(each for each in HEADLINES if each.key in ("mixed-or-official", "encroachment"))
ONE = SOME[:1]
TINY = CellPlan(2, Looks(4, 4), headlines=ONE)
QUIET = Progress(quiet=True)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "headlines"


def test_a_stopped_run_goes_on_and_plays_nothing_twice(folder, monkeypatch):
    """Stopped amid a cell and with a line half written, it ends with the bytes of one that was not."""
    whole_one = folder.parent / "other"
    run(whole_one, TINY, False, QUIET)
    played, asked = [], running.play

    def stopping(*given):
        played.append((given[2][0], given[1].key))
        if len(played) == 15:
            raise KeyboardInterrupt
        return asked(*given)

    monkeypatch.setattr(running, "play", stopping)
    with pytest.raises(KeyboardInterrupt):
        run(folder, TINY, False, QUIET)
    with (folder / CELLS).open("a", encoding="utf-8") as file:
        file.write("1,tension rai")
    assert len(CellStore(folder, ONE).cells()) == 14
    run(folder, TINY, False, QUIET)
    assert (folder / CELLS).read_bytes() == (whole_one / CELLS).read_bytes()
    assert len(played) == 2 * len(SITUATIONS) + 1
    assert len(whole(CellStore(folder, ONE).cells())) == 2 * len(SITUATIONS)


def test_more_vectors_go_on_from_fewer_and_other_questions_are_refused(folder):
    run(folder, TINY._replace(vectors=1), False, QUIET)
    before = (folder / CELLS).read_text(encoding="utf-8")
    run(folder, TINY, False, QUIET)
    assert (folder / CELLS).read_text(encoding="utf-8").startswith(before)
    with pytest.raises(DifferentError, match="another looks; --anew"):
        run(folder, TINY._replace(looks=Looks(5, 5)), False, QUIET)
    run(folder, TINY._replace(vectors=1, looks=Looks(5, 5)), True, QUIET)
    assert len(CellStore(folder, ONE).cells()) == len(SITUATIONS)
    assert CellStore(folder, ONE).looks == Looks(5, 5)
    assert len(CellStore(folder, ONE).vectors()) == 1
    kept = (folder / CELLS).read_bytes()
    run(folder, TINY._replace(vectors=1, looks=Looks(5, 5)), True, Progress(quiet=True))
    assert (folder / CELLS).read_bytes() == kept


def test_what_is_asked_is_known_again_in_another_process(folder):
    """Catches a hash of something that has an address in memory."""
    assert "0x" not in repr(TINY.to_json_object())
    assert all("0x" not in repr([term.arm for term in each.part.terms]) for each in HEADLINES)
    code = "from sim.validation.headlines.storage import CellPlan; print(CellPlan(2).to_json_object()['headlines'])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == str(CellPlan(2).to_json_object()["headlines"])


def test_a_vector_that_was_not_played_in_every_situation_is_not_counted(folder):
    run(folder, TINY, False, QUIET)
    lines = (folder / CELLS).read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / CELLS).write_text("".join(lines[:-1]), encoding="utf-8")
    assert {cell.vector for cell in whole(CellStore(folder, ONE).cells())} == {0}


def test_progress_counts_cells_and_says_so(folder):
    stream = io.StringIO()
    progress = Progress(stream, unit="cells")
    run(folder, TINY._replace(vectors=1), False, progress)
    assert progress.line().startswith(f"{len(SITUATIONS)} of {len(SITUATIONS)} cells")


def test_the_command_refuses_what_was_asked_otherwise(folder, capsys):
    run(folder, TINY._replace(vectors=1), False, QUIET)
    assert command.main(["--vectors", "1", "--hundredth"], folder) == command.REFUSED
    assert "--anew" in capsys.readouterr().err
    assert (folder / ABOUT).is_file()
    with pytest.raises(SystemExit, match="2"):
        command.main(["--vectors", "100000"], folder)


def test_the_command_stopped_says_that_it_goes_on(folder, capsys, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "run", stopped)
    assert command.main(["--vectors", "1"], folder) == command.STOPPED
    assert "goes on" in capsys.readouterr().err
