"""Whose files a folder holds: nothing of anybody else is written over or taken away."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.store import folders
from sim.store.folders import MARKER, FolderClaim, ForeignError, check, claim, claims

STUDY = FolderClaim("study", "small", ("study.json", "chunks/"))
MINE = FolderClaim("chart", "talks", ("a.csv", "b.svg", "deep/"))
OTHER = FolderClaim("chart", "war", ("b.svg", "c.txt"))


def there(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_that_is_new_or_empty_or_holds_nothing_of_these_names_is_taken(tmp_path):
    (tmp_path / "notes.md").write_text("mine")
    for folder in (tmp_path / "new" / "deep", tmp_path):
        assert claim(folder, MINE) == ()
        assert claims(folder) == [MINE]
        assert json.loads((folder / MARKER).read_text(encoding="utf-8"))["version"]
    assert (tmp_path / "notes.md").read_text() == "mine"


@pytest.mark.parametrize("name", ["a.csv", "deep/", ".a.csv.12-3.part"])
def test_a_name_that_is_taken_by_anything_else_is_refused_and_named(tmp_path, name):
    """Also by a folder, and by what a writer that died left half done."""
    path = tmp_path / name
    path.mkdir() if name.endswith("/") else path.write_text("theirs")
    before = there(tmp_path)
    with pytest.raises(ForeignError, match="deep" if name == "deep/" else "a.csv") as refused:
        claim(tmp_path, MINE)
    assert "--force" in str(refused.value)
    assert there(tmp_path) == before
    assert claim(tmp_path, MINE, force=True) == ("deep/" if name == "deep/" else "a.csv",)
    assert claim(tmp_path, MINE) == ()


def test_what_is_claimed_is_written_again_by_the_same_and_refused_to_others(tmp_path):
    claim(tmp_path, MINE)
    (tmp_path / "b.svg").write_text("talks")
    assert claim(tmp_path, MINE) == ()
    with pytest.raises(ForeignError, match=r"already holds b\.svg from another command \(chart: talks\)"):
        claim(tmp_path, OTHER)
    assert claim(tmp_path, OTHER._replace(files=("c.txt",))) == ()
    assert [each.of for each in claims(tmp_path)] == ["talks", "war"]
    assert claim(tmp_path, OTHER, force=True) == ("b.svg",)
    assert claims(tmp_path) == [MINE._replace(files=("a.csv", "deep/")), OTHER._replace(files=("c.txt", "b.svg"))]


def test_a_claim_of_which_no_file_was_written_stands_in_nobodys_way(tmp_path):
    claim(tmp_path, MINE)
    assert claim(tmp_path, OTHER) == ()
    assert claims(tmp_path) == [OTHER]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"\xff", b'{"claims": 3}', b'{"claims": [{"command": 1}]}', b"[" * 99999]
)
def test_a_marker_that_cannot_be_read_marks_nothing(tmp_path, content):
    (tmp_path / MARKER).write_bytes(content)
    (tmp_path / "a.csv").write_text("theirs")
    with pytest.raises(ForeignError, match="did not write"):
        check(tmp_path, MINE)


def test_what_version_0_1_0_left_is_known_by_its_files(tmp_path):
    """So is a folder that was copied without what is hidden."""
    study = FolderClaim("study", "talks", ("study.json", "points.csv"))
    said = {"name": "talks", "question": "?", "points": [], "repetitions": 1, "outcomes": []}
    (tmp_path / "study.json").write_text(json.dumps(said))
    (tmp_path / "points.csv").write_text("")
    assert claim(tmp_path, study) == ()
    (tmp_path / MARKER).unlink()
    with pytest.raises(ForeignError, match="study: talks"):
        check(tmp_path, study._replace(of="Talks"))
    (tmp_path / "study.json").write_text('{"name": "talks"}')
    with pytest.raises(ForeignError, match="did not write"):
        check(tmp_path, study)


def test_what_cannot_be_a_folder_to_write_to_is_said(tmp_path):
    (tmp_path / "file").write_text("theirs")
    (tmp_path / "lost").symlink_to("nowhere")
    for folder in (tmp_path / "file", tmp_path / "file" / "deep", tmp_path / "lost"):
        with pytest.raises(ForeignError, match=r"is a file|link to a folder that is not there"):
            claim(folder, MINE)
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    claim(tmp_path / "link", MINE)
    assert claims(tmp_path / "real") == [MINE]


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_in_place_of_a_file_is_never_taken(tmp_path, force):
    (tmp_path / "a.csv").mkdir()
    (tmp_path / "a.csv" / "theirs").write_text("theirs")
    with pytest.raises(ForeignError, match="Move it away"):
        claim(tmp_path, MINE, force)


def test_where_nothing_can_be_written_is_said(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(ForeignError, match=r"cannot write to .*Permission denied"):
        claim(tmp_path, MINE)


def test_the_marker_is_on_the_disk_before_anything_else(tmp_path, monkeypatch):
    """Catches files that an interruption leaves behind and that belong to nobody."""
    synced = []
    monkeypatch.setattr("sim.store.disk.sync", lambda folder: synced.append((folder, (folder / MARKER).exists())))
    claim(tmp_path, MINE)
    assert synced[-1] == (tmp_path, True)


NAMES = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=4, unique=True).map(tuple)


@given(
    st.lists(st.tuples(st.sampled_from("xyz"), NAMES, st.booleans()), max_size=8), st.sets(st.sampled_from("abcdef"))
)
def test_no_file_is_ever_written_by_two_unless_that_is_asked_for(tmp_path_factory, asked, foreign):
    """A law: whoever writes without force finds its names free, or its own."""
    folder: Path = tmp_path_factory.mktemp("law")
    for name in foreign:
        (folder / name).write_text("theirs")
    for of, names, force in asked:
        try:
            claim(folder, FolderClaim("made-up", of, names), force)
        except ForeignError:
            assert not force
            assert any((folder / name).read_text() != of for name in os.listdir(folder) if name != MARKER)
            continue
        if not force:
            assert {(folder / name).read_text() for name in names if (folder / name).exists()} <= {of}
        for name in names:
            (folder / name).write_text(of)
    owned = [name for each in claims(folder) for name in each.files]
    assert len(owned) == len(set(owned))


@pytest.mark.parametrize("before", [0, 1, 2])
def test_a_twin_that_claims_and_writes_while_one_looks_is_no_foreigner(tmp_path, monkeypatch, before):
    """Whenever it does so: after the marker was read so many times."""
    marked, looks = folders._marked, []

    def while_the_other_is_at_it(folder):
        found = marked(folder)
        looks.append(folder)
        if len(looks) == before + 1:
            monkeypatch.setattr(folders, "_marked", marked)
            claim(tmp_path, STUDY)
            (folder / "study.json").write_text("{}")
        return found

    monkeypatch.setattr(folders, "_marked", while_the_other_is_at_it)
    assert check(tmp_path, STUDY) == ()
