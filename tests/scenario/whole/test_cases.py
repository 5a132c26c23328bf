"""Cases of history and presets: dates are the dates their sources give, and twins differ only in what they say."""

from __future__ import annotations

import calendar
import re
import tomllib
from dataclasses import replace

import pytest

from sim import simulate
from sim.rules import Theory
from sim.scenario import load
from sim.scenario.resolve import track_of
from sim.scenario.shipped import paths

CASES = {
    "canada-china": "track1_5",
    "chaophraya": "track2",
    "cyprus": "",
    "eu-china-people-2012": "track1",
    "european-trilateral-nuclear": "track1_5",
    "ottawa": "track2",
    "us-china-health": "track2",
    "ecuador-peru-1997": "",
    "fermeda-1969": "track2",
    "geneva-1955": "track1",
    "geneva-2001": "track1_5",
    "iran-us-2002": "track1_5",
    "israel-syria-2004": "track2",
    "kelman-1990": "track2",
    "lambah-aziz-2004": "track1_5",
    "mells-park-1987": "track1_5",
    "moldova-1994": "",
    "mozambique-1990": "track1",
    "naik-mishra-1999": "track2",
    "pugwash-abm-1964": "track1_5",
    "schlaining-1997": "track1_5",
    "south-china-sea-2016": "track2",
    "tajik-1993": "",
    "warsaw-1958": "track1",
    "washington-1991": "track1",
}
"""Cases whose dates are held to their sources, each with the track of its only forum."""
STAGES = ("stage-1-prevention", "stage-2-prenegotiation", "stage-3-negotiation", "stage-4-post-conflict")
STYLES = ("sino-western", "sino-western-party-state", "sino-western-revolving-door")
PRESETS = (*STAGES, *STYLES, "youth-arts", "hybrid-online")
MONTHS = calendar.month_name[1:]
KNOWN = {
    "us-china-health": "2017-07 2018-01 2018-11 2020-07 2022-07 2023-07 2025-07",
    "canada-china": "2018-09 2019-11 2020-10 2024-12",
    "eu-china-people-2012": "2012-04 2014-09 2015-09 2017-11 2020-11 2024-03",
    "chaophraya": "2010-08 2011-01 2011-10 2011-10 2012-02 2012-03 2012-12 2013-07 2016-03 2017-12",
    "ottawa": "2009-12 2010-06 2011-07 2012-06",
    "washington-1991": "1991-12 1992-08 1992-10 1992-11 1992-12",
    "kelman-1990": "1990-11 1991-06 1992-01 1992-07",
    "ecuador-peru-1997": "1997-08 1998-11",
}
"""Months of meetings that a source names."""
ONLINE = {
    "us-china-health": "2020-07 2021-07 2022-07",
    "canada-china": "2020-10 2022-03 2023-07",
    "eu-china-people-2012": "2020-11",
}
"""Every meeting that was held, or is taken to have been held, online."""


def label(start: str, month: int) -> str:
    """The calendar month of a scenario's month."""
    months = int(start[:4]) * 12 + int(start[5:]) - 1 + month - 1
    return f"{months // 12}-{months % 12 + 1:02}"


def dated(text: str) -> list[str]:
    """Every month of the calendar that a sentence names, in order."""
    found = re.findall(rf"({'|'.join(MONTHS)}) (\d{{4}})", text)
    return [f"{year}-{MONTHS.index(name) + 1:02}" for name, year in found]


def tree_of(name: str) -> dict:
    return tomllib.loads(paths()[name].read_text(encoding="utf-8"))


def in_person(forum, month: int) -> float:
    """The share of a forum's meeting held in person in a month, after its dated changes."""
    terms = [change.terms for change in forum.changes if change.month <= month]
    return [forum.terms.in_person, *(each["in_person"] for each in terms if "in_person" in each)][-1]


@pytest.mark.parametrize("name", CASES)
def test_events_fall_in_the_month_that_their_source_names(name):
    tree = tree_of(name)
    for event in tree.get("events", ()):
        named, happens = dated(event["source"]), label(tree["start"], event["month"])
        late = "placed in March" in event["source"]
        if named:
            assert happens == (f"{named[0][:4]}-03" if late else named[0]), event
        else:
            assert happens[:4] in re.findall(r"\d{4}", event["source"]) or "B14" in event["source"], event
        if event["kind"] == "interruption":
            assert label(tree["start"], event["month"] + event["months"] - 1) == named[1], event


@pytest.mark.parametrize("name", KNOWN)
def test_meetings_whose_month_a_source_names_are_in_that_month(name):
    scenario = load(name)
    held = [label(scenario.start, month) for month in scenario.forums[0].meets_in]
    for month in KNOWN[name].split():
        assert month in held
        held.remove(month)


