"""The command: what it writes where, and one sentence for every mistake."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import sim.brief
from sim.cli.commands.brief import brief
from sim.store.folders import MARKER
from tests.brief.folders import made_up, tracks


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the command in a folder with the study ``results/made-up``."""
    monkeypatch.chdir(tmp_path)
    tracks(tmp_path / "results" / "made-up")
    return lambda *words: CliRunner().invoke(brief, [str(word) for word in words])


def test_both_files_stand_beside_the_study(run, tmp_path):
    done = run("made-up")
    assert done.exit_code == 0, done.stderr
    folder = tmp_path / "results" / "made-up" / "brief"
    assert sorted(path.name for path in folder.iterdir()) == [MARKER, "brief.html", "brief.pdf"]
    assert done.stdout.startswith("Simulated dialogues reached official talks")


def test_only_what_is_asked_for_is_written_from_a_template_and_with_a_title_of_ones_own(run, tmp_path):
    assert run("--save-template", "t").exit_code == 0
    mine = tmp_path / "t" / "brief.html.j2"
    mine.write_text(mine.read_text(encoding="utf-8").replace("Policy brief", "Note to the minister"), encoding="utf-8")
    done = run("results/made-up", "--html", "--template", "t", "--title", "What we think", "--out", "o", "--json")
    assert done.exit_code == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "o").iterdir()) == [MARKER, "brief.html"]
    assert json.loads(done.stdout)["title"] == "What we think"
    page = (tmp_path / "o" / "brief.html").read_text(encoding="utf-8")
    assert "<h1>What we think</h1>" in page
    assert "Simulated dialogues reached official talks" in page  # the finding stands over its figure
    assert "Note to the minister" in page
    assert run("--save-template", "t").exit_code == 5  # nothing of one's own is overwritten


def test_a_broken_template_is_told(run, tmp_path):
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "brief.typ").write_text('#image("figure-1.svg")', encoding="utf-8")
    done = run("made-up", "--template", "t")
    assert done.exit_code == 3
    assert "brief.typ cannot be set" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_the_extra_one_sentence_says_what_to_install(run, monkeypatch):
    monkeypatch.setattr(sim.brief, "find_spec", lambda name: None)
    done = run("made-up")
    assert done.exit_code == 2
    assert 'typst and jinja2, not installed here. Install with: pip install "backchannel[brief]"' in done.stderr


def test_a_study_that_is_not_finished_says_how_to_finish_it(run, tmp_path):
    folder = made_up(tmp_path / "results" / "half", {"track": ("track1",)})
    (folder / "summary.csv").unlink()
    done = run("half")
    assert done.exit_code == 3
    assert "has no summary.csv" in done.stderr
    assert "backchannel study made-up" in done.stderr


@pytest.mark.parametrize(("words", "status"), [((), 2), (("nowhere",), 3), (("made-up", "--template", "gone"), 2)])
def test_mistakes_are_told_in_a_sentence(run, words, status):
    done = run(*words)
    assert done.exit_code == status
    assert "Traceback" not in done.output


def test_a_place_that_cannot_be_written_is_refused(run, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("made-up", "--out", "file/below")
    assert done.exit_code == 5
    assert "cannot write to file/below" in done.stderr
