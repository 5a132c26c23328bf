"""What the manifest says of the checkout: which commit it was, and whether what decides results has moved since."""

from __future__ import annotations

import subprocess

import pytest

from sim.store.manifest import _commit


def git(folder, *words):
    who = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture(name="checkout")
def a_checkout_with_one_commit(tmp_path):
    for name in ("sim", "scenarios", "experiments", "docs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("one\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "one")
    return tmp_path


def test_what_was_committed_is_not_called_changed(checkout):
    assert _commit(checkout) == {"commit": git(checkout, "rev-parse", "HEAD"), "changed_since": False}


@pytest.mark.parametrize("name", ["sim/a.txt", "sim/new.txt", "scenarios/a.txt", "experiments/a.txt"])
def test_what_decides_results_is_called_changed(checkout, name):
    (checkout / name).write_text("two\n")
    assert _commit(checkout) == {"commit": git(checkout, "rev-parse", "HEAD"), "changed_since": True}


def test_what_decides_no_result_may_change(checkout):
    (checkout / "docs" / "a.txt").write_text("two\n")
    assert _commit(checkout)["changed_since"] is False


def test_without_a_checkout_or_a_commit_nothing_is_claimed(tmp_path):
    assert _commit(tmp_path) == {}
    git(tmp_path, "init", "--quiet")
    assert _commit(tmp_path) == {}
