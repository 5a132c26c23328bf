"""What every brief says alike: commands and sources."""

from __future__ import annotations

from sim.brief.boilerplate import CODES, commands, sources
from sim.brief.finding.choice import find
from sim.findings.study import StoredStudy
from tests.brief.folders import tracks


def test_the_command_is_the_one_that_the_study_stores(tmp_path):
    """Catches an --across that stands twice, or one that nobody asked for."""
    folder = tracks(tmp_path, command="backchannel compare --across 20")
    (folder / "across.csv").write_text("measure,of,low,high,settings\ntransferred,track1,1,2,20\n", encoding="utf-8")
    assert commands(StoredStudy(folder))[0] == "backchannel compare --across 20"


def test_codes_of_sources_are_explained(tmp_path):
    study = StoredStudy(tracks(tmp_path))
    told = {
        text: sources(study.facts, {"sources": [text]}, find(study)) for text in ("evidence B4", "S4", "CSIS, 2013")
    }
    assert [any(CODES in line for line in lines) for lines in told.values()] == [True, True, False]
