"""Files of hostile size: each is answered in a sentence, in work that grows no faster than the file.

Nothing here looks at a clock. What took minutes did some work once for every pair of entries; here work is counted.
"""

from __future__ import annotations

import sys

import pytest

from sim.scenario import ScenarioError, load, loads, report, weight
from sim.scenario.ceilings import DATED, DEEPEST, FORUMS, GOVERNMENTS, LARGEST, LONGEST_TEXT, NOTES, QUESTIONS
from sim.scenario.draft import Draft
from sim.scenario.faults import MOST_TOLD
from sim.scenario.report import Report
from sim.seats import lay_out
from sim.state import blank

HEAD = """title = "t"
summary = "s"
months = 12
[governments.a]
name = "A"
[governments.b]
name = "B"
"""
FORUM = """[forums.f]
name = "F"
delegations = {a = {experts = 2}, b = {experts = 2}}
"""
SEATS = "delegations = {a = {experts = 1}, b = {experts = 1}}"


def repeated(count: int, entry: str) -> str:
    return "".join(f"{entry.replace('NUMBER', str(number))}\n" for number in range(count))


def too_many(path: str, count: int, allowed: str) -> str:
    return f"{path}: found {count:,}, allowed {allowed}"


LISTED = "a list of tables, each under its name in double brackets, at most"
# text, the one sentence
HOSTILE = {
    "12,000 forums": (
        HEAD + repeated(12_000, f'[forums.f_NUMBER]\nname = "F"\n{SEATS}'),
        too_many("forums", 12_000, f"a table for each forum, 1 to {FORUMS}"),
    ),
    "25,000 governments": (
        HEAD + FORUM + repeated(25_000, '[governments.g_NUMBER]\nname = "G"'),
        too_many("governments", 25_002, f"a table for each government, 2 to {GOVERNMENTS}"),
    ),
    "15,000 blocks": (
        HEAD + FORUM + repeated(15_000, '[[agenda]]\nname = "n"\nparties = ["a", "b"]\nquestions = 1'),
        too_many("agenda", 15_000, f"{LISTED} {QUESTIONS}"),
    ),
    "25,000 changes": (
        HEAD + FORUM + repeated(25_000, "[[forums.f.changes]]\nmonth = 2"),
        too_many("forums.f.changes", 25_000, f"{LISTED} {DATED}"),
    ),
    "20,000 events": (
        HEAD + FORUM + repeated(20_000, '[[events]]\nkind = "crises"\nmonth = 2'),
        too_many("events", 20_000, f"{LISTED} {DATED}"),
    ),
    "20,000 sources": (
        HEAD + FORUM + "[sources]\n" + repeated(20_000, '"months.NUMBER" = "x"'),
        too_many("sources", 20_000, f"a table of texts, at most {NOTES}"),
    ),
    "20,000 delegations": (
        HEAD + '[forums.f]\nname = "F"\n[forums.f.delegations]\n' + repeated(20_000, "g_NUMBER = {experts = 1}"),
        too_many("forums.f.delegations", 20_000, f"a table for each government, 2 to {GOVERNMENTS}"),
    ),
    "a list of 100,000": (
        HEAD + FORUM + "meets_in = [" + "1," * 100_000 + "]",
        "forums.f.meets_in: found a list of 100,000, allowed a list of 1 to 480 entries",
    ),
    "a title of 900,000 characters": (
        HEAD.replace('"t"', '"' + "t" * 900_000 + '"') + FORUM,
        f"title: found 900,000 characters, allowed at most {LONGEST_TEXT:,}",
    ),
    **{
        name: (HEAD + FORUM + text, f"keys, lists or tables are nested too deeply, allowed at most {DEEPEST} levels")
        for name, text in {
            "a key of 1,000 parts": ".".join(["k"] * 1000) + " = 1",
            "a key of 300,000 parts": ".".join(["k"] * 300_000) + " = 1",
            "a key of quoted parts": " . ".join(['"k"'] * 1000) + " = 1",
            "a table of 1,000 parts": "[" + ".".join(["k"] * 1000) + "]",
            "a key of many parts in a table": "k = {" + ".".join(["k"] * 1000) + " = 1}",
            "300,000 lists within each other": "k = " + "[" * 300_000,
            "100,000 tables within each other": "k = " + "{k = " * 100_000,
        }.items()
    },
}


@pytest.mark.parametrize(("text", "sentence"), HOSTILE.values(), ids=HOSTILE)
def test_more_than_any_scenario_holds_is_answered_in_one_sentence(monkeypatch, text, sentence):
    """Which fault this would catch: a fault of recursion, minutes of work, 5 GB taken."""
    if "allowed a table for each" in sentence or LISTED in sentence:
        monkeypatch.setattr(Draft, "in_order", lambda *_: pytest.fail("asked how the parts of an endless file fit"))
    with pytest.raises(ScenarioError) as caught:
        loads(text, "x.toml")
    (said,) = str(caught.value).split("\n")
    assert sentence in said


def counted(monkeypatch, text: str) -> int:
    """How many lines of the package's own code reading a text passes."""
    steps = 0

    def trace(frame, event, _):
        nonlocal steps
        if not frame.f_code.co_filename.endswith((".py",)) or "scenario" not in frame.f_code.co_filename:
            return None
        steps += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        loads(text, "x.toml")
    except ScenarioError:
        pass
    finally:
        sys.settrace(before)
    return steps


