"""Rows, object and page of what was found; the page of the project holds what its table holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sim.validation.patterns import PATTERNS
from sim.validation.patterns.discussion import DISCUSSION
from sim.validation.patterns.document import page, section
from sim.validation.patterns.play import Player
from sim.validation.patterns.report import as_csv, as_object, from_csv, rows, tally_from
from sim.validation.patterns.wording import fails, kind, summary, verdict_in_words
from tests.validation.patterns.made_up import between, few, found

DOCS = Path(__file__).resolve().parents[3] / "docs"
TABLE = (DOCS / "patterns.csv").read_text(encoding="utf-8")
SHOWN = from_csv(TABLE, PATTERNS.values())
"""What the page of the project was made from."""
HOLDS, OPEN, WRONG = between(0.2, 0.4), between(-0.5, 0.5), between(-0.4, -0.2)


def test_a_row_a_part_says_what_was_compared_and_what_would_count():
    table = rows([found("E1", HOLDS, OPEN)])
    assert [row["part"] for row in table] == [1, 2]
    assert table[0]["verdict"] == "reproduced"
    assert {row["pattern_verdict"] for row in table} == {"not identified"}
    assert (table[0]["effect"], table[0]["low"], table[0]["high"], table[0]["smallest"]) == (0.3, 0.2, 0.4, 0.1)


def test_rows_come_back_as_they_went():
    played, _ = few()
    back = from_csv(as_csv(played), PATTERNS.values())
    assert rows(back) == rows(played)
    assert [each.verdict for each in back] == [each.verdict for each in played]


def test_a_table_of_other_patterns_is_refused():
    played, _ = few()
    text = as_csv(played)
    with pytest.raises(ValueError, match="part 1 of E1: make it anew"):
        from_csv(text.replace("Track 2 above 1.5", "Track 2 above 3"), PATTERNS.values())
    with pytest.raises(ValueError, match="no pattern: S3"):
        from_csv(text, list(PATTERNS.values())[:-1])


def test_the_object_holds_every_pattern_and_no_nan():
    told = as_object(few()[0], {"seed": 1}, {code: {"reproduced": 3} for code in PATTERNS})
    read = json.loads(json.dumps(told, allow_nan=False))
    assert [each["code"] for each in read["patterns"]] == list(PATTERNS)
    assert sum(read["reproduced"].values()) == 19
    assert sum(read["no_test"].values()) == 7
    assert read["patterns"][0]["settings"] == {"reproduced": 3}
    assert all(part["reason"] for each in read["patterns"] for part in each["parts"])


def test_a_prediction_counts_neither_way_and_what_is_banned_is_avoided_or_produced():
    told = summary([found("E1", HOLDS), found("E2", WRONG), found("E3", WRONG, prediction=True), found("N1", WRONG)])
    assert told == (
        "Not reproduced: E2. Produced, though it must not be: N1. 1 of 2 patterns of the evidence are reproduced. "
        "0 of 1 results that must not be shown are avoided. E3 is a prediction: not predicted."
    )
    assert verdict_in_words(found("N2", HOLDS)) == "avoided"
    assert (kind(found("S1", HOLDS).pattern), verdict_in_words(found("S1", OPEN))) == ("also asked", "not identified")


def test_what_fails_by_size_alone_is_named():
    small, none = between(0.02, 0.06), between(-0.02, 0.02)
    told = summary([found("E1", small), found("E2", HOLDS, small), found("E3", WRONG), found("E4", HOLDS, none)])
    assert told.startswith("Not reproduced: E1, E2, E3, E4. 0 of 4 patterns")
    assert "By size alone fail E1 and E2: what is claimed is shown" in told
    assert "By size" not in summary([found("E1", none), found("E2", small, OPEN), found("E3", HOLDS)])


def test_the_page_discusses_what_fails_and_only_that(monkeypatch):
    monkeypatch.setitem(DISCUSSION, "E1", "Because of something.")
    assert "Because of something." in section(found("E1", WRONG))
    assert "Because of something." in section(found("E1", OPEN))
    assert "Because of something." not in section(found("E1", HOLDS))


def test_the_page_speaks_of_exactly_the_failing_ones():
    """After a change of defaults: play the patterns again, then write or take out a text in sim.validation.patterns."""
    assert sorted(DISCUSSION) == sorted(each.pattern.code for each in SHOWN if fails(each))


def test_the_page_is_made_from_the_table():
    assert (DOCS / "patterns.md").read_text(encoding="utf-8") == page(SHOWN, tally_from(TABLE))


def test_the_page_shows_verdicts_across_settings_if_there_are_any():
    tally = {"E1": {"reproduced": 17, "not reproduced": 2, "not identified": 1}}
    text = page([found("E1", HOLDS)], tally)
    assert "| reproduced | 17 | 2 | 1 |" in text
    assert "verdicts at 20 vectors" in text
    assert "vectors of the calibrated region" not in page([found("E1", HOLDS)])


def test_verdicts_across_settings_are_read_back_from_the_table():
    tally = {
        code: {"reproduced": 3, "not reproduced": number, "not identified": 0} for number, code in enumerate(PATTERNS)
    }
    patterns = [found(code, HOLDS) for code in PATTERNS]
    assert tally_from(as_csv(patterns, tally)) == tally
    assert tally_from(as_csv(patterns)) is None


def assert_shown(*codes):
    """The table of the project says what the model shows, with the seed and repetitions of the command's defaults."""
    shown = {each.pattern.code: each for each in SHOWN}
    for each in Player(2000).play([PATTERNS[code] for code in codes]):
        for now, then in zip(each.parts, shown[each.pattern.code].parts, strict=True):
            numbers = [(part.effect.estimate, part.effect.low, part.effect.high) for part in (now, then)]
            assert numbers[0] == pytest.approx(numbers[1], rel=1e-4, abs=1e-6), now.part.claim


def test_the_table_says_what_the_model_shows():
    assert_shown("E2")


@pytest.mark.deep
def test_the_table_says_what_the_model_shows_elsewhere():
    assert_shown("E1", "E4", "E12", "E18", "N3")
