"""Assumptions: read as strictly as the rest, played both ways by one function, and read by no rule."""

from __future__ import annotations

import pytest

from sim.engine import replay
from sim.lab.preparation.digest import scenario_digest
from sim.scenario import ScenarioError, load, loads
from sim.scenario.assumption import Assumption, otherwise
from sim.scenario.check_assumptions import check_assumptions
from sim.scenario.seating import in_room
from tests.proof import first_difference


def assumed(key: str, other: object, why: str = "no source counts it") -> str:
    """The table of an assumption in TOML; ``other`` as TOML writes it."""
    return f'\n[[assumptions]]\nkey = "{key}"\nother = {other}\nwhy = "{why}"\n'


def faults(text: str, overrides=()):
    with pytest.raises(ScenarioError) as caught:
        loads(text, "x.toml", overrides)
    return caught.value.faults


# What is read ---------------------------------------------------------------------------------------------------


def test_assumptions_are_read_in_the_order_of_the_file(base):
    text = base + assumed("governments.usa.encroachment", 0.6) + assumed("events.3", '"left out"')
    assert loads(text).assumptions == (
        Assumption("governments.usa.encroachment", 0.6, "no source counts it"),
        Assumption("events.3", "left out", "no source counts it"),
    )
    assert loads(base).assumptions == ()


# key, other value in TOML, the base with it instead: what must be equal to playing it otherwise
BOTH_WAYS = [
    ("governments.usa.encroachment", "0.6", ("encroachment = 0.2", "encroachment = 0.6")),
    ("governments.usa.encroachment", '"left out"', ("encroachment = 0.2\n", "")),
    ("governments.japan.encroachment", "0.6", ('name = "Japan"', 'name = "Japan"\nencroachment = 0.6')),
    ("forums.small.delegations.usa.dependence", '"left out"', ("dependence = 0.5\n", "")),
    ("forums.big.delegations.japan", "{ former = 1, experts = 2 }", ("{ experts = 3 }", "{former = 1, experts = 2}")),
    ("forums.big.meets_in", "[2, 14]", ("[1, 13, 13, 25]", "[2, 14]")),
    ("forums.small.delegations.china.capacity", '"private"', ('"official"', '"private"')),
    ("forums.small.changes.2", '"left out"', ("[[forums.small.changes]]\nmonth = 9\nmandate = 0.2\n", "")),
    ("events.6.size", "0.5", ("size = 1\n", "size = 0.5\n")),
    ("events.1", '"left out"', ('[[events]]\nkind = "crisis"\nmonth = 2\n', "")),
    ("tension", '"left out"', ("[tension]\nbaseline = 0.3\nbreakdown = 0.8\n", "")),
]


@pytest.mark.parametrize(("key", "other", "change"), BOTH_WAYS)
def test_otherwise_is_the_file_with_the_other_value(base, key, other, change):
    """Catches a value that reaches another row, and a default that is not taken where something is left out."""
    scenario = loads(base + assumed(key, other))
    assert base.count(change[0]) == 1
    written = base.replace(*change)
    if key == "events.1":
        written = written.replace('"events.1.month" = "assumption"\n', "")
    assert scenario_digest(otherwise(scenario, scenario.assumptions[0])) == scenario_digest(loads(written))


# What is refused ------------------------------------------------------------------------------------------------

