"""What users get wrong: each mistake has its status and its sentence, and nobody ever sees a traceback."""

from __future__ import annotations

import pytest

from sim.cli import main
from sim.cli.exit_status import DEBUG

USAGE = {
    "unknown command": (("comprae",), "Did you mean 'compare'?"),
    "unknown option": (("compare", "--repetitons", "9"), "--repetitions"),
    "unknown option of run": (("run", "standing", "--sed", "1"), "--seed"),
    "run without a scenario": (("run",), "SCENARIO"),
    "two scenarios": (("run", "standing", "pcac-r2cp"), "pcac-r2cp"),
    "unknown driver": (("run", "standing", "--driver", "messa"), "mesa"),
    "negative run": (("run", "standing", "--run", "-1"), "allowed a whole number from 0 to"),
    "run that is no number": (("run", "standing", "--run", "first"), "first"),
    "unknown track": (("compare", "--tracks", "1,1.6"), 'Did you mean "1.5"?'),
    "misspelt track": (("compare", "--tracks", "treck2"), 'Did you mean "track2"?'),
    "tracks without commas": (("compare", "--tracks", "1 2"), '"1 2" is no track'),
    "no track": (("compare", "--tracks", ""), "allowed are 1, 1.5 and 2"),
    "a comma too many": (("compare", "--tracks", "1,2,"), "allowed are 1, 1.5 and 2"),
    "a track twice": (("compare", "--tracks", "2,1,2"), "twice"),
    "a track twice by other names": (("compare", "--tracks", "1.5,track1_5"), "twice"),
    "no repetitions": (("compare", "--repetitions", "0"), "allowed a whole number from 1 to 10,000,000"),
    "negative repetitions": (("compare", "--repetitions", "-5"), "found -5"),
    "half a repetition": (("compare", "--repetitions", "0.5"), "0.5"),
    "far too many repetitions": (("compare", "--repetitions", "99999999999"), "found 99999999999, allowed"),
    "negative seed": (("compare", "--seed", "-1"), "allowed a whole number from 0 to"),
    "more repetitions than can be counted": (("compare", "--repetitions", "9" * 5000), "from 1 to 10,000,000"),
    "a run beyond all addresses": (("run", "standing", "--run", str(2**64)), "from 0 to 1,000,000,000,000,000,000"),
    "a seed beyond all keys": (("run", "standing", "--seed", str(2**256)), "from 0 to 2**256 - 1"),
    "threads without end": (("compare", "--threads", "1000000000"), "from 1 to 512"),
    "no precision": (("sweep", "standing", "--vary", "track=1,2", "--until", "nan"), "found nan, allowed a finite"),
    "a cap without end": (("sweep", "standing", "--vary", "track=1,2", "--cap", "10" * 20), "from 1 to 10,000,000"),
    "a difference beyond all": (("power", "--sd", "1", "--difference", "inf"), "found inf, allowed a finite"),
    "no threads": (("compare", "--threads", "0"), "allowed a whole number from 1 to 512"),
    "unknown forum": (("compare", "pcac-r2cp", "--forum", "pcca"), 'Did you mean "pcac"?'),
    "set without a value": (("compare", "--set"), "--set"),
    "folder is a file": (("compare", "--out", "taken"), "taken"),
    "nothing to explain": (("explain",), "WORD"),
    "unknown word": (("explain", "candur"), 'Did you mean "candour"?'),
    "unknown word without a neighbour": (("explain", "zzzzzz"), "zzzzzz"),
    "two scenarios described": (("scenarios", "standing", "cyprus"), "cyprus"),
}
INVALID = {
    "unknown scenario": (("run", "standng"), "standing"),
    "unknown scenario described": (("scenarios", "standng"), "standing"),
    "missing file": (("compare", "missing.toml"), "missing.toml"),
    "folder as scenario": (("compare", "."), "."),
    "broken TOML": (("compare", "broken.toml"), "broken.toml:"),
    "set without equals": (("compare", "--set", "tension.baseline"), "tension.baseline"),
    "set of an unknown chapter": (("compare", "--set", "tensoin.baseline=0.5"), "tension"),
    "set of an unknown parameter": (("compare", "--set", "tension.basline=0.5"), "baseline"),
    "set out of range": (("compare", "--set", "tension.baseline=1.5"), "0 to 0.95"),
    "set of a word": (("compare", "--set", "tension.baseline=high"), "tension.baseline"),
    "set twice, one of them wrong": (("run", "standing", "--set", "months=24", "--set", "months=0"), "months"),
    "set that does not fit the rest": (("compare", "--set", "tension.breakdown=0.2"), "breakdown"),
    "empty scenario name": (("compare", ""), "allowed"),
}


def checked(result, status, says):
    assert result.exit_code == status, result.output
    assert result.stdout == ""
    assert says in result.stderr
    assert "Traceback" not in result.output
    assert "Unexpected" not in result.output


@pytest.fixture(autouse=True)
def _files(tmp_path):
    (tmp_path / "taken").write_text("mine")
    (tmp_path / "broken.toml").write_text("title = \n")


@pytest.mark.parametrize(("words", "says"), USAGE.values(), ids=USAGE)
def test_wrong_usage(backchannel, words, says):
    checked(backchannel(*words), 2, says)


@pytest.mark.parametrize(("words", "says"), INVALID.values(), ids=INVALID)
def test_invalid_scenarios(backchannel, words, says):
    checked(backchannel(*words), 3, says)


def test_a_mistake_leaves_no_folder_behind(backchannel, tmp_path):
    before = sorted(tmp_path.iterdir())
    for words, _ in (*USAGE.values(), *INVALID.values()):
        backchannel(*words)
    assert sorted(tmp_path.iterdir()) == before


def test_a_fault_of_ours_is_one_line_and_says_how_to_report_it(backchannel, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError("a\nb")

    monkeypatch.setattr("sim.scenario.shipped", fail)
    result = backchannel("scenarios")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "ZeroDivisionError: a b" in result.stderr
    assert "report" in result.stderr
    assert DEBUG in result.stderr


def test_the_traceback_is_there_for_who_asks(backchannel, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("sim.scenario.shipped", fail)
    monkeypatch.setenv(DEBUG, "1")
    assert "Traceback" in backchannel("scenarios").stderr


def test_an_interruption_has_its_own_status(backchannel, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("sim.scenario.shipped", interrupt)
    result = backchannel("scenarios")
    assert result.exit_code == 130
    assert "Traceback" not in result.output


def test_every_command_is_known_by_its_name():
    asked = {"compare", "study", "studies", "sweep", "results", "replay", "power"}
    held = {"patterns", "record", "calibrate", "ablate"}
    assert set(main.commands) == asked | held | {
        "chart",
        "charts",
        "brief",
        "export",
        "page",
        "run",
        "scenarios",
        "explain",
        "schema",
    }
