"""One dialogue told month by month: a chronicle in plain lines, the same whichever driver wrote it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from sim.events import KINDS, Event
from sim.scenario.plan import Scenario
from sim.tell.names import Names, month_name, names_of
from sim.tell.sentences import FRAMES, NOUNS, SENTENCES, WHY

OF_MEETING = ("attended", "turns", "candid", "drafts")
"""Kinds that are told in the sentence of their meeting."""


def kind_of(event: Event) -> str:
    """The name of an event's kind."""
    return KINDS[event.kind]


def story(scenario: Scenario, chronicle: Sequence[Event]) -> list[str]:
    """The lines of a story: title and forums, then every month in which something happened; the last line sums up."""
    names = names_of(scenario)
    lines = [scenario.title, *(f"  {forum.name}" for forum in scenario.forums)]
    for month, events in groupby(chronicle, key=lambda event: event.month):
        lines.append(month_name(scenario.start, month))
        lines += [f"  {sentence}" for sentence in _sentences(names, list(events))]
    return [*lines, summary(scenario, chronicle)]


def _sentences(names: Names, events: list[Event]) -> Iterator[str]:
    for (kind, forum), group in groupby(enumerate(events), key=lambda item: (kind_of(item[1]), item[1].forum)):
        same = list(group)
        if kind in TOGETHER:
            yield TOGETHER[kind](names, forum, [event for _, event in same])
            continue
        for place, event in same:
            sentence = _sentence(names, event, events[place + 1 :])
            if sentence:
                yield sentence


def _sentence(names: Names, event: Event, later: list[Event]) -> str:
    if kind_of(event) == "held":
        return _meeting(names, event, _of_meeting(later))
    if kind_of(event) == "cancelled":
        return FRAMES["cancelled"].format(forum=names.forums[event.forum], why=WHY[event.amount])
    told_next = kind_of(event) == "heard" and bool(later) and later[0] == event._replace(kind=KINDS.index("uptake"))
    if told_next or kind_of(event) in OF_MEETING:
        return ""
    return names.fill(SENTENCES[kind_of(event)], event)


def _briefed(names: Names, forum: int, events: list[Event]) -> str:
    whom = [names.governments[event.government] for event in events]
    return FRAMES["briefed"].format(forum=names.forums[forum], whom=", ".join(whom))


def _seated(names: Names, forum: int, events: list[Event]) -> str:
    sides = Counter(names.governments[event.government] for event in events)
    return FRAMES["seated"].format(forum=names.forums[forum], whom=_several(sides.items()))


def _several(counted: Iterable[tuple[str, int]]) -> str:
    """Names with a number each."""
    return ", ".join(FRAMES["several"].format(name=name, number=number) for name, number in counted)


TOGETHER: dict[str, Callable[[Names, int, list[Event]], str]] = {"briefed": _briefed, "seated": _seated}
"""Kinds told in one line a forum."""


def _of_meeting(later: list[Event]) -> list[Event]:
    """What belongs to a meeting: everything of its kind up to the next meeting."""
    return list(takewhile(lambda event: kind_of(event) not in ("held", "cancelled"), later))


def _meeting(names: Names, held: Event, details: list[Event]) -> str:
    came = [(names.governments[each.government], each.amount) for each in details if kind_of(each) == "attended"]
    amount = {kind_of(each): each.amount for each in details}
    work = names.fill(FRAMES["question" if held.question >= 0 else "views"], held)
    done = (
        [FRAMES["candid"].format(candid=amount.get("candid", 0), turns=amount["turns"])] if amount.get("turns") else []
    )
    done += [_some("drafts", amount["drafts"])] if amount.get("drafts") else []
    return FRAMES["held_at_work" if done else "held"].format(
        forum=names.forums[held.forum], present=_several(came), work=work, done=", ".join(done)
    )


def counts(chronicle: Sequence[Event]) -> dict[str, int]:
    """The path of the packages in one dialogue: meetings held, drafts, breakthroughs, uptake, transferred, agreed."""
    tally = Counter(kind_of(event) for event in chronicle)
    return {
        "meetings": tally["held"],
        "drafts": sum(event.amount for event in chronicle if kind_of(event) == "drafts"),
        "breakthroughs": tally["breakthrough"],
        "uptake": tally["uptake"],
        "transferred": tally["transferred"],
        "agreed": tally["agreed"],
    }


def summary(scenario: Scenario, chronicle: Sequence[Event]) -> str:
    """What came of a dialogue, in one paragraph."""
    found = {"months": scenario.months, **counts(chronicle)}
    return FRAMES["summary"].format(**{name: _some(name, number) for name, number in found.items()})


def _some(name: str, number: int) -> str:
    """A number, with its noun if it is counted with one."""
    one, more = NOUNS.get(name, ("", ""))
    return f"{number:,} {one if number == 1 else more}".rstrip()
