"""Patterns at the defaults: what holds is tested, what does not is written down with its number in docs/patterns.md."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from sim.scenario.plan import TRACKS
from tests.model import patterns
from tests.model.patterns import Found, compared, played

MANY = 2000
PAGE = Path(__file__).resolve().parents[2] / "docs" / "patterns.md"


@cache
def found(part: str) -> list[Found]:
    """One part of the table, worked out once."""
    return getattr(patterns, part)(MANY)


def verdicts(part: str, *words: str) -> list[str]:
    """Verdicts of the patterns that are called by these words."""
    return [each.verdict for each in found(part) if all(word in f"{each.pattern}, {each.room}" for word in words)]


def test_breakthroughs_track_2_above_1_5_above_1():
    assert verdicts("order", "breakthroughs per meeting") == ["holds", "holds"]


def test_transfer_rate_track_1_above_1_5_above_2():
    assert verdicts("order", "transfer rate") == ["holds", "holds"]


@pytest.mark.parametrize("name", patterns.SWEEPS)
def test_breakthroughs_fall_with(name):
    """Track 1.5, then Track 2."""
    assert verdicts("sweeps", "breakthroughs", name) == ["holds", "holds"]


@pytest.mark.parametrize("name", ["tension baseline 0.1 to 0.65", "asymmetry 0 to 1"])
def test_transfer_rate_of_track_2_falls_with(name):
    """With encroachment, and in Track 1.5, no fall can be told at this number of dialogues."""
    assert verdicts("sweeps", "transfer rate", name, ", 2") == ["holds"]


def test_trust_does_not_rise_at_every_meeting():
    assert verdicts("trust", "in whose month trust fell") == ["holds"] * 3


def test_a_room_of_talking_points_loses_trust():
    assert verdicts("trust", "talking points") == ["holds"] * 3


@pytest.mark.parametrize("room", TRACKS)
def test_trust_rises_and_falls_with_what_was_said(room):
    """Dialogues in which more turns were candid end in more trust, within one room and at one set of parameters."""
    outcomes = played(room, (), MANY, True).outcomes
    candid = outcomes["candid"] / outcomes["turns"]
    assert np.corrcoef(candid, outcomes["trust_end"])[0, 1] > 0.2


def test_track_2_rarely_transfers_and_is_not_ahead_on_agreements():
    assert verdicts("must_not") == ["holds", "holds"]


def test_encroachment_does_not_touch_track_1():
    """Least of all most: no outcome of any dialogue in official capacity changes."""
    free, full = (played("track1", (f"encroachment.level={level}",), MANY).outcomes for level in (0, 0.9))
    assert all((free[name] == full[name]).all() for name in free)


def test_transfer_is_not_trust_alone():
    """Closed governments leave a Track 2 room all its trust and take all its transfers."""
    usual, closed = (played("track2", each, MANY, True).outcomes for each in ((), ("transfer.receptive=0",)))
    assert closed["transferred"].sum() == 0
    assert closed["trust_end"].mean() >= usual["trust_end"].mean()


@pytest.mark.parametrize("part", ["order", "sweeps", "trust", "must_not"])
def test_the_page_says_what_the_model_shows(part):
    """After a change of defaults: ``python -m tests.model.patterns`` prints the table anew."""
    page = PAGE.read_text(encoding="utf-8")
    assert [each.row() for each in found(part) if each.row() not in page] == []


def test_an_interval_tells_a_difference_from_none():
    """The statistics behind the table: a known difference is found, none is not, dialogues count as they are paired."""
    chance = np.random.default_rng(3)
    luck, once = chance.poisson(3.0, 2000), np.ones(2000)
    more = compared("more", "", (luck + (chance.random(2000) < 0.05), once), (luck, once))
    assert more.verdict == "holds"
    assert more.low < 0.05 < more.high
    assert compared("less", "", (luck, once), (luck + 1, once)).verdict == "fails"
    assert compared("other luck", "", (luck, once), (chance.permutation(luck), once)).verdict == "not identified"
