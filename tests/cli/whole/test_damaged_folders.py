"""Folders that came to harm: every command ends in a sentence, and running the study again heals it."""

from __future__ import annotations

import random
import shutil

import pytest

from sim.store.files import FILES
from tests.cli.conftest import STUDIES
from tests.cli.damages import damage

GOOD = {0, 2, 3, 4, 5}
"""Statuses of whatever is said in a sentence that somebody can act on."""


def tables(folder):
    return {name: (folder / name).read_bytes() for name in FILES if (folder / name).is_file()}


def looked_at(name):
    return (
        ("results",), ("results", name), ("results", name, "--json"), ("replay", name, "1:3"),
        ("chart", name, "rates", "--format", "txt"), ("charts", name), ("brief", name, "--html"),
        ("export", name, "--csv", "--force"),
    )  # fmt: skip


def check(number, run, whole, place, looks=8):
    luck = random.Random(number)
    name = luck.choice(list(STUDIES))
    shutil.copytree(whole, place / "results")
    done = [damage(place / "results" / name, luck) for _ in range(luck.choice((1, 1, 1, 2, 5)))]
    mine = {path: path.read_bytes() for path in (place / "results").rglob("*mine*") if path.is_file()}
    for words in (*luck.sample(looked_at(name), looks), STUDIES[name]):
        found = run(*words)
        where = f"{number}: {done}, {words}: {found.output} {found.exception!r}"
        assert found.exit_code in GOOD, where
        assert "Unexpected fault" not in found.output, where
        assert not {"\x1b", "\u202e"} & set(found.output), where
        if words == ("results",):
            assert all(each in found.output for each in STUDIES), where
    if found.exit_code == 0:
        assert tables(place / "results" / name) == tables(whole / name), f"{number}: {done}"
    left = sorted(path.read_bytes() for path in (place / "results").rglob("*") if path.is_file())
    assert all(content in left for content in mine.values()), f"{number}: {done}"


@pytest.mark.parametrize("number", range(25))
def test_no_damage_ends_in_an_unexpected_fault(number, backchannel, whole, tmp_path):
    check(number, backchannel, whole, tmp_path, looks=4)


@pytest.mark.deep
@pytest.mark.parametrize("number", range(25, 225))
def test_no_damage_of_many_ends_in_an_unexpected_fault(number, backchannel, whole, tmp_path):
    check(number, backchannel, whole, tmp_path)
