"""What no module of the page may do, and where its words stand: read, not run."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from sim.page.file import WEB
from sim.page.script import bare, without_comments

MODULES = sorted(WEB.rglob("*.js"))
RUNS = re.compile(
    r"\b(?:eval|Function)\s*\(|\bdocument\s*\.\s*write|\b(?:inner|outer)HTML\b|insertAdjacentHTML|\bsrcdoc\b"
)
"""What would make a script, or elements, of a text: names in scenarios are anybody's."""
REACHES = re.compile(
    r"\b(?:fetch|importScripts|sendBeacon)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport)\b"
)
"""What would ask an address."""
STYLED = re.compile(
    r"""setAttribute\(\s*["'](?:style|on\w+)["']|createElement\(\s*["'](?:style|script|link|base)["']"""
)
"""What the policy forbids."""
LOCAL = re.compile(r"\b(?:toLocale\w+|localeCompare|Intl)\b")
"""What asks the browser for its tables of languages: some tens of milliseconds at the first time, and not the same text
everywhere. Numbers are written by reading/spelling.js and numbers/digits.js."""
SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")
"""Four words in a row: no key, no selector, no names of classes."""


def name(path):
    return path.relative_to(WEB).as_posix()


def texts(script: str) -> Iterator[str]:
    """What stands in a script's strings and templates, line by line; a comment or pattern begins with / or *."""
    for line, code in zip(script.splitlines(), bare(script).splitlines(), strict=True):
        pairs = zip(line, code, strict=True)
        hidden = "".join(letter if letter != left or left == " " else "\0" for letter, left in pairs)
        for stretch in hidden.split("\0"):
            if stretch.strip()[:1] not in ("", "/", "*"):
                yield stretch.partition(" //")[0].strip()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_makes_no_script_of_a_text_and_asks_no_address(path):
    text = path.read_text(encoding="utf-8")
    assert RUNS.findall(bare(text)) == []
    assert REACHES.findall(bare(text)) == []
    assert STYLED.findall(text) == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_writes_numbers_alike_in_every_browser(path):
    assert LOCAL.findall(bare(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_does_the_same_without_its_comments(path):
    text = path.read_text(encoding="utf-8")
    left = without_comments(text)
    assert bare(left).split() == bare(text).split()
    assert list(texts(left)) == list(texts(text))
    assert len(left) < len(text)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_small_and_says_what_it_is(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("/**")
    assert len(text.splitlines()) <= 200


@pytest.mark.parametrize("path", [path for path in MODULES if not name(path).startswith("words")], ids=name)
def test_a_module_has_no_words_of_its_own(path):
    """They stand in words.js and words/, so that the page can be told otherwise; the model's come from Python."""
    assert [text for text in texts(path.read_text(encoding="utf-8")) if SENTENCE.search(text)] == []


def test_words_would_be_found():
    script = (
        'say("the room is full"); // not these words here\n'
        "/* nor the words of this */ a(/not this one either/);\n"
        "`as ${many} of these words here`;"
    )
    assert [text for text in texts(script) if SENTENCE.search(text)] == ['"the room is full"', "} of these words here`"]
