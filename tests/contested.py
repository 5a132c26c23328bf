"""A third sort of generated world: easy packages, unwilling governments, an official room beside an unofficial one.

What the rules about will, tables and failures say is seldom seen where governments are always open, as in easy
worlds, or where hardly any package is written, as in those of any parameters. Here packages are written, heard,
published, tabled, declined and forgotten.
"""

from __future__ import annotations

from hypothesis import strategies as st

from sim.rules import Theory
from sim.rules.forum import Forum as Terms
from sim.scenario.origin import vouched
from sim.scenario.plan import Block, Change, Delegation, Event, Forum, Government, Scenario
from tests.worlds import delegations

TURNOVER, OFTEN, MUCH = st.floats(0.05, 0.2), st.floats(0.3, 0.9), st.floats(0.5, 1)


@st.composite
def theories(draw) -> Theory:
    """Packages clear most red lines and get home; governments tire, look away, disown and come to the table."""
    theory = Theory()
    return theory._replace(
        tension=theory.tension._replace(
            hardening=draw(st.sampled_from([0.0, 0.068])), baseline=draw(st.floats(0, 0.5))
        ),
        candour=theory.candour._replace(closed=draw(st.floats(0, 0.6))),
        trust=theory.trust._replace(
            strength=3.0,
            breach=draw(st.floats(1.5, 4)), ratio=draw(st.sampled_from([1.5, 4.0])), repair=draw(MUCH)
        ),
        understanding=theory.understanding._replace(learning=0.4, shared=draw(MUCH), asymmetry=draw(OFTEN)),
        drafting=theory.drafting._replace(
            posture=draw(st.floats(0, 0.05)), caution=draw(st.floats(0.02, 0.1)), contrast=draw(MUCH)
        ),
        publicity=theory.publicity._replace(leak=draw(OFTEN), disown=draw(OFTEN)),
        transfer=theory.transfer._replace(
            take_back=0.4, briefing=0.2, memo=0.1, cost=draw(st.floats(0.15, 0.3)),
            deniability=draw(st.floats(0, 0.5)), shelf_life=6,
            spell=draw(st.floats(1, 8)), tabling=draw(OFTEN), fatigue=draw(OFTEN), attention=draw(OFTEN),
        ),
        government=theory.government._replace(change=draw(st.floats(0, 0.1))),
        settlement=theory.settlement._replace(rate=0.2, collapse=0.1, acclimatisation=0.0),
        careers=theory.careers._replace(official=draw(TURNOVER), others=draw(TURNOVER)),
    )  # fmt: skip


@st.composite
def terms(draw) -> Terms:
    """A room that meets, drafts, leaks and loses patience."""
    slots = draw(st.integers(2, 5))
    return Terms(
        meetings_a_year=draw(st.sampled_from([4.0, 8.0, 12.0])),
        confidentiality=draw(st.floats(0.2, 0.9)),
        in_person=draw(st.sampled_from([0.5, 1.0])),
        slots=slots,
        drafts=draw(st.integers(1, slots - 1)),
        quorum=draw(st.floats(0.5, 1)),
        patience=draw(st.integers(1, 3)),
        mandate=draw(st.sampled_from([0.0, 0.3])),
    )


@st.composite
def official_tables(draw, parties: tuple[str, ...], months: int) -> Forum:
    """Talks of officials on the same questions, which may open later and lose their instructions on a date."""
    seats = draw(st.integers(1, 3))
    opens = draw(st.integers(1, months // 2))
    seated = tuple(Delegation(key, officials=seats, capacity="official") for key in parties)
    freed = (Delegation(parties[0], officials=seats, capacity="private"),)
    changes = (Change(draw(st.integers(opens + 1, months)), {}, freed),) if draw(st.booleans()) else ()
    often = draw(terms())._replace(meetings_a_year=12.0)
    return Forum("table", "Official table", opens, months, often, seated, None, changes)


@st.composite
def unofficial_rooms(draw, parties: tuple[str, ...], months: int) -> Forum:
    """A room of one to four people a side, officials in whatever capacity among them."""
    seated = tuple(draw(delegations(key, draw(st.integers(1, 4)))) for key in parties)
    return Forum("room", "Unofficial room", 1, months, draw(terms()), seated)


@st.composite
def contested(draw) -> Scenario:
    """A whole scenario: two governments that are seldom open, a third that may look on, two rooms, dated events."""
    theory, months = draw(theories()), draw(st.integers(12, 16))
    keys = ("red", "blue", "green")[: draw(st.integers(2, 3))]
    governments = tuple(
        Government(key, key.title(), draw(st.floats(0.1, 0.9)), 0.5, 1.0, 1.0, draw(st.floats(0.05, 0.6)), 1.0)
        for key in keys
    )
    parties = keys[: draw(st.integers(2, len(keys)))]
    rooms = (draw(unofficial_rooms(parties, months)), draw(official_tables(parties, months)))
    agenda = (Block("questions", parties, draw(st.integers(1, 3))),)
    kinds = st.sampled_from(["opening", "closing", "politicised", "change_of_government"])
    happens = st.builds(
        lambda kind, month, party: Event(kind, month, governments=(party,)),
        kinds, st.integers(2, months), st.sampled_from(parties),
    )  # fmt: skip
    dated = tuple(draw(st.lists(happens, max_size=3)))
    return vouched(Scenario("contested", "Contested", "", months, "", governments, rooms, agenda, theory, dated))
