"""Transfer: how a government hears of a package, and whether it makes it its own.

Question. When does something settled in an unofficial room reach the official table?

Sources. Cuhadar (2009, J. Peace Research 46:641-658): outcomes transferred in one of four initiatives, when
the strategy was effective, negotiators were open and politics willing: a product, not a sum. Fisher (2020,
Negotiation Journal 36:441): transfer as a sequence of steps, each losing some. Founding text 001: officials
"take what they have learned back", experts "share their insights", memos, briefings, public channels.
Kingdon (1984, Agendas, Alternatives, and Public Policies): windows of attention. Pruitt (2005, readiness
theory): failure costs optimism. Fisher (2006, International Negotiation 11:65-89): sequencing with official
talks. Lambah-Aziz (India-Pakistan 2004-07, evidence B17): an almost finished draft that died at the gate.

Equation. A government hears in a month with chance 1 - product over carriers (1 - reach), times ``attention`` if
it is neither open nor instructs the room nor sat at an official table on the question this month. It decides if
it is open or instructs the room; otherwise, on a package of an unofficial room, with chance ``tabling`` in a
month in which it sat at such a table. It adopts if U >= red line + cost (tau + e)/2 (1 - deniability (1 -
publicity)), else it declines; at an official table and on instructions there is no price. Receptivity is drawn
anew with chance again = 1 / (spell (1 - receptive)) a month, and is then open with chance receptive (1 -
fatigue)^tired: so a government is open the share ``receptive`` of months, in spells of ``spell`` months on
average, as long as nothing fails. ``tired`` counts packages of its questions that went stale or were declined and
questions that its rooms shelved, since the last change of government.

Assumed: the numbers; that carriers act independently; that a price is paid for dealing outside official talks;
that failures of all kinds tire alike.

Things to try.
    backchannel compare --set transfer.briefing=0.2
    backchannel compare --set transfer.receptive=0
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P
from sim.rules.roles import by_role

MEAN_OF_TWO = 0.5
"""Tension and encroachment weigh alike in the price, which is ``cost`` where both are full: arithmetic."""


class Transfer(NamedTuple):
    """Parameters of the chapter."""

    take_back: Annotated[
        float, P(0, 0.5, "chance a month", "Chance that an official takes a package back to its government.")
    ] = 0.217
    briefing: Annotated[
        float, P(0, 0.2, "chance a month", "Chance that a former official briefs its government on it.")
    ] = 0.044
    memo: Annotated[float, P(0, 0.1, "chance a month", "Chance that an expert's memo on it is read.")] = 0.013
    insider: Annotated[
        float, P(0, 1, "chance a month", "Chance that someone who sat in the forum and moved into office raises it.")
    ] = 0.34
    deniability: Annotated[
        float, P(0, 1, "share", "Share of the political price that a secret package spares its government.")
    ] = 0.52
    cost: Annotated[
        float, P(0, 0.3, "worth", "Price of a public deal at full tension and encroachment, added to the red line.")
    ] = 0.117
    shelf_life: Annotated[int, P(6, 120, "months", "Months after which a package not adopted by all goes stale.")] = 21
    receptive: Annotated[
        float,
        P(0, 1, "share", "Share of months in which a government is open.", "direction: evidence B4; size assumed"),
    ] = 0.298
    spell: Annotated[float, P(1, 60, "months", "Mean length of an open spell.")] = 20.0
    tabling: Annotated[
        float,
        P(
            0,
            1,
            "chance a month",
            "Chance that a closed government decides on an unofficial package when it sits at an "
            "official table on its question.",
        ),
    ] = 0.076
    fatigue: Annotated[
        float,
        P(
            0,
            1,
            "share",
            "Share of its chance to open that every failure costs a government.",
            "direction Pruitt (2005); size assumed",
        ),
    ] = 0.22
    attention: Annotated[
        float,
        P(
            0,
            1,
            "share",
            "Share of its carriers' reach that gets through to a government that is not looking.",
            "direction Kingdon (1984), Cuhadar (2009); size assumed",
        ),
    ] = 0.215


@rule
def reach(transfer: Transfer, role, ease):
    """Chance a month that one carrier reaches its government; ``ease`` is the side's own multiplier.

    >>> reach(Transfer(take_back=0.25), 0, 1.0), reach(Transfer(memo=0.1), 2, 20.0)
    (0.25, 1.0)
    """
    return min(1.0, ease * by_role(role, transfer.take_back, transfer.briefing, transfer.memo))


@rule
def hears(transfer: Transfer, missed, attentive):
    """Chance a month that a government hears of a package; ``missed`` is the chance that no carrier reaches it.

    >>> hears(Transfer(attention=0.5), 0.25, True), hears(Transfer(attention=0.5), 0.25, False)
    (0.75, 0.375)
    """
    if attentive:
        return 1.0 - missed
    return transfer.attention * (1.0 - missed)


@rule
def price(transfer: Transfer, tau, level, public):
    """What adopting a package from an unofficial room costs a government, in worth.

    >>> price(Transfer(cost=0.5, deniability=0.5), 0.5, 0.5, 0.0), price(Transfer(cost=0.5), 0.5, 0.5, 1.0)
    (0.125, 0.25)
    """
    deniable = transfer.deniability * (1.0 - public)
    return transfer.cost * (tau + level) * MEAN_OF_TWO * (1.0 - deniable)


@rule
def reconsiders(transfer: Transfer, receptive):
    """Chance a month that a government's receptivity is drawn anew.

    >>> reconsiders(Transfer(spell=4.0), 0.5), reconsiders(Transfer(), 1.0)
    (0.5, 1.0)
    """
    if receptive >= 1.0:
        return 1.0
    return min(1.0, 1.0 / (transfer.spell * (1.0 - receptive)))


@rule
def willing(transfer: Transfer, receptive, tired):
    """Chance that a government that thinks anew is open, after so many failures; always open stays always open.

    >>> willing(Transfer(fatigue=0.5), 0.5, 2), willing(Transfer(fatigue=0.5), 1.0, 2)
    (0.125, 1.0)
    """
    if receptive >= 1.0:
        return receptive
    for _ in range(tired):
        receptive *= 1.0 - transfer.fatigue
    return receptive


@rule
def stays_receptive(open_now, draw, again, receptive):
    """Whether a government is open this month: one draw, ``again`` the chance of thinking anew.

    >>> stays_receptive(False, 0.1, 0.5, 0.5), stays_receptive(True, 0.3, 0.5, 0.5)
    (True, False)
    >>> stays_receptive(True, 0.9, 0.5, 0.5)
    True
    """
    if draw < again * receptive:
        return True
    if draw < again:
        return False
    return open_now
