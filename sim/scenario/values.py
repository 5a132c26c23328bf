"""Single values between text, Python and TOML: one reader for ``--set``, ``--vary`` and the cells of a table.

>>> [read_value(text) for text in (".5", "+3", "1e3", "true", "[4, 5]", "official", "2017-01-01")]
[0.5, 3, 1000.0, True, [4, 5], 'official', '2017-01-01']
"""

from __future__ import annotations

import json
import numbers
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from sim.scenario.ceilings import DEEPEST

NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
COMMA = re.compile(r"[+-]?\d*,\d+([eE][+-]?\d+)?")
"""A number with a decimal comma."""
FLAGS = {"true": True, "false": False}
DIGITS = 20
"""Most digits of a whole number."""
MEANT = "a number, a text, true or false, a list or a table of such"


def read_value(text: str) -> Any:
    r"""The value that a text writes: a number in any usual form, true or false, else TOML, else the text itself.

    Nothing of the text is lost: two values, a value with a remark behind it, a date (which no key of a scenario holds)
    and what is nested out of all measure stay text, for the key to refuse.

    >>> read_value('"The East"'), read_value("1\nb=2"), read_value("24 # months"), read_value("[" * 5000)[:3]
    ('The East', '1\nb=2', '24 # months', '[[[')
    """
    text = text.strip()
    if NUMBER.fullmatch(text):
        whole = text.lstrip("+-").isdigit()
        return (int(text) if len(text) <= DIGITS else text) if whole else float(text)
    if text.lower() in FLAGS:
        return FLAGS[text.lower()]
    try:
        alone, listed = tomllib.loads(f"value = {text}"), tomllib.loads(f"value = [{text},\n0]")["value"]
        if len(alone) > 1 or len(listed) != 2 or hasattr(listed[0], "isoformat"):
            return text
        return plain(listed[0])
    except (ValueError, RecursionError):
        return text


def plain(value: Any, deepest: int = DEEPEST) -> Any:
    """A value of Python, numpy or pandas in the types of TOML; a date becomes text.

    A number of lower precision is taken as it prints: ``numpy.float32(0.6)`` is 0.6. Raises ValueError with what was
    found if TOML has no such value.

    >>> plain((1, 2.5)), plain({"slots": range(2)})
    ([1, 2.5], {'slots': [0, 1]})
    """
    if value.__class__ in (float, bool):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, numbers.Number) or hasattr(value, "dtype"):
        return _number(value, deepest)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if deepest and isinstance(value, list | tuple | range):
        return [plain(each, deepest - 1) for each in value]
    if deepest and isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return {_text(key): plain(each, deepest - 1) for key, each in value.items()}
    raise ValueError("lists or tables nested too deeply" if not deepest else f"{value!r:.48}")


def _number(value: Any, deepest: int) -> Any:
    """A number of any library, or an array of them."""
    if isinstance(value, numbers.Integral):
        number = int(value)  # numpy's smallest has no absolute value
        if abs(number) >= 10**DIGITS:
            raise ValueError(f"a whole number of more than {DIGITS} digits")
        return number
    if isinstance(value, numbers.Real):
        return float(str(value)) if hasattr(value, "dtype") else float(value)
    if hasattr(value, "tolist"):
        return plain(list(value) if getattr(value, "ndim", 0) else value.tolist(), deepest)
    raise ValueError(f"{value!r:.48}")


def _text(value: str) -> str:
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise ValueError(f"{value!r:.48}, which holds half a character")
    return str.__str__(value)


def to_toml(value: Any) -> str:
    """A plain value as TOML writes it on one line.

    >>> to_toml([0.1, "a", True]), to_toml({"officials": 2, "b c": {}})
    ('[0.1, "a", true]', '{officials = 2, "b c" = {}}')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(map(to_toml, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)} = {to_toml(each)}" for key, each in value.items()) + "}"
    return repr(value)


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _quoted(key)


def _quoted(text: str) -> str:
    """Text in double quotes; JSON escapes as TOML does, but lets one control character through."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