GROWING = {
    "changes, each in order": lambda n: HEAD.replace("12", "240") + FORUM + "".join(
        f"[[forums.f.changes]]\nmonth = {month}\nslots = 9\n" for month in range(2, n + 2)
    ),
    "changes that contradict": lambda n: HEAD + FORUM + repeated(n, "[[forums.f.changes]]\nmonth = 2\ndrafts = 9"),
    "events without a kind": lambda n: HEAD + FORUM + repeated(n, "[[events]]\nmonth = 2"),
    "unknown keys": lambda n: HEAD + FORUM + repeated(n, "k_NUMBER = 1"),
    "sources of nothing": lambda n: HEAD + FORUM + "[sources]\n" + repeated(n, '"k.NUMBER" = "x"'),
}  # fmt: skip


@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING)
def test_work_grows_with_the_file_and_not_faster(monkeypatch, text):
    """Which fault this would catch: entries looked at once for every other: 16 times the work for 4 times as many."""
    loads(HEAD + FORUM)  # what is read once for all
    small, large = counted(monkeypatch, text(50)), counted(monkeypatch, text(200))
    assert large < 5 * small


def test_at_most_fifty_faults_are_told_and_the_others_counted():
    with pytest.raises(ScenarioError) as caught:
        loads(HEAD + FORUM + repeated(1234, "slts_NUMBER = 1"), "x.toml")
    *told, last = str(caught.value).split("\n")
    assert (len(told), last) == (MOST_TOLD, "and 1,184 more")
    assert len(caught.value.faults) == 1234
    assert told[0].startswith("x.toml:11: forums.f.slts_0: unknown key")


def test_the_word_that_was_meant_is_looked_for_as_often_as_it_is_told(monkeypatch):
    """Which fault this would catch: a hundred thousand unknown keys, each held against every known one."""
    asked: list[str] = []
    real = report.nearest
    monkeypatch.setattr(report, "nearest", lambda word, words: asked.append(word) or real(word, words))
    with pytest.raises(ScenarioError, match='did you mean "slots"'):
        loads(HEAD + FORUM + "slotz = 1\n" + repeated(1000, "slots_NUMBER = 1"))
    assert len(asked) == MOST_TOLD


def test_a_fault_is_found_above_and_below_a_path_whatever_their_number():
    report = Report("x", {}, {})
    for number in range(10):
        report.add(("forums", str(number), "slots"), "found", "allowed")
    assert not any(report.fine(path) for path in [(), ("forums",), ("forums", "3"), ("forums", "3", "slots", "deeper")])
    assert report.fine(("forums", "3", "drafts"), ("forums", "10"), ("events",))


def test_a_file_beyond_the_limit_is_not_read_to_its_end(tmp_path):
    """Which fault this would catch: 10 GB in memory, to be told that 1 MB is allowed."""
    path = tmp_path / "x.toml"
    with path.open("wb") as file:
        file.truncate(10 * LARGEST)
    with pytest.raises(ScenarioError, match=f"found a file of {10 * LARGEST:,} bytes, allowed at most {LARGEST:,}"):
        load(path)


def test_all_that_is_allowed_is_read(base):
    """Which fault this would catch: a ceiling that is one too low."""
    keys = [f"g{number}" for number in range(GOVERNMENTS)]
    text = 'title = "t"\nsummary = "s"\nmonths = 240\n'
    text += "".join(f'[governments.{key}]\nname = "G"\n' for key in keys)
    for number in range(FORUMS):
        text += f'[forums.f{number}]\nname = "F"\n[forums.f{number}.delegations]\n'
        text += "".join(f"{key} = {{experts = 1}}\n" for key in keys)
    text += repeated(DATED, '[[events]]\nkind = "crisis"\nmonth = 2')
    scenario = loads(text)
    assert (len(scenario.governments), len(scenario.forums), len(scenario.events)) == (GOVERNMENTS, FORUMS, DATED)


def crowded(governments: int, seats: int, forums: int, questions: int) -> str:
    keys = [f"g{number}" for number in range(governments)]
    text = f'title = "t"\nsummary = "s"\n[drafting]\nissues = 8\nquestions = {questions}\n'
    text += "".join(f'[governments.{key}]\nname = "G"\n' for key in keys)
    for number in range(forums):
        text += f'[forums.f{number}]\nname = "F"\n[forums.f{number}.delegations]\n'
        text += "".join(f"{key} = {{experts = {seats}}}\n" for key in keys)
    return text


def test_a_dialogue_too_heavy_for_memory_is_told_before_any_is_taken():
    """Which fault this would catch: MemoryError, or a machine that swaps, where a product of five sizes was written."""
    with pytest.raises(ScenarioError) as caught:
        loads(crowded(12, 40, 12, 40), "x.toml")
    assert str(caught.value) == (
        "x.toml:1: found a dialogue that takes 288 MB, most of it for "
        "40 questions x 5,760 seats x 12 governments x 8 issues, allowed at most 100 MB"
    )


def test_so_is_the_room_of_a_track():
    with pytest.raises(ScenarioError, match=r"rooms\.track2: found a dialogue that takes .* 5,760 seats"):
        loads(crowded(12, 1, 12, 40), "x.toml", ["rooms.track2.experts=40"])


@pytest.mark.parametrize(("governments", "seats", "forums"), [(5, 20, 2), (12, 10, 3)])
def test_a_dialogue_weighs_what_the_engine_takes(monkeypatch, governments, seats, forums):
    """Which fault this would catch: a column that the state has gained, and its weight has not."""
    scenario = loads(crowded(governments, seats, forums, 9))
    state = blank(lay_out(scenario), scenario.theory.drafting.issues)
    taken = state.floats.nbytes + state.whole.nbytes + state.flags.nbytes
    for ceiling, light in ((taken, True), (0.9 * taken, False)):
        report = Report("x", {}, {})
        monkeypatch.setattr(weight, "HEAVIEST", ceiling)
        weight.weigh(scenario, report)
        assert report.fine(()) is light
