"""A mapping that nobody changes, and that can be hashed, copied and sent to another process: a mapping proxy cannot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

Value = TypeVar("Value")


class FrozenDict(Mapping[str, Value]):
    """Names to values.

    >>> FrozenDict({"slots": 6})["slots"], FrozenDict({"slots": 6}) == {"slots": 6}
    (6, True)
    """

    __slots__ = ("_held",)

    def __init__(self, held: Mapping[str, Value] | None = None) -> None:
        self._held = dict(held or {})

    def __getitem__(self, name: str) -> Value:
        return self._held[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __hash__(self) -> int:
        return hash(frozenset(self._held.items()))

    def __repr__(self) -> str:
        return f"FrozenDict({self._held!r})"


def freeze(value: Any) -> Any:
    """A plain value with lists as tuples and tables as ``FrozenDict``, for what must be hashed.

    >>> freeze({"slots": [6, 8]})
    FrozenDict({'slots': (6, 8)})
    """
    if isinstance(value, Mapping):
        return FrozenDict({name: freeze(each) for name, each in value.items()})
    return tuple(map(freeze, value)) if isinstance(value, list | tuple) else value
