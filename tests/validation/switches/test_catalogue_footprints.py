"""With a mechanism off nothing is left of what it does, and with it on there is something to be left."""

from __future__ import annotations

import numpy as np
import pytest

from sim.engine import chronicle, simulate
from sim.events import CHANGED, CLOSED, OFFICE, REOPENED, SEATED, SHELVED
from sim.scenario.seating import in_room
from sim.validation.switches import off
from tests.validation.switches.situations import everything, standing

RUNS = 60
NONE_LEFT = {
    "politicisation": "politicised", "leak": "leaks", "shelf-life": "stale", "settlement": "agreed",
    "exchange": "turns", "learning": None, "trust": None,
}  # fmt: skip


def played(scenario, name, track="track2"):
    """With everything in place, and with a mechanism off."""
    room = in_room(scenario, track)
    return [simulate(each, RUNS, 3) for each in (room, off(room, name))]


@pytest.mark.parametrize(
    ("name", "outcome", "track"),
    [
        ("politicisation", "politicised", "track2"),
        ("leak", "leaks", "track2"),
        ("shelf-life", "stale", "track2"),
        ("settlement", "agreed", "track1"),
        ("collapse", "collapsed", "track1"),
        ("suspension", "cancelled", "track1"),
        ("exchange", "turns", "track1_5"),
    ],
)
def test_no_count_is_left(name, outcome, track):
    often = {
        "collapse": ("settlement.collapse=0.1", "tension.hardening=0"),
        "shelf-life": ("transfer.shelf_life=6", "forums.standing.public_reach=0"),
    }
    scenario = standing(*often[name]) if name in often else everything()
    base, without = played(scenario, name, track)
    assert base.outcomes[outcome].sum() > 0
    assert without.outcomes[outcome].sum() == 0


@pytest.mark.parametrize(
    ("name", "kind"),
    [("change-of-government", CHANGED), ("patience", SHELVED), ("revolving-door", OFFICE), ("receptivity", CLOSED)],
)
def test_no_line_is_left(name, kind):
    scenario = in_room(everything(), "track2")
    lines = [[event.kind for run in range(8) for event in chronicle(each, 1, run)] for each in
             (scenario, off(scenario, name))]  # fmt: skip
    assert kind in lines[0]
    assert kind not in lines[1]


def test_nobody_new_sits_down_where_nobody_leaves():
    scenario = off(in_room(standing("government.door=0"), "track2"), "turnover")
    assert SEATED not in {event.kind for run in range(5) for event in chronicle(scenario, 1, run)}


def test_frozen_trust_stays_what_it_was_at_the_start():
    for track in ("track1", "track1_5", "track2"):
        base, without = (result.curves["trust"] for result in played(everything(), "trust", track))
        assert np.ptp(base) > 0.01
        assert np.all(without == without[0, 0])
        assert without[0, 0] == pytest.approx(standing().theory.trust.prior)


def test_without_learning_nobody_understands_better():
    base, without = (result.curves["misreading"] for result in played(everything(), "learning"))
    assert base[:, -1].mean() < base[:, 0].mean()
    assert without == pytest.approx(standing().theory.understanding.asymmetry)


def test_without_approval_every_seat_is_taken():
    base, without = (result.outcomes for result in played(standing("encroachment.level=1"), "approval"))
    terms = standing().forums[0].terms
    seats = 12 * (terms.slots - terms.drafts)
    assert np.all(without["turns"] == without["meetings"] * seats)
    assert base["turns"].sum() < base["meetings"].sum() * seats


def test_without_crises_tension_stays_at_its_baseline():
    base, without = (result.curves["tension"] for result in played(everything(), "crises"))
    assert np.ptp(base) > 0.1
    assert np.all(without == standing().theory.tension.baseline)


def test_without_carriers_nothing_is_heard():
    """One after the other, so that a carrier forgotten by its switch would be heard."""
    scenario = in_room(everything(), "track1_5")
    for name in ("take-back", "briefing", "memo", "insiders", "mandate"):
        scenario = off(scenario, name)
        assert simulate(scenario, RUNS).outcomes["uptake"].sum() > 0
    assert simulate(off(scenario, "public-channel"), RUNS).outcomes["uptake"].sum() == 0


def test_without_funders_losing_patience_every_forum_lives():
    base, without = (result.outcomes["alive"] for result in played(everything(), "funding"))
    assert base.mean() < 1
    assert np.all(without == 1)


def test_declined_packages_are_reopened_at_any_age_where_nothing_goes_stale():
    """Nobody keeps a margin in the room, so that packages are often declined at home."""
    bold = ("drafting.caution=0", "drafting.posture=0", "government.change=0.05", "transfer.receptive=0.6")
    scenario = off(in_room(standing(*bold), "track2"), "shelf-life")
    assert REOPENED in {event.kind for run in range(20) for event in chronicle(scenario, 1, run)}
