"""One table of sentences: what README, docs and experiments say is in it, word for word, and as it may be told."""

from __future__ import annotations

import ast
import csv
import re
import shutil

import pytest

from sim.validation.headlines import __main__ as command
from sim.validation.headlines import document, places, will
from sim.validation.headlines.claims import HEADLINES, MOST, README
from sim.validation.headlines.storage import CELLS as CELLS_FILE
from sim.validation.headlines.storage import CellStore, whole
from sim.validation.headlines.wording import UNTOLD, left_out, of_places, rests_on, statements
from sim.validation.patterns.claims import MORE
from tests.docs.documents import DOCUMENTS, ROOT, name_of

STORED = ROOT / "experiments" / "headlines"
CELLS = whole(CellStore(STORED).cells())
EVERY = statements(CELLS, CellStore(STORED).vectors())
PRINTED = places.PlaceContent(EVERY, rests_on(CELLS, CellStore(STORED).region), will.read(STORED / will.FILE))
PLACES = places.places(ROOT)
AGAIN = "run python -m sim.validation.headlines --page-only"


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_list_is_closed_and_every_sentence_is_claimed_somewhere():
    assert len(HEADLINES) == len({each.key for each in HEADLINES}) <= MOST
    assert len({each.sentence for each in HEADLINES}) == len(HEADLINES)
    assert all(each.places and each.sentence.endswith(".") for each in HEADLINES)
    assert all(file.is_file() for file in PLACES.values())
    experiments = {file.stem for file in (ROOT / "experiments").glob("*.py")}
    assert set(PLACES) == {README, *experiments}


@pytest.mark.parametrize("each", HEADLINES, ids=lambda each: each.key)
def test_a_sentence_is_a_lead_above_a_margin_that_has_a_reason(each):
    """Verdicts read no other direction; a weight on either side, or nothing would be compared."""
    assert each.part.direction == MORE
    assert each.part.smallest >= 0
    assert each.part.reason
    assert not each.part.per
    assert min(term.weight for term in each.part.terms) < 0 < max(term.weight for term in each.part.terms)


@pytest.mark.parametrize("name", PLACES)
def test_a_place_says_what_may_be_told_and_nothing_else(name):
    """A sentence that holds in fewer than four of five must not stand there without its condition."""
    text = PLACES[name].read_text(encoding="utf-8")
    again = places.in_readme(text, PRINTED) if name == README else places.in_experiment(text, name, PRINTED)
    assert again == text, AGAIN
    said = plain(text)
    assert all(plain(each) in said for each in of_places(EVERY, name))
    assert left_out(EVERY, name) in said
    for each in EVERY:
        if each.how == UNTOLD:
            assert each.headline.sentence not in said


@pytest.mark.parametrize("path", [*DOCUMENTS, *PLACES.values()], ids=name_of)
def test_no_sentence_stands_anywhere_by_hand(path):
    """Catches a page that keeps a headline when its numbers have turned."""
    if name_of(path) == "docs/headlines.md":
        return
    said = plain(places.by_hand(path.read_text(encoding="utf-8")))
    assert [each.key for each in HEADLINES if each.sentence in said] == []


def test_a_sentence_written_by_hand_would_be_found():
    text = f"a\n<!-- headlines -->\n{HEADLINES[0].sentence}\n<!-- end of headlines -->\n"
    assert HEADLINES[0].sentence not in plain(places.by_hand(text))
    assert HEADLINES[0].sentence in plain(places.by_hand(text + HEADLINES[0].sentence))


def test_every_page_is_written_from_what_is_stored():
    dialogues = sum(cell.dialogues for cell in CELLS)
    text = (ROOT / "docs" / "headlines.md").read_text(encoding="utf-8")
    assert text == document.text(EVERY, PRINTED.rests, CellStore(STORED).looks, dialogues), AGAIN


def test_experiments_stay_programs_and_their_docstrings_narrow():
    for name, file in PLACES.items():
        if name != README:
            said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
            assert max(map(len, said.splitlines())) <= 120
            assert said.count(places.REGION) == 1


def test_a_changed_verdict_changes_every_place_and_twice_is_once(tmp_path):
    """Written for other numbers in a copy of the project: nothing is left of the old ones."""
    shutil.copytree(STORED, tmp_path / "experiments" / "headlines")
    (tmp_path / "docs").mkdir()
    for file in PLACES.values():
        shutil.copy(file, tmp_path / file.relative_to(ROOT))
    file = tmp_path / "experiments" / "headlines" / CELLS_FILE
    head, *rows = csv.reader(file.read_text(encoding="utf-8").splitlines())
    for row in rows:  # every lead turned round, but for its width
        row[3::2] = [f"-{lead}".replace("--", "") if lead else "" for lead in row[3::2]]
    file.write_text("".join(",".join(row) + "\n" for row in (head, *rows)), encoding="utf-8")
    command.write(tmp_path / "experiments" / "headlines", tmp_path)
    readme = (tmp_path / README).read_text(encoding="utf-8")
    assert not [each.key for each in HEADLINES if each.sentence in plain(readme)]
    assert "not told" in readme
    command.write(tmp_path / "experiments" / "headlines", tmp_path)
    assert (tmp_path / README).read_text(encoding="utf-8") == readme
