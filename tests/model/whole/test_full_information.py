"""Full information: who knows what everybody wants and fears nothing settles what the draft rule can settle.

The package of the draft rule is not the best one: linear programming finds the best for each question, and no room can
break through where even that does not clear every red line.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.events import BREAKTHROUGH
from sim.model import Dialogue
from sim.rules.drafting import MARGIN
from sim.scenario.origin import vouch_for
from tests.model.full_information import KNOWING, NEARLY, PAGE, row, settled, settled_in, written
from tests.model.kernel import ROOMS, conflict, most_slack, proportional
from tests.worlds import scenarios

SIDES = pytest.mark.parametrize("sides", [2, 3])
ROOM = pytest.mark.parametrize("room", ROOMS)


@SIDES
@ROOM
def test_what_the_draft_rule_can_settle_is_settled_at_once(room, sides):
    """Every proportional package that clears all red lines by the proposer's margin is backed as it is written."""
    found = settled_in(room, sides)
    cleared = [each for each in found if (each.slack >= MARGIN).all()]
    assert len(cleared) > len(found) / 3
    assert all(each.at_first_draft for each in cleared)


@SIDES
@ROOM
def test_what_clears_all_red_lines_is_settled_unless_everybody_claims_more(room, sides):
    """A side within the margin of its red line claims a little more; some other side's draft then serves.

    Only where every side is within the margin does nobody write the package that all would back.
    """
    found = settled_in(room, sides)
    cleared = [each for each in found if (each.slack >= 0).all()]
    assert len(cleared) > len(found) / 3
    assert all((each.slack < MARGIN).all() for each in cleared if not each.broke_through)


@SIDES
def test_nothing_is_settled_that_cannot_be_and_not_all_that_can(sides):
    """Breakthroughs lie between what the draft rule writes without claims and what the best package could do."""
    found = settled(conflict(ROOMS["track2"], *KNOWING, "drafting.rigidity=0.56", sides=sides))
    assert all(each.best >= -NEARLY for each in found if each.broke_through)
    possible = sum(each.best >= 0 for each in found)
    cleared = sum((each.slack >= 0).all() for each in found)
    assert cleared < sum(each.broke_through for each in found) < possible


def test_where_nothing_can_be_settled_nothing_is():
    """Red lines at the top of their range and tension at its highest: the solver says no to nearly a third."""
    hard = ("drafting.rigidity=0.6", "tension.baseline=0.95", "tension.hardening=0.2", "understanding.asymmetry=0")
    found = settled(conflict(ROOMS["track2"], *KNOWING, *hard))
    hopeless = [each for each in found if each.best < -NEARLY]
    assert len(hopeless) > len(found) / 5
    assert not any(each.broke_through for each in hopeless)


@given(scenarios(), st.integers(0, 2**32))
def test_whatever_the_world_a_package_that_broke_through_clears_the_red_lines_of_its_meeting(scenario, seed):
    """Without posture, caution and home error, at any belief; red lines are those of the month's tension."""
    careful = dict.fromkeys(
        ("posture", "caution", "home_error_official", "home_error_former", "home_error_expert"), 0.0
    )
    theory = scenario.theory._replace(drafting=scenario.theory.drafting._replace(**careful))
    dialogue = Dialogue(vouch_for(replace(scenario, theory=theory)), seed)
    while dialogue.running:
        seen = len(dialogue.chronicle)
        dialogue.step()
        for event in dialogue.chronicle[seen:]:
            if event.kind == BREAKTHROUGH:
                assert_possible(dialogue.questions[event.question])


def assert_possible(question) -> None:
    """The package divides every issue whole, is worth what it is said to be, and the solver finds it possible."""
    weights = np.array([question.weight[each] for each in question.parties])
    shares = np.array([question.share[each] for each in question.parties])
    floors = np.array([each.red_line for each in question.parties])
    worth = len(floors) / 2 * (weights * shares).sum(axis=1)
    assert np.allclose(shares.sum(axis=0), 1)
    assert (shares >= 0).all()
    assert np.allclose(worth, [question.worth[each] for each in question.parties])
    assert all(question.worth[each] >= each.red_line for each in question.parties)
    assert most_slack(weights, floors) >= (worth - floors).min() - NEARLY


def test_the_best_package_by_hand():
    """Opposite interests: each gets all it wants. The same interests: nothing beyond an equal split."""
    opposite, same = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[0.5, 0.5], [0.5, 0.5]])
    assert most_slack(opposite, np.array([0.5, 0.5])) == pytest.approx(0.5)
    assert most_slack(same, np.array([0.5, 0.5])) == pytest.approx(0.0)
    assert most_slack(same, np.array([0.6, 0.5])) == pytest.approx(-0.05)
    assert most_slack(np.eye(3), np.full(3, 0.5)) == pytest.approx(1.0)
    # three quarters against a quarter: issue for issue to whom it matters more is worth .75 to each
    assert most_slack(np.array([[0.75, 0.25], [0.25, 0.75]]), np.array([0.5, 0.5])) == pytest.approx(0.25)


def test_the_proportional_package_by_hand():
    """Weights .75 and .25 without skill: shares .75 and .25, worth .625. With all skill: .9 and .1, worth .7."""
    weights = np.array([[0.75, 0.25], [0.25, 0.75]])
    assert proportional(weights, 0.0) == pytest.approx([0.625, 0.625])
    assert proportional(weights, 1.0) == pytest.approx([0.7, 0.7])


@pytest.mark.deep
@pytest.mark.parametrize(("sides", "room"), [(2, "track2"), (3, "track1_5")])
def test_the_page_shows_what_the_defaults_give(sides, room):
    assert row(room, sides) in PAGE.read_text(encoding="utf-8"), "run python -m tests.model.full_information"


def test_every_row_of_the_page_is_written_and_nothing_else():
    page = PAGE.read_text(encoding="utf-8")
    new = written(page, runs=1).splitlines()
    moved = [old for old, now in zip(page.splitlines(), new, strict=True) if old != now]
    assert 0 < len(moved) <= 6
    assert all(line.startswith(("| 2 |", "| 3 |")) for line in moved)
