"""What is said of a scenario that somebody changed by hand: each value that is not as it was read, by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from sim.scenario.faults import Fault, Path, ScenarioError, display, dotted_name
from sim.scenario.setting import Setting

Difference = tuple[Path, Any, Any]
"""Path, value and other value."""
UNNAMED = ("theory", "terms")
"""Fields that names of settings leave out: ``tension.baseline``, ``forums.pcac.slots``."""
KEYS = ("key", "government")
"""Fields by which rows are told apart."""


def put_together(key: str) -> Fault:
    """What is wrong with a scenario that has no text."""
    allowed = "what load reads, and scenario.with_({...}) makes of it"
    return Fault(f"scenario {display(key)}", 0, "", "put together by hand", allowed)


def faults_in(key: str, differences: Iterable[Difference], made: Callable[[Sequence[Setting]], Any]) -> list[Fault]:
    """Everything in a scenario that is not as it was read; first what cannot be at all.

    Args:
        key: of the scenario.
        differences: from what was read.
        made: gives what was read with other values. Raises ScenarioError.
    """
    found = list(differences)
    wrong = _wrong(made, [(path, value) for path, value, _ in found])
    place = f"scenario {display(key)}, changed by hand and not by with_"
    named = {fault.path for fault in wrong}
    rest = [_fault(place, *each) for each in found if dotted_name(each[0]) not in named]
    return [*(fault._replace(file=place, line=0) for fault in wrong), *rest]


def _wrong(made: Callable[[Sequence[Setting]], Any], values: Sequence[tuple[Path, Any]]) -> list[Fault]:
    """What ``with_`` would say of the values, as far as it takes such."""
    try:
        made([Setting(dotted_name(path), value) for path, value in values if _single(value)])
    except ScenarioError as error:
        return list(error.faults)
    return []


def _fault(place: str, path: Path, value: Any, was: Any) -> Fault:
    name = dotted_name(path)
    if not _single(value):
        return Fault(place, 0, name, "not as it was read", "what the text says, and scenario.with_({...}) makes of it")
    found = f"found {display(value)}, read as {display(was)}"
    return Fault(place, 0, name, found, f'scenario.with_({{"{name}": {value!r}}})')


def _single(value: Any) -> bool:
    return isinstance(value, str | int | float)


def differing(one: Any, other: Any, path: Path = ()) -> Iterator[Difference]:
    """Path, value and other value of all in which two scenarios differ, by the names of settings where they have one.

    >>> from sim.scenario import load
    >>> list(differing(load(overrides=["trust.prior=0.4"]), load(overrides=["trust.prior=0.3"])))
    [(('trust', 'prior'), 0.4, 0.3)]
    """
    if one == other:
        return
    parts, others = _parts(one), _parts(other)
    if type(one) is not type(other) or not parts or list(parts) != list(others):
        yield path, one, other
        return
    for name, part in parts.items():
        yield from differing(part, others[name], path if name in UNNAMED else (*path, name))


def _parts(value: Any) -> dict[str, Any]:
    """What a value is made of, by name; nothing if it is to be taken as a whole."""
    if is_dataclass(value):
        return {each.name: getattr(value, each.name) for each in fields(value) if each.compare}
    if hasattr(value, "_asdict"):
        return dict(value._asdict())
    if isinstance(value, tuple) and value:
        keys = [str(getattr(row, key)) for row in value for key in KEYS if hasattr(row, key)]
        return dict(zip(keys, value, strict=True)) if len(set(keys)) == len(value) else {}
    return {}


def unheard(settings: Sequence[Setting], meant: Iterable[Difference], came: Iterable[Difference]) -> list[Fault]:
    """Settings that a step made without effect: seats of a room that was swapped, a mechanism that is off.

    Args:
        settings: as they were given.
        meant: what they change in the text.
        came: what they changed in the scenario.
    """
    in_text, in_scenario = ([path for path, *_ in each] for each in (meant, came))
    found = "no effect on a room that was swapped, or a mechanism that is off"
    allowed = "the same before that, or rooms.track2 and the like"
    return [
        Fault(f"override {display(each.as_typed)}", 0, dotted_name(each.path), found, allowed)
        for each in settings
        if _below(each.path, in_text) and not _below(each.path, in_scenario)
    ]


def _below(path: Path, paths: Sequence[Path]) -> bool:
    return any(each[: len(path)] == path for each in paths)
