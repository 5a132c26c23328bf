"""Set-ups as values: what a change does to one, that it can be taken back, and rooms said as settings."""

from __future__ import annotations

import json

import pytest

from sim.page.facts import facts
from sim.scenario import load
from sim.scenario.seating import in_room
from sim.scenario.shipped import paths
from tests.browser.plain import plain

TRACKS = ("track1", "track1_5", "track2")
ROOMS = """async ([facts, keys, tracks]) => {
    const [{ begun, changed, armOf }, { judged }, { read }, { roomOf, isRoom }, { at }] = await Promise.all(
        ["sandbox/setup.js", "sandbox/judge.js", "reading/read.js", "sandbox/controls/rooms.js", "sandbox/tree.js"]
            .map(file => import("/" + file)));
    return JSON.stringify(keys.map(key => tracks.map(track => {
        const { tree, scenario } = read(facts.scenarios[key], facts, `${key}.toml`);
        const settings = roomOf(path => at(tree, path), scenario, track);
        const arm = settings.reduce((arm, [path, value]) => changed(arm, path, value), armOf(begun(key, tree), "a"));
        const found = judged(arm, facts);
        return { ...found, is: found.scenario && isRoom(found.scenario, track), number: arm.changes.length };
    })));
}"""
SETUPS = """async () => {
    const { begun, changed, restored, rebuilt, armOf, isChanged } = await import("/sandbox/setup.js");
    const { edited } = await import("/sandbox/tree.js");
    const tree = { months: 60, tension: { pull: 0.1 }, events: [{ kind: "a" }, { kind: "b" }] };
    const arm = armOf(begun("key", tree), "a");
    const one = changed(arm, "tension.pull", 0.2);
    const two = changed(one, "events.2.kind", "c");
    return JSON.stringify({
        arm, one, two,
        backAgain: changed(two, "tension.pull", 0.1),
        restored: restored(two, "tension"),
        rebuilt: rebuilt(two, ["events"], tree => edited(tree, "events.1", undefined)),
        covered: changed(changed(arm, "events", [{ kind: "z" }]), "events.1.kind", "a").changes,
        leftOut: changed(arm, "title", null).changes,
        is: [isChanged(two, "tension"), isChanged(two, "ten"), isChanged(two, "events.2"), isChanged(two, "events.1")],
    });
}"""
STEPS = """async () => {
    const { History } = await import("/sandbox/history.js");
    const steps = new History(0);
    const seen = [];
    const hand = [[1, "a", 0], [2, "a", 500], [3, "b", 600], [4, "b", 5000], [5, null, 5001], [6, null, 5002]];
    for (const step of hand) steps.put(...step);
    while (steps.back()) seen.push(steps.now);
    while (steps.forth()) seen.push(steps.now);
    steps.back(); steps.put(7, null, 9000);
    return JSON.stringify({ seen, canForth: steps.canForth, now: steps.now });
}"""


@pytest.fixture(scope="module")
def told():
    return facts({key: load(key).text for key in paths()})


def test_a_room_said_as_settings_is_the_room(modules, told):
    """The buttons of tracks do to the text of a scenario what ``in_room`` does to the scenario."""
    keys = list(paths())
    answers = json.loads(modules.evaluate(ROOMS, [told, keys, TRACKS]))
    for key, found in zip(keys, answers, strict=True):
        for track, each in zip(TRACKS, found, strict=True):
            assert "faults" not in each, (key, track, each)
            expected = json.loads(json.dumps(plain(in_room(load(key), track))))
            apart = {name for name in expected if each["scenario"][name] != expected[name]}
            assert apart <= {"assumptions", "sources"}, (key, track)  # what no rule reads
            assert each["is"]


def test_a_change_is_one_only_where_it_differs_from_what_was_there(modules):
    found = json.loads(modules.evaluate(SETUPS))
    assert found["two"]["changes"] == [["tension.pull", 0.2], ["events.2.kind", "c"]]
    assert found["backAgain"]["changes"] == [["events.2.kind", "c"]]
    assert found["restored"]["changes"] == [["events.2.kind", "c"]]
    assert found["arm"]["changes"] == [], "what it was made of is not changed"
    assert found["covered"] == [["events", [{"kind": "z"}]], ["events.1.kind", "a"]]
    assert found["leftOut"] == []
    assert found["is"] == [True, False, True, False]


def test_a_part_built_anew_has_its_settings_in_it(modules):
    found = json.loads(modules.evaluate(SETUPS))["rebuilt"]
    assert found == {
        "scenario": None,
        "tree": {"months": 60, "tension": {"pull": 0.1}, "events": [{"kind": "c"}]},
        "changes": [["tension.pull", 0.2]],
    }


def test_steps_of_one_hand_are_one_step(modules):
    found = json.loads(modules.evaluate(STEPS))
    assert found == {"seen": [5, 4, 3, 2, 0, 2, 3, 4, 5, 6], "canForth": False, "now": 7}
