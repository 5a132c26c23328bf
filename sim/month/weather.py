"""Weather: tension drifts home, crises break out, channels that briefed governments shorten them."""

from __future__ import annotations

from sim import chance
from sim.chance import WHEN, cast
from sim.compiled import page
from sim.events import CRISIS, NOT, ONCE, note
from sim.rules.tension import calm, drift, shock

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue) -> None:
    """The tension of the month, and a clean slate for what happens once a month."""
    chapter = dialogue.theory.tension
    tension = drift(chapter, dialogue.tension)
    if dialogue.draw("crisis", dialogue.month) < chapter.crisis:
        tension = shock(tension, chapter.size)
        dialogue.note(CRISIS)
    if dialogue.dated_crisis > 0.0:
        tension = shock(tension, dialogue.dated_crisis)
        dialogue.note(CRISIS)
    briefed = [government for government in dialogue.governments if government.briefed]
    dialogue.tension = calm(chapter, tension, len(briefed) / len(dialogue.governments))
    for government in dialogue.governments:
        government.briefed = False
    for forum in dialogue.forums:
        forum.met = False


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, luck, state, at):
    """The same over arrays."""
    tension = drift(theory.tension, state.tension[0])
    if cast(luck, chance.CRISIS, 0, at.month * WHEN) < theory.tension.crisis:
        tension = shock(tension, theory.tension.size)
        note(state, CRISIS, at, NOT, NOT, NOT, ONCE)
    if world.crisis[at.month] > 0.0:
        tension = shock(tension, world.crisis[at.month])
        note(state, CRISIS, at, NOT, NOT, NOT, ONCE)
    briefed = 0
    for g in range(state.briefed.shape[0]):
        briefed += state.briefed[g]
        state.briefed[g] = False
    state.tension[0] = calm(theory.tension, tension, briefed / state.briefed.shape[0])
    for f in range(state.met.shape[0]):
        state.met[f] = False
