"""A setting: a value under a dotted name of a scenario, read from text once and passed on as a value from there.

>>> Setting.read("tension.baseline=.6"), Setting.read("governments.east.name=The East").toml
(Setting(name='tension.baseline', value=0.6), 'governments.east.name="The East"')
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from sim.scenario.faults import Fault, Path, ScenarioError, display, dotted_name
from sim.scenario.values import MEANT, plain, read_value, to_toml

Given = TypeVar("Given")
LEFT_OUT = "left out"
"""In place of a value: the scenario is read as if the key, the table or the row were not written."""


class Setting(NamedTuple):
    """What is put in a scenario's place under a name; the rows of lists are numbered from 1."""

    name: str
    """Dotted, for example ``forums.pcac.slots``."""
    value: Any
    """A number, a text, True or False, a list or a table of such."""

    @classmethod
    def read(cls, text: str) -> Setting:
        """The setting of ``name=value``. Raises ScenarioError if the text is no assignment."""
        name, equals, value = text.partition("=")
        setting = cls(_plainly(name), read_value(value))
        if not equals or not all(setting.path):
            raise ScenarioError([_unassigned(text)])
        return setting

    @classmethod
    def of(cls, name: str, value: Any) -> Setting:
        """The setting of a name and a value of Python, numpy or pandas.

        Raises ScenarioError if it is no name, or the value none that a scenario could hold.
        """
        if not isinstance(name, str) or not all(_path(_plainly(name))):
            raise ScenarioError([_unassigned(f"{name}={value}")])
        try:
            return cls(_plainly(name), plain(value))
        except ValueError as fault:
            raise ScenarioError(
                [Fault("override", 0, dotted_name(_path(_plainly(name))), f"found {fault}", MEANT)]
            ) from None

    @property
    def path(self) -> Path:
        """The keys from the top of a scenario to the value."""
        return _path(self.name)

    @property
    def toml(self) -> str:
        """As studies keep it: the name, and the value in TOML."""
        return f"{self.name}={to_toml(self.value)}"

    @property
    def as_typed(self) -> str:
        """As a hand would type it for ``--set``: text bare, if it is then read as the same text."""
        value = self.value
        bare = isinstance(value, str) and read_value(value) == value
        return f"{self.name}={value}" if bare else self.toml

    @property
    def as_remark(self) -> str:
        """On one line, as a remark in a scenario's text."""
        return self.as_typed if self.as_typed.isprintable() else self.toml


def read_settings(given: Iterable[str | Setting]) -> tuple[Setting, ...]:
    """Settings as they are, texts read. Raises ScenarioError with every text that is no assignment, at once."""
    if isinstance(given, str | Mapping):
        raise TypeError(f'found {given!r:.48}; write ["months=24"], or load(...).with_({{"months": 24}})')
    return _every(lambda each: Setting.read(each) if isinstance(each, str) else each, given)


def settings_of(changes: Mapping[str, Any]) -> tuple[Setting, ...]:
    """The settings of names and values. Raises ScenarioError with everything that is none, at once."""
    if not isinstance(changes, Mapping):
        raise TypeError(f'found {changes!r:.48}; names map to values, as in scenario.with_({{"months": 24}})')
    return _every(lambda pair: Setting.of(*pair), changes.items())


def _every(read: Callable[[Given], Setting], given: Iterable[Given]) -> tuple[Setting, ...]:
    settings: list[Setting] = []
    faults: list[Fault] = []
    for each in given:
        try:
            settings.append(read(each))
        except ScenarioError as error:
            faults += error.faults
    if faults:
        raise ScenarioError(faults)
    return tuple(settings)


def _plainly(name: str) -> str:
    """The name without blanks around its dots."""
    return ".".join(part.strip() for part in name.split("."))


def _path(name: str) -> Path:
    if name.startswith("sources."):  # the keys of sources are paths themselves
        return ("sources", name.removeprefix("sources.").strip('"'))
    return tuple(name.split("."))


def _unassigned(text: str) -> Fault:
    return Fault(f"override {display(text)}", 0, "", "not an assignment", "path=value, as in months=24")
