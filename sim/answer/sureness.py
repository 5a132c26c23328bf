"""How sure an answer is, in sentences: luck, the calibrated region, and what it hangs on among its inputs."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Any

from sim.answer.dates import when
from sim.comparison import Comparison
from sim.scenario.plan import TRACKS, DatedEvent, Scenario
from sim.scenario.setting import LEFT_OUT
from sim.validation.sureness.effects import TURNS, WEAKENS, Effect
from sim.validation.sureness.inputs import EVENT
from sim.validation.sureness.sure import Sure
from sim.words.catalogue import listed, message, say, say_many
from sim.words.headline import LEADS, per_100
from sim.words.phrases import name_of


def numbers(comparison: Comparison) -> str:
    """What each room brought, per 100 dialogues, with one margin in words."""
    order = sorted(comparison.tracks, key=lambda each: -(each.means[LEADS].estimate or 0.0))
    parts = [say("{many} from {track}", many=per_100(each.means[LEADS].estimate or 0.0), track=each.label)
             for each in order]  # fmt: skip
    widths = [(each.means[LEADS].high or 0.0) - (each.means[LEADS].low or 0.0) for each in order]
    said = say("Per 100 simulated dialogues, packages that reached official talks: {parts}.", parts=listed(parts))
    if any(each.means[LEADS].low is None for each in order):
        return said
    return f"{said} {_margin(ceil(50 * max(widths)))}"


def _margin(many: int) -> str:
    return say_many(
        "Luck leaves a margin of about {number} either way.", "Luck leaves a margin of about {number} either way.", many
    )


def sentences(sure: Sure, scenario: Scenario) -> tuple[str, ...]:
    """Region, inputs, and how fine all that could look."""
    return (*_region(sure), *_inputs(sure, scenario), *_finest(sure))


def _region(sure: Sure) -> Iterator[str]:
    found = sure.region
    if found is None:
        yield say("No region of other settings is stored for these rules, so whether it holds there is not known.")
        return
    first, second = TRACKS[sure.first], TRACKS[sure.second]
    yield say(
        "At {settings} other settings of the model that fit the evidence as well, {first} led {second} in {agrees} and "
        "trailed in {reverses}; elsewhere it cannot be told.",
        settings=found.settings, first=first, second=second, agrees=found.agrees, reverses=found.reverses,
    )  # fmt: skip


def _inputs(sure: Sure, scenario: Scenario) -> Iterator[str]:
    if not sure.effects:
        return
    if sure.leader is None:
        yield say("No room leads, so there is no lead that a date or a guess could turn.")
        return
    turning = [each for each in sure.effects if each.verdict == TURNS]
    weakening = [each for each in sure.effects if each.verdict == WEAKENS]
    for each in turning:
        yield say("{without}, {track} leads instead.", without=without(each, scenario), track=TRACKS[each.leader or ""])
    leader = TRACKS[sure.leader]
    if weakening:
        yield say("The lead of {track} shrinks {cases}.", track=leader,
                  cases=listed([_lower(without(each, scenario)) for each in weakening]))  # fmt: skip
    if not turning and not weakening:
        yield say("No dated event and no guess of the scenario, taken away or changed, could be shown to turn or "
                  "shrink it.")  # fmt: skip


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def without(effect: Effect, scenario: Scenario) -> str:
    """The input of an effect, as the beginning of a sentence."""
    if effect.input.kind == EVENT:
        return say("Without {events}", events=listed([_event(each, scenario) for each in effect.input.events]))
    ((key, other),) = effect.input.changes.items()
    name = name_of(key)
    if other == LEFT_OUT:
        return say("Without {input} ({key})", input=name, key=key)
    return say("With {input} at {other} ({key})", input=name, other=_value(other), key=key)


def _value(other: Any) -> str:
    """A value of a scenario as people write it."""
    return ", ".join(map(str, other)) if isinstance(other, list | tuple) else str(other)


_KINDS = {
    "crisis": message("the crisis of {month}"),
    "change_of_government": message("the change of government of {month}"),
    "opening": message("the opening of {month}"),
    "closing": message("the closing of {month}"),
    "interruption": message("the interruption of {month}"),
    "politicised": message("the politicised publication of {month}"),
    "encroachment": message("the change of encroachment of {month}"),
}
"""What a dated event is called."""


def _event(event: DatedEvent, scenario: Scenario) -> str:
    who = [government.name for government in scenario.governments if government.key in event.governments]
    name = say(_KINDS[event.kind], month=when(scenario, event.month))
    return say("{event} ({who})", event=name, who=listed(who)) if who else name


def _finest(sure: Sure) -> Iterator[str]:
    if sure.smallest is None or sure.dialogues == 0:
        return
    yield say(
        "All this was played with {many} dialogues a room each time: a lead below about {lead} per 100 would not show.",
        many=sure.dialogues, lead=ceil(100 * sure.smallest),
    )  # fmt: skip
