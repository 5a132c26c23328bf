"""The headline: which room brought most into official talks, as far as that can be told, in at most fifteen words."""

from __future__ import annotations

from sim.comparison import Comparison
from sim.words.catalogue import say
from sim.words.order import Order, order_of

LEADS, INSTEAD = "transferred", "breakthroughs"
"""What a headline is of: what reached official talks; where a rule fixes that for a track, what the room settled."""


def measure_of(comparison: Comparison) -> str:
    """What the headline is of: what no rule implies."""
    return INSTEAD if any(each.measure == LEADS for each in comparison.by_construction) else LEADS


def headline(comparison: Comparison) -> str:
    """The headline of a comparison, without a full stop."""
    order = order_of(comparison, measure_of(comparison))
    if not any(each.totals[order.measure] for each in order.tracks):
        return _nothing(order)
    if len(order.tracks) == 1:
        return _of_one(order)
    return _of_two(order) if len(order.tracks) == 2 else _of_three(order)


def _nothing(order: Order) -> str:
    if order.measure == LEADS:
        return say("Nothing reached official talks from any simulated room")
    return say("No simulated room settled anything")


def _of_one(order: Order) -> str:
    (only,) = order.tracks
    many = per_100(only.means[order.measure].estimate or 0.0)
    if order.measure == LEADS:
        return say("In simulation {track} brought {many} packages per 100 dialogues to official talks",
                   track=only.label, many=many)  # fmt: skip
    return say("In simulation {track} settled {many} packages per 100 dialogues", track=only.label, many=many)


def _of_two(order: Order) -> str:
    one, two = order.tracks
    if not order.ahead(one, two):
        if order.measure == LEADS:
            return say("Which of {one} and {two} brings more to official talks cannot be told",
                       one=one.label, two=two.label)  # fmt: skip
        return say("Which of {one} and {two} settles more cannot be told", one=one.label, two=two.label)
    return _more(order, one.label, two.label)


def _of_three(order: Order) -> str:
    top, middle, low = order.tracks
    first, last = order.leader is top, order.last is low
    if first and last:
        if order.measure == LEADS:
            return say("In simulation {top} brought most to official talks, then {middle}, then {low}",
                       top=top.label, middle=middle.label, low=low.label)  # fmt: skip
        return say("In simulation {top} settled most, then {middle}, then {low}",
                   top=top.label, middle=middle.label, low=low.label)  # fmt: skip
    if first:
        one, other = sorted((middle.label, low.label))
        return _more(order, top.label, say("{one} or {other}", one=one, other=other))
    if last:
        one, other = sorted((top.label, middle.label))
        return _less(order, low.label, say("{one} or {other}", one=one, other=other))
    if order.ahead(top, low):
        return _undecided(order, top.label, low.label, middle.label)
    pair = next(((a, b) for a, b in ((top, middle), (middle, low)) if order.ahead(a, b)), None)
    if pair is None:
        return _cannot(order)
    (rest,) = (each for each in order.tracks if each not in pair)
    return _undecided(order, pair[0].label, pair[1].label, rest.label)


def _more(order: Order, one: str, other: str) -> str:
    if order.measure == LEADS:
        return say("In simulation {one} brought more to official talks than {other}", one=one, other=other)
    return say("In simulation {one} settled more than {other}", one=one, other=other)


def _less(order: Order, one: str, other: str) -> str:
    if order.measure == LEADS:
        return say("In simulation {one} brought less to official talks than {other}", one=one, other=other)
    return say("In simulation {one} settled less than {other}", one=one, other=other)


def _undecided(order: Order, one: str, other: str, rest: str) -> str:
    if order.measure == LEADS:
        return say("{one} brought more to simulated official talks than {other}; {rest} stays undecided",
                   one=one, other=other, rest=rest)  # fmt: skip
    return say("In simulation {one} settled more than {other}; {rest} stays undecided",
               one=one, other=other, rest=rest)  # fmt: skip


def _cannot(order: Order) -> str:
    if order.measure == LEADS:
        return say("Which simulated room brings most to official talks cannot be told")
    return say("Which simulated room settles most cannot be told")


def per_100(mean: float) -> str:
    """A mean per dialogue as a whole number per 100 dialogues; what is not nothing never reads as nothing.

    >>> per_100(0.188), per_100(0.003), per_100(0.0), per_100(12.3)
    ('19', 'fewer than 1', '0', '1,230')
    """
    if mean > 0 and round(100 * mean) == 0:
        return say("fewer than 1")
    return f"{round(100 * mean):,}"
