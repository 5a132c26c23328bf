"""What people write who do not write TOML every day: each is refused with what to write in its place."""

from __future__ import annotations

import pytest

from sim.scenario import ScenarioError, loads

# old text of the base, new text (@ marks the line that must be named), path, words of the sentence
VALUES = [
    ("baseline = 0.3", '@baseline = "0,7"', "tension.baseline", 'found "0,7", allowed 0 to 0.95 (share); write 0.7'),
    ("baseline = 0.3", '@baseline = "70%"', "tension.baseline", 'found "70%", allowed 0 to 0.95 (share); write 0.7'),
    ("baseline = 0.3", '@baseline = "12,5 %"', "tension.baseline", "write 0.125"),
    ("baseline = 0.3", '@baseline = "0.7"', "tension.baseline", "write 0.7"),
    ("baseline = 0.3", "@baseline = 70", "tension.baseline", "allowed 0 to 0.95 (share); write 0.7 for 70%"),
    ("months = 48", '@months = "48"', "months", "write 48"),
    ("months = 48", "@months = 48.0", "months", "write 48"),
    ("month = 12", '@month = "2014-08"', "events.3.month", "write 15: month 1 is 2013-06, the scenario's start"),
    ("month = 12", "@month = 2014-08-01", "events.3.month", "write 15: month 1 is 2013-06"),
    ("month = 12", '@month = "08/2014"', "events.3.month", "write 15: month 1 is 2013-06"),
    ("month = 12", '@month = "August 2014"', "events.3.month", "write 15: month 1 is 2013-06"),
    ("month = 12", '@month = "Aug. 2014"', "events.3.month", "write 15: month 1 is 2013-06"),
    ("month = 12", '@month = "August"', "events.3.month", "months are counted: 1 is 2013-06, the scenario's start"),
    ("month = 12", '@month = "1999-08"', "events.3.month", "months are counted: 1 is 2013-06, the scenario's start"),
    ("opens = 3", '@opens = "2013-08"', "forums.small.opens", "write 3: month 1 is 2013-06"),
    ("meets_in = [1, 13, 13, 25]", '@meets_in = ["2013-06"]', "forums.big.meets_in", "write 1: month 1 is 2013-06"),
    ("meets_in = [1, 13, 13, 25]", "@meets_in = 13", "forums.big.meets_in", "write [13]"),
    ('people = ["One", "Two"]', '@people = "One"', "forums.small.delegations.usa.people", 'write ["One"]'),
    ('start = "2013-06"', "@start = 2013-06-01", "start", 'write "2013-06"'),
    ("[tension]\n", "@[[tension]]\n", "tension", "found a list, allowed a table; write [tension], in single brackets"),
    (
        "[forums.small.delegations.usa]",
        "@[[forums.small.delegations.usa]]",
        "forums.small.delegations.usa",
        "write [forums.small.delegations.usa], in single brackets",
    ),
]
# whole lines that are no TOML, what is said of them
LINES = [
    ("baseline = 0,7", "found 0,7; write 0.7"),
    ("baseline = 70%", "found 70%; write 0.7"),
    ("baseline = 70 % # high", "found 70 %; write 0.7"),
    ("start = 2013-06", 'found 2013-06; write "2013-06", in quotes'),
    ('start = "2013-06"\nmonth = 2014-08', "found 2014-08; write 15: month 1 is 2013-06, the scenario's start"),
    ("month = August 2014", "found August 2014; months are counted: 1 is the scenario's first"),
    ('[events]\nkind = "crisis"\n[events]', "found [events] beside another; write [[events]] above each"),
    ("[events]\na = 1\n[[events]]", "found [[events]] beside another; write [[events]] above each"),
    ("[forums.small.changes]\n[forums.small.changes]", "write [[forums.small.changes]] above each"),
]


@pytest.mark.parametrize(("old", "new", "path", "words"), VALUES)
def test_a_value_that_cannot_stand_is_answered_with_what_to_write(verdict, old, new, path, words):
    assert words in verdict(old, new, path)


