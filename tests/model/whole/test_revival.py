"""A stale package that insiders bring back: all sides listen before it lives again."""

from __future__ import annotations

import pytest

from sim.model import Dialogue
from sim.month import brief
from sim.scenario import load
from sim.state import LIVE, STALE

WILLING = [
    "transfer.insider=1",
    "transfer.attention=1",
    "transfer.take_back=0.5",
    "transfer.briefing=0.2",
    "forums.standing.mandate=0.5",
]


@pytest.mark.parametrize("insiders_of", [0, 1])
def test_what_one_side_hears_is_not_told_to_the_other_in_the_same_month(insiders_of):
    """Catches a package that lives as soon as the first side has heard: the second would then hear its carriers."""
    for run in range(10):
        dialogue = Dialogue(load("standing", WILLING), seed=1, run=run)
        dialogue.step()
        question, forum = dialogue.questions[0], dialogue.forums[0]
        forum.draft = {government: [0.5] * dialogue.theory.drafting.issues for government in question.parties}
        forum.offer = dict.fromkeys(question.parties, 0.5)
        question.new_package(forum)
        question.status = STALE
        dialogue.governments[insiders_of].insiders[forum] = 1
        brief.left(dialogue)
        assert question.heard == {dialogue.governments[insiders_of]}
        assert (question.status, question.born) != (STALE, dialogue.month)
        assert question.status == LIVE or question.declined
