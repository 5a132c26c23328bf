"""Folders of version 0.1.0 before every command that meets one: read under its name, or refused in one sentence."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sim.charts.layout.style import SIZES
from sim.charts.layout.texts import Texts
from sim.cli.exit_status import REFUSED
from sim.findings.study import StoredStudy
from sim.store.editions import RulesEdition, here, line, other
from sim.store.folders import MARKER
from tests.cli.conftest import SMALL

KEPT = Path(__file__).parents[2] / "lab" / "kept_by_0_1_0"
FIRST = "version 0.1.0 (edition 1 of the rules)"
COMMANDS = {
    "compare": ("compare", *SMALL),
    "run": ("run", "standing", "--set", "months=2"),
    "patterns": ("patterns", "N5", "--repetitions", "20"),
    "record": ("record", "--repetitions", "1"),
    "ablate": ("ablate", "--only", "scar", "--repetitions", "2"),
}
"""Those that play into a folder and are no study."""


@pytest.fixture
def _kept(backchannel, tmp_path):
    shutil.copytree(KEPT, tmp_path / "results" / "kept")


def made_before(folder):
    """Make a folder of this version as one of version 0.1.0, which said no edition."""
    for file in folder.iterdir():
        if file.name in (MARKER, "command.txt"):
            text = file.read_text(encoding="utf-8")
            assert text.count(line()) == 1
            text = text.replace(f"\\n{line()}" if file.name == MARKER else f"\n{line()}", "")
            file.write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("_kept")
@pytest.mark.parametrize("words", [("results", "kept"), ("results",), ("export", "kept", "--csv")])
def test_who_reads_its_numbers_is_told_whose_they_are(backchannel, words):
    done = backchannel(*words)
    assert done.exit_code == 0
    assert done.stderr.count(f"results/kept holds results of {FIRST}; the rules have changed since") == 1


@pytest.mark.usefixtures("_kept")
def test_charts_and_briefs_say_whose_numbers_they_show(backchannel, tmp_path):
    folder = tmp_path / "results" / "kept"
    assert backchannel("brief", "kept", "--html").exit_code == 0
    assert "Backchannel 0.1.0 (edition 1 of the rules)" in (folder / "brief" / "brief.html").read_text(encoding="utf-8")
    said = Texts("funnel", "", "", "Bars.", StoredStudy(folder).facts).notes(SIZES["paper"])
    assert "Backchannel 0.1.0 (edition 1 of the rules)." in said[1].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.usefixtures("_kept")
def test_a_rate_that_meant_another_number_is_not_drawn(backchannel):
    """Catches a share of breakthroughs under a title that speaks of questions solved."""
    drawn = json.loads(backchannel("chart", "kept", "--format", "txt", "--json").stdout)
    assert all("solved" not in figure["title"] for figure in drawn.values())
    refused = backchannel("chart", "kept", "rates", "--outcome", "transfer_rate")
    assert refused.exit_code == 2
    assert f"its transfer_rate is of {FIRST}, and means another number now" in refused.stderr


@pytest.mark.usefixtures("_kept")
def test_what_is_unfinished_is_left_to_the_version_that_began_it(backchannel, tmp_path):
    (tmp_path / "results" / "kept" / "manifest.json").unlink()
    assert "It can only be gone on with by the version that made it." in backchannel("results", "kept").stdout


@pytest.mark.usefixtures("_kept")
@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_a_study_is_neither_gone_on_with_nor_replayed(backchannel, tmp_path, more):
    for words in (
        ("sweep", "standing", "--vary", "tension.baseline=0,0.3", "--set", "months=8", "--name", "kept", *more),
        ("replay", "kept", "0:1"),
        ("replay", "kept", "0:1", "--out", "one"),
    ):
        refused = backchannel(*words)
        assert refused.exit_code == REFUSED
        assert f"results/kept holds results of {FIRST}, and this is {here()}" in refused.stderr
    assert not (tmp_path / "one").exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_same_command_does_not_write_over_what_it_found_under_other_rules(backchannel, tmp_path, name):
    """Catches numbers of both rules under one command.txt."""
    words = (*COMMANDS[name], "--out", "here")
    assert backchannel(*words).exit_code == 0
    assert backchannel(*words).exit_code == 0, "under the same rules it may"
    made_before(tmp_path / "here")
    refused = backchannel(*words)
    assert refused.exit_code == REFUSED
    assert "here already holds " in refused.stderr
    assert f" of {RulesEdition(1, here().version)}, and this is {here()}. Add --force" in refused.stderr
    assert backchannel(*words, "--force").exit_code == 0


def test_a_dialogue_says_its_edition(backchannel, tmp_path):
    backchannel(*COMMANDS["run"], "--out", "here")
    assert other(tmp_path / "here") is None
    told = json.loads((tmp_path / "here" / "run.json").read_text(encoding="utf-8"))
    assert told.pop("edition") == 2
    (tmp_path / "here" / "run.json").write_text(json.dumps({**told, "version": "0.1.0"}), encoding="utf-8")
    assert str(other(tmp_path / "here")) == FIRST
