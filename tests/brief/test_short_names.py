"""Names longer than two pages bear: cut by rule where they must be, and nothing cut in silence."""

from __future__ import annotations

import pytest

from sim.brief.compose import compose
from sim.brief.make import make
from sim.brief.short_names import CUT, NOTE, cut_names
from tests.brief.folders import LONG, ROOMS, grid, made_up

STARTS = tuple(f"{name} and by its annexes on rank, language and the shape of tables" for name in ROOMS)
ENDS = tuple(
    f"seated by their governments' protocol and by the annexes to it that were agreed in the room with number {n}"
    for n in range(12)
)
OTHERS = {"tension.baseline": tuple(f"0.{n}" for n in range(1, 10)), "encroachment.level": ("0.0", "0.4", "0.8")}
QUESTION = "When people of several governments meet for years, does it matter who of them sits at the table? " * 2


def study(folder, names):
    """A comparison of long names at 27 settings, under a long question."""
    return made_up(folder, {"forums.standing.arrangement": names}, OTHERS, title=LONG, question=QUESTION)


@pytest.mark.parametrize(
    "names",
    [
        ROOMS,
        STARTS,
        ENDS,
        ("a b c d", "a b c e f g", "x"),
        ("one, two three four", "one, two"),
        ("a b c, d e", "a b c d e"),
    ],
)
def test_cut_names_are_as_many_as_whole_ones(names):
    found = cut_names(names)
    assert len(set(found)) == len(names)
    for name, short in zip(names, found, strict=True):
        assert all(part.strip() in name for part in short.split(CUT))
        assert len(short) <= len(name)


def test_a_brief_that_fits_names_everything_in_full(tmp_path):
    content = compose(grid(tmp_path), lambda draft: 2)
    assert CUT not in " ".join((*content.answer, *content.sure))


def test_rows_that_are_left_out_are_counted(tmp_path):
    folder = study(tmp_path, ROOMS)
    content = compose(folder, lambda draft: 2 if len(draft.table.rows) <= 5 and not draft.back else 3)
    assert len(content.table.rows) == 5
    assert "The first 5 of 13 rows; the study's summary.csv holds all." in content.table.note


@pytest.mark.deep
@pytest.mark.parametrize("names", [STARTS, ENDS], ids=["beginning", "end"])
def test_twelve_long_names_at_27_settings_make_two_pages(tmp_path, names):
    """Ended in: does not fit two pages."""
    content = make(study(tmp_path, names)).content
    sentences = " ".join((*content.answer, *content.sure)).replace("\N{NO-BREAK SPACE}", " ")
    assert not any(name in sentences for name in names)
    assert NOTE in content.sure
    assert any(name in content.title for name in names)
    assert {row[0] for row in content.table.rows} - {"No best can be told"} <= set(names)
