"""What decides a number, as hashes: two chunks of runs may stand together only if these are equal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sim.scenario.plan import Scenario

PACKAGE = Path(__file__).resolve().parents[2]
FOLDERS = ("rules", "month", "measures", "compiled", "model", "scenario", "seats")
FILES = ("events", "state", "chance", "engine", "result")
"""Everything in the package that a number may depend on. How runs are divided, kept and shown is not among it."""
TOLD = frozenset({"key", "title", "summary", "origin", "sources", "rooms", "record", "assumptions"})
"""What of a scenario is told and not played; rooms have done their work once a point's track is seated."""

_AS_JSON = json.JSONEncoder(allow_nan=False).encode
PLAIN = frozenset({str, int, float, bool, type(None)})
"""What nearly all values are: looked up faster than asked of each in turn."""


def sources() -> list[Path]:
    """The files of the model, in order."""
    files = [PACKAGE / f"{name}.py" for name in FILES]
    files += [file for folder in FOLDERS for file in (PACKAGE / folder).rglob("*.py")]
    return sorted(files)


@cache
def model_digest() -> str:
    """SHA-256 over the sources of the model, as they are when this is first asked."""
    digest = hashlib.sha256()
    for file in sources():
        content = file.read_bytes()
        digest.update(f"{file.relative_to(PACKAGE).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def plain(value: Any) -> Any:
    """A value as lists, numbers and texts: dataclasses and named tuples by field, mappings in order of their keys."""
    if value.__class__ in PLAIN or isinstance(value, str | int | float | None):
        return value
    if names := _fields_of(value.__class__):
        values = value if isinstance(value, tuple) else [getattr(value, name) for name in names]
        if PLAIN.issuperset(map(type, values)):  # as in nearly all chapters: no value is looked at on its own
            return list(zip(names, values, strict=True))
        return [[name, plain(each)] for name, each in zip(names, values, strict=True)]
    if isinstance(value, Mapping):
        return sorted([str(key), plain(each)] for key, each in value.items())
    return [plain(each) for each in value]


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    """Names of the fields of dataclasses and named tuples; of other types none."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else getattr(kind, "_fields", ())


def scenario_digest(scenario: Scenario) -> str:
    """SHA-256 over all that a scenario fixes: the same for two texts that mean the same situation."""
    played = [[name, plain(getattr(scenario, name))] for name in _fields_of(Scenario) if name not in TOLD]
    return hashlib.sha256(_AS_JSON(played).encode()).hexdigest()


def key_of(*facts: object) -> str:
    """The key of runs that these facts decide: 40 hexadecimal digits, short enough for any file system."""
    return hashlib.sha256(_AS_JSON([plain(fact) for fact in facts]).encode()).hexdigest()[:40]


class Identity:
    """Hash of the points of a study, values and key of each, and of its model: made while they are read one by one."""

    def __init__(self, model: str, source: str) -> None:
        """``model``: hash of its sources; ``source``: of the file of a model of one's own, else empty."""
        self._hash = hashlib.sha256(f"[{json.dumps(model)}, {json.dumps(source)}, [".encode())
        self._between = ""

    def add(self, values: Mapping[str, object], key: str | None) -> None:
        """Add a point; a key of None: it cannot be played."""
        text = _AS_JSON([sorted(values.items()), key])
        self._hash.update(f"{self._between}{text}".encode())
        self._between = ", "

    def digest(self) -> str:
        """The hash of all that was added: 40 hexadecimal digits."""
        self._hash.update(b"]]")
        return self._hash.hexdigest()[:40]
