"""``backchannel page``: writes one file, never over somebody else's, and says what is wrong before any work is done."""

from __future__ import annotations

import json

import pytest

from sim import load
from sim.cli.commands.page import CHOICE
from sim.cli.exit_status import INVALID, REFUSED, USAGE
from sim.page import build
from sim.page.file import LARGEST, made_by
from tests.page.test_file import Elements


def facts(file):
    return Elements(file.read_text("utf-8")).facts


def test_a_page_is_written_where_one_looks_for_it(backchannel, tmp_path):
    result = backchannel("page", "standing", "oslo-1993")
    made = tmp_path / "page.html"
    assert result.exit_code == 0
    assert result.stdout.startswith(f"page.html: {made.stat().st_size / 1000:,.0f} kB, with standing, oslo-1993.")
    assert facts(made)["scenarios"] == {key: load(key).text for key in ("standing", "oslo-1993")}
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_without_a_name_there_is_a_menu_that_goes_with_a_mail(backchannel, tmp_path):
    told = json.loads(backchannel("page", "--out", "new/seminar.html", "--json").stdout)
    assert told["scenarios"] == list(CHOICE)
    assert told["bytes"] == (tmp_path / "new" / "seminar.html").stat().st_size <= LARGEST


def test_what_is_set_is_handed_over_beside_the_text_and_not_within(backchannel, tmp_path):
    backchannel("page", "standing", "--set", "tension.baseline=0.6", "--set", "governments.east.name=The <East>")
    told = facts(tmp_path / "page.html")
    assert told["changes"] == [["tension.baseline", 0.6], ["governments.east.name", "The <East>"]]
    assert told["scenarios"]["standing"] == load("standing").text


def test_a_case_of_ones_own_and_no_word_of_where_it_lies(backchannel, tmp_path):
    (tmp_path / "nobodys-business").mkdir()
    own = tmp_path / "nobodys-business" / "my-case.toml"
    own.write_text(load("standing").text, "utf-8")
    assert backchannel("page", own).exit_code == 0
    assert list(facts(tmp_path / "page.html")["scenarios"]) == ["my-case"]
    assert "nobodys-business" not in (tmp_path / "page.html").read_text("utf-8")


def test_the_same_command_writes_again_and_another_is_refused(backchannel, tmp_path):
    assert backchannel("page", "standing").exit_code == backchannel("page", "standing").exit_code == 0
    before = (tmp_path / "page.html").read_bytes()
    refused = backchannel("page", "oslo-1993")
    assert refused.exit_code == REFUSED
    assert "--force" in refused.stderr
    assert (tmp_path / "page.html").read_bytes() == before
    assert backchannel("page", "oslo-1993", "--force").exit_code == 0
    assert made_by(tmp_path / "page.html") == "backchannel page oslo-1993"


@pytest.mark.parametrize("content", [b"", b"<h1>mine</h1>", b"\xff\xfe"])
def test_what_somebody_else_wrote_stays(backchannel, tmp_path, content):
    (tmp_path / "page.html").write_bytes(content)
    assert backchannel("page", "standing").exit_code == REFUSED
    assert (tmp_path / "page.html").read_bytes() == content


def test_a_folder_and_a_place_that_cannot_be(backchannel, tmp_path, monkeypatch):
    monkeypatch.setattr(build, "is_kept", lambda: True)  # who had to wait would be told so in a line of its own
    (tmp_path / "file").write_text("x", "utf-8")
    for out, said in (tmp_path, "is a folder"), (tmp_path / "file" / "page.html", "--out"):
        result = backchannel("page", "standing", "--out", out)
        assert result.exit_code == REFUSED
        assert said in result.stderr
        assert result.stderr.count("\n") == 1


def test_two_scenarios_of_one_name(backchannel, tmp_path):
    (tmp_path / "standing.toml").write_text(load("standing").text, "utf-8")
    result = backchannel("page", "standing", "standing.toml")
    assert result.exit_code == USAGE
    assert '"standing"' in result.stderr


@pytest.mark.parametrize("words", [["nonsuch"], ["standing", "--set", "tension.baseline=7"]])
def test_what_is_no_scenario_is_refused_before_anything_is_made(backchannel, tmp_path, words):
    assert backchannel("page", *words).exit_code == INVALID
    assert list(tmp_path.iterdir()) == []


def test_more_than_goes_into_a_page_is_said_with_both_numbers(backchannel, tmp_path, monkeypatch):
    monkeypatch.setattr("sim.page.file.LARGEST", 1_000)
    result = backchannel("page", "standing")
    assert result.exit_code == INVALID
    assert "at most 1,000" in result.stderr
    assert "standing alone does not fit" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_how_many_scenarios_fit_is_said_and_so_many_do(backchannel, monkeypatch):
    """Which fault would this catch? One too many or too few, and the name of another that is to be left out."""
    sizes = [json.loads(backchannel("page", *CHOICE[:n], "--force", "--json").stdout)["bytes"] for n in (4, 5)]
    monkeypatch.setattr("sim.page.file.LARGEST", sum(sizes) // 2)
    refused = backchannel("page", *CHOICE, "--out", "large.html").stderr
    assert f"the first 4 of these 8 scenarios fit; leave out {CHOICE[4]} and" in refused
    assert backchannel("page", *CHOICE[:4], "--force").exit_code == 0


def test_who_has_to_wait_is_told_so(backchannel, monkeypatch):
    monkeypatch.setattr(build, "is_kept", lambda: False)
    assert "once" in backchannel("page", "standing").stderr
    monkeypatch.setattr(build, "is_kept", lambda: True)
    assert backchannel("page", "standing", "--force").stderr == ""
