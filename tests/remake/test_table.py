"""The table of steps as it stands, and the command that carries it out."""

from __future__ import annotations

import pytest

from sim.remake.__main__ import main
from sim.remake.checkout import NoCheckoutError, checkout, copied
from sim.remake.states import STAMPS, read_by
from sim.remake.step import dependants, follows, misplaced
from sim.remake.steps import STEPS
from sim.rules import PARAMETERS
from tests.remake.toy import FIRST, SECOND


def test_every_step_stands_after_what_it_reads():
    assert misplaced(STEPS) == []
    assert misplaced((SECOND, FIRST)) == [("second", "first")]


def test_no_two_steps_make_the_same_and_none_makes_what_it_reads():
    made = [place for step in STEPS for place in step.makes]
    assert len(set(made)) == len(made)
    assert [step.name for step in STEPS if follows(step, step) and not step.blind] == []


def test_all_hangs_on_the_search_but_what_two_commits_decide():
    assert {step.name for step in STEPS} - dependants("calibration", STEPS) == {"calibration", "changed"}


def test_every_step_reads_and_makes_what_there_is():
    """A place that has moved would never make anything stale. What only a run leaves is in results."""
    here = checkout()
    places = {place for step in STEPS for place in (*step.reads, *step.makes, *step.fills)}
    lost = [place for place in places if not (here / place).exists() and not place.startswith("results/")]
    assert lost == []


def test_the_defaults_of_calibrated_parameters_do_not_decide_their_search(tmp_path):
    root = copied(checkout(), tmp_path / "copy")
    rules = root / "sim" / "rules" / "trust.py"
    search, patterns = STEPS[0], next(step for step in STEPS if step.name == "patterns")
    before = [read_by(step, root) for step in (search, patterns)]
    now = f"] = {PARAMETERS['trust.prior'].default:g}"
    assert now in rules.read_text("utf-8")
    rules.write_text(rules.read_text("utf-8").replace(now, "] = 0.28123"), encoding="utf-8")
    after = [read_by(step, root) for step in (search, patterns)]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]
    rules.write_text(rules.read_text("utf-8").replace("1.0 - ", "1.0 * "), encoding="utf-8")
    assert read_by(search, root) != before[0]


def test_list_shows_every_step_with_its_command_and_makes_nothing(tmp_path, capsys):
    assert main(["--list", "--hundredth", "--into", str(tmp_path / "copy")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1 : len(STEPS) + 1]] == [step.name for step in STEPS]
    assert all("python " in line for line in lines[1 : len(STEPS) + 1])
    assert list((tmp_path / "copy" / STAMPS).iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--only", "patern"], "Did you mean patterns?"),
        (["--hundredth"], "--hundredth needs --into"),
        (["--only", "odd", "--from", "odd"], "not allowed with"),
    ],
)
def test_a_wrong_word_is_answered_with_what_is_allowed(words, said, capsys):
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert said in capsys.readouterr().err


def test_a_folder_with_other_things_is_not_worked_in(tmp_path, capsys):
    (tmp_path / "mine").touch()
    assert main(["--list", "--into", str(tmp_path)]) == 2
    assert "holds other things" in capsys.readouterr().err
    with pytest.raises(NoCheckoutError, match="lies within"):
        copied(checkout(), checkout() / "docs" / "copy")


def test_an_installed_package_says_that_this_is_a_tool_of_the_checkout(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sim.remake.checkout.__file__", str(tmp_path / "lib" / "sim" / "remake" / "checkout.py"))
    assert main(["--list"]) == 2
    assert "tool of the checkout" in capsys.readouterr().err
