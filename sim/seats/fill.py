"""Fill: a world made of the tables of a scenario, in the pages' language. Every cell of it is written."""

from __future__ import annotations

from sim.chance import SIDE
from sim.compiled import entry, page, pointer_to
from sim.seats.dated_events import fill_events
from sim.seats.people import fill_people
from sim.seats.turns import until


@entry
def fill(tables, world):
    """Write a world; its columns have the shapes that ``sim.seats.room`` gives them."""
    given, made = pointer_to(tables), pointer_to(world)
    _calendar(given, made)
    _terms(given, made)
    _governments(given, made)
    _questions(given, made)
    _seats(given, made)
    fill_people(given, made)
    fill_events(given, made)


@page
def _calendar(tables, world):
    for f in range(tables.due.shape[1]):
        met, opens, closes = 0, tables.ends[f, 0], tables.ends[f, 1]
        world.opens[f] = opens
        for month in range(tables.due.shape[0]):
            world.meetings[month, f] = tables.due[month, f]
            world.meeting[month, f] = met
            world.open[month, f] = opens <= month and month <= closes
            met += tables.due[month, f]


@page
def _terms(tables, world):
    for row in range(tables.terms_from.shape[0]):
        f, months = tables.terms_from[row, 0], world.terms.shape[0]
        for month in range(tables.terms_from[row, 1], until(tables.terms_from, row, months)):
            for field in range(tables.terms.shape[1]):
                world.terms[month, f, field] = tables.terms[row, field]


@page
def _governments(tables, world):
    for g in range(tables.governments.shape[0]):
        world.rigidity[g] = tables.governments[g, 1]
        world.power[g] = tables.governments[g, 2]
        world.floor[g] = tables.governments[g, 3]
        world.receptive_share[g] = tables.governments[g, 4]
        world.reach[g] = tables.governments[g, 5]


@page
def _questions(tables, world):
    for q in range(tables.party.shape[0]):
        parties = 0
        for g in range(tables.party.shape[1]):
            world.party[q, g] = tables.party[q, g]
            parties += tables.party[q, g]
        world.parties[q] = parties
        for f in range(tables.rank.shape[0]):
            world.covers[f, q] = _covers(tables, f, q)


@page
def _covers(tables, f, q):
    """True if the forum's governments are the question's parties."""
    for g in range(tables.party.shape[1]):
        if tables.party[q, g] != (tables.rank[f, g] >= 0):
            return False
    return True


@page
def _seats(tables, world):
    seat = 0
    for f in range(tables.sizes.shape[0]):
        for g in range(tables.sizes.shape[1]):
            world.first_seat[f, g] = seat
            world.rank[f, g] = tables.rank[f, g]
            for place in range(tables.sizes[f, g]):
                world.forum[seat] = f
                world.government[seat] = g
                world.place[seat] = place
                world.lot[seat] = tables.rank[f, g] * SIDE + place
                seat += 1
        world.first_seat[f, tables.sizes.shape[1]] = seat
