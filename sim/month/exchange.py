"""Exchange: round after round everyone takes a turn toward one counterpart, candid or not, and is heard.

Everybody in a round speaks from the state at its start, so that sides are treated alike: first all turns are
chosen, then all are heard. A turn changes only what its listener holds about its speaker. At the end each delegation
compares notes on what its members heard.
"""

from __future__ import annotations

from sim import chance
from sim.chance import deal, spot, stream
from sim.compiled import hot, page
from sim.events import CANDID, NOT, TURNS, note
from sim.month.regard import look_at
from sim.month.room import contact_of, safety_of, terms_of
from sim.rules.candour import candid
from sim.rules.roles import pick
from sim.rules.trust import candour_heard, repaired, talking_point_heard
from sim.rules.understanding import credence, learn, noted

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue, forum) -> None:
    """All rounds of a meeting."""
    if not forum.sitting:
        return
    safe, contact = forum.safety, forum.contact
    turns = frank_turns = 0
    forum.open_notes()
    for number in range(forum.terms.slots - forum.terms.drafts):
        for speaker in forum.table:
            choose(speaker, number, safe)
        for speaker in forum.table:
            listen(speaker.partner, speaker, number, contact)
            turns += 1
            frank_turns += speaker.candid
    if forum.question is not None:
        compare_notes(forum)
    dialogue.note(TURNS, forum, amount=turns)
    dialogue.note(CANDID, forum, amount=frank_turns)


def choose(speaker, number: int, safe: float) -> None:
    """Turn to a counterpart drawn by chance, candid or with talking points."""
    others = speaker.forum.facing(speaker.government)
    speaker.partner = others[pick(speaker.meeting_draw("partner", number), len(others))]
    chance_of_it = candid(speaker.frank, safe, speaker.trust_in(speaker.partner))
    speaker.candid = speaker.meeting_draw("candour", number) < chance_of_it


def listen(listener, speaker, number: int, contact: float) -> None:
    """Learn from a candid turn, and remember whether it was one."""
    theory, forum, candid = listener.model.theory, listener.forum, 1.0 if speaker.candid else 0.0
    if speaker.candid and forum.question is not None:
        believed = credence(theory.understanding, listener.trust_in(speaker))
        issue = pick(speaker.meeting_draw("topic", number), theory.drafting.issues)
        misread = listener.misreading[forum.question, speaker.government]
        misread[issue] = learn(theory.understanding, misread[issue], believed, contact)
        notes = forum.notes[listener.government, speaker.government]
        notes[issue] = noted(theory.understanding, notes[issue], believed, contact)
    listener.good[speaker] += candour_heard(theory.trust, candid, contact)
    kept = repaired(theory.trust, listener.bad[speaker], candid, contact)
    listener.bad[speaker] = kept + talking_point_heard(theory.trust, candid, contact)


def compare_notes(forum) -> None:
    """Everybody at the table learns a share of what the delegation's members heard, the listeners too."""
    for participant in forum.table:
        for government in forum.others(participant.government):
            misread, notes = (
                participant.misreading[forum.question, government],
                forum.notes[participant.government, government],
            )
            misread[:] = [issue * left_of_it for issue, left_of_it in zip(misread, notes, strict=True)]


# Right page --------------------------------------------------------------------------------------------------


@hot
def right(world, theory, luck, state, at):
    """The same over arrays."""
    f = at.forum
    if not state.sitting[f]:
        return
    terms = terms_of(world, at.month, at.forum)
    safe, contact = safety_of(world, theory, at, terms), contact_of(theory, terms)
    turns, frank_turns = 0, 0
    _open_notes(state)
    for number in range(terms.slots - terms.drafts):
        address = spot(at.meeting, number, 0, 0)
        frank_turns += _choose(world, theory, luck, state, at, address, safe)
        _listen(world, theory, luck, state, at, address, contact)
        turns += state.chairs[f, state.receptive.shape[0]]
    if state.question[f] >= 0:
        _compare_notes(world, state, f)
    note(state, TURNS, at, f, NOT, NOT, turns)
    note(state, CANDID, at, f, NOT, NOT, frank_turns)


@hot
def _choose(world, theory, luck, state, at, address, safe):
    f, frank_turns = at.forum, 0
    first, everyone = world.first_seat[f, 0], state.chairs[f, state.receptive.shape[0]]
    last = world.first_seat[f, state.receptive.shape[0]]
    partners, candours = state.dealt[0], state.dealt[1]
    deal(stream(luck, chance.PARTNER, f), address, world.lot, first, last, partners)
    deal(stream(luck, chance.CANDOUR, f), address, world.lot, first, last, candours)
    for chair in range(everyone):
        i = state.table[first + chair]
        g = world.government[i]
        mine, own = state.chairs[f, g], state.chairs[f, g + 1] - state.chairs[f, g]
        other = pick(partners[i], everyone - own)
        j = state.table[first + (other if other < mine else other + own)]
        chance_of_it = candid(state.frank[i], safe, state.trusting[i, j - first])
        state.partner[i] = j
        state.candid[i] = candours[i] < chance_of_it
        frank_turns += state.candid[i]
    return frank_turns


@hot
def _listen(world, theory, luck, state, at, address, contact):
    """Whether a turn was candid enters as 1 or 0: the processor would guess a branch wrong every other time."""
    f, issues = at.forum, state.misreading.shape[3]
    first, q = world.first_seat[f, 0], state.question[f]
    topics, last = state.dealt[2], world.first_seat[f, state.receptive.shape[0]]
    deal(stream(luck, chance.TOPIC, f), address, world.lot, first, last, topics)
    for chair in range(state.chairs[f, state.receptive.shape[0]]):
        i = state.table[first + chair]
        j, g = state.partner[i], world.government[i]
        candid = state.candid[i] * 1.0
        if q >= 0:
            believed = candid * credence(theory.understanding, state.trusting[j, i - first])
            k = pick(topics[i], issues)
            state.misreading[q, j, g, k] = learn(theory.understanding, state.misreading[q, j, g, k], believed, contact)
            s = world.government[j]
            state.notes[s, g, k] = noted(theory.understanding, state.notes[s, g, k], believed, contact)
        state.good[j, i - first] += candour_heard(theory.trust, candid, contact)
        kept = repaired(theory.trust, state.bad[j, i - first], candid, contact)
        state.bad[j, i - first] = kept + talking_point_heard(theory.trust, candid, contact)
        look_at(theory, state, j, i - first)


@page
def _open_notes(state):
    for g in range(state.notes.shape[0]):
        for h in range(state.notes.shape[1]):
            for k in range(state.notes.shape[2]):
                state.notes[g, h, k] = 1.0


@hot
def _compare_notes(world, state, f):
    """What was noted is 1 for a side that nobody of was heard, and for one's own."""
    first, q, sides = world.first_seat[f, 0], state.question[f], state.receptive.shape[0]
    for chair in range(state.chairs[f, sides]):
        i = state.table[first + chair]
        for h in range(sides):
            for k in range(state.notes.shape[2]):
                state.misreading[q, i, h, k] *= state.notes[world.government[i], h, k]
