"""Generated worlds: Hypothesis strategies for whole scenarios, small, lopsided and extreme."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from hypothesis import strategies as st

from sim.rules import CHAPTERS, PARAMETERS, Theory
from sim.rules.forum import Forum as Terms
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Block, Change, DatedEvent, Delegation, Forum, Government, Scenario


@st.composite
def theories(draw) -> Theory:
    """Every chapter with some parameters anywhere in their ranges, ends included."""
    chapters = {}
    for name, cls in CHAPTERS.items():
        changed = {}
        for parameter in (each for each in PARAMETERS.values() if each.chapter == name and name != "forum"):
            if parameter.path == "drafting.questions" or not draw(st.booleans()):
                continue
            changed[parameter.name] = draw(values(parameter.path))
        chapters[name] = cls(**changed)
    tension = chapters["tension"]
    chapters["tension"] = tension._replace(breakdown=max(tension.breakdown, min(1.0, tension.baseline + 0.05)))
    return Theory(**chapters)


def values(path: str) -> st.SearchStrategy:
    """Values of a parameter over its whole range, its ends and default among the likely ones."""
    parameter = PARAMETERS[path]
    if parameter.kind is int:
        return st.integers(int(parameter.low), int(parameter.high))
    low, high = float(parameter.low), float(parameter.high)
    return st.one_of(st.sampled_from([low, high, float(parameter.default)]), st.floats(low, high))


def made_easy(theory: Theory) -> Theory:
    """The theory where packages clear red lines, are heard and agreed: for what happens at the end of the path."""
    drafting = {"posture": 0.0, "caution": 0.0, "home_error_official": 0.0, "home_error_former": 0.0}
    return theory._replace(
        tension=theory.tension._replace(hardening=0.0, baseline=min(0.3, theory.tension.baseline)),
        drafting=theory.drafting._replace(**drafting, home_error_expert=0.01, contrast=1.0),
        transfer=theory.transfer._replace(take_back=0.5, briefing=0.2, memo=0.1, cost=0.01, shelf_life=6),
        settlement=theory.settlement._replace(rate=0.2, collapse=0.1),
    )


@st.composite
def terms(draw) -> Terms:
    """Terms of a forum that meets often enough to matter in a short life."""
    slots = draw(st.integers(1, 5))
    return Terms(
        meetings_a_year=draw(st.sampled_from([0.0, 1.4, 4.0, 12.0, 24.0])),
        confidentiality=draw(st.floats(0, 1)),
        in_person=draw(st.sampled_from([0.0, 0.5, 1.0])),
        slots=slots,
        drafts=draw(st.integers(0, slots)),
        quorum=draw(st.floats(0.5, 1)),
        patience=draw(st.integers(1, 3)),
        funding_patience=draw(st.sampled_from([0, 1, 4])),
        ending=draw(st.floats(0, 1)),
        facilitation=draw(st.floats(0, 1)),
        mandate=draw(st.floats(0, 0.5)),
        public_reach=draw(st.floats(0, 0.5)),
    )


@st.composite
def delegations(draw, government: str, seats: int | None = None) -> Delegation:
    """Any mix of roles in any capacity, often lopsided."""
    total = seats or draw(st.integers(1, 4))
    officials = draw(st.sampled_from([0, total, draw(st.integers(0, total))]))
    former = draw(st.integers(0, total - officials))
    return Delegation(
        government,
        officials=officials,
        former=former,
        experts=total - officials - former,
        capacity=draw(st.sampled_from(["official", "private"])),
        dependence=draw(st.floats(0, 1)),
    )


@st.composite
def forums(draw, number: int, governments: list[str], months: int) -> Forum:
    """A forum of two or more of the governments, with dated changes."""
    sides = draw(st.integers(2, len(governments)))
    chosen = sorted(draw(st.permutations(governments))[:sides], key=governments.index)
    seated = tuple(draw(delegations(key)) for key in chosen)
    opens = draw(st.integers(1, max(1, months // 2)))
    closes = draw(st.integers(opens, months))
    dates = draw(st.lists(st.integers(opens + 1, months), unique=True, max_size=2)) if opens < months else []
    changes = []
    for month in sorted(dates):
        new = tuple(draw(delegations(each.government, each.seats)) for each in seated if draw(st.booleans()))
        changes.append(Change(month, {"mandate": draw(st.floats(0, 0.5)), "slots": 5, "drafts": 2}, new))
    return Forum(f"forum{number}", f"Forum {number}", opens, closes, draw(terms()), seated, None, tuple(changes))


def widened(forum: Forum, seats: int) -> Forum:
    """The forum with every role multiplied until it has at least so many seats."""
    times = ceil(seats / sum(each.seats for each in forum.delegations))

    def more(delegations: tuple[Delegation, ...]) -> tuple[Delegation, ...]:
        return tuple(
            replace(each, officials=times * each.officials, former=times * each.former, experts=times * each.experts)
            for each in delegations
        )

    changes = tuple(replace(change, delegations=more(change.delegations)) for change in forum.changes)
    return replace(forum, delegations=more(forum.delegations), changes=changes)


@st.composite
def events(draw, scenario_forums: tuple[Forum, ...], governments: list[str], months: int) -> DatedEvent:
    """Any dated event."""
    kind = draw(st.sampled_from(["crisis", "change_of_government", "opening", "closing", "interruption", "politicised",
                                 "encroachment"]))  # fmt: skip
    month = draw(st.integers(1, months))
    seated = sorted({key for forum in scenario_forums for key in forum.governments})
    whom = (draw(st.sampled_from(seated if kind == "politicised" else governments)),)
    return DatedEvent(
        kind,
        month,
        months=draw(st.integers(1, months - month + 1)) if kind == "interruption" else 1,
        governments=() if kind in ("crisis", "interruption") else whom,
        size=draw(st.floats(0, 1)) if kind in ("crisis", "encroachment") else 0.0,
    )


@st.composite
def scenarios(draw, sides: tuple[int, ...] = (2, 3), most_months: int = 14) -> Scenario:
    """A whole scenario: two or three governments, one to three forums, events, extreme parameters."""
    theory, easy = draw(theories()), draw(st.booleans())
    if easy:
        theory = made_easy(theory)
    keys = ["red", "blue", "green"][: draw(st.sampled_from(sides))]
    months = draw(st.integers(2, most_months))
    governments = tuple(
        Government(
            key,
            key.title(),
            draw(values("encroachment.level")),
            0.5 if easy else draw(values("drafting.rigidity")),
            draw(st.sampled_from([1.0, 0.25, 4.0])),
            draw(st.sampled_from([1.0, 0.25, 4.0])),
            1.0 if easy else draw(values("transfer.receptive")),
            draw(st.sampled_from([1.0, 0.2, 5.0])),
        )
        for key in keys
    )
    meeting = tuple(draw(forums(number, keys, months)) for number in range(draw(st.integers(1, 3))))
    if easy:
        busy = {"meetings_a_year": 24.0, "quorum": 0.5, "slots": 5, "drafts": 3}
        meeting = tuple(replace(forum, terms=forum.terms._replace(**busy)) for forum in meeting)
    agenda = tuple(
        Block(f"block {number}", parties, draw(st.integers(1, 3)))
        for number, parties in enumerate(dict.fromkeys(forum.governments for forum in meeting))
    )
    dated = tuple(draw(st.lists(events(meeting, keys, months), max_size=3)))
    return vouch_for(Scenario("generated", "Generated", "", months, "", governments, meeting, agenda, theory, dated))
