"""People: who sits in the seats month by month, in the pages' language."""

from __future__ import annotations

from sim.compiled import page
from sim.rules.roles import EXPERT, FORMER, OFFICIAL
from sim.seats.turns import until


@page
def fill_people(tables, world):
    """What a world says of people: their roles and capacities, and what room they make together."""
    for month in range(world.speaks_for.shape[0]):
        for f in range(world.speaks_for.shape[1]):
            for g in range(world.speaks_for.shape[2]):
                world.speaks_for[month, f, g] = False
    for row in range(tables.mixes_from.shape[0]):
        _seat_delegation(tables, world, row)
    _rooms(world)
    _replacements(world)


@page
def _seat_delegation(tables, world, row):
    f, g = tables.mixes_from[row, 0], tables.mixes_from[row, 1]
    officials, in_capacity = tables.mixes[row, 0], tables.mixes[row, 3] == 1
    seats = officials + tables.mixes[row, 1] + tables.mixes[row, 2]
    for month in range(tables.mixes_from[row, 2], until(tables.mixes_from, row, world.role.shape[0])):
        world.speaks_for[month, f, g] = officials == seats and in_capacity
        for place in range(seats):
            i = world.first_seat[f, g] + place
            world.role[month, i] = _role(place, officials, tables.mixes[row, 1])
            world.official[month, i] = place < officials and in_capacity
            world.dependence[month, i] = tables.dependence[row]
            world.officials_share[month, i] = officials / seats


@page
def _role(place, officials, former):
    """Officials sit first, then former officials, then experts."""
    if place < officials:
        return OFFICIAL
    return FORMER if place < officials + former else EXPERT


@page
def _rooms(world):
    for month in range(world.official_room.shape[0]):
        for f in range(world.official_room.shape[1]):
            official = True
            for g in range(world.rank.shape[1]):
                official = official and (world.rank[f, g] < 0 or world.speaks_for[month, f, g])
            world.official_room[month, f] = official


@page
def _replacements(world):
    for i in range(world.forum.shape[0]):
        for month in range(world.replaced.shape[0]):
            world.replaced[month, i] = month > 0 and (
                world.role[month, i] != world.role[month - 1, i]
                or world.official[month, i] != world.official[month - 1, i]
            )
