"""The one file: whole, reproducible, small enough for a mail, and deaf to what names in a scenario say."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from sim.charts.layout.colours import contrast
from sim.page import build
from sim.page.file import LARGEST, WEB, data, looks, page, script, words
from sim.scenario import load
from sim.scenario.shipped import paths

HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> {{program}} \u2028 \" ' &"
TEXT = f"title = '''{HOSTILE}'''"
"""A scenario that is called so, written as it is called."""


class Elements(HTMLParser):
    """What stands in which element, as a browser divides them."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: dict[str, str] = {}
        self.metas: dict[str, str] = {}
        self.tags: list[str] = []
        self._now = ""
        self.feed(text)

    @property
    def facts(self) -> dict[str, Any]:
        """What the page is told, as it puts it together."""
        return {**json.loads(self.texts["facts"]), "scenarios": json.loads(self.unzipped("scenarios"))}

    def unzipped(self, name: str) -> bytes:
        return gzip.decompress(base64.b64decode(self.texts[name]))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        self._now = given.get("id") or tag
        if tag == "meta":
            self.metas[given.get("http-equiv") or given.get("name") or ""] = given.get("content") or ""

    def handle_data(self, data):
        self.texts[self._now] = self.texts.get(self._now, "") + data

    def handle_endtag(self, tag):
        self._now = ""


@pytest.fixture(scope="module")
def made() -> Elements:
    return Elements(page({"standing": load("standing").text, "hostile": TEXT}, [("title", HOSTILE)], HOSTILE).decode())


def test_the_same_scenarios_give_the_same_bytes():
    assert page({"a": "title = 1"}) == page({"a": "title = 1"}) != page({"a": "title = 2"})


def test_a_page_of_all_shipped_scenarios_goes_with_a_mail():
    assert len(page({key: load(key).text for key in paths()})) <= LARGEST


def test_names_in_a_scenario_end_no_element(made):
    plain = Elements(page({"standing": "", "hostile": ""}).decode())
    assert made.tags == plain.tags
    told = made.facts
    assert (told["scenarios"]["hostile"], told["titles"]["hostile"]) == (TEXT, HOSTILE)
    assert told["changes"][0][1] == made.metas["backchannel-command"] == HOSTILE


def test_the_module_travels_whole(made):
    assert made.unzipped("module") == build.module()


def test_no_mark_is_left_unfilled(made):
    assert "{{" not in re.sub(r"<script.*?</script>", "", page({"a": ""}).decode(), flags=re.S)
    used = re.findall(r"\{\{word:(\w+)\}\}", (WEB / "page.html").read_text(encoding="utf-8"))
    assert set(used) <= set(words(WEB))


def test_the_policy_names_scripts_and_looks_by_their_hashes_and_no_address(made):
    policy = dict(part.split(" ", 1) for part in made.metas["Content-Security-Policy"].split("; "))
    for directive, elements in {"script-src": ["worker", "program"], "style-src": ["style"]}.items():
        hashes = [hashlib.sha256(made.texts[each].encode()).digest() for each in elements]
        named = [f"'sha256-{base64.b64encode(each).decode()}'" for each in hashes]
        assert policy[directive].split()[: len(named)] == named
    assert policy["default-src"] == policy["connect-src"] == policy["form-action"] == policy["base-uri"] == "'none'"
    assert not re.search(r"unsafe-inline|'unsafe-eval'|https?:|\*", made.metas["Content-Security-Policy"])


def test_nothing_is_fetched_and_no_style_or_handler_stands_in_an_attribute():
    frame = (WEB / "page.html").read_text(encoding="utf-8")
    assert not re.search(r"\s(?:src|srcset|style|on\w+)=|<link|@import|url\(", frame + looks(WEB))


@pytest.mark.parametrize("text", ["a</script>b", "a</SCRIPT >b", "<!--", "<script>"])
def test_a_script_ends_no_element(text):
    assert json.loads(f'"{script(text)}"'.replace(r"\!", "!").replace(r"<\s", "<s").replace(r"<\S", "<S")) == text
    assert not re.search(r"</?script|<!--", script(text), re.I)


@pytest.mark.parametrize("told", [HOSTILE, {HOSTILE: [HOSTILE, 1.5, None]}, "\u2028\u2029é"])
def test_facts_are_the_json_they_were(told):
    assert json.loads(data(told)) == told
    assert not set("<\u2028\u2029") & set(data(told))


def tokens(sheet: str, block: str) -> dict[str, str]:
    """Colours of a block of a style sheet, by their names."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", sheet.partition(block + " {")[2].partition("}")[0]))


LIGHT = tokens(looks(WEB), ":root")
DARK = {**LIGHT, **tokens(looks(WEB), ':root[data-shade="dark"]')}
TEXTS = ("ink", "ink-soft", "series-1", "series-2", "series-3", "accent", "warn")


@pytest.mark.parametrize("shade", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "raised"])
def test_words_and_marks_stand_out_from_what_is_behind_them(shade, ground):
    assert {
        name: contrast(shade[name], shade[ground]) for name in TEXTS if contrast(shade[name], shade[ground]) < 4.5
    } == {}
    assert contrast(shade["edge"], shade[ground]) >= 3
    assert contrast(shade["on-accent"], shade["accent"]) >= 4.5


def test_no_other_sheet_brings_a_colour_of_its_own():
    others = [sheet for sheet in WEB.rglob("*.css") if sheet.name != "page.css"]
    own = {
        sheet.name: re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(", sheet.read_text("utf-8")) for sheet in others
    }
    assert {name: found for name, found in own.items() if found} == {}
