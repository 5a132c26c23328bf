from __future__ import annotations

import json

import pytest

PILOT = ("--pilot", "60", "--set", "months=24")


def as_object(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize("measure", ["transfer_rate", "any_transfer", "breakthroughs", "first_breakthrough"])
def test_a_pilot_says_what_is_needed(backchannel, tmp_path, measure):
    words = ("power", "standing", "--measure", measure, "--difference", "0.05", *PILOT)
    found = as_object(backchannel(*words, "--json"))
    assert (found["measure"], found["first"], found["second"], found["pilot"]) == (measure, "track1_5", "track2", 60)
    assert min(found["repetitions"].values()) >= 2
    assert found["variance_reduction"]["low"] < found["variance_reduction"]["high"]
    said = backchannel(*words).stdout
    assert f"{found['repetitions']['paired']:,}" in said
    assert "pilot of 60 simulated dialogues" in said
    assert not list(tmp_path.iterdir())


def test_the_smaller_the_difference_the_more_it_needs(backchannel):
    few, many = (
        as_object(backchannel("power", "--difference", size, *PILOT, "--json"))["repetitions"]["paired"]
        for size in (0.1, 0.05)
    )
    assert many == pytest.approx(4 * few, rel=0.05)


def test_without_a_pilot_nothing_is_played(backchannel, monkeypatch):
    monkeypatch.setattr("sim.lab.compare.play", None)
    found = as_object(backchannel("power", "--share", "0.3", "--difference", "0.05", "--correlation", "0.4", "--json"))
    assert found["variance_reduction"] is None
    assert found["repetitions"]["paired"] < found["repetitions"]["independent"]
    assert "correlated by 0" in backchannel("power", "--sd", "2", "--difference", "0.5").stdout


WRONG = {
    "no difference": (("power",), "--difference"),
    "a difference of nothing": (("power", "--difference", "0"), "x>=1e-09"),
    "a difference beyond counting": (("power", "--difference", "1e-300"), "x>=1e-09"),
    "a spread beyond counting": (("power", "--sd", "1e300", "--difference", "1"), "x<=1000000000"),
    "a power of one": (("power", "--difference", "1", "--power", "1"), "0.5<x<1"),
    "one track": (("power", "--difference", "1", "--tracks", "2"), "two tracks"),
    "three tracks": (("power", "--difference", "1", "--tracks", "1,1.5,2"), "two tracks"),
    "misspelt measure": (("power", "--difference", "1", "--measure", "breakthrough"), 'Did you mean "breakthroughs"?'),
    "a pilot too small": (("power", "--difference", "1", "--pilot", "5"), "allowed a whole number from 50"),
    "sd and share": (("power", "--difference", "1", "--sd", "1", "--share", "0.5"), "not both"),
    "sd with a scenario": (("power", "standing", "--difference", "1", "--sd", "1"), "SCENARIO"),
    "sd with a measure": (("power", "--difference", "1", "--sd", "1", "--measure", "uptake"), "--measure"),
    "a share below 0": (("power", "--difference", "0.4", "--share", "0.3"), "-0.1"),
    "an impossible correlation": (
        ("power", "--difference", "0.4", "--share", "0.5", "--correlation", "0.9"),
        "can be correlated by",
    ),
    "a correlation with a pilot": (("power", "--difference", "1", "--correlation", "0.4"), "--sd or --share"),
    "nothing to plan with": (
        ("power", "--difference", "1", "--tracks", "1.5,2", "--set", "months=1", "--measure", "transferred",
         "--pilot", "50"),
        "did not differ",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("words", "says"), WRONG.values(), ids=list(WRONG))
def test_a_mistake_is_a_sentence(backchannel, words, says):
    result = backchannel(*words)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert says in " ".join(result.stderr.split())


def test_an_unknown_scenario_is_an_invalid_one(backchannel):
    result = backchannel("power", "standng", "--difference", "1")
    assert result.exit_code == 3
    assert 'did you mean "standing"' in result.stderr