@pytest.mark.parametrize("name", ONLINE)
def test_only_the_meetings_that_were_online_are(name):
    scenario = load(name)
    forum = scenario.forums[0]
    online = [label(scenario.start, month) for month in forum.meets_in if in_person(forum, month) == 0]
    assert online == ONLINE[name].split()
    assert {in_person(forum, month) for month in forum.meets_in} == {0, 1}


@pytest.mark.parametrize("name", [name for name, track in CASES.items() if track])
def test_the_track_is_read_off_the_seats_whatever_the_label_of_the_source(name):
    (forum,) = load(name).forums
    assert track_of(forum.delegations) == CASES[name]


def test_cyprus_has_rooms_of_all_three_kinds_that_work_on_one_settlement():
    scenario = load("cyprus")
    assert {track_of(forum.delegations) for forum in scenario.forums} == {"track1", "track1_5", "track2"}
    assert [block.questions for block in scenario.agenda] == [1]


@pytest.mark.parametrize("name", [*CASES, *PRESETS])
def test_every_source_is_one_that_the_head_of_the_file_explains_or_is_owned_up_to(name):
    text = paths()[name].read_text(encoding="utf-8")
    head = text[: text.index("\ntitle")]
    tree = tree_of(name)
    listed = re.findall(r"^#   (\S.*?)  +\S", head, re.MULTILINE)
    codes = {code for entry in listed for code in entry.split(", ")} | set(
        re.findall(r"\b[A-GS]\d{1,2}(?:\.\d)?\b", head)
    )
    known = {
        *codes,
        "assumption",
        "general knowledge",
        "switched off",
        "standing",
        "the default",
        "dated below",
        "from memory",
    }
    for source in [*tree["sources"].values(), *(event["source"] for event in tree.get("events", ()))]:
        assert any(re.search(rf"\b{re.escape(word)}\b", source) for word in known), source


@pytest.mark.parametrize("name", [*CASES, *PRESETS])
def test_a_case_says_what_happened_and_a_preset_claims_nothing(name):
    record = load(name).record
    assert record is not None
    assert record.kind == ("case" if name in CASES else "preset")
    assert record.unknown


def test_the_sino_western_files_differ_in_what_the_two_governments_are_given_and_in_nothing_else():
    both, party, door = (load(name) for name in STYLES)
    for alone, on, off in ((party, "china", "usa"), (door, "usa", "china")):
        for kept in (on, off):
            told, heard = (next(side for side in each.governments if side.key == kept) for each in (both, alone))
            assert (told == heard) == (kept == on)
            seats, same = (
                next(d for d in each.forums[0].delegations if d.government == kept) for each in (both, alone)
            )
            assert (seats == same) == (kept == on)
            assert (heard.encroachment > 0, same.dependence > 0) == (kept == on, kept == on)
    assert both.theory == door.theory
    opened = both.theory.government._replace(door=0.0)
    assert party.theory == both.theory._replace(government=opened)
    assert len({strip_sides(each) for each in (both, party, door)}) == 1


def strip_sides(scenario):
    """What a scenario says apart from its governments, their delegations' dependence, its theory and its words."""
    (forum,) = scenario.forums
    bare = tuple(replace(each, dependence=0.0) for each in forum.delegations)
    changes = [(each.month, dict(each.terms), each.delegations) for each in forum.changes]
    forum = replace(forum, delegations=bare, changes=())
    return repr((forum, changes, scenario.events, scenario.agenda, scenario.months, scenario.start))


def test_both_styles_together_leave_less_candour_than_either_alone():
    candid = []
    for name in STYLES:
        frame = simulate(load(name), 200, 1).to_frame()
        candid.append(frame["candid"].sum() / frame["turns"].sum())
    assert candid[0] < min(candid[1:])


def test_the_stages_share_their_room_and_differ_in_the_conflict_alone():
    scenarios = [load(name) for name in STAGES]
    first = scenarios[0]
    seen = set()
    for each in scenarios:
        assert (each.forums, each.agenda, each.months, each.events) == (first.forums, first.agenda, first.months, ())
        conflict = ("tension", "trust", "drafting", "transfer", "settlement")
        assert all(
            getattr(each.theory, name) == getattr(Theory(), name) for name in Theory._fields if name not in conflict
        )
        seen.add(tuple(getattr(each.theory, name) for name in conflict))
    assert len(seen) == len(STAGES)
    hard = [each.theory.drafting.rigidity + each.theory.tension.baseline for each in scenarios]
    assert hard.index(max(hard)) == STAGES.index("stage-2-prenegotiation")
    assert first.forums[0].delegations[0].seats == load("standing").forums[0].delegations[0].seats


def test_hybrid_is_the_standing_dialogue_with_another_calendar_and_half_of_it_online():
    hybrid, standing = load("hybrid-online"), load("standing")
    terms = standing.forums[0].terms._replace(meetings_a_year=6.0, in_person=0.5)
    assert hybrid.forums == (replace(standing.forums[0], terms=terms),)
    assert (hybrid.theory, hybrid.governments) == (standing.theory, standing.governments)
