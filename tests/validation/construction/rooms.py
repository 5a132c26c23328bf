"""Generated worlds in which a given number is known beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sim.scenario.frozen_dict import FrozenDict
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Delegation, Scenario


def seated(scenario: Scenario, how: Callable[[Delegation], Delegation]) -> Scenario:
    """With every delegation, dated ones too, made anew."""
    forums = tuple(
        replace(
            forum,
            delegations=tuple(map(how, forum.delegations)),
            changes=tuple(replace(each, delegations=tuple(map(how, each.delegations))) for each in forum.changes),
        )
        for forum in scenario.forums
    )
    return vouch_for(replace(scenario, forums=forums))


def spoken_for(scenario: Scenario) -> Scenario:
    """Everybody an official who speaks for the government."""
    return seated(scenario, lambda each: replace(each, officials=each.seats, former=0, experts=0, capacity="official"))


def in_private(scenario: Scenario) -> Scenario:
    """Nobody speaks for a government."""
    return seated(scenario, lambda each: replace(each, capacity="private"))


def on_terms(scenario: Scenario, **terms: float) -> Scenario:
    """With terms of every forum at any time."""
    forums = tuple(
        replace(
            forum,
            terms=forum.terms._replace(**terms),
            changes=tuple(replace(each, terms=FrozenDict({**each.terms, **terms})) for each in forum.changes),
        )
        for forum in scenario.forums
    )
    return vouch_for(replace(scenario, forums=forums))


def at_level(scenario: Scenario, level: float) -> Scenario:
    """With the same encroachment of every government at any time."""
    governments = tuple(replace(each, encroachment=level) for each in scenario.governments)
    events = tuple(each for each in scenario.events if each.kind != "encroachment")
    return vouch_for(replace(scenario, governments=governments, events=events))


def never_open(scenario: Scenario) -> Scenario:
    """Without a month in which a government is receptive."""
    governments = tuple(replace(each, receptive=0.0) for each in scenario.governments)
    events = tuple(each for each in scenario.events if each.kind != "opening")
    return vouch_for(replace(scenario, governments=governments, events=events))


def undated(scenario: Scenario, kind: str) -> Scenario:
    """Without dated events of a kind."""
    return vouch_for(replace(scenario, events=tuple(each for each in scenario.events if each.kind != kind)))


def with_theory(scenario: Scenario, chapter: str, **values: float) -> Scenario:
    """With other values of a chapter."""
    changed = getattr(scenario.theory, chapter)._replace(**values)
    return vouch_for(replace(scenario, theory=scenario.theory._replace(**{chapter: changed})))
