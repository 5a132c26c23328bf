"""The world on one page: what does not change in a run, and what does.

Axes. T months, F forums, G governments, Q questions, K issues, S seats (of all forums, forum by forum, side
by side), W the seats of the largest forum. Seats of a forum are contiguous; within it those of a side are.
"""

from __future__ import annotations

from math import prod
from typing import NamedTuple

import numpy as np

from sim.events import KINDS, Event

# Status of the live package of a question --------------------------------------------------------------------

NONE, LIVE, DECLINED, STALE, TRANSFERRED, AGREED = 0, 1, 2, 3, 4, 5
STATUSES = ("none", "live", "declined", "stale", "transferred", "agreed")
IN_OFFICIAL_ROOM, IN_UNOFFICIAL_ROOM = 1, 2
"""What kind of room a forum was when it first solved a question; 0 where it has not."""


class World(NamedTuple):
    """What a scenario fixes before any luck: dates, terms, seats. Months count from 0 here."""

    # the calendar
    meetings: np.ndarray  # (T, F) int, meetings due in the month
    meeting: np.ndarray  # (T, F) int, number of the first of them in the forum's life
    interrupted: np.ndarray  # (T, F) bool
    terms: np.ndarray  # (T, F, fields of rules.forum.Forum) float
    opens: np.ndarray  # (F,) int, first month
    open: np.ndarray  # (T, F) bool, within the months between opening and closing
    # dated events
    crisis: np.ndarray  # (T,) float, size of a dated crisis or 0
    change: np.ndarray  # (T, G) bool, dated change of government
    receptivity: np.ndarray  # (T, G) int, 1 opening, 0 closing, -1 nothing dated
    politicised: np.ndarray  # (T, F, G) bool, dated politicised publication
    level: np.ndarray  # (T, G) float, encroachment
    # governments
    rigidity: np.ndarray  # (G,) float, red line without tension (worth)
    power: np.ndarray  # (G,) float
    floor: np.ndarray  # (G,) float
    receptive_share: np.ndarray  # (G,) float, share of months in which the government is receptive
    reach: np.ndarray  # (G,) float, multiplier of every carrier's reach
    # questions
    party: np.ndarray  # (Q, G) bool
    parties: np.ndarray  # (Q,) int
    covers: np.ndarray  # (F, Q) bool, the forum's governments are the question's parties
    # seats
    first_seat: np.ndarray  # (F, G + 1) int, seats first_seat[f, g] .. first_seat[f, g + 1] - 1 belong to g in f
    forum: np.ndarray  # (S,) int
    government: np.ndarray  # (S,) int, the government of the seat
    place: np.ndarray  # (S,) int, number within its delegation
    lot: np.ndarray  # (S,) int, side and place as the address of a draw has them
    rank: np.ndarray  # (F, G) int, number of the side within the forum
    role: np.ndarray  # (T, S) int
    official: np.ndarray  # (T, S) bool, an official in official capacity
    dependence: np.ndarray  # (T, S) float
    officials_share: np.ndarray  # (T, S) float, share of officials in the seat's delegation
    replaced: np.ndarray  # (T, S) bool, the seat gets another kind of person on this date
    speaks_for: np.ndarray  # (T, F, G) bool, the delegation is wholly in official capacity
    official_room: np.ndarray  # (T, F) bool, every delegation of the forum speaks for its government


