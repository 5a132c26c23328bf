"""What the model shows one dialogue at a time, and that what must not be shown could be."""

from __future__ import annotations

import numpy as np
import pytest

from sim.engine import simulate
from sim.scenario import load
from sim.scenario.plan import TRACKS
from sim.scenario.seating import in_room
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.play import Player
from sim.validation.patterns.wording import verdict_in_words

MANY = 400


def outcomes(room, *overrides):
    return simulate(in_room(load("standing", overrides), room), MANY, 1, curves=0).outcomes


@pytest.mark.parametrize("room", TRACKS)
def test_trust_rises_and_falls_with_what_was_said(room):
    """Dialogues in which more turns were candid end in more trust, within one room and at one set of parameters."""
    found = outcomes(room)
    candid = found["candid"] / found["turns"]
    assert np.corrcoef(candid, found["trust_end"])[0, 1] > 0.2


def test_encroachment_does_not_touch_track_1():
    """Least of all most: no outcome of any dialogue in official capacity changes."""
    free, full = (outcomes("track1", f"encroachment.level={level}") for level in (0, 0.9))
    assert all((free[name] == full[name]).all() for name in free)


def test_transfer_is_not_trust_alone():
    """Closed governments leave a Track 2 room that they do not reach into all its trust and take all its transfers."""
    alone = "encroachment.level=0"
    usual, closed = outcomes("track2", alone), outcomes("track2", alone, "transfer.receptive=0")
    assert usual["transferred"].sum() > 0
    assert closed["transferred"].sum() == 0
    assert closed["trust_end"].mean() >= usual["trust_end"].mean()


@pytest.mark.parametrize(("left", "quieter"), [(0, True), (1, False)])
def test_a_closed_government_quiets_a_room_it_reaches_into_by_what_it_leaves_its_officials(left, quieter):
    """Who censors himself talks as officials of his government do: while it is closed, ``candour.closed`` decides."""
    what = f"candour.closed={left}"
    open_, closed = (outcomes("track2", what, f"transfer.receptive={share}") for share in (1, 0))
    candour = [found["candid"].sum() / found["turns"].sum() for found in (open_, closed)]
    assert (candour[1] < candour[0] - 0.005) == quieter


@pytest.mark.parametrize(
    ("code", "overrides"),
    [
        ("N1", ("trust.bad=0", "trust.good=4", "trust.forgetting=1", "trust.breach=1.5", "candour.expert=1")),
        ("N3", ("candour.official=0.1", "drafting.posture=0.2", "transfer.receptive=1", "transfer.briefing=0.2")),
        ("N5", ("transfer.receptive=1", "transfer.briefing=0.2", "drafting.home_error_expert=0")),
    ],
)
def test_what_must_not_be_shown_would_be_seen(code, overrides):
    """Elsewhere among the parameters the model does show it, and the test says so."""
    (found,) = Player(150, overrides=overrides).play([PATTERNS[code]])
    assert verdict_in_words(found) == "produced"
