"""Each rule of the second edition taken out of a world: by its parameter, or as the first edition had it.

Rules with a parameter that can be neutral are taken out of the engine; the others out of the reference model, whose
pages call them by name. Of what is only counted, the state tells whether it is another number than the first edition's.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import numpy as np

from sim.engine import chronicle, replay
from sim.events import BREAKTHROUGH, WAS_TRANSFERRED
from sim.model import Dialogue, as_state
from sim.model.participants import Participant
from sim.month import brief, decide, draft, propose, weigh
from sim.month import replace as turnover
from sim.month.hear import at_official_table
from sim.rules.roles import OFFICIAL
from sim.scenario.origin import vouched
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import State

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


_why, _decide = decide.why, decide.decide
SCALED, A_HUNDREDTH = "beliefs sum to one", 0.01
"""It changes packages, who backs them seldom: a share of an issue that is another by so much counts."""
FORMER: dict[str, tuple[tuple[Any, str, Any], ...]] = {
    "losses weigh by ratio": ((draft, "success", lambda trust, contact: 1.58 * contact),),
    "the quorum rounds up": ((weigh, "needed", nearest),),
    "turnover compounds": ((turnover, "leaves", added_up),),
    "a newcomer errs anew": ((Participant, "seated", property(lambda self: 0, lambda self, month: None)),),
    SCALED: ((propose, "to_one", lambda total: 1.0),),
    "a table spares the price": (
        (brief, "decide", lambda dialogue, question, at_table: _decide(dialogue, question, False)),
        (decide, "why", lambda dialogue, question, government, _:
            _why(dialogue, question, government, at_official_table(dialogue, question))),
    ),
}  # fmt: skip
"""Rule, where the model's pages find it, its name there, and what stood there in the first edition."""

WORKED, RATE = "questions worked on, not the agenda", "transfer per question, not package"
COUNTED = (WORKED, RATE)
"""What the first edition counted otherwise."""


def acts(rule: str, scenario: Scenario, seed: int) -> bool:
    """Whether a world has another history without the rule, line by line, or other counts, or other packages."""
    if rule in COUNTED:
        return counts_otherwise(rule, scenario, replay(scenario, seed))
    if rule in NEUTRAL:
        chapter, parameter, value = NEUTRAL[rule]
        without = getattr(scenario.theory, chapter)._replace(**{parameter: value})
        bare = vouched(replace(scenario, theory=scenario.theory._replace(**{chapter: without})))
        return chronicle(bare, seed) != chronicle(scenario, seed)
    with ExitStack() as stack:
        for where, name, former in FORMER[rule]:
            stack.enter_context(patch.object(where, name, former, create=True))
        dialogue = Dialogue(scenario, seed).run_to_end()
    if rule == SCALED:
        return bool(np.any(abs(as_state(dialogue).share - replay(scenario, seed).share) > A_HUNDREDTH))
    return dialogue.chronicle != chronicle(scenario, seed)


def counts_otherwise(rule: str, scenario: Scenario, state: State) -> bool:
    """Whether what is counted of a world is another number than it was in the first edition."""
    if rule == WORKED:
        return bool(np.any(state.worked != lay_out(scenario).covers))
    solved, carried = np.count_nonzero(state.solved), np.count_nonzero(state.carried)
    return bool(carried * state.tally[BREAKTHROUGH] != state.tally[WAS_TRANSFERRED] * solved)
