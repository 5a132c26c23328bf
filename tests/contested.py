"""A third sort of generated world: easy packages, unwilling governments, an official room beside an unofficial one.

What the rules about will, tables and failures say is seldom seen where governments are always open, as in easy
worlds, or where hardly any package is written, as in those of any parameters. Here packages are written, heard,
published, tabled, declined, shelved and forgotten. A world is a function of its luck. A plain generator of chance gives
independent worlds, which can be counted; Hypothesis in its place looks for corners, and makes them small.
"""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from sim.rules import Theory
from sim.rules.forum import Forum as Terms
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Block, Change, DatedEvent, Delegation, Forum, Government, Scenario

DATED = ("opening", "closing", "politicised", "change_of_government")


def contested() -> st.SearchStrategy[Scenario]:
    """Any contested world, corners among them."""
    return st.randoms(use_true_random=False).map(world)


def world(luck: Random) -> Scenario:
    """A whole scenario: two governments that are seldom open, a third that may look on, two rooms, dated events."""
    months, keys = luck.randint(20, 26), ("red", "blue", "green")[: luck.randint(2, 3)]
    governments = tuple(
        Government(
            key, key.title(), luck.uniform(0.0, 0.8), 0.5, 1.0, 1.0, luck.uniform(0.05, 0.6), luck.uniform(0.2, 1.0)
        )
        for key in keys
    )
    parties = keys[: luck.randint(2, len(keys))]
    rooms = (unofficial_room(luck, parties, months), official_table(luck, parties, months))
    agenda = (Block("questions", parties, luck.randint(1, 5)),)
    dated = tuple(
        DatedEvent(luck.choice(DATED), luck.randint(2, months), governments=(luck.choice(parties),))
        for _ in range(luck.randint(0, 8))
    )
    return vouch_for(
        Scenario("contested", "Contested", "", months, "", governments, rooms, agenda, theory(luck), dated)
    )


def theory(luck: Random) -> Theory:
    """Packages clear most red lines and get home; governments tire, look away, disown and come to the table."""

    def often() -> float:
        return luck.uniform(0.3, 0.9)

    def much() -> float:
        return luck.uniform(0.5, 1.0)

    plain = Theory()
    return plain._replace(
        tension=plain.tension._replace(hardening=luck.choice((0.0, 0.068)), baseline=luck.uniform(0.0, 0.3)),
        candour=plain.candour._replace(closed=luck.uniform(0.0, 0.9)),
        trust=plain.trust._replace(
            strength=3.0, breach=luck.uniform(1.5, 4.0), ratio=luck.choice((1.5, 4.0)), repair=much()
        ),
        understanding=plain.understanding._replace(learning=0.4, shared=much(), asymmetry=much()),
        drafting=plain.drafting._replace(
            posture=luck.uniform(0.0, 0.05), caution=luck.uniform(0.0, 0.05), contrast=much(),
            home_error_official=luck.uniform(0.0, 0.4), home_error_former=luck.uniform(0.0, 0.4),
            home_error_expert=luck.uniform(0.0, 0.4), common=luck.uniform(0.5, 1.0),
        ),
        publicity=plain.publicity._replace(leak=luck.uniform(0.1, 0.7), disown=often()),
        transfer=plain.transfer._replace(
            take_back=0.4, briefing=0.2, memo=0.1, cost=luck.uniform(0.2, 0.3), deniability=luck.uniform(0.0, 0.3),
            shelf_life=6, spell=luck.uniform(1.0, 5.0), tabling=often(), fatigue=often(), attention=often(),
        ),
        government=plain.government._replace(change=luck.uniform(0.0, 0.1), door=luck.uniform(0.0, 0.5)),
        settlement=plain.settlement._replace(rate=0.2, collapse=0.1, acclimatisation=0.0),
        careers=plain.careers._replace(official=luck.uniform(0.05, 0.2), others=luck.uniform(0.05, 0.2)),
    )  # fmt: skip


def terms(luck: Random, meetings_a_year: float) -> Terms:
    """A room that drafts, leaks and loses patience."""
    slots = luck.randint(3, 7)
    return Terms(
        meetings_a_year=meetings_a_year,
        confidentiality=luck.uniform(0.4, 1.0),
        in_person=luck.choice((0.5, 1.0)),
        slots=slots,
        drafts=luck.randint(1, slots - 1),
        quorum=luck.uniform(0.5, 0.9),
        patience=luck.randint(1, 3),
        mandate=luck.choice((0.0, 0.3)),
        public_reach=luck.choice((0.0, 0.1)),
    )


def unofficial_room(luck: Random, parties: tuple[str, ...], months: int) -> Forum:
    """A room of one to four people a side, officials in whatever capacity among them, which may close early."""
    seated = tuple(delegation(luck, key) for key in parties)
    closes = luck.choice((months, luck.randint(months // 2, months)))
    return Forum("room", "Unofficial room", 1, closes, terms(luck, luck.choice((4.0, 8.0, 12.0))), seated)


def delegation(luck: Random, government: str) -> Delegation:
    """Any mix of roles, often none or all of them officials."""
    seats = luck.randint(1, 4)
    officials = luck.choice((0, seats, luck.randint(0, seats)))
    former = luck.randint(0, seats - officials)
    return Delegation(
        government,
        officials=officials,
        former=former,
        experts=seats - officials - former,
        capacity=luck.choice(("official", "private")),
        dependence=luck.uniform(0.0, 1.0),
    )


def official_table(luck: Random, parties: tuple[str, ...], months: int) -> Forum:
    """Talks of officials on the same questions, which may open later and lose their instructions on a date."""
    seats, opens = luck.randint(1, 3), luck.randint(1, months // 2)
    seated = tuple(Delegation(key, officials=seats, capacity="official") for key in parties)
    freed = (Delegation(parties[0], officials=seats, capacity="private"),)
    loses = luck.choice((True, False))
    changes = (Change(luck.randint(opens + 1, months), {}, freed),) if loses else ()
    return Forum("table", "Official table", opens, months, terms(luck, luck.choice((3.0, 12.0))), seated, None, changes)
