"""README shows what the command really prints."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from sim.cli import main
from sim.remake.command_output import DOCUMENTS, WIDTH, filled
from sim.validation.calibration.targets import TARGETS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_output_in_a_document_is_what_the_command_prints(name, tmp_path, monkeypatch):
    """Catches numbers that have moved since the document was written."""
    monkeypatch.chdir(tmp_path)
    ran = []

    def run(command: str) -> str:
        found = CliRunner().invoke(main, shlex.split(command)[1:], env={"COLUMNS": WIDTH, "NO_COLOR": "1"})
        assert found.exit_code == 0, found.output
        ran.append(command)
        return found.stdout

    text = (ROOT / name).read_text(encoding="utf-8")
    assert filled(text, run) == text, "run python -m sim.remake.command_output"
    assert ran


def test_every_place_for_an_output_is_in_a_document_that_is_written():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "experiments").rglob("*.md")]
    there = {page.relative_to(ROOT).as_posix() for page in pages if "<!-- output of " in page.read_text("utf-8")}
    assert there == set(DOCUMENTS)


def _words(name: str) -> str:
    return " ".join((ROOT / name).read_text(encoding="utf-8").split())


def test_what_readme_says_of_the_cases_is_what_the_record_says():
    """If the model is ever told apart from the plain facts by some measure, the sentence has to go."""
    against = _words("docs/record.md").partition("## What held")[0]
    assert against.count("not to be told from the best fact that needs no model: all 6 measures.") == 3
    assert "by no measure told apart from the best of four plain facts" in _words("README.md")


def test_readme_counts_the_targets_there_are():
    assert len(TARGETS) == 17
    assert "seventeen orders of magnitude" in _words("README.md")
