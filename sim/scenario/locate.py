"""On which line of a TOML text each key is. Tolerant: what it cannot place, it places at the table around it."""

from __future__ import annotations

import json
import re

from sim.scenario.faults import Path

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]")
_PAIR = re.compile(rf"\s*({_DOTTED})\s*=")
_TOKEN = re.compile(r'''"""|\'\'\'|"(?:[^"\\]|\\.)*"|'[^']*'|\#|[\[\]{}]''')


def lines_of(text: str) -> dict[Path, int]:
    r"""Path to line (from 1) of every table and key written on a line of its own.

    >>> lines_of('a = 1\n[[b]]\nc.d = 2\n[b.e]\nf = 3')[("b", "1", "e", "f")]
    5
    """
    found: dict[Path, int] = {}
    rows: dict[Path, int] = {}
    table: Path = ()
    inside, depth = "", 0
    for number, line in enumerate(text.split("\n"), start=1):
        rest = line
        if not inside and depth <= 0:
            depth = 0
            if header := _HEADER.match(line):
                table = _enter(header, rows)
                _note(found, table, number)
                continue
            if pair := _PAIR.match(line):
                _note(found, table + _parts(pair[1]), number)
                rest = line[pair.end() :]
        inside, depth = _advance(rest, inside, depth)
    return found


def _note(found: dict[Path, int], path: Path, number: int) -> None:
    for end in range(1, len(path) + 1):
        found.setdefault(path[:end], number)


def _enter(header: re.Match[str], rows: dict[Path, int]) -> Path:
    *above, last = _parts(header[2])
    path: Path = ()
    for part in above:
        path += (part,)
        path += (str(rows[path]),) if path in rows else ()
    path += (last,)
    if header[1] == "[[":
        rows[path] = rows.get(path, 0) + 1
        path += (str(rows[path]),)
    return path


def _parts(text: str) -> Path:
    return tuple(_bare(part) for part in re.findall(_KEY, text))


def _bare(part: str) -> str:
    if part[0] == "'":
        return part[1:-1]
    if part[0] != '"':
        return part
    try:
        return str(json.loads(part))
    except ValueError:
        return part[1:-1]


def _advance(text: str, inside: str, depth: int) -> tuple[str, int]:
    """Whether a line ends inside a text over several lines, and in how many brackets."""
    at = 0
    while at < len(text):
        if inside:
            end = text.find(inside, at)
            if end < 0:
                return inside, depth
            at, inside = end + 3, ""
            continue
        token = _TOKEN.search(text, at)
        if token is None or token[0] == "#":
            break
        at = token.end()
        inside = token[0] if token[0] in ('"""', "'''") else ""
        depth += (token[0] in "[{") - (token[0] in "]}")
    return inside, depth
