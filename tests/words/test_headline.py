"""Headlines: short, of what reached official talks, claiming what is told apart and nothing that a rule implies."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from sim.comparison import ByConstruction
from sim.scenario.plan import TRACKS
from sim.words.headline import INSTEAD, LEADS, headline, measure_of, per_100
from tests.lab.made_up import ODD, usual
from tests.words.compared import apart, comparisons, every_order

RANKING = re.compile(r"\b(more|most|less|least|then)\b")
LABEL = r"(Track [\d.]*\d)"
KEYS = {label.replace("\N{NO-BREAK SPACE}", " "): track for track, label in TRACKS.items()}


def claims(text):
    """Every pair of tracks (ahead, behind) that a headline ranks."""
    if chain := re.search(rf"{LABEL} .* most.*, then {LABEL}, then {LABEL}$", text):
        one, two, three = (KEYS[each] for each in chain.groups())
        return {(one, two), (two, three), (one, three)}
    if fork := re.search(rf"{LABEL} .*(more|less) .*than {LABEL} or {LABEL}$", text):
        pairs = {(KEYS[fork[1]], KEYS[fork[3]]), (KEYS[fork[1]], KEYS[fork[4]])}
        return pairs if fork[2] == "more" else {pair[::-1] for pair in pairs}
    return {(KEYS[one], KEYS[two]) for one, two in re.findall(rf"{LABEL} .*more .*than {LABEL}", text)}


@every_order
def test_a_headline_claims_only_what_is_apart_and_something_where_anything_is(comparison):
    told, there = claims(headline(comparison)), apart(comparison, measure_of(comparison))
    assert told <= there
    if there and any(each.totals[measure_of(comparison)] for each in comparison.tracks):
        assert told


@every_order
def test_headlines_are_short_and_say_that_it_is_a_simulation_wherever_they_rank(comparison):
    text = headline(comparison)
    assert len(text.split()) <= 15
    if RANKING.search(text):
        assert "simulat" in text.lower() or "told" in text


@given(comparisons())
def test_without_a_difference_nothing_is_ranked(comparison):
    if not apart(comparison, measure_of(comparison)):
        assert not claims(headline(comparison))


@given(comparisons())
def test_what_a_rule_implies_leads_no_headline(comparison):
    if any(each.measure == LEADS for each in comparison.by_construction):
        assert "official talks" not in headline(comparison)


def test_the_usual_headline_reads_as_it_should():
    assert headline(usual()) == "In simulation Track 1 brought less to official talks than Track 1.5 or Track 2"


def test_where_a_rule_fixes_what_arrives_the_headline_is_of_what_was_settled():
    closed = replace(usual(), by_construction=(ByConstruction("track2", "transferred", "Nobody listens."),))
    assert measure_of(closed) == INSTEAD
    assert headline(closed) == "In simulation Track 2 settled most, then Track 1.5, then Track 1"


def test_of_nothing_nothing_is_claimed():
    assert headline(ODD["nothing"]()) == "Nothing reached official talks from any simulated room"


@pytest.mark.parametrize(
    ("mean", "text"), [(0.0, "0"), (0.0049, "fewer than 1"), (0.0051, "1"), (0.19, "19"), (20, "2,000")]
)
def test_numbers_per_100_are_whole_and_what_is_not_nothing_never_reads_as_nothing(mean, text):
    assert per_100(mean) == text
