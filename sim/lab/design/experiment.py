"""What a study is: one question, what varies, what is held, what is measured; and the points at which it is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import prod
from pathlib import Path
from typing import Any, ClassVar

from sim.lab.design.designs import Design
from sim.lab.design.domains import Domain, Options
from sim.lab.design.fault_notes import refuse
from sim.lab.design.lazy import Combinations, LazySequence
from sim.lab.design.settings import Value, check_points, every
from sim.lab.design.track import TRACK, track_key
from sim.scenario.faults import all_of
from sim.scenario.setting import Setting, settings_of

SIDES = ("uncertainties", "levers")
"""The parts of a study that say what varies."""


@dataclass(frozen=True)
class Point:
    """One place in a design."""

    number: int
    """From 0, in the order of the design."""
    values: Mapping[str, Value]
    """What varies here: column to value, uncertainties first, then levers."""
    settings: tuple[Setting, ...]
    """Overrides for ``sim.scenario.load``, held ones first."""
    track: str | None = None
    """Key of the track whose room every forum is swapped to; None: as the scenario says."""
    swapped: str | None = None
    """Key of the only forum that is swapped; None: all of them."""


@dataclass(frozen=True)
class StudyFrame:
    """What all points of a study share, and how a point is made from what is chosen there."""

    names: tuple[str, ...]
    """Of all that varies: uncertainties, then levers."""
    held: tuple[Setting, ...]
    bundles: Mapping[str, Mapping[str, tuple[Setting, ...]]]
    """Of names that stand for several settings: value to settings."""
    track: str | None
    """Track where none is chosen."""
    swapped: str | None

    def point(self, number: int, chosen: Mapping[str, Value]) -> Point:
        """The point of a number at which these values are chosen, one for each name that varies."""
        values, settings, track = {}, list(self.held), self.track
        for name in self.names:
            values[name] = value = chosen[name]
            if name == TRACK:
                track = str(value)
            elif name in self.bundles:
                settings += self.bundles[name][str(value)]
            else:
                settings.append(Setting(name, value))
        return Point(number, values, tuple(settings), track, self.swapped)


class Points(LazySequence[Point]):
    """The points of a study: every future with every choice of the levers that a design does not give."""

    def __init__(self, futures: Sequence[Mapping[str, Value]], choices: Combinations, frame: StudyFrame) -> None:
        self._futures, self._choices, self._frame = futures, choices, frame

    def __len__(self) -> int:
        return len(self._futures) * len(self._choices)

    def item(self, number: int) -> Point:
        """The point of a number."""
        future, choice = divmod(number, len(self._choices))
        return self._frame.point(number, {**self._futures[future], **self._choices[choice]})


@dataclass(frozen=True)
class Study:
    """One question, asked at every point of a design."""

    name: str
    question: str
    scenario: str
    """A shipped name, or the path of a TOML file (from the folder of the experiment file)."""
    uncertainties: Mapping[str, Domain]
    levers: Mapping[str, Domain]
    held: Mapping[str, Any]
    """Path to value, for all points."""
    outcomes: tuple[str, ...]
    """Names of ``sim.measures.OUTCOMES``, ``transfer_rate`` or ``any_transfer``; the first is the headline."""
    design: Design
    repetitions: int
    seed: int = 1
    driver: str = "engine"
    """``engine``, or ``mesa``: the reference model, or a subclass of it."""
    model: str | None = None
    """With driver mesa: ``package.module:Class`` or ``file.py:Class``."""
    curves: tuple[str, ...] = ()
    """Names of ``sim.measures.CURVES`` that are followed month by month."""
    swapped: str | None = None
    """Key of the only forum that ``track`` swaps; None: all of them."""
    text: str = ""
    """The experiment file's own text, if it came from one."""
    folder: str = field(default="", repr=False, compare=False)
    """Where that file lies: paths of the study begin here."""
    sound: ClassVar[bool] = True

    def __post_init__(self) -> None:
        from sim.lab.design.parts import sound_parts

        said = {name: getattr(self, name) for name in ("scenario", *SIDES, "held", "design", "repetitions", "seed")}
        parts, wrong = sound_parts(said, self.folder)
        for name, value in parts.items():
            object.__setattr__(self, name, value)
        if wrong:
            refuse(self, all_of([f"{self.name}: {each}" for each in wrong]))

    def points(self) -> Sequence[Point]:
        """Every future with every combination of levers, the levers changing fastest; each is made when it is read.

        More futures of a Sobol' sequence therefore leave the numbers of the earlier points as they are.
        Raises StudyError if the design does not fit what varies.
        """
        return self._points

    @cached_property
    def _points(self) -> Points:
        covered = self.design.covers(self.uncertainties, self.levers)
        futures = self.design.futures(covered, lambda name: self._base(name, self.held_settings()))
        free = [name for name in self.levers if name not in covered]
        levels = every((self.design.levels_of, name, self.levers[name]) for name in free)
        check_points(len(futures) * prod(map(len, levels)))
        return Points(futures, Combinations(dict(zip(free, levels, strict=True))), self.frame)

    @cached_property
    def frame(self) -> StudyFrame:
        """What all points share."""
        bundles = {
            name: {label: settings_of(each) for label, each in domain.bundles.items()}
            for name, domain in self.domains().items() if isinstance(domain, Options)
        }  # fmt: skip
        track = track_key(self.held[TRACK]) if TRACK in self.held else None
        return StudyFrame(tuple(self.domains()), self.held_settings(), bundles, track, self.swapped)

    def domains(self) -> dict[str, Domain]:
        """Everything that varies: uncertainties, then levers."""
        return {**self.uncertainties, **self.levers}

    def held_settings(self) -> tuple[Setting, ...]:
        """Overrides of what is held at every point. Raises ScenarioError if a value is none of a scenario's."""
        return settings_of({path: value for path, value in self.held.items() if path != TRACK})

    def _base(self, name: str, held: tuple[Setting, ...]) -> Value | None:
        """What the scenario has under a name that is not varied."""
        from sim.scenario.names import tree_of, value_of

        value = value_of(tree_of(scenario_text(self), held), name)
        return value if isinstance(value, bool | int | float | str) else None

    def point(self, chosen: Mapping[str, Value], number: int = 0) -> Point:
        """The point at which these values are chosen, one for each name that varies."""
        return self.frame.point(number, chosen)


def scenario_text(study: Study) -> str:
    """The text of a study's scenario. Raises ScenarioError if it cannot be read."""
    from sim.scenario.read import load

    beside = Path(study.folder, study.scenario)
    return load(beside if study.folder and beside.is_file() else study.scenario).text
