"""A file says whose runs it holds: one that is another's, damaged or none is put aside, its runs played again."""

from __future__ import annotations

import io
import shutil

import pyarrow.parquet as pq
import pytest

from sim.lab.runner.progress import Progress
from sim.lab.runner.run import RunOptions, run_study
from sim.store import chunks as stored
from sim.store.packs import LABEL, stretches_in
from tests.lab.studied import chunks, files, packs, small

STUDY = small(4, 30)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The study in packs of two chunks of ten runs."""
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored, "ROWS", 20)
        run_study(STUDY, folder, RunOptions(threads=1, block=10))
    assert len(packs(folder)) == 6
    return folder


@pytest.fixture
def folder(whole, tmp_path, monkeypatch):
    """A copy whose tables are to be made again."""
    monkeypatch.setattr(stored, "ROWS", 20)
    shutil.copytree(whole, tmp_path / "study")
    (tmp_path / "study" / "runs.parquet").unlink()
    return tmp_path / "study"


def exchanged(one, other):
    aside = one.with_name("aside")
    one.rename(aside)
    other.rename(one)
    aside.rename(other)


def renamed(one, _):
    one.rename(one.with_name("0-300.parquet"))


def cut_short(one, _):
    one.write_bytes(one.read_bytes()[:-100])


def emptied(one, _):
    one.write_bytes(b"")


def flipped(one, _):
    """A bit of a value: metadata and name are as they were."""
    content = bytearray(one.read_bytes())
    content[len(content) // 3] ^= 0x10
    one.write_bytes(content)


def relabelled(one, other):
    """Another point's runs under the name and the label of these."""
    label, rows = pq.read_metadata(one).metadata[LABEL], pq.read_table(other)
    with pq.ParquetWriter(one, rows.schema) as file:
        file.write_table(rows.slice(0, 3))
        file.add_key_value_metadata({LABEL: label})


def foreign(one, _):
    """A file of all runs, which says nothing of keys."""
    shutil.copy(one.parents[1] / "aside.parquet", one)


HARMS = (exchanged, renamed, cut_short, emptied, flipped, relabelled, foreign)


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_what_is_wrong_is_put_aside_told_and_played_again(folder, whole, harm):
    shutil.copy(whole / "runs.parquet", folder / "aside.parquet")
    one, other = packs(folder)[1], packs(folder)[4]
    lost = sum(span.runs for path in ([one, other] if harm is exchanged else [one]) for _, span in stretches_in(path))
    harm(one, other)
    said = io.StringIO()
    found = run_study(STUDY, folder, RunOptions(block=10), Progress(said))
    assert (found.runs_played, found.runs_there) == (lost, 120 - lost)
    assert files(folder) == files(whole)
    assert said.getvalue().count("it is put aside as") == len(list((folder / "aside").iterdir())) == (lost + 10) // 20
    assert chunks(folder) == chunks(whole)
    assert run_study(STUDY, folder).runs_played == 0


def test_a_file_that_is_there_twice_counts_once(folder, whole):
    """The second has another name than its content: it is put aside, and nothing is lost."""
    shutil.copy(packs(folder)[0], packs(folder)[0].with_name("copy.parquet"))
    assert run_study(STUDY, folder).runs_played == 0
    assert files(folder) == files(whole)
    assert [path.name for path in (folder / "aside").iterdir()] == ["copy.parquet"]


def test_a_file_of_failures_that_is_damaged_is_put_aside(folder, whole):
    (folder / "chunks" / "made-up.failed.json").write_text("[[")
    assert run_study(STUDY, folder).runs_played == 0
    assert files(folder) == files(whole)


def test_small_chunks_share_files_and_large_ones_do_not_wait(tmp_path, whole):
    run_study(STUDY, tmp_path, RunOptions(block=10))
    assert len(packs(tmp_path)) == 1
    assert files(tmp_path) == files(whole)


def test_what_waits_is_written_after_a_while(tmp_path, monkeypatch):
    """Catches runs that a slow model plays for hours and a kill loses."""
    monkeypatch.setattr(stored, "PATIENCE", -1.0)
    run_study(STUDY, tmp_path, RunOptions(block=10))
    assert len(packs(tmp_path)) == 12
