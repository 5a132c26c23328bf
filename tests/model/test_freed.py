"""A dialogue that nobody needs any more leaves the memory, whichever Mesa it is made with."""

from __future__ import annotations

import gc
import weakref

from sim import Dialogue


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
