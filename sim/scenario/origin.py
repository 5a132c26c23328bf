"""Where a scenario comes from, and that nobody put anything in it since that was not checked.

What the package itself makes of a scenario (a track's room, a mechanism switched off) is a step: it is noted, so that
``with_`` can take it again. Whatever ``dataclasses.replace`` makes is not, and is looked at before it is played.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from sim.scenario.faults import Fault, ScenarioError, shown
from sim.scenario.setting import Setting, settings_of

if TYPE_CHECKING:
    from sim.scenario.plan import Scenario

Step = Callable[["Scenario"], "Scenario"]


class Origin(NamedTuple):
    """All that a scenario is made of."""

    text: str
    """The TOML text it was read from."""
    name: str
    """What faults call that text; without its ending it is the scenario's key."""
    settings: tuple[Setting, ...] = ()
    steps: tuple[Step, ...] = ()
    """What was made of it after it was read, in order."""

    @property
    def noted(self) -> str:
        """The text with its settings noted at its end, as remarks."""
        notes = "".join(f"# override: {each.noted}\n" for each in self.settings)
        return f"{self.text.rstrip()}\n\n{notes}" if notes else self.text

    def but(self, settings: Sequence[Setting]) -> Origin:
        """The same with further settings, which count from the beginning."""
        return self._replace(settings=(*self.settings, *settings))

    def made(self) -> Scenario:
        """The scenario. Raises ScenarioError if it is invalid."""
        from sim.scenario.read import loads

        scenario = loads(self.text, self.name, self.settings)
        for each in self.steps:
            scenario = step(scenario, each)
        return scenario


def checked(scenario: Scenario) -> Scenario:
    """The scenario, marked as one without contradictions."""
    object.__setattr__(scenario, "checked", True)
    return scenario


def step(scenario: Scenario, how: Step) -> Scenario:
    """What a step makes of a scenario: as checked as that was, for a step leaves no contradiction, and noted."""
    found, origin = how(scenario), scenario.origin
    found = replace(found, origin=origin and origin._replace(steps=(*origin.steps, how)))
    return checked(found) if scenario.checked else found


def vouched(scenario: Scenario) -> Scenario:
    """A scenario put together by hand, for which its maker answers: generated worlds, values outside their ranges.

    The engine plays it unasked. It has no text, and so no ``with_``.
    """
    return checked(replace(scenario, origin=None))


def known(scenario: Scenario) -> None:
    """See that a scenario is one. Raises TypeError for a name that was to be loaded, and the like."""
    from sim.scenario.plan import Scenario

    if not isinstance(scenario, Scenario):
        raise TypeError(f'found {scenario!r:.48}, no scenario; sim.load("standing") reads one by its name or file')


def demand(scenario: Scenario) -> None:
    """See that a scenario is as it was read, or made by ``with_`` and by steps.

    Raises ScenarioError with everything in it that is not, TypeError for what is no scenario.
    """
    known(scenario)
    if scenario.checked:
        return
    from sim.scenario.by_hand import faults_in

    if faults := faults_in(scenario):
        raise ScenarioError(faults)
    checked(scenario)


def changed(scenario: Scenario, changes: Mapping[str, Any]) -> Scenario:
    """The scenario with values changed, checked as a whole; for ``Scenario.with_``, which says more."""
    demand(scenario)
    if scenario.origin is None:
        raise ScenarioError([Fault(f"scenario {shown(scenario.key)}", 0, "", "has no text in which to change", "")])
    settings = settings_of(changes)
    found = scenario.origin.but(settings).made()
    if scenario.origin.steps:
        from sim.scenario.by_hand import unheard

        if faults := unheard(scenario, found, settings):
            raise ScenarioError(faults)
    return found
