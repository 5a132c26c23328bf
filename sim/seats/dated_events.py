"""Dated events of a scenario month by month, in the pages' language."""

from __future__ import annotations

from sim.compiled import page
from sim.seats.tables import EVENT_KINDS

CRISIS, CHANGE, OPENING, CLOSING, INTERRUPTION, POLITICISED, ENCROACHMENT = range(len(EVENT_KINDS))


@page
def fill_events(tables, world):
    """What a world says of dated events; they are written in their order."""
    _uneventful(tables, world)
    for row in range(tables.event.shape[0]):
        kind, month = tables.event[row, 0], tables.event[row, 1]
        if kind == CRISIS:  # two crises in a month compound
            world.crisis[month] += tables.event_size[row] * (1.0 - world.crisis[month])
        elif kind == INTERRUPTION:
            _interrupt(tables, world, row, month)
        else:
            for g in range(tables.event_whom.shape[1]):
                if tables.event_whom[row, g]:
                    _strike(tables, world, row, kind, month, g)


@page
def _uneventful(tables, world):
    """Months in which nothing is dated."""
    for month in range(world.crisis.shape[0]):
        world.crisis[month] = 0.0
        for f in range(world.interrupted.shape[1]):
            world.interrupted[month, f] = False
        for g in range(world.change.shape[1]):
            world.change[month, g] = False
            world.receptivity[month, g] = -1
            world.level[month, g] = tables.governments[g, 0]
            for f in range(world.interrupted.shape[1]):
                world.politicised[month, f, g] = False


@page
def _interrupt(tables, world, row, first):
    for month in range(first, min(first + tables.event[row, 2], world.interrupted.shape[0])):
        for f in range(world.interrupted.shape[1]):
            if tables.event_where[row, f]:
                world.interrupted[month, f] = True


@page
def _strike(tables, world, row, kind, month, g):
    """What an event does to one government."""
    if kind == CHANGE:
        world.change[month, g] = True
    elif kind == OPENING or kind == CLOSING:
        world.receptivity[month, g] = kind == OPENING
    elif kind == ENCROACHMENT:
        for later in range(month, world.level.shape[0]):
            world.level[later, g] = tables.event_size[row]
    else:
        for f in range(world.politicised.shape[1]):
            if tables.event_where[row, f] and tables.rank[f, g] >= 0:
                world.politicised[month, f, g] = True