class State(NamedTuple):
    """What a run changes. Shares unless said otherwise."""

    tension: np.ndarray  # (1,)
    # governments
    receptive: np.ndarray  # (G,) bool
    briefed: np.ndarray  # (G,) bool, briefed from an unofficial room this month
    tired: np.ndarray  # (G,) int, failures since the last change of government
    insiders: np.ndarray  # (F, G) int, people who sat in the forum and moved into office
    # questions and their newest package
    weight: np.ndarray  # (Q, G, K), interests, sum to 1 over K
    status: np.ndarray  # (Q,) int
    born: np.ndarray  # (Q,) int, month from which the shelf life counts
    origin: np.ndarray  # (Q,) int, forum
    share: np.ndarray  # (Q, G, K), the package
    worth: np.ndarray  # (Q, G), in units in which an equal split is worth one half
    public: np.ndarray  # (Q,), publicity
    readiness: np.ndarray  # (Q,), of the public for the agreement
    uptake: np.ndarray  # (Q,) bool, heard of by any government
    heard: np.ndarray  # (Q, G) bool
    adopted: np.ndarray  # (Q, G) bool
    declined: np.ndarray  # (Q, G) bool
    # forums
    alive: np.ndarray  # (F,) bool
    sitting: np.ndarray  # (F,) bool, the present meeting takes place
    met: np.ndarray  # (F,) bool, has met this month
    last_met: np.ndarray  # (F,) int, month of the last meeting before this month, or the month before opening
    last_uptake: np.ndarray  # (F,) int, month
    scandal: np.ndarray  # (F,) int, month of the last scandal, far in the past if none
    question: np.ndarray  # (F,) int, worked on at the last meeting, -1 none
    table: np.ndarray  # (S,) int, seats present at a forum's last meeting, from its first seat on, then -1
    chairs: np.ndarray  # (F, G + 1) int, where in the forum's table the seats of a side begin
    shelved: np.ndarray  # (F, Q) bool
    tries: np.ndarray  # (F, Q) int, drafting meetings without a breakthrough
    worked: np.ndarray  # (F, Q) bool, a meeting has been about it
    solved: np.ndarray  # (F, Q) int, in what kind of room a package for it was first backed by all; 0 never
    carried: np.ndarray  # (F, Q) bool, a package of the forum for it was transferred
    image: np.ndarray  # (F, G, G), of a delegation (first) about another
    # the draft on the table
    draft: np.ndarray  # (G, K), shares
    offer: np.ndarray  # (G,), its worth
    backed: np.ndarray  # (G,) bool, the quorum of a delegation supports it
    wish: np.ndarray  # (G, K), scratch: what the proposer would give each side, before it claims
    rest: np.ndarray  # (K,), scratch: what the other sides wish of each issue
    notes: np.ndarray  # (G, G, K), scratch: what those of a side (first) noted leaves of a misreading of another
    dealt: np.ndarray  # (D, S), scratch: draws of a round of exchange, three kinds for every seat
    # participants
    frank: np.ndarray  # (S,), what a participant's capacity and government let it say this meeting
    seated: np.ndarray  # (S,) int, month in which it sat down, counted from 1; 0 who sat there from the start
    partner: np.ndarray  # (S,) int, seat it last turned to
    candid: np.ndarray  # (S,) bool, its last turn was candid
    threshold: np.ndarray  # (S,), the least worth it supports at this meeting
    misreading: np.ndarray  # (Q, S, G, K)
    # pairs of participants of different sides: [who trusts, whom (number within the forum)]
    prior: np.ndarray  # (S, W)
    good: np.ndarray  # (S, W) evidence
    bad: np.ndarray  # (S, W) evidence
    scar: np.ndarray  # (S, W) evidence
    trusting: np.ndarray  # (S, W), the trust that these four come to, where it is known
    pairs: np.ndarray  # (5, S W), the five columns above, which are the last of the floats
    # what month.regard has yet to do
    known: np.ndarray  # (F,) bool, the columns of pairs are up to date
    unfaded: np.ndarray  # (F,) int, months by which good and bad have yet to fade
    newcomers: np.ndarray  # (S,) int, seats about whom others have yet to forget all, from a forum's first seat on
    arrivals: np.ndarray  # (F, G + 1) int, where in the forum's newcomers those of a side begin
    # what is noted
    tally: np.ndarray  # (KINDS,) int
    first_noted: np.ndarray  # (KINDS,) int, month of the first note, -1 none
    written: np.ndarray  # (1,) int, lines of the chronicle in use
    chronicle: np.ndarray  # (C, 6) int, C = 0 where nobody reads it
    # the stretches of memory that the columns above are parts of
    floats: np.ndarray
    whole: np.ndarray
    flags: np.ndarray


