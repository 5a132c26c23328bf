"""Effects: what turns an order, what weakens it, and what only looks so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.validation.sureness.effects import MEASURE, NOTHING, TURNS, WEAKENS, effects, leader_of
from tests.validation.sureness.known import ONE, effect, outcomes


def test_another_leader_on_both_sides_of_a_change_that_stands_turns_the_order():
    found = effect(outcomes(track1=0.2, track2=0.6), outcomes(track1=0.7, track2=0.3))
    assert (found.verdict, found.leader) == (TURNS, "track1")
    assert found.change.estimate == pytest.approx(0.8, abs=0.03)


def test_a_lead_that_is_gone_without_another_leader_is_weakened():
    assert effect(outcomes(track1=0.2, track2=0.6), outcomes(track1=0.4, track2=0.4)).verdict == WEAKENS


def test_a_lead_that_grows_is_none_of_both():
    assert effect(outcomes(track1=0.2, track2=0.6), outcomes(track1=0.1, track2=0.9)).verdict == NOTHING


def test_where_nobody_leads_nothing_turns():
    found = effect(outcomes(track1=0.4, track2=0.4), outcomes(track1=0.1, track2=0.9))
    assert (found.verdict, found.leader, found.chance) == (NOTHING, "track2", None)


def test_two_dialogues_more_turn_nothing():
    """What is tried with few dialogues can hardly be told: a change of two in four hundred is luck."""
    base = outcomes(track1=0.2, track2=0.6)
    then = {track: {MEASURE: found[MEASURE].copy()} for track, found in base.items()}
    then["track1"][MEASURE][:2] += 1
    assert effect(base, then).verdict == NOTHING


def test_holm_counts_every_input_that_was_tried():
    base, then = outcomes(track1=0.2, track2=0.6), outcomes(track1=0.23, track2=0.58)
    alone = effects(base, [ONE], lambda _: then)[0].chance
    among = effects(base, [ONE] * 12, lambda each: then)[0].chance
    assert among == pytest.approx(min(1.0, 12 * alone))


@given(st.permutations(["track1", "track1_5", "track2"]), st.floats(0.0, 0.9), st.floats(0.0, 0.9))
def test_what_tracks_are_called_and_in_which_order_they_come_changes_nothing(names, high, low):
    base = outcomes(**dict(zip(names, (high, low, low / 2), strict=True)))
    renamed = {name: base[name] for name in sorted(base)}
    assert leader_of(base) == leader_of(renamed)
    assert effect(base, renamed).verdict == NOTHING


def test_fewer_dialogues_are_paired_with_the_first_of_the_base():
    base = outcomes(track1=0.2, track2=0.6)
    then = {track: {MEASURE: found[MEASURE][:100]} for track, found in base.items()}
    assert effect(base, then).change.estimate == 0.0
