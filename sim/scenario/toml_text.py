"""From the bytes of a file to a tree of tables, or to our own words on why not."""

from __future__ import annotations

import re
import tomllib

from sim.scenario.ceilings import DEEPEST
from sim.scenario.depth import too_deep
from sim.scenario.faults import Fault, ScenarioError
from sim.scenario.hints import of_line as hint
from sim.scenario.hints import start_in
from sim.scenario.validate import Tree

_TWICE = "this key or table is given twice; join the two"
_QUOTES = "a backslash in text must be doubled, or the text put in single quotes"
COMPLAINTS = (
    ("Invalid value", "a value is missing or misspelt: text goes in quotes, a number needs digits"),
    ("Expected '='", "a key must be followed by = and a value"),
    ("Invalid statement", "a line must hold a key = value, a [table] or a comment"),
    ("Expected newline", "the line goes on after its value; is a quotation mark or a comma missing?"),
    ("Cannot", _TWICE),
    ("Duplicate", _TWICE),
    ("Expected ']]'", "the name of a list of tables must end with ]]"),
    ("Expected ']'", "the name of a table must end with ]"),
    ("Invalid initial character", "a key must begin with a letter, a digit or a quotation mark"),
    ("Unclosed array", "a list is not closed with ]"),
    ("Unclosed inline", "a table in braces is not closed with }"),
    ("Unescaped", _QUOTES),
    ("Invalid hex", _QUOTES),
    ("Escaped character", _QUOTES),
    ("Unterminated", "text is not closed with a quotation mark"),
    ("Expected", "text is not closed with a quotation mark"),
    ("Illegal character", "this character may not stand here; is a quotation mark missing before it?"),
    ("Found invalid character", "this character may not stand here"),
    ("Invalid date", "there is no such date; put text in quotes"),
)
"""How the parser begins its complaint, and what we say instead."""


def decode(content: bytes, name: str) -> str:
    """The text of a file, without a byte order mark, lines ending as in Unix.

    Raises ScenarioError if it is empty, or not UTF-8.
    """
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        found = f"found a byte that is not UTF-8 text ({content[error.start]:#04x})"
        raise _error(name, line, f"column {column}", found, "a text file saved as UTF-8") from None
    if not text.strip():
        raise _error(name, 0, "", "the file is empty", "a scenario; begin with title and summary")
    return text


def parse(text: str, name: str) -> Tree:
    """The tree of tables that a TOML text holds.

    Raises ScenarioError with line, column and what is wrong there.
    """
    if line := too_deep(text):
        raise _error(name, line, "", "keys, lists or tables are nested too deeply", f"at most {DEEPEST} levels")
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise _misread(text, name, str(error)) from None


def _misread(text: str, name: str, said: str) -> ScenarioError:
    if "(at " not in said:
        return _error(name, 0, "", "a number has too many digits", "numbers of up to 20 digits")
    place = re.search(r"line (\d+), column (\d+)", said)
    lines = text.split("\n")
    line, column = (int(place[1]), int(place[2])) if place else (len(lines), len(lines[-1]) + 1)
    if meant := hint(lines[line - 1] if line <= len(lines) else "", start_in(text)):
        return _error(name, line, f"column {column}", meant, "")
    words = next((own for start, own in COMPLAINTS if said.startswith(start)), "this is not TOML")
    return _error(name, line, f"column {column}", words, "")


def _error(name: str, line: int, path: str, found: str, allowed: str) -> ScenarioError:
    return ScenarioError([Fault(name, line, path, found, allowed)])