class At(NamedTuple):
    """Where in a run the pages are: number of the run, month, forum, number of the meeting."""

    run: int
    month: int
    forum: int
    meeting: int


LONG_AGO = -1000
"""Month of a scandal that never was."""
AXES = {
    "tension": "f1", "receptive": "bG", "briefed": "bG", "tired": "iG", "insiders": "iFG",
    "weight": "fQGK", "status": "iQ", "born": "iQ", "origin": "iQ", "share": "fQGK", "worth": "fQG", "public": "fQ",
    "readiness": "fQ", "uptake": "bQ", "heard": "bQG", "adopted": "bQG", "declined": "bQG",
    "alive": "bF", "sitting": "bF", "met": "bF", "last_met": "iF", "last_uptake": "iF", "scandal": "iF",
    "question": "iF", "table": "iS", "chairs": "iFH", "shelved": "bFQ", "tries": "iFQ", "worked": "bFQ",
    "solved": "iFQ", "carried": "bFQ", "image": "fFGG",
    "draft": "fGK", "offer": "fG", "backed": "bG", "wish": "fGK", "rest": "fK", "notes": "fGGK", "dealt": "fDS",
    "frank": "fS", "seated": "iS", "partner": "iS", "candid": "bS", "threshold": "fS", "misreading": "fQSGK",
    "prior": "fSW", "good": "fSW", "bad": "fSW", "scar": "fSW", "trusting": "fSW",
    "known": "bF", "unfaded": "iF", "newcomers": "iS", "arrivals": "iFH",
    "tally": "iE", "first_noted": "iE", "written": "i1",
}  # fmt: skip
"""Kind (float, integer, boolean) and axes of every column; H is G + 1, D three, E the kinds of events."""
WORKING = ("wish", "rest", "notes", "dealt", "trusting", "known", "unfaded", "newcomers", "arrivals")
"""Columns that only the engine works with: scratch, and what it puts off."""
DTYPES = {"f": np.float64, "i": np.int64, "b": np.bool_}


def blank(world: World, issues: int, lines: int = 0) -> State:
    """A state with every column in place and nothing in it; ``lines`` of chronicle.

    Columns of a kind are parts of one stretch of memory, so that all are cleared by one loop.
    """
    (questions, sides), seats = world.party.shape, len(world.forum)
    widest = int((world.first_seat[:, -1] - world.first_seat[:, 0]).max())
    sizes = {"1": 1, "F": world.meetings.shape[1], "G": sides, "H": sides + 1, "Q": questions, "K": issues,
             "S": seats, "W": widest, "D": 3, "E": len(KINDS)}  # fmt: skip
    shapes = {name: tuple(sizes[axis] for axis in axes[1:]) for name, axes in AXES.items()}
    columns: dict[str, np.ndarray] = {}
    stretches: list[np.ndarray] = []
    for kind, dtype in DTYPES.items():
        names = [name for name, axes in AXES.items() if axes[0] == kind]
        ends = np.cumsum([prod(shapes[name]) for name in names])
        stretches.append(np.zeros(int(ends[-1]), dtype))
        for name, end in zip(names, ends, strict=True):
            columns[name] = stretches[-1][end - prod(shapes[name]) : end].reshape(shapes[name])
    pairs = stretches[0][-5 * columns["prior"].size :].reshape(5, -1)
    chronicle = np.zeros((lines, len(Event._fields)), np.int64)
    return State(
        **columns, pairs=pairs, chronicle=chronicle, floats=stretches[0], whole=stretches[1], flags=stretches[2]
    )


def lines_needed(world: World) -> int:
    """An upper bound of the notes a run can write, for the size of its chronicle."""
    months, forums = world.meetings.shape
    (questions, sides), seats = world.party.shape, len(world.forum)
    a_meeting = 10 + 3 * sides
    a_month = 2 + 2 * sides + 3 * seats + 2 * forums * (1 + sides) + questions * (6 + 5 * sides)
    return int(world.meetings.sum()) * a_meeting + months * a_month
