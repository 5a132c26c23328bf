"""The parts of a study as it keeps them: plain values, tables read, whole numbers whole; and what is wrong with them.

Programs write 12.0 into a column that was computed. Where a scenario takes whole numbers only, that is 12.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from pathlib import Path
from typing import Any

from sim.lab.design.designs import Design, Unusable
from sim.lab.design.domains import Domain, Levels, Options, Range
from sim.lab.design.settings import StudyError
from sim.lab.design.track import TRACK, track_key
from sim.scenario.limits import as_plain, whole
from sim.scenario.whole_numbers import as_whole, takes_whole

_COUNTS = ("repetitions", "seed")


def sound_parts(said: Mapping[str, Any], folder: str) -> tuple[dict[str, Any], list[str]]:
    """What a study keeps of its parts, less what it cannot use, and a sentence for each fault.

    Args:
        said: scenario, uncertainties, levers, held, design, repetitions and seed, as they were given.
        folder: where the paths of the study begin.
    """
    wrong: list[str] = []
    parts: dict[str, Any] = {name: _count(said[name]) for name in _COUNTS}
    parts["scenario"] = _named(said["scenario"], wrong)
    for side in ("uncertainties", "levers"):
        parts[side] = _domains(side, said[side], wrong)
    parts["held"] = {path: as_whole(path, as_plain(value)) for path, value in said["held"].items()}
    texts = {name for side in ("uncertainties", "levers") for name, domain in parts[side].items() if _of_texts(domain)}
    parts["design"] = _design(said["design"], folder, texts, wrong)
    return parts, wrong


def _named(scenario: Any, wrong: list[str]) -> str:
    if isinstance(scenario, str | Path):
        return str(scenario)
    wrong.append(
        f"scenario: found {scenario!r:.48}, allowed its name, or the path of its file; held changes its values"
    )
    return ""


def _count(value: Any) -> Any:
    number = whole(value)
    return value if number is None else number


def _domains(side: str, said: Mapping[str, Any], wrong: list[str]) -> dict[str, Domain]:
    domains: dict[str, Domain] = {}
    for name, domain in said.items():
        if not isinstance(domain, Range | Levels):
            wrong.append(f"{side}: {name}: found {domain!r}, allowed Range, Levels or Options")
            continue
        try:
            domains[name] = _as_taken(name, domain) if domain.sound else domain
        except StudyError as fault:
            wrong.append(f"{side}: {fault}")
            domains[name] = copy(domain)
            object.__setattr__(domains[name], "sound", False)
    return domains


def _as_taken(name: str, domain: Domain) -> Domain:
    """A domain with its values as the scenario takes them."""
    if isinstance(domain, Options):
        return Options({
            label: {path: as_whole(path, value) for path, value in settings.items()}
            for label, settings in domain.bundles.items()
        })  # fmt: skip
    if isinstance(domain, Range):
        return domain
    if name == TRACK:
        return Levels(*map(track_key, domain.values))
    wholes = all(isinstance(value, float) and value.is_integer() for value in domain.values) and takes_whole(name)
    return Levels(*map(int, domain.values)) if wholes else domain


def _of_texts(domain: Domain) -> bool:
    return isinstance(domain, Levels) and all(isinstance(value, str) for value in domain.values)


def _design(said: Any, folder: str, texts: set[str], wrong: list[str]) -> Design:
    if not isinstance(said, Design):
        wrong.append(f"design: found {said!r}, allowed Grid(...), Sobol(...) and the like")
        return Unusable()
    try:
        return said.read(folder, texts)
    except StudyError as fault:
        wrong.append(str(fault))
        return Unusable()
