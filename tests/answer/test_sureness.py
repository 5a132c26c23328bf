"""How sure, in sentences: what turns an order is named, and what does nothing is not."""

from __future__ import annotations

from sim.answer.sureness import sentences
from sim.scenario import load
from sim.scenario.plan import DatedEvent
from sim.statistics.estimate import Estimate
from sim.validation.sureness.effects import NOTHING, TURNS, WEAKENS, Effect
from sim.validation.sureness.inputs import ASSUMPTION, EVENT, Input
from sim.validation.sureness.sure import Region, Sure

PCAC = load("pcac-r2cp")
OPENING = Input("events.2", EVENT, (PCAC.events[1],), "a reading", {"events.2": "left out"})
GUESS = Input("trust.prior", ASSUMPTION, (), "nobody counted", {"trust.prior": 0.4})


def effect(what, verdict, leader="track1"):
    return Effect(what, verdict, leader, {}, Estimate(0.1, 0.05, 0.15, 300), 0.01)


def sure(*effects, leader="track2"):
    return Sure(leader, "track2", "track1", 300, 0.031, Region(11, 7, 2), effects)


def test_what_turns_the_order_is_named_with_its_date_and_who_leads_then():
    said = " ".join(sentences(sure(effect(OPENING, TURNS)), PCAC))
    assert "Without the opening of November 2014 (United States and China), Track 1 leads instead." in said


def test_what_weakens_the_lead_is_named_and_what_does_nothing_is_not():
    said = " ".join(sentences(sure(effect(OPENING, WEAKENS), effect(GUESS, NOTHING)), PCAC))
    assert "shrinks without the opening of November 2014" in said
    assert "trust" not in said


def test_where_nothing_turns_it_that_is_said_and_where_nobody_leads_there_is_nothing_to_turn():
    assert "could be shown to turn or shrink it" in " ".join(sentences(sure(effect(GUESS, NOTHING)), PCAC))
    assert "No room leads" in " ".join(sentences(sure(effect(GUESS, NOTHING), leader=None), PCAC))


def test_the_region_and_the_smallest_lead_are_told_in_whole_numbers():
    said = " ".join(sentences(sure(), PCAC))
    assert "At 20 other settings" in said
    assert "led Track 1 in 11 and trailed in 2" in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "a lead below about 4 per 100 would not show" in said


def test_without_a_calendar_months_have_numbers():
    dated = Input("events.1", EVENT, (DatedEvent("crisis", 7),), "", {"events.1": "left out"})
    assert "without the crisis of month 7" in " ".join(sentences(sure(effect(dated, WEAKENS)), load("standing")))