@pytest.mark.parametrize(("text", "words"), LINES)
def test_a_line_that_is_no_toml_is_answered_with_what_to_write(text, words):
    with pytest.raises(ScenarioError) as caught:
        loads(text, "x.toml")
    (sentence,) = str(caught.value).split("\n")
    assert words in sentence
    assert sentence.startswith(f"x.toml:{text.count(chr(10)) + 1}: column "), sentence


@pytest.mark.parametrize(("written", "words"), [("0,7", "write 0.7"), ("70%", "write 0.7"), ("70", "0.7 for 70%")])
def test_overrides_are_answered_alike(base, written, words):
    with pytest.raises(ScenarioError, match=words):
        loads(base, "x.toml", [f"tension.baseline={written}"])


def test_a_key_of_the_first_edition_is_answered_with_the_one_that_took_its_place(base):
    """In a file and on the command line: trust.success went, and trust.ratio says what a breakthrough weighs."""
    words = r"trust\.success: unknown key.*; since 0\.2\.0 write trust\.ratio: a breakthrough weighs breach / ratio$"
    with pytest.raises(ScenarioError, match=words):
        loads(base + "\n[trust]\nsuccess = 1.58\n", "x.toml")
    with pytest.raises(ScenarioError, match=words):
        loads(base, "x.toml", ["trust.success=1.58"])


def test_a_month_of_a_scenario_without_start_is_told_where_counting_begins(base):
    text = base.replace('start = "2013-06"\n', "").replace("month = 12", 'month = "2014-08"')
    with pytest.raises(ScenarioError, match="months are counted: 1 is the scenario's first, and start says which"):
        loads(text)


@pytest.mark.parametrize("value", ['"many"', '"0,7,8"', '"7%%"', "[]", "{}", "true", "nan", "-1", '"NaN%"', '""'])
def test_nothing_is_guessed_where_nothing_can_be(base, value):
    with pytest.raises(ScenarioError) as caught:
        loads(base, "x.toml", [f"tension.baseline={value}"])
    assert str(caught.value).endswith("allowed 0 to 0.95 (share)")


def test_what_is_advised_can_stand(base):
    """Which fault this would catch: advice that is refused when it is taken."""
    for advised in ("0.7", "0.125"):
        loads(base, "x.toml", [f"tension.baseline={advised}"])
    loads(base, "x.toml", ["events.3.month=15", "forums.small.opens=3", "forums.big.meets_in=[1]"])


def test_events_in_single_brackets(base):
    """Which fault this would catch: "found a table", where one bracket is missing."""
    before, _, _ = base.partition("[[events]]")
    with pytest.raises(ScenarioError, match=r"events: found a table, allowed .*; write \[\[events\]\]"):
        loads(f'{before}[events]\nkind = "crisis"\nmonth = 2\n'.replace('"events.1.month" = "assumption"\n', ""))


@pytest.mark.parametrize("value", ['["small", "big"]', '"small, big"', '""'])
def test_the_record_speaks_of_one_forum(base, value):
    """Which fault this would catch: a record of no forum, or of several, answered with what kind of text it is."""
    with pytest.raises(ScenarioError, match=r"record\.forum: found .*the key of one forum"):
        loads(base, "x.toml", [f"record.forum={value}"])


def test_nobody_speaks_in_official_capacity_where_no_official_sits(base, verdict):
    """Which fault this would catch: a room believed to be official that no rule takes for one."""
    words = 'found "official", where no official sits, allowed officials, 1 or more, or no capacity'
    path = "forums.small.delegations.usa.capacity"
    assert words in verdict("dependence = 0.5", '@capacity = "official"', path)
    changed = "forums.small.changes.1.delegations.usa.capacity"
    assert words in verdict("officials = 1\nformer = 2", 'former = 3\n@capacity = "official"', changed)
    with pytest.raises(ScenarioError, match=r"rooms\.track2\.capacity: found \"official\", where no official sits"):
        loads(base, "x.toml", ["rooms.track2.capacity=official"])


def test_a_government_without_a_seat_is_told(verdict):
    """Which fault this would catch: a side that takes part in nothing, for want of a delegation."""
    path = "governments.mongolia"
    sentence = verdict("[governments.japan]", '@[governments.mongolia]\nname = "M"\n[governments.japan]', path)
    assert "sits in no forum, allowed a delegation in one of: small, big" in sentence
