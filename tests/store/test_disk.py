"""Files that are never half there."""

from __future__ import annotations

import pytest

from sim.store.disk import PART, sweep, whole


def test_a_writer_that_fails_leaves_what_was_there(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("before")

    def half():
        with whole(path) as file:
            file.write(b"half of it")
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        half()
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_text() == "before"


def test_orphans_are_removed_and_nothing_else(tmp_path):
    """Catches a sweep that looks into folders of others, or takes every half-loaded file of a browser for its own."""
    for name in ("chunks", "deep"):
        (tmp_path / name).mkdir()
    orphan, *mine = (
        tmp_path / "chunks" / f".a.parquet.12-3{PART}", tmp_path / f"my{PART}", tmp_path / f".film{PART}",
        tmp_path / "deep" / f".a.parquet.12-3{PART}",
    )  # fmt: skip
    for path in (orphan, *mine):
        path.write_bytes(b"half")
    assert sweep(tmp_path, tmp_path / "chunks", tmp_path / "nowhere") == 1
    assert all(path.exists() for path in mine)
    assert not orphan.exists()
