"""Sweeps, from a line to a folder that is listed, shown and replayed."""

from __future__ import annotations

import json

from sim.measures import OUTCOMES
from tests.cli.conftest import SWEEP


def test_a_sweep_is_kept_listed_shown_and_replayed(backchannel, tmp_path):
    first = backchannel(*SWEEP)
    assert first.exit_code == 0, first.stderr
    assert "60 runs played" in first.stdout
    assert "0 runs played, 60 were there already" in backchannel(*SWEEP).stdout
    (listed,) = json.loads(backchannel("results", "--json").stdout)
    assert (listed["name"], listed["status"], listed["done"], listed["runs"]) == ("sweep-standing", "finished", 60, 60)
    shown = json.loads(backchannel("results", "sweep-standing", "--json").stdout)
    assert {row["outcome"] for row in shown["summary"]} == {"transfer_rate", "breakthroughs", "transferred"}
    replayed = backchannel("replay", "sweep-standing", "1:29")
    assert replayed.exit_code == 0
    assert f"All {len(OUTCOMES)} outcomes are equal to the bit" in replayed.stdout
    manifest = json.loads((tmp_path / "results" / "sweep-standing" / "manifest.json").read_text())
    assert manifest["status"] == "finished"


def test_a_design_that_lacks_something_is_named(backchannel, tmp_path):
    """It ended in an unexpected fault, which names neither file nor key."""
    folder = tmp_path / "results" / "mine"
    folder.mkdir(parents=True)
    (folder / "study.json").write_text('{"name": "mine", "question": "?", "repetitions": 2, "outcomes": []}')
    for words in (("results", "mine"), ("brief", "mine")):
        refused = backchannel(*words)
        assert refused.exit_code != 0
        assert "study.json cannot be used (it has no points)" in refused.stderr


def test_a_table_of_a_spreadsheet_is_swept_and_its_mistakes_are_told_at_once(backchannel, tmp_path):
    """Tabs, UTF-16, decimal commas, 6,0 for 6 and 1,5 for Track 1.5; then an empty cell and three misspelt names."""
    table = tmp_path / "rows.txt"
    table.write_text("tension.baseline\tforum.slots\ttrack\t\r\n0,3\t6,0\t1\t\r\n0,4\t9\t1,5\r\n", "utf-16")
    swept = backchannel("sweep", "standing", "--design", table, "--set", "months=6", "--repetitions", 5)
    assert swept.exit_code == 0, swept.stderr
    points = (tmp_path / "results" / "sweep-standing" / "points.csv").read_text().splitlines()
    assert [line.split(",")[1:4] for line in points[1:]] == [["0.3", "6", "track1"], ["0.4", "9", "track1_5"]]
    table.write_text(table.read_text("utf-16").replace("baseline", "bsaeline").replace("0,3", ""), "utf-16")
    refused = backchannel("sweep", "standing", "--design", table, "--set", "forum.drift=3", "--outcome", "uptak")
    assert refused.exit_code == 3
    told = refused.stderr.splitlines()
    words = ('"uptake"', "forum.drift", "rows.txt:1: column 1 (tension.bsaeline): the", "rows.txt:2: column 1", "empty")
    assert len(told) == 4
    assert all(word in refused.stderr for word in words), told


def test_tracks_may_be_written_as_programs_write_numbers(backchannel):
    """1.0 was answered with "did you mean 1.5?"."""
    swept = backchannel(*SWEEP, "--vary", "track=1.0,2.0", "--dry-run")
    assert (swept.exit_code, swept.stdout.startswith("4 points")) == (0, True), swept.stderr
    assert backchannel("compare", "--tracks", "1.0,Track 2", "--repetitions", "20", "--set", "months=6").exit_code == 0
