"""``--across N`` of every command: 1 to as many settings as the region holds, and nothing else, before any work."""

from __future__ import annotations

import click
import pytest

from sim.cli import main
from sim.validation import region
from sim.validation.calibration.ranges import PATHS
from sim.validation.robustness import compare_across, study_across
from tests.lab import regions
from tests.lab.studied import small


def _commands():
    with click.Context(main) as context:
        found = {name: main.get_command(context, name) for name in main.list_commands(context)}
    return {name: each for name, each in found.items() if any("--across" in option.opts for option in each.params)}


COMMANDS = _commands()
ARGUMENTS = {"study": ["which_track_transfers"]}
HELD = len(regions.USUAL)
ALLOWED = f"holds {HELD} settings; allowed 1 to {HELD}"


@pytest.fixture(autouse=True)
def _region(tmp_path_factory, monkeypatch):
    regions.put(monkeypatch, tmp_path_factory.mktemp("region"))


def asked(name, count):
    """What the command reads from its words: nothing is played."""
    return COMMANDS[name].make_context(name, [*ARGUMENTS.get(name, []), "--across", str(count)]).params["across"]


def test_every_command_with_the_option_is_looked_at():
    assert set(COMMANDS) == {"compare", "study", "patterns", "record"}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("count", [1, HELD])
def test_as_many_settings_as_the_region_holds_can_be_asked_for(name, count):
    assert asked(name, count) == count == len(set(region.sample(count)))


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("count", [0, HELD + 1, 300])
def test_none_and_more_than_the_region_holds_are_refused_in_one_sentence(name, count):
    """Catches a command that plays what there is and says what was asked for."""
    with pytest.raises(click.BadParameter) as refused:
        asked(name, count)
    assert refused.value.message == (f"{count} were asked for, and the calibrated region {ALLOWED}.")


@pytest.mark.parametrize("name", COMMANDS)
def test_without_a_region_nothing_is_shown_across_it(name, monkeypatch, tmp_path):
    monkeypatch.setattr(region, "region_file", lambda: tmp_path / "none.csv")
    with pytest.raises(click.BadParameter, match="no region is stored"):
        asked(name, 1)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("edition", [None, 1])
def test_a_region_of_another_edition_of_the_rules_is_refused(name, edition, monkeypatch, tmp_path):
    """Catches a finding of version 0.2.0 shown across settings that met the targets under the rules of 0.1.0."""
    regions.put(monkeypatch, tmp_path, edition=edition)
    with pytest.raises(click.BadParameter) as refused:
        asked(name, 1)
    assert refused.value.message == (
        f"1 were asked for, and {tmp_path / 'region.csv'} was calibrated with version 0.1.0 (edition 1 of the rules), "
        "and the rules have changed since: what met the targets then need not now (backchannel calibrate finds a "
        "region anew)."
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_a_region_of_parameters_that_are_gone_is_refused_with_their_names(name, monkeypatch, tmp_path):
    """Catches a vector of which only that is played which the rules still know."""
    regions.put(monkeypatch, tmp_path, [{"trust.success": 0.3, "trust.prior": 0.3, "trust.lost": 1.0}])
    with pytest.raises(click.BadParameter, match=r"has values of trust\.success, trust\.lost, which the rules do not"):
        asked(name, 1)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("without", [("transfer.fatigue",), ("transfer.fatigue", "trust.prior")])
def test_a_region_without_a_parameter_that_is_calibrated_now_is_refused_with_its_name(
    name, without, monkeypatch, tmp_path
):
    """Catches a vector accepted before a parameter was searched, played at a default it was never tried with."""
    regions.put(monkeypatch, tmp_path, without=without, vectors=[{"understanding.asymmetry": 0.9}])
    with pytest.raises(click.BadParameter) as refused:
        asked(name, 1)
    missing = ", ".join(path for path in PATHS if path in without)
    assert refused.value.message == (
        f"1 were asked for, and {tmp_path / 'region.csv'} has none of {missing}, which would be played at defaults "
        "that no target was held against: backchannel calibrate finds a region anew."
    )


def test_a_region_that_lacks_one_parameter_and_has_another_that_is_gone_says_both(monkeypatch, tmp_path):
    regions.put(monkeypatch, tmp_path, [{"trust.success": 0.3}], without=("trust.ratio",))
    said = region.refusal(1)
    assert "has values of trust.success, which the rules do not know, and has none of trust.ratio, which" in said


def test_the_laboratory_refuses_what_its_docstrings_say():
    for wanted in (
        lambda: region.sample(HELD + 1),
        lambda: compare_across(lambda _: None, "", (), HELD + 1),
        lambda: study_across(small(), HELD + 1),
    ):
        with pytest.raises(ValueError, match=ALLOWED):
            wanted()


def test_the_shell_is_told_so_and_the_status_is_wrong_usage(backchannel, tmp_path):
    result = backchannel("patterns", "--across", "300", "--out", "here")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"300 were asked for, and the calibrated region {ALLOWED}." in result.stderr
    assert not list(tmp_path.iterdir())
