"""Designs: which futures a study looks at. Each is a list of values for the uncertainties, a dictionary a future.

What a convener chooses (the levers) is crossed with every future, so that choices are compared on the same futures.

>>> from sim.lab.design.domains import Levels, Range
>>> Grid(levels=2).futures({"tension.baseline": Range(0, 0.5), "forum.slots": Levels(6, 9)}, base=None)[1]
{'tension.baseline': 0.0, 'forum.slots': 9}
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import TYPE_CHECKING, ClassVar

from sim.lab.design.domains import Domain
from sim.lab.design.lazy import Combinations, SamplePoints
from sim.lab.design.settings import MOST_POINTS, StudyError, Value, check_points, every
from sim.scenario.faults import all_of
from sim.scenario.limits import LIMITS, as_plain, beyond, whole

if TYPE_CHECKING:
    import numpy as np

Domains = Mapping[str, Domain]
Base = Callable[[str], Value | None] | None
"""What the scenario has where nothing is varied."""
Future = dict[str, Value]


class Design(ABC):
    """A way to choose futures."""

    sound: ClassVar[bool] = True
    """False on one that was refused while a study was read."""

    def __post_init__(self) -> None:
        for name, value in list(vars(self).items()):
            count = whole(value)
            object.__setattr__(self, name, as_plain(value) if count is None else count)

    def read(self, folder: str = "", labels: Container[str] = ()) -> Design:  # noqa: ARG002
        """The same with what it has in files read; in columns of ``labels`` every cell is text."""
        return self

    def covers(self, uncertainties: Domains, levers: Domains) -> Domains:  # noqa: ARG002
        """What the design gives values for; levers beyond it are crossed with every future."""
        return uncertainties

    def unfit(self, uncertainties: Domains, levers: Domains) -> list[str]:  # noqa: ARG002
        """What the design itself says that cannot be, with its place; what its futures need is told by them."""
        return []

    @abstractmethod
    def futures(self, domains: Domains, base: Base) -> Sequence[Future]:
        """The futures in their order: a value for each of the domains."""

    def levels_of(self, name: str, domain: Domain) -> tuple[Value, ...]:
        """The values of a name that is crossed fully with all others. Raises StudyError if they are not known."""
        try:
            return domain.spread(self._levels(name))
        except StudyError as fault:
            raise StudyError(f"{name}: {fault}") from None

    def _levels(self, name: str) -> int:
        given = getattr(self, "levels", 0)
        found = given.get(name, 0) if isinstance(given, Mapping) else given
        count = whole(found)
        if count is None or count < 0:
            raise StudyError(f"levels is a whole number, or maps names to such; found {found!r}")
        return count


class Unusable(Design):
    """What stands for a design that was refused."""

    sound: ClassVar[bool] = False

    def futures(self, domains: Domains, base: Base) -> list[Future]:  # noqa: ARG002
        """None."""
        raise StudyError("the design cannot be used")


@dataclass(frozen=True)
class Grid(Design):
    """Every combination, the last name changing fastest. ``levels``: of each range, or a name to its number."""

    levels: int | Mapping[str, int] = 0

    def futures(self, domains: Domains, base: Base) -> Sequence[Future]:  # noqa: ARG002
        """Every combination."""
        values = every((self.levels_of, name, domain) for name, domain in domains.items())
        check_points(prod(map(len, values)))
        return Combinations(dict(zip(domains, values, strict=True)))


@dataclass(frozen=True)
class OneAtATime(Design):
    """The scenario as it is, then each name alone moved through its ``levels``, all else as it is.

    ``base`` gives values to begin from, where those of the scenario are not wanted.
    """

    levels: int | Mapping[str, int] = 5
    base: Mapping[str, Value] = field(default_factory=dict)

    def futures(self, domains: Domains, base: Base) -> list[Future]:
        """The base, then one departure from it at a time."""
        begun = every((self._start, name, domain, base) for name, domain in domains.items())
        start = dict(zip(domains, begun, strict=True))
        levels = every((self.levels_of, name, domain) for name, domain in domains.items())
        moved = [
            {**start, name: value}
            for name, values in zip(domains, levels, strict=True)
            for value in values
            if value != start[name]
        ]
        return [start, *moved]

    def _start(self, name: str, domain: Domain, base: Base) -> Value:
        value = self.base[name] if name in self.base else base(name) if base else None
        if value is None or value not in domain:
            raise StudyError(
                f"{name}: OneAtATime begins from {value!r}, which is not among {domain}; "
                f'widen the domain, or write OneAtATime(base={{"{name}": ...}})'
            )
        return domain.plain(value)


@dataclass(frozen=True)
class LatinHypercube(Design):
    """``points`` futures, one in each of as many equal slices of every domain (McKay, Beckman & Conover 1979).

    The same seed gives the same futures under the same versions of numpy and scipy; other versions may differ.
    """

    points: int
    seed: int = 1

    def futures(self, domains: Domains, base: Base) -> Sequence[Future]:  # noqa: ARG002
        """A sample in which every domain is covered evenly."""
        _check_sample(self, domains)
        from scipy.stats import qmc

        return SamplePoints(qmc.LatinHypercube(len(domains), rng=_generator(self.seed)).random(self.points), domains)


@dataclass(frozen=True)
class Sobol(Design):
    """``points`` futures of a scrambled Sobol' sequence (Owen 1998): a power of two, and more of them keep the first.

    The same seed gives the same futures under the same versions of numpy and scipy; other versions may differ.
    """

    points: int
    seed: int = 1

    def futures(self, domains: Domains, base: Base) -> Sequence[Future]:  # noqa: ARG002
        """A sample that fills the space evenly, whatever is projected."""
        _check_sample(self, domains)
        if self.points & (self.points - 1):
            less = 1 << (self.points.bit_length() - 1)
            raise StudyError(f"Sobol' points come in powers of two; found {self.points}, near it {less} and {2 * less}")
        from scipy.stats import qmc

        return SamplePoints(qmc.Sobol(len(domains), rng=_generator(self.seed)).random(self.points), domains)


def _check_sample(design: LatinHypercube | Sobol, domains: Domains) -> None:
    kind = type(design).__name__
    if not domains:
        raise StudyError(f"{kind} samples uncertainties, and there are none; Grid() crosses levers alone")
    limits = {"points": (1, MOST_POINTS), "seed": LIMITS["seed"]}
    if wrong := [
        f"{kind}: {name}: {each}" for name, ends in limits.items() if (each := beyond(getattr(design, name), *ends))
    ]:
        raise StudyError(all_of(wrong))


def _generator(seed: int) -> np.random.Generator:
    import numpy as np

    return np.random.Generator(np.random.PCG64(seed))