TEMPLATE = '\n[[assumptions]]\nkey = "governments.usa.encroachment"\nother = 0.6\nwhy = "no source counts it"\n'
# text of the template, text in its place (@ marks the line that must be named), key, words of the sentence
REFUSED = [
    ('"governments.usa', '@"governments.us', "key", 'did you mean "governments.usa.encroachment"? Allowed: a name tha'),
    (
        "usa.encroachment",
        "@usa.encroachmnt",
        "key",
        'found "governments.usa.encroachmnt", which is not in the scenario',
    ),
    ('"governments.usa.encroachment"', '@"trust.success"', "key", "; since 0.2.0 write trust.ratio"),
    ('"governments.usa.encroachment"', '@"events.7"', "key", "which is not in the scenario; did you mean"),
    ('"governments.usa.encroachment"', '@"events.3.size"', "key", "which is not in the scenario"),
    ('"governments.usa.encroachment"', '@""', "key", 'found "", allowed text on one line, not empty'),
    ('"governments.usa.encroachment"', "@7", "key", "found 7, allowed text on one line"),
    ('"governments.usa.encroachment"', '@"title"', "key", "which only describes, allowed a key that a run reads"),
    ('"governments.usa.encroachment"', '@"governments.usa.name"', "key", "which only describes"),
    ('"governments.usa.encroachment"', '@"assumptions.1.other"', "key", "which only describes"),
    ('key = "governments.usa.encroachment"\n', "", "key", "missing, allowed text on one line, not empty"),
    ("0.6", "@0.2", "other", "found 0.2, which changes nothing, allowed a value other than 0.2 that stands"),
    ("0.6", "@1.5", "other", "found 1.5, allowed 0 to 1 (share)"),
    ("0.6", "@60", "other", "found 60, allowed 0 to 1 (share); write 0.6 for 60%"),
    ("0.6", '@"high"', "other", 'found "high", allowed 0 to 1 (share)'),
    ("0.6", "@nan", "other", "found nan, allowed 0 to 1 (share)"),
    ("0.6", "@2017-01-01", "other", 'found "2017-01-01", allowed 0 to 1'),
    ("0.6", f"@0x{'f' * 6000}", "other", "found a whole number of more than 20 digits, allowed a value that may stand"),
    ("other = 0.6\n", "", "other", 'missing, allowed a value that may stand under the key, or "left out"'),
    ('why = "no source counts it"\n', "", "why", "missing, allowed text on one line, not empty"),
    ('"no source counts it"', '@" "', "why", 'found " ", allowed text on one line, not empty'),
    ("why =", "@wy =", "wy", 'unknown key of an assumption; did you mean "why"? Allowed: key, other, why'),
]


@pytest.mark.parametrize(("old", "new", "key", "words"), REFUSED)
def test_each_key_wrong_in_each_way_gets_its_sentence(base, old, new, key, words):
    assert TEMPLATE.count(old) == 1
    text = base + TEMPLATE.replace(old, new)
    line = text[: text.index("@")].count("\n") + 1 if "@" in new else 0
    found = [fault for fault in faults(text.replace("@", "")) if fault.path == f"assumptions.1.{key}"]
    assert len(found) == 1
    assert words in str(found[0])
    assert not line or found[0].line == line


# key, other value, words of the sentence
NO_OTHER = [
    ("governments.japan.rigidity", "0.54", "", ""),
    ("governments.japan.power", "1", "changes nothing", "a value other than 1.0 that stands"),
    ("forum.slots", "8.0", "changes nothing", "a value other than 8 that stands"),
    ("forums.big.meets_in", "[1, 13, 13, 25]", "changes nothing", "a value other than the one that stands"),
    ("forums.small.opens", '"left out"', "", ""),
    ("tension.pull", '"left out"', 'found "left out" of what the file does not write', "stand under tension.pull"),
    ("forums.small.name", '"left out"', "which only describes", "a key that a run reads"),
    ("events.3.month", '"left out"', 'found "left out"; then events.3.month: missing', "1 to 240 (month)"),
    ("governments.japan", '"left out"', "then forums.big.delegations.japan: no such government", "usa, china"),
    ("tension.baseline", "0.9", "then tension.breakdown: found 0.8", "above tension.baseline, which is 0.9"),
    ("months", "30", "then events.6.month: found 31", "1 to 30, the scenario's months"),
    ("events.6.month", "49", "found 49", "1 to 48, the scenario's months"),
    ("forums.small.delegations.china.officials", "5", "", ""),
    ("forums.small.delegations.usa.experts", "2", "then forums.small.changes.1.delegations.usa", "4"),
]


