"""A dialogue: what it keeps at hand is what its people, tables and chronicle say; who is done with it loses it."""

from __future__ import annotations

import gc
import weakref

from hypothesis import given
from hypothesis import strategies as st

from sim.events import BY_AMOUNT, KINDS
from sim.model import Dialogue
from tests.worlds import scenarios


@given(scenarios(), st.integers(0, 2**32))
def test_sides_of_a_room_and_counts_are_kept_as_they_are(scenario, seed):
    """Catches a newcomer who is seated in one list and not in another, and a note that is not counted."""
    dialogue = Dialogue(scenario, seed)
    while dialogue.running:
        dialogue.step()
        for forum in dialogue.forums:
            for side in dialogue.governments:
                assert forum.delegation(side) == [each for each in forum.participants if each.government is side]
                assert forum.present(side) == [each for each in forum.table if each.government is side]
            for side in forum.governments:
                assert forum.facing(side) == [each for each in forum.table if each.government is not side]
    for kind in range(len(KINDS)):
        lines = [event.amount for event in dialogue.chronicle if event.kind == kind]
        assert dialogue.count(kind) == (sum(lines) if kind in BY_AMOUNT else len(lines))


def test_dialogues_are_freed_finished_or_not():
    lives = [Dialogue("standing", run=run) for run in range(4)]
    lives[0].run_to_end()
    lives[1].step()
    seen = [weakref.ref(life) for life in lives]
    agents = [weakref.ref(life.forums[0].participants[0]) for life in lives]
    del lives
    gc.collect()
    assert [each() for each in (*seen, *agents)] == [None] * 8


def test_agents_of_a_dialogue_are_numbered_from_one_each_with_a_number_of_its_own():
    life = Dialogue("standing").run_to_end()
    numbers = [agent.unique_id for agent in life.agents]
    assert len(set(numbers)) == len(numbers)
    assert min(numbers) == 1
    assert min(agent.unique_id for agent in Dialogue("standing").agents) == 1
