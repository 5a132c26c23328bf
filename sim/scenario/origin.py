"""Where a scenario comes from, and that nobody put anything in it since that was not checked.

What the package itself makes of a scenario (a track's room, a mechanism switched off) is a step: it is noted, so that
``with_`` can take it again. Whatever ``dataclasses.replace`` makes is not, and is looked at before it is played.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, NamedTuple, Self, TypeVar

from sim.scenario.by_hand import differing, faults_in, put_together, unheard
from sim.scenario.faults import Fault, ScenarioError, display
from sim.scenario.setting import Setting, settings_of

Whole = TypeVar("Whole", bound="FromText")
"""A scenario: what it holds is said above, in ``plan``."""


class Origin(NamedTuple):
    """All that a scenario is made of."""

    text: str
    """The TOML text it was read from."""
    name: str
    """What faults call that text; without its ending it is the scenario's key."""
    settings: tuple[Setting, ...]
    read: Callable[[str, str, Sequence[Setting]], Any]
    """Reads a text of a name with settings. Raises ScenarioError."""
    steps: tuple[Callable[[Any], Any], ...] = ()
    """What was made of it after it was read, in order."""

    @property
    def as_remark(self) -> str:
        """The text with its settings noted at its end, as remarks."""
        notes = "".join(f"# override: {each.as_remark}\n" for each in self.settings)
        return f"{self.text.rstrip()}\n\n{notes}" if notes else self.text

    def make(self, more: Sequence[Setting] = ()) -> Any:
        """The scenario, with further settings, which count from the beginning. Raises ScenarioError."""
        scenario = self.read(self.text, self.name, (*self.settings, *more))
        for each in self.steps:
            scenario = step(scenario, each)
        return scenario


@dataclass(frozen=True)
class FromText:
    """What was read from a text, and can be read again with other values."""

    key: str
    """Short name: the file's name without its ending."""
    origin: Origin | None = field(default=None, repr=False, compare=False, kw_only=True)
    """What it is made of; None if it was put together by hand."""
    checked: ClassVar[bool] = False
    """True of what was read, and of what is made of that but by hand: the engine plays nothing else."""

    @property
    def text(self) -> str:
        """The text it was read from, with settings noted at its end; empty if there is none."""
        return self.origin.as_remark if self.origin else ""

    def with_(self, changes: Mapping[str, Any]) -> Self:
        """The scenario with other values under the names that ``--set`` takes, checked as a whole: {"months": 90}.

        A room that was swapped stays swapped. Raises ScenarioError with everything that is then wrong, at once.
        """
        demand(self)
        if self.origin is None:
            raise ScenarioError([Fault(f"scenario {display(self.key)}", 0, "", "has no text in which to change", "")])
        settings = settings_of(changes)
        found: Self = self.origin.make(settings)
        if self.origin.steps:
            text = self.origin._replace(steps=())
            if faults := unheard(settings, differing(text.make(settings), text.make()), differing(found, self)):
                raise ScenarioError(faults)
        return found


def mark_checked(scenario: Whole) -> Whole:
    """The scenario, marked as one without contradictions."""
    object.__setattr__(scenario, "checked", True)
    return scenario


def step(scenario: Whole, how: Callable[[Whole], Whole]) -> Whole:
    """What a step makes of a scenario: as checked as that was, for a step leaves no contradiction, and noted."""
    found, origin = how(scenario), scenario.origin
    found = replace(found, origin=origin and origin._replace(steps=(*origin.steps, how)))
    return mark_checked(found) if scenario.checked else found


def vouch_for(scenario: Whole) -> Whole:
    """A scenario put together by hand, for which its maker answers: generated worlds, values outside their ranges.

    The engine plays it unasked. It has no text, and so no ``with_``.
    """
    return mark_checked(replace(scenario, origin=None))


def demand_scenario(scenario: FromText) -> None:
    """See that a scenario is one. Raises TypeError for a name that was to be loaded, and the like."""
    if not isinstance(scenario, FromText):
        raise TypeError(f'found {scenario!r:.48}, no scenario; sim.load("standing") reads one by its name or file')


def demand(scenario: FromText) -> None:
    """See that a scenario is as it was read, or made by ``with_`` and by steps.

    Raises ScenarioError with everything in it that is not, TypeError for what is no scenario.
    """
    demand_scenario(scenario)
    if scenario.checked:
        return
    origin = scenario.origin
    if origin is None:
        raise ScenarioError([put_together(scenario.key)])
    as_read = replace(origin.make(), key=scenario.key)  # a name is no value
    if faults := faults_in(scenario.key, differing(scenario, as_read), origin.make):
        raise ScenarioError(faults)
    mark_checked(scenario)
