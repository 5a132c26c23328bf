"""The command that makes everything again."""

from __future__ import annotations

import pytest

from sim.remake.__main__ import main
from sim.remake.checkout import NoCheckoutError, checkout, copy_checkout
from sim.remake.states import STAMPS
from sim.remake.steps import STEPS


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
        copy_checkout(checkout(), checkout() / "docs" / "copy")


def test_an_installed_package_says_that_this_is_a_tool_of_the_checkout(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sim.remake.checkout.__file__", str(tmp_path / "lib" / "sim" / "remake" / "checkout.py"))
    assert main(["--list"]) == 2
    assert "tool of the checkout" in capsys.readouterr().err
