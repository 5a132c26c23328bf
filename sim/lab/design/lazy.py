"""Points and futures made when they are asked for: a hundred thousand of them are a few numbers each, not objects.

>>> crossed = Combinations({"a": (1, 2), "b": ("x", "y", "z")})
>>> len(crossed), crossed[0], crossed[-1]
(6, {'a': 1, 'b': 'x'}, {'a': 2, 'b': 'z'})
"""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar, overload

from sim.lab.design.domains import Domain, Range
from sim.lab.design.settings import Value

if TYPE_CHECKING:
    import numpy as np

Each = TypeVar("Each")


class LazySequence(Sequence[Each]):
    """A sequence whose items are made each time they are asked for, the same ones every time."""

    @abstractmethod
    def item(self, number: int) -> Each:
        """The item of a number from 0."""

    @overload
    def __getitem__(self, place: int) -> Each: ...
    @overload
    def __getitem__(self, place: slice) -> list[Each]: ...
    def __getitem__(self, place: int | slice) -> Each | list[Each]:
        if isinstance(place, slice):
            return [self.item(number) for number in range(*place.indices(len(self)))]
        return self.item(range(len(self))[place])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


class Combinations(LazySequence[dict[str, Value]]):
    """Every combination of some values, the last name changing fastest."""

    def __init__(self, values: Mapping[str, Sequence[Value]]) -> None:
        self._values = dict(values)

    def __len__(self) -> int:
        length = 1
        for values in self._values.values():
            length *= len(values)
        return length

    def item(self, number: int) -> dict[str, Value]:
        """The combination of a number."""
        places = []
        for values in reversed(self._values.values()):
            number, place = divmod(number, len(values))
            places.append(place)
        return {name: values[place] for (name, values), place in zip(self._values.items(), places[::-1], strict=True)}


class SamplePoints(LazySequence[dict[str, Value]]):
    """A sample: shares of the way through each domain as values of it."""

    def __init__(self, shares: np.ndarray, domains: Mapping[str, Domain]) -> None:
        """``shares``: (points, domains), from 0 to 1."""
        self._columns = {
            name: _along(domain, shares[:, at].tolist()) for at, (name, domain) in enumerate(domains.items())
        }
        self._length = len(shares)

    def __len__(self) -> int:
        return self._length

    def item(self, number: int) -> dict[str, Value]:
        """The values of a row."""
        return {name: column[number] for name, column in self._columns.items()}


def _along(domain: Domain, shares: list[float]) -> Sequence[Value]:
    """Values at shares of the way through a domain, a few bytes each."""
    values = map(domain.at, shares)
    if not isinstance(domain, Range):
        return list(values)  # references to the same few levels
    return array("q", map(int, values)) if domain.whole else array("d", map(float, values))
