"""Names in any script: a PDF with their letters, or a page and a sentence; words that run from right to left do."""

from __future__ import annotations

import re
import sys

import pytest
from click.testing import CliRunner

from sim.brief import NEEDS
from sim.brief.make import make
from sim.brief.template_files import PAGE, PRINTED, template
from sim.brief.typeset import _apart
from sim.brief.web_page import page
from sim.cli.commands.brief import brief
from sim.store.folders import MARKER
from tests.brief.folders import tracks
from tests.charts.made_up_face import face, machine

ARABIC, CHINESE = "حوار دائم", "对话"


def names(pdf):
    """Faces embedded in a PDF."""
    return {name.decode() for name in re.findall(rb"/BaseFont\s*/\w+\+([\w-]+)", pdf)}


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the command on a study of a dialogue with a Chinese name, in the folder ``out``."""
    monkeypatch.chdir(tmp_path)
    tracks(tmp_path / "results" / "made-up", title=CHINESE)
    return lambda *words: CliRunner().invoke(brief, ["made-up", "--out", "out", *words])


def there(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != MARKER) if folder.exists() else []


def test_names_in_scripts_that_need_nothing_installed_are_printed(tmp_path):
    """There was no brief at all: the text could not be displayed with any font."""
    with machine():
        made = make(tracks(tmp_path, title=f"{ARABIC}, דיאלוג, მუდმივი, Dia\u0301logo"), "A title with გ, ד and ح")
    assert {"SourceSans3-Regular", "DejaVuSans", "DejaVuSans-Bold"} <= names(made.pdf)


def test_a_face_of_the_machine_is_printed_with(tmp_path):
    found = face(tmp_path / "some.ttf", "Some Face", CHINESE)
    with machine(found):
        made = make(tracks(tmp_path / "study", title=CHINESE))
        again = make(tracks(tmp_path / "study", title=CHINESE))
    assert any(name.startswith("Some") for name in names(made.pdf)), names(made.pdf)
    assert again.pdf == made.pdf


def test_letters_without_a_face_give_a_page_and_say_what_to_install(run, tmp_path):
    with machine():
        done = run()
    assert done.exit_code == 3
    assert "The PDF cannot be printed: no typeface here has the letters 对 话 (Chinese); install Noto" in done.stderr
    assert done.stderr.rstrip().endswith("The page was written all the same.")
    assert there(tmp_path / "out") == ["brief.html"]
    assert CHINESE in (tmp_path / "out" / "brief.html").read_text(encoding="utf-8")


def test_only_a_pdf_that_cannot_be_printed_writes_nothing(run, tmp_path):
    with machine():
        done = run("--pdf")
    assert done.exit_code == 3
    assert "(Chinese)" in done.stderr
    assert there(tmp_path / "out") == []


def test_a_page_never_needs_what_prints(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "sim.brief.typeset", None)  # as where typst does not start
    with machine():
        done = run("--html")
        assert (done.exit_code, there(tmp_path / "out")) == (0, ["brief.html"]), done.stderr
        assert "A page for a screen" in done.stdout
        done = run("--pdf")
    assert done.exit_code == 3
    assert "typst is not there or does not start" in done.stderr


def test_without_typst_the_page_is_written_and_the_pdf_asked_for_is_told(run, tmp_path, monkeypatch):
    monkeypatch.setattr("sim.brief.find_spec", lambda name: None if name == "typst" else name)
    done = run()
    assert done.exit_code == 3
    assert 'The PDF of a brief needs typst, not installed here. Install with: pip install "backchannel' in done.stderr
    assert there(tmp_path / "out") == ["brief.html"]
    assert run("--html").exit_code == 0
    assert run("--pdf").exit_code == 2


def test_a_pdf_never_needs_what_makes_a_page(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "sim.brief.web_page", None)
    made = make(tracks(tmp_path), forms=("pdf",))
    assert list(made.files) == ["pdf"]


def test_what_does_not_fit_two_printed_pages_still_gives_a_page(run, tmp_path):
    tracks(tmp_path / "results" / "made-up")
    done = run("--title", "far too long a title " * 600)
    assert done.exit_code == 3
    assert "does not fit two pages" in done.stderr
    assert there(tmp_path / "out") == ["brief.html"]


def test_a_page_alone_is_as_full_as_one_beside_a_pdf(made, tmp_path):
    alone = make(tracks(tmp_path), forms=("html",)).content
    assert len(alone.figures) >= len(made("tracks").content.figures)
    assert len(alone.table.rows) >= len(made("tracks").content.table.rows)
    assert not alone.dense


def test_words_from_right_to_left_are_set_apart_on_a_page(made):
    content = made("tracks").content._replace(
        title=f"{ARABIC} <NATO> وروسيا", subject=ARABIC, answer=(f"9 in 100 with {ARABIC} & 7 with <b>",),
        commands=(f"backchannel study {ARABIC}",),
    )  # fmt: skip
    text = page(content, template(PAGE, None))
    assert f'<h1><bdi dir="rtl">{ARABIC} &lt;<bdi>NATO</bdi>&gt; وروسيا</bdi></h1>' in text
    assert f'Policy brief · <bdi dir="rtl">{ARABIC}</bdi></p>' in text
    assert f"<li>9 in 100 with <bdi>{ARABIC}</bdi> &amp; 7 with &lt;b&gt;</li>" in text
    assert not set(text) & set("\u2066\u2067\u2068\u2069")  # nothing is copied with a command


def test_a_page_of_latin_names_sets_nothing_apart(made):
    assert "<bdi" not in made("tracks").html


def test_words_from_right_to_left_are_set_apart_in_print_but_not_in_a_command(made):
    told = _apart({"title": ARABIC, "answer": [f"{ARABIC}, 9 in 100"], "commands": [f"run {ARABIC}.toml"]})
    assert told == {
        "title": f"\u2067{ARABIC}\u2069",
        "answer": [f"\u2068{ARABIC}\u2069, 9 in 100"],
        "commands": [f"run {ARABIC}.toml"],
    }


def test_templates_of_ones_own_from_before_still_print(tmp_path):
    before = template(PRINTED, None).replace('("Source Sans 3", ..brief.faces)', '"Source Sans 3"')
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / PRINTED).write_text(before, encoding="utf-8")
    with machine():
        assert "DejaVuSans" in names(make(tracks(tmp_path / "study", title=ARABIC), "", tmp_path / "own").pdf)


def test_every_form_of_a_brief_has_a_package(made):
    assert list(made("tracks").files) == list(NEEDS)
