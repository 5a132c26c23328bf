"""What the page's reader of scenarios is told: the grammar of the command's own reader, and the words it goes by.

A new key, parameter or kind of event is read by the page too, without a line of JavaScript.
"""

from __future__ import annotations

import re
import sys
from dataclasses import fields
from types import ModuleType
from typing import Any

from sim.rules import CHAPTERS
from sim.scenario import ceilings, faults, hints, nodes, record, values, weight
from sim.scenario.grammar import SCENARIO
from sim.scenario.nodes import Kinds, Node
from sim.scenario.plan import ROOMS, TRACKS
from sim.scenario.resolve import MIX
from sim.scenario.setting import LEFT_OUT
from sim.scenario.toml_text import COMPLAINTS

SPACES = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What Python's patterns call a blank, as the inside of a class; JavaScript counts otherwise."""


def grammar() -> dict[str, Any]:
    """What may stand in a scenario, and the constants and tables by which it is read, as JSON takes them."""
    return {
        "scenario": node(SCENARIO),
        "key": nodes.KEY_PATTERN,
        "chapters": list(CHAPTERS),
        "mix": MIX,
        "tracks": dict(TRACKS),
        "rooms": {track: {kind: getattr(room, kind) for kind in MIX} for track, room in ROOMS.items()},
        "answers": record.ANSWERS,
        "left_out": LEFT_OUT,
        "ceilings": _constants(ceilings),
        "told": _constants(faults),
        "complaints": dict(COMPLAINTS),
        "most_digits": sys.int_info.default_max_str_digits,
        "hints": _hints(),
        "weight": _weight(),
    }


def node(described: Node | Kinds) -> dict[str, Any]:
    """A word of the grammar and all below it: its fields, what it is called, and what may stand there in words.

    What is false or an empty text is left out, all but a default: JavaScript takes it as such, the file is smaller.

    >>> from sim.scenario.nodes import Text
    >>> found = node(Text("A name.", required=True))
    >>> found["node"], found["allowed"]
    ('Text', 'text on one line, not empty')
    """
    told = {each.name: getattr(described, each.name) for each in fields(described)}
    told = {name: _told(value) for name, value in told.items() if name == "default" or not _nothing(value)}
    allowed = {} if isinstance(described, Kinds) else {"allowed": described.allowed}
    return {"node": type(described).__name__, **told, **allowed}


def _nothing(value: Any) -> bool:
    return value is False or value == ""


def _told(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: node(each) for key, each in value.items()}
    return node(value) if isinstance(value, Node | Kinds) else value


def _constants(module: ModuleType) -> dict[str, int]:
    """The numbers of a module that have names of capital letters."""
    return {name: value for name, value in vars(module).items() if name.isupper() and type(value) is int}


def _hints() -> dict[str, Any]:
    return {
        "gone": hints.GONE,
        "months": hints.MONTHS,
        "dated": hints.DATED,
        "dates": [_pattern(each) for each in hints.DATES],
        "listed": _pattern(hints.LISTED),
        "start": _pattern(hints.START),
        "number": _pattern(values.NUMBER),
        "comma": _pattern(values.COMMA),
        "longest_number": hints.LONGEST_NUMBER,
        "digits": values.DIGITS,
    }


def _pattern(found: re.Pattern[str]) -> str:
    """A pattern as JavaScript writes it."""
    named = re.sub(r"\A\^", r"(?<![^\\n])", found.pattern).replace("(?P<", "(?<")
    return named.replace(r"\s", f"[{SPACES}]").replace(".*", r"[^\n]*")


def _weight() -> dict[str, Any]:
    columns = [[list(axes), number] for axes, number in weight.LARGE.items()]
    return {"bytes": weight.NUMBER, "columns": columns, "words": weight.WORDS}
