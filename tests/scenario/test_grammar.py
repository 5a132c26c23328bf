"""Broken files, one key wrong at a time: the top of the file, chapters and governments."""

from __future__ import annotations

import pytest

from sim.rules import PARAMETERS
from sim.scenario import ScenarioError, loads

# old text, new text (@ marks the line that must be named), path, words of the sentence
CASES = [
    ('title = "Base"\n', "", "title", "missing|not empty"),
    ('title = "Base"', '@title = ""', "title", 'found ""|not empty'),
    ('title = "Base"', '@title = "  "', "title", "not empty"),
    ('title = "Base"', "@title = 3", "title", "found 3|text on one line"),
    ('title = "Base"', '@title = "a\\nb"', "title", "text on one line"),
    ('title = "Base"', '@titel = "Base"\ntitle = "Base"', "titel", 'unknown key; did you mean "title"? Allowed: title'),
    ('summary = "Everything in order."\n', "", "summary", "missing"),
    ('summary = "Everything in order."', "@summary = []", "summary", "found a list"),
    ("months = 48", "@months = 0", "months", "found 0, allowed a whole number from 1 to 240 (months)"),
    ("months = 48", "@months = 241", "months", "found 241"),
    ("months = 48", "@months = 48.0", "months", "found 48.0, allowed a whole number"),
    ("months = 48", "@months = true", "months", "found true"),
    ("months = 48", '@months = "48"', "months", 'found "48"'),
    (
        "months = 48",
        "@months = 0x" + "f" * 5000,
        "months",
        "found a whole number of more than 20 digits",
    ),
    ('start = "2013-06"', '@start = "2013-13"', "start", 'found "2013-13"|YYYY-MM'),
    ('start = "2013-06"', '@start = "2013-6"', "start", "YYYY-MM"),
    ('start = "2013-06"', "@start = 2013-06-01", "start", "found a date or time (2013-06-01)"),
    ('"months" = "assumption"', '@"months" = 1', "sources.months", "found 1, allowed text, not empty"),
    ('"months" = "assumption"', '@"months" = ""', "sources.months", "not empty"),
    ('"months" = "assumption"', '@tension.pull = "a"', "sources.tension", "found a table|whole path in quotes"),
    ("baseline = 0.3", "@baseline = 1.4", "tension.baseline", "found 1.4, allowed 0 to 0.95 (share)"),
    ("baseline = 0.3", "@baseline = nan", "tension.baseline", "found nan, allowed 0 to 0.95 (share)"),
    ("baseline = 0.3", "@baseline = -inf", "tension.baseline", "found -inf"),
    (
        "baseline = 0.3",
        "@basline = 0.3",
        "tension.basline",
        'unknown key; did you mean "baseline"? Allowed: baseline, ',
    ),
    ("[tension]\nbaseline = 0.3", "[tension]\n@qqq = 1", "tension.qqq", "unknown key, allowed baseline, pull, crisis"),
    ("[tension]", "@[tensions]", "tensions", 'unknown key; did you mean "tension"?'),
    ("issues = 3", "@issues = 3.0", "drafting.issues", "found 3.0, allowed a whole number from 2 to 8 (issues)"),
    ("issues = 3", "@issues = 9", "drafting.issues", "found 9"),
    (
        "[forum]\nslots = 8",
        "[forum]\n@slots = 25",
        "forum.slots",
        "found 25, allowed a whole number from 1 to 24 (rounds)",
    ),
    ("[governments.usa]", "@[governments.USA]", "governments.USA", 'not a key for a government; did you mean "usa"?'),
    ("[forums.big]", "[forums.9b]\n[forums.big]", "forums.9b", "not a key for a forum|small letters, digits"),
    (
        "[governments.japan]",
        "[governments.jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj]\nname = 'a'\n[governments.japan]",
        "governments.jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj",
        "at most 32",
    ),
    ('name = "United States"\n', "", "governments.usa.name", "missing|not empty"),
    (
        "encroachment = 0.2",
        "@encroachment = 1.01",
        "governments.usa.encroachment",
        "found 1.01, allowed 0 to 1 (share)",
    ),
    ("encroachment = 0.2", "@rigidity = 0.61", "governments.usa.rigidity", "allowed 0.5 to 0.6 (worth)"),
    ("encroachment = 0.2", "@floor = 0.2", "governments.usa.floor", "allowed 0.25 to 4 (ratio)"),
    ("encroachment = 0.2", "@receptive = -0.1", "governments.usa.receptive", "allowed 0 to 1 (share)"),
    ("encroachment = 0.2", "@encroachmnt = 0.2", "governments.usa.encroachmnt", 'did you mean "encroachment"?'),
    ("reach = 2", "@reach = 5.5", "governments.usa.reach", "found 5.5, allowed 0.2 to 5 (ratio)"),
    ("power = 1.5", "@power = 0", "governments.china.power", "found 0, allowed 0.25 to 4 (ratio)"),
]


@pytest.mark.parametrize(("old", "new", "path", "words"), CASES)
def test_each_key_wrong_in_each_way_gets_its_sentence(verdict, old, new, path, words):
    sentence = verdict(old, new, path)
    assert all(word in sentence for word in words.split("|")), sentence


@pytest.mark.parametrize("path", PARAMETERS)
def test_every_parameter_is_held_to_its_type_and_range(base, path):
    parameter = PARAMETERS[path]
    wrong = [f"{parameter.low - 0.5}", f"{parameter.high + 1}", "nan", "inf", "true", '"many"', "[]", "{}"]
    wrong += [f"{int(parameter.low) - 1}"] if parameter.kind is int else []
    for value in wrong:
        with pytest.raises(ScenarioError) as caught:
            loads(base, "x.toml", [f"{path}={value}"])
        assert path in {fault.path for fault in caught.value.faults}, value
        fault = next(fault for fault in caught.value.faults if fault.path == path)
        assert f"{parameter.low:g} to {parameter.high:g} ({parameter.unit})" in fault.allowed
