"""Counts of patterns in documents: from one table, in marked places, and nowhere else."""

from __future__ import annotations

import re
import shutil

import pytest

from sim.cli import main
from sim.cli.commands.patterns import FEW
from sim.validation.patterns import PATTERNS, __main__
from sim.validation.patterns.discussion import DISCUSSION
from sim.validation.patterns.places import DOCUMENTS, NAME
from sim.validation.patterns.report import from_csv, tally_from
from sim.validation.patterns.wording import headline
from sim.validation.placeholders import emptied, filled
from tests.docs.documents import DOCUMENTS as ALL
from tests.docs.documents import ROOT, name_of

TABLE = (ROOT / "docs" / "patterns.csv").read_text(encoding="utf-8")
SENTENCE = headline(from_csv(TABLE, PATTERNS.values()))
COUNT = re.compile(r"\d+\s+of\s+(the\s+)?\d+\s+patterns|\bof\s+\d+\s+patterns", re.I)
PAST = {
    "docs/decisions/0017-history-matching-in-waves.md",
    "docs/decisions/0018-patterns-are-declared-before-they-are-played.md",
}
"""Where counts stand of centres that were given up: decisions tell what was found when they were taken."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_prints_the_count_of_the_table(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert " ".join(SENTENCE.split()) in " ".join(text.split()), "run python -m sim.validation.patterns --page-only"
    assert filled(text, NAME, SENTENCE) == text


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_no_document_counts_patterns_by_hand(path):
    """Catches a page that keeps an old count when the table has moved."""
    name, text = name_of(path), path.read_text(encoding="utf-8")
    if name in PAST or name == "docs/patterns.md":
        return
    assert not COUNT.search(emptied(text, NAME))
    assert ("<!-- patterns -->" in text) == (name in DOCUMENTS)


def test_a_count_written_by_hand_would_be_found():
    assert COUNT.search("- Of 25 patterns 21 are reproduced")
    assert COUNT.search("At that centre 12 of 25\npatterns were")
    assert not COUNT.search(
        emptied(filled("<!-- patterns -->\n<!-- end of patterns -->\n", NAME, "19 of 19 patterns hold."), NAME)
    )


def test_other_text_stays_and_filling_twice_changes_nothing():
    text = "a\n  <!-- patterns -->\n  old\n  and older\n  <!-- end of patterns -->\nb\n"
    once = filled(text, NAME, "word " * 60)
    assert filled(once, NAME, "word " * 60) == once
    assert (once[:2], once[-3:]) == ("a\n", "\nb\n")
    assert "old" not in once
    assert all(line.startswith("  ") and len(line) <= 120 for line in once.splitlines()[1:-1])


def test_one_command_writes_page_and_counts(tmp_path, capsys):
    for name in ("docs/patterns.csv", *DOCUMENTS):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for name in DOCUMENTS:
        document = tmp_path / name
        document.write_text(filled(document.read_text(encoding="utf-8"), NAME, "Nothing yet."), encoding="utf-8")
    __main__.write(tmp_path)
    for name in ("docs/patterns.md", *DOCUMENTS):
        assert (tmp_path / name).read_text(encoding="utf-8") == (ROOT / name).read_text(encoding="utf-8"), name
    assert capsys.readouterr().out == ""


def test_it_says_which_texts_of_the_discussion_do_not_fit(tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(DISCUSSION, "E1", "Because of something.")
    monkeypatch.delitem(DISCUSSION, "E24")
    (tmp_path / "docs" / "decisions").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "patterns.csv", tmp_path / "docs" / "patterns.csv")
    for name in DOCUMENTS:
        (tmp_path / name).touch()
    __main__.write(tmp_path)
    assert capsys.readouterr().out == (
        "sim/validation/patterns/discussion.py lacks a text: E24\n"
        "sim/validation/patterns/discussion.py has one too many: E1\n"
    )


def test_it_plays_what_the_command_plays():
    """The page of the project and the command's answer to anyone who asks are the same numbers."""
    asked = {each.name: each.default for each in main.commands["patterns"].params}
    assert (asked["repetitions"], asked["seed"], FEW) == (__main__.REPETITIONS, __main__.SEED, __main__.FEW)


@pytest.mark.deep
def test_at_a_hundredth_of_the_size_it_makes_a_whole_table(capsys):
    text = __main__.table(100)
    assert len(from_csv(text, PATTERNS.values())) == len(PATTERNS)
    assert {sum(verdicts.values()) for verdicts in tally_from(text).values()} == {__main__.SETTINGS}
