"""What each key of ``study.json``, ``run.json`` and ``manifest.json`` may hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sim.store import manifest

MOST = 2**31 - 1
Check = Callable[[Any], bool]


def _text(said: Any) -> bool:
    return isinstance(said, str)


def _maybe_text(said: Any) -> bool:
    return said is None or isinstance(said, str)


def _texts(said: Any) -> bool:
    return isinstance(said, list) and all(isinstance(each, str) for each in said)


def _texts_by_name(said: Any) -> bool:
    return isinstance(said, dict) and all(isinstance(each, str) for each in said.values())


def _whole(said: Any) -> bool:
    return isinstance(said, int) and not isinstance(said, bool) and said >= 0


def _count(said: Any) -> bool:
    return _whole(said) and said <= MOST


def _object(said: Any) -> bool:
    return isinstance(said, dict)


def _values(said: Any) -> bool:
    return isinstance(said, dict) and all(isinstance(each, str | int | float) for each in said.values())


POINT: dict[str, Check] = {
    "point": _count, "values": _values, "settings": _texts, "track": _maybe_text, "swapped": _maybe_text,
    "key": _maybe_text,
}  # fmt: skip


def _points(said: Any) -> bool:
    return _count(said) or (isinstance(said, list) and all(
        isinstance(each, dict) and each.get("point", number) == number
        and all(name not in each or good(each[name]) for name, good in POINT.items())
        for number, each in enumerate(said)
    ))  # fmt: skip


def _shared(said: Any) -> bool:
    """What many points have in common: their track, names, and the settings that each label stands for."""
    return (
        isinstance(said, dict)
        and {"track", "swapped", "bundles", "kinds"} <= said.keys()
        and _maybe_text(said["track"]) and _maybe_text(said["swapped"]) and _texts_by_name(said["kinds"])
        and isinstance(said["bundles"], dict)
        and all(isinstance(of, dict) and all(map(_texts, of.values())) for of in said["bundles"].values())
    )  # fmt: skip


OF_A_STUDY: dict[str, Check] = {
    "name": _text, "question": _text, "scenario": _text, "scenario_sha256": _text, "uncertainties": _texts_by_name,
    "levers": _texts_by_name, "held": _texts, "outcomes": _texts, "curves": _texts, "design": _text,
    "repetitions": _count, "seed": _whole, "driver": _text, "edition": _whole, "model": _maybe_text,
    "model_sha256": _text, "model_file_sha256": _text, "command": _text, "points": _points, "identity": _text,
    "shared": _shared,
}  # fmt: skip
OF_A_DIALOGUE: dict[str, Check] = {
    "title": _text, "scenario": _text, "months": _count, "seed": _whole, "run": _count, "command": _text,
    "version": _text, "edition": _whole,
}  # fmt: skip
OF_A_MANIFEST: dict[str, Check] = {
    "status": lambda said: said in manifest.STATUSES, "files": _texts_by_name, "values_sha256": _text,
    manifest.IN_TABLES: _count, "made_with": _object, "start": _text, "end": _maybe_text, "command_line": _text,
    "points": _count, "repetitions": _count,
}  # fmt: skip
