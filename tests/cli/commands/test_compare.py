from __future__ import annotations

import json
import shlex

import pytest

from sim.cli.terminal.comparison import FILES as OWN
from sim.scenario import load
from sim.store.files import ACROSS, COMMAND
from sim.store.folders import MARKER
from sim.words.numbers import minus
from tests.cli.conftest import SMALL

FILES = (*OWN, COMMAND)


def test_json_is_one_object_and_nothing_else(backchannel, tmp_path):
    result = backchannel("compare", "--json", *SMALL)
    found = json.loads(result.stdout)
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    assert list(found["tracks"]) == ["track1", "track1_5", "track2"]
    assert (found["scenario"], found["repetitions"], found["seed"]) == ("standing", 20, 1)
    assert not list(tmp_path.iterdir())


def test_the_default_scenario_is_the_standing_dialogue(backchannel):
    assert (
        backchannel("compare", "--json", *SMALL).stdout == backchannel("compare", "standing", "--json", *SMALL).stdout
    )


def test_options_reach_the_model(backchannel):
    def asked(*words):
        return json.loads(backchannel("compare", "--json", *SMALL, *words).stdout)

    plain = asked()
    assert asked("--seed", "2")["tracks"] != plain["tracks"]
    assert asked("--set", "forum.meetings_a_year=12")["tracks"]["track2"]["meetings"] == 12
    assert list(asked("--tracks", "2,1")["tracks"]) == ["track2", "track1"]
    assert asked("--tracks", "2,1")["tracks"]["track2"] == plain["tracks"]["track2"]
    assert asked("--threads", "1") == plain


def test_only_the_named_forum_is_swapped(backchannel):
    def asked(*words):
        words = ("compare", "pcac-r2cp", "--json", "--tracks", "2", "--repetitions", "20", *words)
        return json.loads(backchannel(*words).stdout)["tracks"]["track2"]

    assert asked("--forum", "pcac") == asked(), "the forum that the record speaks of"
    assert asked("--forum", "r2cp")["candour"] != asked()["candour"] != asked("--all-forums")["candour"]
    assert backchannel("compare", "pcac-r2cp", "--forum", "pcac", "--all-forums").exit_code == 2


@pytest.mark.parametrize(("forum", "told"), [(("--all-forums",), False), ((), True)])
def test_the_rate_of_unofficial_rooms_is_told_apart_where_others_solved_questions_too(backchannel, forum, told):
    """In one forum that is swapped beside one that is not, the rate of both together says nothing of either."""
    words = ("compare", "pcac-r2cp", "--tracks", "1", "--repetitions", "200", *forum)
    assert ("transfer rate of unofficial rooms" in backchannel(*words).stdout) == told
    totals = json.loads(backchannel(*words, "--json").stdout)["tracks"]["track1"]["totals"]
    assert (0 < totals["solved_unofficial"] < totals["solved"]) == told


def test_people_get_tables_words_and_files(backchannel, tmp_path):
    result = backchannel("compare", *SMALL)
    folder = tmp_path / "results" / "compare-standing"
    assert result.exit_code == 0
    for expected in ("Track 1.5", "breakthroughs per dialogue", "transfer rate", "margin of about", "results/"):
        assert expected in result.stdout
    assert sorted(path.name for path in folder.iterdir()) == sorted([MARKER, ACROSS, *FILES])
    assert minus(result.stdout) == result.stdout  # one kind of minus, as in charts and briefs
    assert "\x1b" not in result.stdout


def test_files_hold_what_json_prints(backchannel, tmp_path):
    printed = backchannel("compare", "--json", "--out", "here", *SMALL).stdout
    assert json.loads((tmp_path / "here" / "compare.json").read_text()) == json.loads(printed)


def test_the_marker_names_a_command_that_makes_the_same_again(backchannel, tmp_path):
    backchannel("compare", "--out", "one", "--tracks", "1.5,2", "--set", "trust.prior=0.2", *SMALL)
    command = (tmp_path / "one" / "command.txt").read_text().splitlines()[0]
    assert shlex.split(command)[0] == "backchannel"
    result = backchannel(*shlex.split(command)[1:], "--out", "two")
    assert result.exit_code == 0
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_the_same_command_may_write_again(backchannel):
    assert backchannel("compare", *SMALL).exit_code == 0
    assert backchannel("compare", *SMALL).exit_code == 0
    assert backchannel("compare", "--threads", "1", *SMALL).exit_code == 0


def test_another_command_is_refused_before_any_work_and_forced_if_asked(backchannel, tmp_path, monkeypatch):
    backchannel("compare", *SMALL)
    before = (tmp_path / "results" / "compare-standing" / "compare.json").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("sim.lab.compare.play", None)
        refused = backchannel("compare", "--seed", "2", *SMALL)
    assert refused.exit_code == 5
    assert refused.stdout == ""
    assert "--force" in refused.stderr
    assert (tmp_path / "results" / "compare-standing" / "compare.json").read_bytes() == before
    assert backchannel("compare", "--seed", "2", "--force", *SMALL).exit_code == 0
    assert (tmp_path / "results" / "compare-standing" / "compare.json").read_bytes() != before


def test_a_changed_scenario_is_another_command(backchannel, tmp_path):
    own = tmp_path / "own.toml"
    text = load("standing").text
    own.write_text(text)
    assert backchannel("compare", "own.toml", "--out", "here", *SMALL).exit_code == 0
    own.write_text(text + "\n# changed\n")
    assert backchannel("compare", "own.toml", "--out", "here", *SMALL).exit_code == 5


def test_other_peoples_files_are_left_alone(backchannel, tmp_path):
    (tmp_path / "notes.md").write_text("mine")
    assert backchannel("compare", "--out", ".", *SMALL).exit_code == 0
    assert (tmp_path / "notes.md").read_text() == "mine"
    (tmp_path / "answer.txt").write_text("mine too")
    for name in ("command.txt", MARKER):
        (tmp_path / name).unlink()
    assert backchannel("compare", "--out", ".", *SMALL).exit_code == 5
    assert (tmp_path / "answer.txt").read_text() == "mine too"


def test_a_folder_that_cannot_be_made_is_refused(backchannel, tmp_path):
    (tmp_path / "file").write_text("")
    result = backchannel("compare", "--out", "file/folder", *SMALL)
    assert result.exit_code == 5
    assert "--out" in result.stderr


def test_a_failed_run_does_not_pass_for_a_finished_one(backchannel, tmp_path, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("sim.lab.compare.play", fail)
        assert backchannel("compare", "--out", "here", *SMALL).exit_code == 1
    assert backchannel("compare", "--out", "here", "--seed", "2", *SMALL).exit_code == 0


@pytest.mark.parametrize("many", [1, 2])
def test_hardly_any_repetitions_still_give_an_answer(backchannel, many):
    result = backchannel("compare", "--repetitions", many, "--set", "months=6")
    assert result.exit_code == 0, result.output
    assert "nan" not in result.stdout.lower()


def test_a_dialogue_that_never_meets_gives_an_answer(backchannel):
    found = json.loads(backchannel("compare", "--json", *SMALL, "--set", "forum.meetings_a_year=0").stdout)
    second = found["tracks"]["track2"]
    assert second["meetings"] == 0
    assert second["candour"] is None
    assert second["transfer_rate"] == {"estimate": None, "low": None, "high": None}
