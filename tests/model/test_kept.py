"""What the reference model keeps at hand is what its people, its tables and its chronicle say."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sim import chance
from sim.events import BY_AMOUNT, KINDS
from sim.model import Dialogue
from tests.worlds import scenarios

WORD = st.integers(0, 2**64 - 1)


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


@given(WORD, st.integers(0, 2**48))
def test_python_mixes_its_whole_numbers_as_the_engine_does(key, number):
    """Catches a slip in the second text of the generator, at keys and addresses that no run has met."""
    assert chance.mixed_whole(key, number) == int(chance.mixed(np.uint64(key), np.int64(number)))
