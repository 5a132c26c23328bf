"""Opening: the world before the first month. Interests are drawn, people sit down as strangers."""

from __future__ import annotations

from sim import chance
from sim.chance import SIDE, cast, spot, stream, uniform
from sim.compiled import page
from sim.rules.drafting import interest, sharpen
from sim.state import LONG_AGO

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue) -> None:
    """Governments learn what they care about, forums and participants begin."""
    theory = dialogue.theory
    dialogue.tension = theory.tension.baseline
    for government in dialogue.governments:
        government.receptive = dialogue.draw("fresh", 0, government.number) < government.share_of_months_open
    for question in dialogue.questions:
        for government in dialogue.governments:
            question.weight[government] = interests(dialogue, question, government)
    for forum in dialogue.forums:
        forum.last_met = forum.opens - 1
        forum.last_uptake = forum.opens
        for government in forum.governments:
            forum.image.update({(government, other): theory.trust.prior for other in forum.others(government)})
        for participant in forum.participants:
            participant.sit_down()


def interests(dialogue, question, government) -> list[float]:
    """A government's weights on the issues of a question: a flat draw, sharpened."""
    issues = dialogue.theory.drafting.issues
    cuts = sorted(dialogue.draw("interests", question.number, government.number, cut) for cut in range(issues - 1))
    edges = [0.0, *cuts, 1.0]
    flat = [interest(edges[issue + 1] - edges[issue], issues) for issue in range(issues)]
    squares = 0.0
    for weight in flat:
        squares += weight * weight
    return [sharpen(weight, squares, dialogue.theory.drafting.contrast) for weight in flat]


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, luck, state, at):
    """The same over arrays; every column is written, since a state serves one run after another."""
    _clear(state)
    state.tension[0] = theory.tension.baseline
    for g in range(state.receptive.shape[0]):
        state.receptive[g] = cast(luck, chance.FRESH, 0, g * SIDE) < world.receptive_share[g]
    for q in range(state.weight.shape[0]):
        for g in range(state.weight.shape[1]):
            _interests(theory, luck, state, at, q, g)
    for f in range(state.alive.shape[0]):
        _begin(world, theory, state, f)


@page
def _clear(state):
    """Nothing in any column, -1 where nothing is a number of its own; trust, the last of all, is worked out anyway."""
    for place in range(state.floats.shape[0] - state.trusting.size):
        state.floats[place] = 0.0
    for place in range(state.whole.shape[0]):
        state.whole[place] = 0
    for place in range(state.flags.shape[0]):
        state.flags[place] = False
    for q in range(state.origin.shape[0]):
        state.origin[q] = -1
    for seat in range(state.table.shape[0]):
        state.table[seat] = -1
        state.partner[seat] = -1
    for kind in range(state.first_noted.shape[0]):
        state.first_noted[kind] = -1


@page
def _interests(theory, luck, state, at, q, g):
    """Sort the cuts in place by insertion, then take the spacings."""
    issues = state.weight.shape[2]
    weight = state.weight[q, g]
    cuts, first = stream(luck, chance.INTERESTS, 0), spot(0, q, g, 0)
    for cut in range(issues - 1):
        position = cut
        value = uniform(cuts, first + cut)
        while position > 0 and weight[position - 1] > value:
            weight[position] = weight[position - 1]
            position -= 1
        weight[position] = value
    weight[issues - 1] = 1.0
    for issue in range(issues - 1, 0, -1):
        weight[issue] = interest(weight[issue] - weight[issue - 1], issues)
    weight[0] = interest(weight[0] - 0.0, issues)
    squares = 0.0
    for issue in range(issues):
        squares += weight[issue] * weight[issue]
    for issue in range(issues):
        weight[issue] = sharpen(weight[issue], squares, theory.drafting.contrast)


@page
def _begin(world, theory, state, f):
    sides = state.receptive.shape[0]
    state.alive[f] = True
    state.last_met[f] = world.opens[f] - 1
    state.last_uptake[f] = world.opens[f]
    state.scandal[f] = LONG_AGO
    state.question[f] = -1
    first = world.first_seat[f, 0]
    for g in range(sides):
        for h in range(sides):
            if h == g or world.rank[f, g] < 0 or world.rank[f, h] < 0:
                continue
            state.image[f, g, h] = theory.trust.prior
            for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
                for j in range(world.first_seat[f, h], world.first_seat[f, h + 1]):
                    state.prior[i, j - first] = theory.trust.prior
                for q in range(state.status.shape[0]):
                    if world.covers[f, q]:
                        for k in range(state.weight.shape[2]):
                            state.misreading[q, i, h, k] = theory.understanding.asymmetry
