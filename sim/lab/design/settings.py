"""Settings: a value of a study as the text that ``--set`` takes, ``path=value`` in TOML.

>>> setting("forums.quiet.changes", [{"month": 12, "slots": 6}]), setting("tension.baseline", 0.3)
('forums.quiet.changes=[{month = 12, slots = 6}]', 'tension.baseline=0.3')
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

Value = float | int | str | bool
"""What a column of a study's table holds."""


class StudyError(ValueError):
    """A study that cannot be run, in a sentence that says what is wrong and what is meant."""


def setting(path: str, value: Any) -> str:
    """An override for ``sim.scenario.load``. Raises StudyError if TOML has no such value."""
    try:
        return f"{path}={to_toml(value)}"
    except StudyError as fault:
        raise StudyError(f"{path}: {fault}") from None


def to_toml(value: Any) -> str:
    """A value as TOML writes it on one line: number, text, true or false, list, or table.

    >>> to_toml([0.1, "a", True]), to_toml({"officials": 2, "b c": {}})
    ('[0.1, "a", true]', '{officials = 2, "b c" = {}}')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float) and math.isfinite(value):
        return repr(float(value))
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(to_toml, value))}]"
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return "{" + ", ".join(f"{_key(key)} = {to_toml(each)}" for key, each in value.items()) + "}"
    raise StudyError(f"found {value!r}; a value is a number, a text, True, False, a list or a table of such")


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _quoted(key)


def _quoted(text: str) -> str:
    """Text in double quotes; JSON escapes as TOML does, but lets one control character through."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise StudyError(f"found {text!r}, which holds half a character")
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
