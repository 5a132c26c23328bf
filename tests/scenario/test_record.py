"""The record of a scenario: read as strictly as the rest, and read by nobody in the model."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sim.engine import replay, simulate
from sim.scenario import ScenarioError, load, loads
from sim.scenario.origin import vouch_for
from sim.scenario.record import Record
from tests.proof import first_difference

RECORD = """
[record]
kind = "case"
forum = "small"
period = "2013 to 2017"
uptake = "yes"
transfer = "yes"
uptake_months = [3, 5]
transfer_months = [7, 9]
ended = "signed"
unknown = ["Who knew."]
sources = ["One, 1999", "Two, 2001"]
"""


def test_a_record_is_read_and_its_sources_stand_among_the_others(base):
    scenario = loads(base + RECORD)
    known = ("Who knew.",), ("One, 1999", "Two, 2001")
    assert scenario.record == Record(
        "case", "small", "2013 to 2017", "yes", "yes", "yes", (3, 5), (7, 9), "checked", "signed", *known
    )  # fmt: skip
    assert scenario.sources["record"] == "One, 1999; Two, 2001"
    assert loads(base).record is None


@pytest.mark.parametrize("strict", ["no", "unknown", "yes"])
@pytest.mark.parametrize("lenient", ["no", "unknown", "yes"])
def test_the_lenient_coding_finds_at_least_what_the_strict_one_finds(base, strict, lenient):
    """Left out it is the strict one."""
    plain = base + RECORD.replace("transfer_months = [7, 9]\n", "").replace(
        'transfer = "yes"', f'transfer = "{strict}"'
    )
    assert loads(plain).record.transfer_lenient == strict
    both = plain + f'transfer_lenient = "{lenient}"\n'
    order = ("no", "unknown", "yes")
    if order.index(lenient) >= order.index(strict):
        assert (loads(both).record.transfer, loads(both).record.transfer_lenient) == (strict, lenient)
    else:
        with pytest.raises(ScenarioError, match=rf'record\.transfer_lenient: found "{lenient}", allowed .*is {strict}'):
            loads(both, "x.toml")


def test_a_case_may_say_that_its_facts_are_from_memory(base):
    assert loads(base + RECORD + 'facts = "from memory"\n').record.facts == "from memory"
    with pytest.raises(ScenarioError, match=r'record\.facts: found "memory"; did you mean "from memory"'):
        loads(base + RECORD + 'facts = "memory"\n', "x.toml")


def test_what_contributed_was_taken_up(base):
    record = RECORD.replace("uptake_months = [3, 5]\ntransfer_months = [7, 9]\n", "").replace('"yes"', '"no"')
    with pytest.raises(ScenarioError, match=r'record\.uptake: found "no", allowed yes, since transfer_lenient is yes'):
        loads(base + record + 'transfer_lenient = "yes"\n', "x.toml")


def test_a_preset_needs_little_and_an_only_forum_need_not_be_named():
    preset = loads(load().text + '[record]\nkind = "preset"\nsources = ["assumption"]\n').record
    assert preset is not None
    assert (preset.forum, preset.uptake, preset.transfer, preset.uptake_months) == (
        "standing",
        "unknown",
        "unknown",
        None,
    )


# old text, new text (@ marks the line that must be named), path, words of the sentence
CASES = [
    ('"case"', '@"kase"', "kind", 'found "kase"; did you mean "case"? Allowed: case, preset'),
    ('kind = "case"\n', "", "kind", "missing, allowed case, preset"),
    ('"small"', '@"smal"', "forum", 'found "smal"; did you mean "small"? Allowed: the key of one forum: small, big'),
    ('forum = "small"\n', "", "forum", "missing, allowed the key of one forum: small, big"),
    ('uptake = "yes"', '@uptake = "yess"', "uptake", 'did you mean "yes"? Allowed: yes, no, unknown'),
    ('transfer = "yes"', "@transfer = true", "transfer", "found true, allowed yes, no, unknown"),
    ('transfer = "yes"', 'transfer = "no"', "transfer_months", 'found beside transfer = "no"'),
    ('transfer = "yes"', 'transfer = "unknown"', "transfer_months", "allowed months where transfer is yes"),
    ("[3, 5]", "@[5, 3]", "uptake_months", "found 5 before 3, allowed the earliest month first"),
    ("[3, 5]", "@[3]", "uptake_months", "found a list of 1, allowed a list of 2 entries"),
    ("[3, 5]", "@[3.0, 5]", "uptake_months", "found 3.0, allowed a whole number from 0 to 600"),
    ("[7, 9]", "@[1, 2]", "transfer_months", "found 2 as the latest month, allowed 3 or later"),
    ('period = "2013 to 2017"\n', "", "period", "missing, allowed text on one line, not empty, in the record"),
    ('ended = "signed"', '@ended = " "', "ended", "missing"),
    ('["One, 1999", "Two, 2001"]', "@[]", "sources", "found a list of 0"),
    ('"Two, 2001"', '"@"', "sources", 'found "", allowed text on one line, not empty'),
    ('sources = ["One, 1999", "Two, 2001"]\n', "", "sources", "missing"),
    ("unknown =", "@unknwon =", "unknwon", 'unknown key of a record; did you mean "unknown"?'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "key", "words"), CASES)
def test_each_key_wrong_in_each_way_gets_its_sentence(base, old, new, key, words):
    assert RECORD.count(old) == 1
    text = base + RECORD.replace(old, new)
    line = text[: text.index("@")].count("\n") + 1 if "@" in new else 0
    with pytest.raises(ScenarioError) as caught:
        loads(text.replace("@", ""), "x.toml")
    (fault,) = caught.value.faults
    assert fault.path == f"record.{key}"
    assert words in str(fault)
    assert not line or fault.line == line


def test_what_was_transferred_was_taken_up(base):
    text = base + RECORD.replace('uptake = "yes"', 'uptake = "no"').replace("uptake_months = [3, 5]\n", "")
    with pytest.raises(ScenarioError, match=r'record\.uptake: found "no", allowed yes, since transfer is yes'):
        loads(text, "x.toml")


def test_nothing_came_of_what_never_was(base):
    with pytest.raises(ScenarioError) as caught:
        loads(base + RECORD.replace('"case"', '"preset"'), "x.toml")
    assert [fault.path for fault in caught.value.faults] == ["record.uptake", "record.transfer"]


def test_no_bit_of_a_result_depends_on_the_record():
    """Catches a rule, a draw or a key of luck that reads what happened."""
    true = load("oslo-1993")
    other = load("oslo-1993", ["record.transfer_months=[8, 8]", "record.forum=washington", "record.ended=otherwise"])
    assert true.record != other.record
    for changed in (other, vouch_for(replace(true, record=None))):
        assert first_difference(replay(true, 7, 2), replay(changed, 7, 2)) == ""
        one, two = simulate(true, 50, 3).outcomes, simulate(changed, 50, 3).outcomes
        assert all(np.array_equal(one[name], two[name], equal_nan=True) for name in one)
