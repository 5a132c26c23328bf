"""What a file in order becomes."""

from __future__ import annotations

import dataclasses

import pytest

from sim.rules import PARAMETERS, Theory
from sim.scenario import loads
from sim.scenario.frozen_dict import FrozenDict
from sim.scenario.plan import ROOMS, TRACKS, Block, DatedEvent, Delegation
from sim.scenario.resolve import track_of
from sim.scenario.seating import in_room


@pytest.fixture(name="scenario")
def scenario_of_base(base):
    return loads(base, "folder/base.toml")


def test_the_head(scenario, base):
    assert (scenario.key, scenario.title, scenario.months, scenario.start) == ("base", "Base", 48, "2013-06")
    assert scenario.text == base
    assert dict(scenario.sources)["events.2"] == "a newspaper"
    assert set(scenario.sources) == {"months", "forums.big.meets_in", "events.1.month", "events.2"}


def test_chapters_take_what_is_given_and_their_defaults(scenario):
    expected = Theory()
    expected = expected._replace(
        tension=expected.tension._replace(baseline=0.3, breakdown=0.8),
        drafting=expected.drafting._replace(issues=3),
        forum=expected.forum._replace(slots=8, drafts=3),
    )
    assert scenario.theory == expected


def test_governments_take_their_defaults_from_the_chapters(base):
    scenario = loads(base, overrides=["encroachment.level=0.9", "drafting.rigidity=0.51", "transfer.receptive=0.7"])
    usa, china, japan = scenario.governments
    assert (usa.encroachment, china.encroachment, japan.encroachment) == (0.2, 0.9, 0.9)
    assert {side.rigidity for side in scenario.governments} == {0.51}
    assert {side.receptive for side in scenario.governments} == {0.7}
    assert (usa.reach, china.power, japan.power, japan.floor) == (2.0, 1.5, 1.0, 1.0)
    assert scenario.theory.encroachment.level == 0.9


def test_forums_take_their_terms_from_the_chapter_table(scenario):
    small, big = scenario.forums
    assert (small.opens, small.closes, big.opens, big.closes) == (3, 40, 1, 48)
    assert small.terms == scenario.theory.forum._replace(meetings_a_year=6.0, quorum=0.75)
    assert big.terms == scenario.theory.forum
    assert (small.meets_in, big.meets_in) == (None, (1, 13, 13, 25))


def test_delegations_stand_in_the_order_of_the_governments(scenario):
    small, big = scenario.forums
    assert small.delegations == (
        Delegation("usa", 0, 2, 1, "private", 0.5, "Institute", ("One", "Two")),
        Delegation("china", 4, 0, 0, "official"),
    )
    assert big.governments == ("usa", "china", "japan")


def test_a_change_of_seats_keeps_what_it_does_not_say(scenario):
    first, second = scenario.forums[0].changes
    assert (first.month, dict(first.terms)) == (5, {"slots": 6})
    assert first.delegations == (Delegation("usa", 1, 2, 0, "private", 0.5, "Institute", ()),)
    assert (second.month, dict(second.terms), second.delegations) == (9, {"mandate": 0.2}, ())


def test_later_changes_of_seats_build_on_earlier_ones(base):
    text = base.replace("mandate = 0.2\n", "delegations.usa.capacity = 'official'\n")
    second = loads(text).forums[0].changes[1]
    assert second.delegations == (Delegation("usa", 1, 2, 0, "official", 0.5, "Institute", ()),)


def test_events(scenario):
    assert scenario.events == (
        DatedEvent("crisis", 2, size=scenario.theory.tension.size),
        DatedEvent("change_of_government", 10, governments=("usa",)),
        DatedEvent("opening", 12, governments=("usa", "japan")),
        DatedEvent("interruption", 20, 6, forums=("big",)),
        DatedEvent("politicised", 30, governments=("china",), forums=("small",)),
        DatedEvent("encroachment", 31, governments=("china",), size=1.0),
    )


def test_agenda_given_and_by_default(scenario, base):
    assert scenario.agenda == (Block("Two", ("usa", "china"), 5), Block("Three", ("usa", "china", "japan"), 7))
    start, end = base.index("[[agenda]]"), base.index('[[events]]\nkind = "crisis"')
    bare = loads(base[:start] + base[end:], overrides=["drafting.questions=4"])
    assert [(block.parties, block.questions) for block in bare.agenda] == [
        (("usa", "china"), 4),
        (("usa", "china", "japan"), 4),
    ]


def test_rooms_keep_the_usual_mix_unless_they_give_one(scenario):
    one, one_and_a_half, two = (scenario.rooms[track] for track in TRACKS)
    assert (one.officials, one.former, one.experts, one.capacity) == (5, 0, 0, "official")
    assert dataclasses.replace(one_and_a_half, terms=ROOMS["track1_5"].terms) == ROOMS["track1_5"]
    assert dict(one_and_a_half.terms) == {"confidentiality": 0.7}
    assert (two.former, two.experts, dict(two.terms)) == (1, 2, {"slots": 12})
    for track in TRACKS:
        assert {track_of(forum.delegations) for forum in in_room(scenario, track).forums} == {track}


def test_every_number_has_its_type(base):
    overrides = [
        f"{path}={int(parameter.default) if parameter.low <= int(parameter.default) else int(parameter.high)}"
        for path, parameter in PARAMETERS.items()
        if path not in ("tension.baseline", "drafting.rigidity", "trust.prior", "candour.official", "trust.remote")
    ]
    # whole numbers stand for every fraction; a chapter must still hold fractions
    scenario = loads(base.replace("baseline = 0.3\n", "baseline = 0\n"), overrides=[*overrides, "trust.remote=1"])
    for path, parameter in PARAMETERS.items():
        chapter, name = path.split(".")
        assert type(getattr(getattr(scenario.theory, chapter), name)) is parameter.kind, path
    for side in scenario.governments:
        assert all(type(value) is float for value in (side.encroachment, side.rigidity, side.power, side.reach))
    for forum in scenario.forums:
        assert [type(value) for value in forum.terms] == [type(value) for value in Theory().forum]
        for change in forum.changes:
            assert type(change.terms) is FrozenDict
            assert all(type(value) is PARAMETERS[f"forum.{name}"].kind for name, value in change.terms.items())
    assert all(type(event.size) is float for event in scenario.events)


def test_minus_zero_is_zero(base):
    assert str(loads(base, overrides=["tension.pull=-0.0"]).theory.tension.pull) == "0.0"


def test_names_may_be_written_in_any_script(base):
    names = ["क\u094d\u200dष", "États\u00a0Unis", "日本"]
    overrides = [f'governments.{key}.name="{name}"' for key, name in zip(("usa", "china", "japan"), names, strict=True)]
    assert [side.name for side in loads(base, overrides=overrides).governments] == names
