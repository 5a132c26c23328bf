"""Scenarios read by the page: what Python's reader says of a text, the page's says too, to the last letter."""

from __future__ import annotations

import json

import pytest

from sim.scenario import loads
from sim.scenario.plan import TRACKS
from sim.scenario.seating import in_room
from sim.scenario.shipped import paths
from tests.browser import broken
from tests.browser.mutated import mutated
from tests.browser.reading import FILE, Case, answers, as_json, judged, told
from tests.scenario.conftest import BASE

SHIPPED = [Case(path.read_text(encoding="utf-8"), path.name) for path in paths().values()]
ROOMS = """async ([scenarios, tracks]) => {
    const { inRoom } = await import("/reading/room.js");
    const rooms = (scenario) => tracks.flatMap((track) =>
        [undefined, scenario.forums[0].key].map((forum) => inRoom(scenario, track, forum)));
    return JSON.stringify(scenarios.map(rooms));
}"""

BY_HAND = [*(Case(text) for text in broken.texts()), *(Case(BASE, FILE, [text]) for text in broken.SETTINGS)]
AT_RANDOM = [Case(text) for text in mutated(2000, seed=1)]
LISTEN = """async () => {
    const { READING } = await import("/words/reading.js");
    const silent = new Set();
    const listen = (table, path) => Object.entries(table).forEach(([name, word]) => {
        const place = `${path}${name}`;
        if (typeof word === "object") return listen(word, `${place}.`);
        silent.add(place);
        Object.defineProperty(table, name, { get() { silent.delete(place); return word; } });
    });
    listen(READING, "");
    window.silent = () => [...silent];
}"""
OF_THE_PAGE = {
    "nothing",
    "noTable",
    "values",
    "noValue.deep",
    "notUtf8",
    "utf8",
    "largeFile",
    "track",
    "forum",
    "noneSuch",
}
"""Said of trees, bytes, rooms and values of JavaScript alone, which other tests look at."""


def test_every_shipped_scenario_is_read_as_python_reads_it(modules):
    assert set(judged(SHIPPED, answers(modules, SHIPPED))) == {"scenario"}


def test_every_room_of_every_shipped_scenario_is_seated_as_python_seats_it(modules):
    scenarios = [loads(str(each.content), each.file) for each in SHIPPED]
    seated = modules.evaluate(ROOMS, [[as_json(each) for each in scenarios], list(TRACKS)])
    for scenario, rooms in zip(scenarios, json.loads(seated), strict=True):
        first = scenario.forums[0].key
        assert rooms == [as_json(in_room(scenario, track, forum)) for track in TRACKS for forum in (None, first)]


@pytest.fixture(scope="module")
def heard(chromium, served):
    """What is read in files that are broken by hand, and at random; and which sentences were then never said."""
    page = chromium.new_page()
    page.goto(served)
    page.evaluate(LISTEN)
    found = answers(page, [*BY_HAND, *AT_RANDOM])
    yield found[: len(BY_HAND)], found[len(BY_HAND) :], set(page.evaluate("silent()"))
    page.close()


def test_every_file_that_is_broken_by_hand_gets_the_sentences_of_the_command(heard):
    kinds = judged(BY_HAND, heard[0])
    assert kinds.count("faults") > 240


@pytest.mark.parametrize(
    "content",
    [
        b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbftitle = 1", b"a = 1\r\nb", b"a\xff", b"\xc3", b"\xc0\xaf",
        b"a = '\xed\xa0\x80'", b"\n\n a\xf0\x9f\x98", b"\xf5\x80\x80\x80", b"\xe2\x82", b"a\n\xf0\x8f\xbf\xbf",
        b"\xf4\x90\x80\x80", b"\x00", b"\xff\xfea\x00", "ü = 1".encode("latin-1"), "a = 1\n\u2028b = 2".encode(),
        b"\xef\xbb\xbf\xef\xbb\xbfa = 1",
    ],
)  # fmt: skip
def test_bytes_that_are_no_text_are_told_where(modules, content):
    judged([Case(content)], answers(modules, [Case(content)]))


def test_files_beyond_all_measure_get_their_one_sentence(modules):
    found = answers(modules, [Case(text) for text, _ in broken.ENDLESS])
    for answer, (text, sentence) in zip(found, broken.ENDLESS, strict=True):
        assert any(sentence in each for each in answer["faults"]), text[:200]
    (large,) = answers(modules, [Case("#" * 1_000_001)])
    assert large == {"faults": ["x.toml: found a file of 1,000,001 bytes, allowed at most 1,000,000"]}


def test_every_file_that_is_broken_at_random_is_read_or_gets_the_sentences_of_the_command(heard):
    kinds = judged(AT_RANDOM, heard[1])
    assert kinds.count("scenario") > len(AT_RANDOM) // 10
    assert kinds.count("faults") > len(AT_RANDOM) // 2


@pytest.mark.parametrize(
    ("table", "name", "planted"), [("ceilings", "SEATS", 39), ("told", "MOST_TOLD", 49), ("hints", "longest_number", 4)]
)
def test_a_fault_planted_in_what_the_page_is_told_is_found(modules, table, name, planted):
    facts = told()
    facts["grammar"][table][name] = planted
    with pytest.raises(AssertionError):
        judged(BY_HAND, answers(modules, BY_HAND, facts))


def test_every_sentence_is_said_and_so_was_held_to_pythons(heard):
    """Which fault this would catch: a sentence that no file of these tests brings up, and that Python has otherwise."""
    assert heard[2] == OF_THE_PAGE


def test_the_generator_breaks_alike_from_the_same_seed():
    assert list(mutated(9, seed=2)) == list(mutated(9, seed=2)) != list(mutated(9, seed=3))