@pytest.mark.parametrize(("key", "other", "found", "allowed"), NO_OTHER)
def test_an_other_value_must_stand_in_the_whole_of_the_scenario_and_change_it(base, key, other, found, allowed):
    """Catches a check of the single value only: the case could then not be played with it."""
    text = base + assumed(key, other)
    if not found:
        assert loads(text).assumptions
        return
    assert any(found in f"{fault.path}: {fault.found}" and allowed in fault.allowed for fault in faults(text))


def test_one_other_value_is_given_once_and_several_may_be(base):
    one, two = assumed("governments.usa.encroachment", 0.6), assumed("governments.usa.encroachment", 0.9)
    assert len(loads(base + one + two).assumptions) == 2
    (fault,) = faults(base + one + two + one)
    assert fault.path == "assumptions.3"
    assert str(fault).endswith("found 0.6 for governments.usa.encroachment twice, allowed every other value once")


def test_all_wrong_assumptions_are_told_at_once(base):
    text = base + assumed("governments.us.power", 2) + assumed("tension.pull", 7) + assumed("events.1", '"left out"')
    assert [fault.path for fault in faults(text)] == ["assumptions.1.key", "assumptions.2.other"]


def test_an_assumption_that_is_set_by_hand_is_named_as_such(base):
    text = base + assumed("governments.usa.encroachment", 0.6)
    (fault,) = faults(text, ["assumptions.1.other=0.2"])
    assert (fault.file, fault.line, fault.path) == ('override "assumptions.1.other=0.2"', 0, "assumptions.1.other")
    assert loads(text, overrides=["assumptions.1.other=0.7"]).assumptions[0].other == 0.7


# What it changes ------------------------------------------------------------------------------------------------


def test_setting_a_value_to_its_other_one_contradicts_nothing(base):
    """Catches a check of what is set: nobody could then play a scenario otherwise, or shorter."""
    text = base + assumed("governments.usa.encroachment", 0.6) + assumed("events.6.month", 47)
    assert loads(text, overrides=["governments.usa.encroachment=0.6"]).governments[0].encroachment == 0.6
    assert loads(text, overrides=["months=44"]).months == 44
    assert len(loads(text, overrides=["months=44"]).assumptions) == 2


def test_no_bit_of_a_result_depends_on_assumptions():
    """Catches a rule, a draw, a key of luck or of kept runs that reads what is assumed."""
    bare = load("cyprus")
    text = bare.text.split("[[assumptions]]")[0]
    other = loads(text + assumed("governments.turkish_cypriots.encroachment", 0.3), "cyprus.toml")
    none = loads(text, "cyprus.toml")
    assert (none.assumptions, len(other.assumptions)) == ((), 1)
    assert scenario_digest(none) == scenario_digest(other)
    assert first_difference(replay(none, 7, 2), replay(other, 7, 2)) == ""
    assert scenario_digest(otherwise(other, other.assumptions[0])) != scenario_digest(other)


def test_a_swapped_room_says_which_assumption_it_no_longer_has(base):
    scenario = in_room(loads(base + assumed("forums.big.delegations.japan", "{ former = 3 }")), "track2")
    with pytest.raises(ScenarioError, match="no effect on a room that was swapped"):
        otherwise(scenario, scenario.assumptions[0])


def test_a_study_reads_its_assumptions_once(base, monkeypatch):
    """Which fault this would catch: a thousand points, each of which reads every assumption again."""
    asked = []
    monkeypatch.setattr("sim.scenario.read.check_assumptions", lambda *_: asked.append(check_assumptions))
    text = base + assumed("governments.usa.encroachment", 0.61)
    for level in range(20):
        loads(text, "x.toml", [f"tension.pull={level / 100}"])
    assert len(asked) == 1
