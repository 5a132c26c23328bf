"""Each rule of the second edition taken out of a world: by its parameter, or as the first edition had it.

Rules with a parameter that can be neutral are taken out of the engine; the others out of the reference model, whose
pages call them by name. Of what is only counted, an outcome is held against the one that the first edition told.
Run as a module with seeds (``python -m tests.taken_out 1 2 3``), it prints in how many of 300 worlds each rule acts.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from random import Random
from typing import Any
from unittest.mock import patch

import numpy as np

from sim import month
from sim.engine import chronicle, replay, simulate
from sim.events import SHELVED, WENT_STALE
from sim.model import Dialogue, as_state
from sim.model.participants import Participant
from sim.month import brief, decide, draft, propose, settle, weigh
from sim.month import replace as turnover
from sim.month.hear import at_official_table
from sim.rules.roles import OFFICIAL
from sim.rules.settlement import agreed
from sim.rules.tension import talks_open
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Scenario
from tests.contested import world

NEUTRAL: dict[str, tuple[str, str, float]] = {
    "will binds officials": ("candour", "closed", 1.0),
    "the official table takes up": ("transfer", "tabling", 0.0),
    "the exposed disown": ("publicity", "disown", 0.0),
    "notes are compared": ("understanding", "shared", 0.0),
    "candour repairs": ("trust", "repair", 0.0),
    "failures tire": ("transfer", "fatigue", 0.0),
    "the closed look away": ("transfer", "attention", 1.0),
}
"""Rule, its chapter, its parameter and the value at which it says nothing."""


def added_up(careers: Any, role: int, months: int) -> float:
    """Turnover over some months in the first edition."""
    return min(1.0, (careers.official if role == OFFICIAL else careers.others) * months)


def nearest(quorum: float, seats: int) -> int:
    """The quorum of the first edition."""
    return max(1, int(quorum * seats + 0.5))


_why, _decide, _note = decide.why, decide.decide, Dialogue.note


def settled_at_talks(dialogue: Dialogue) -> None:
    """Settlement in the first edition: five times the pace in a month with an official meeting, a quarter without.

    In contested worlds every room covers every question, so that any official meeting is one on the question.
    """

    def factored(chapter: Any, tau: float) -> float:
        if any(forum.met and forum.is_official_room for forum in dialogue.forums):
            return min(1.0, 5.0 * chapter.rate) * (1.0 - tau)
        return 0.25 * agreed(chapter, tau) if talks_open(dialogue.theory.tension, tau) else 0.0

    with patch.object(settle, "agreed", factored):
        settle.left(dialogue)


def untired_by(failure: int) -> Callable[..., None]:
    """What notes a package gone stale, or a question shelved, and takes back that it tired those of its forum."""

    def noted(dialogue: Dialogue, kind: int, forum: Any = None, *more: Any, **named: Any) -> None:
        _note(dialogue, kind, forum, *more, **named)
        for government in forum.governments if kind == failure else ():
            government.tired -= 1

    return noted


def untired_by_refusal(dialogue: Dialogue, question: Any, at_table: bool) -> None:
    """Decisions on a package that tire nobody."""
    before = [government.tired for government in dialogue.governments]
    _decide(dialogue, question, at_table)
    for government, tired in zip(dialogue.governments, before, strict=True):
        government.tired = tired


SCALED, A_HUNDREDTH = "beliefs sum to one", 0.01
"""It changes packages, who backs them seldom: a share of an issue that is another by so much counts."""
FORMER: dict[str, tuple[tuple[Any, str, Any], ...]] = {
    "losses weigh by ratio": ((draft, "success", lambda trust, contact: 1.58 * contact),),
    "the quorum rounds up": ((weigh, "needed", nearest),),
    "turnover compounds": ((turnover, "leaves", added_up),),
    "a newcomer errs anew": ((Participant, "seated", property(lambda self: 0, lambda self, month: None)),),
    SCALED: ((propose, "to_one", lambda total: 1.0),),
    "agreement waits for nobody": (
        (month, "MONTH", tuple(each._replace(left=settled_at_talks) if each is month.SETTLE else each
                               for each in month.MONTH)),
    ),
    "a stale package tires": ((Dialogue, "note", untired_by(WENT_STALE)),),
    "a refusal tires": ((brief, "decide", untired_by_refusal),),
    "a question shelved tires": ((Dialogue, "note", untired_by(SHELVED)),),
    "a table spares the price": (
        (brief, "decide", lambda dialogue, question, at_table: _decide(dialogue, question, False)),
        (decide, "why", lambda dialogue, question, government, _:
            _why(dialogue, question, government, at_official_table(dialogue, question))),
    ),
}  # fmt: skip
"""Rule, where the model's pages find it, its name there, and what stood there in the first edition."""

COUNTED = {
    "misreading is of questions worked on": ("misreading_worked", "misreading_end"),
    "a question solved again counts once": ("solved", "breakthroughs"),
    "a question carried again counts once": ("carried", "transferred"),
}
"""What is only counted: the outcome, and the one that the first edition told in its place."""
RULES = (*NEUTRAL, *FORMER, *COUNTED)
WORLDS = 300


def acts(rule: str, scenario: Scenario, seed: int) -> bool:
    """Whether a world has another history without the rule, line by line, or other counts, or other packages."""
    if rule in COUNTED:
        found = simulate(scenario, 1, seed, 1, curves=0).outcomes
        return bool(np.not_equal(*(found[name][0] for name in COUNTED[rule])))
    if rule in NEUTRAL:
        chapter, parameter, value = NEUTRAL[rule]
        without = getattr(scenario.theory, chapter)._replace(**{parameter: value})
        bare = vouch_for(replace(scenario, theory=scenario.theory._replace(**{chapter: without})))
        return chronicle(bare, seed) != chronicle(scenario, seed)
    with ExitStack() as stack:
        for where, name, former in FORMER[rule]:
            stack.enter_context(patch.object(where, name, former, create=True))
        dialogue = Dialogue(scenario, seed).run_to_end()
    if rule == SCALED:
        return bool(np.any(abs(as_state(dialogue).share - replay(scenario, seed).share) > A_HUNDREDTH))
    return dialogue.chronicle != chronicle(scenario, seed)


def seen_in(seed: int, enough: int = WORLDS) -> Counter[str]:
    """In how many independent contested worlds each rule acts; one that has been seen often enough is not asked."""
    luck, seen = Random(seed), Counter[str]()
    for _ in range(WORLDS):
        scenario, life = world(luck), luck.randrange(2**32)
        for rule in (each for each in RULES if seen[each] < enough):
            seen[rule] += acts(rule, scenario, life)
    return seen


if __name__ == "__main__":
    counts = [seen_in(int(seed)) for seed in sys.argv[1:]]
    for rule in RULES:
        print(rule, *(each[rule] for each in counts), sep=" | ")
