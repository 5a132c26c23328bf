"""Settle: what reached the official table is agreed or not, and what was agreed holds or not."""

from __future__ import annotations

from sim import chance
from sim.chance import cast, spot
from sim.compiled import page
from sim.events import COLLAPSED, NOT, ONCE, WAS_AGREED, note
from sim.rules.settlement import acclimatise, agreed, collapses
from sim.state import AGREED, NONE, TRANSFERRED

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue) -> None:
    """Every transferred package and every agreement in turn; one draw serves either."""
    theory = dialogue.theory
    for question in dialogue.questions:
        draw = dialogue.draw("settlement", dialogue.month, question.number)
        if question.status == TRANSFERRED:
            if draw < agreed(theory.settlement, dialogue.tension):
                question.status, question.readiness = AGREED, question.public
                dialogue.note(WAS_AGREED, question.origin, question)
        elif question.status == AGREED:
            question.readiness = acclimatise(theory.settlement, question.readiness)
            if draw < collapses(theory.settlement, question.readiness):
                question.status = NONE
                dialogue.note(COLLAPSED, question.origin, question)


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, luck, state, at):
    """The same over arrays."""
    for q in range(state.status.shape[0]):
        if state.status[q] == TRANSFERRED:
            if cast(luck, chance.SETTLEMENT, 0, spot(at.month, q, 0, 0)) < agreed(theory.settlement, state.tension[0]):
                state.status[q] = AGREED
                state.readiness[q] = state.public[q]
                note(state, WAS_AGREED, at, state.origin[q], q, NOT, ONCE)
        elif state.status[q] == AGREED:
            state.readiness[q] = acclimatise(theory.settlement, state.readiness[q])
            if cast(luck, chance.SETTLEMENT, 0, spot(at.month, q, 0, 0)) < collapses(
                theory.settlement, state.readiness[q]
            ):
                state.status[q] = NONE
                note(state, COLLAPSED, at, state.origin[q], q, NOT, ONCE)
