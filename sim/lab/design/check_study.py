"""What is wrong with a study, found before anything runs: names, ranges, outcomes, and choices that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sim.lab.design.check_curves import curve_faults
from sim.lab.design.check_names import name_faults
from sim.lab.design.domains import Levels
from sim.lab.design.experiment import Point, Study, scenario_text
from sim.lab.design.settings import StudyError
from sim.lab.design.track import TRACK, WORDS, track_key
from sim.scenario.faults import ScenarioError, nearest

RATE, ANY = "transfer_rate", "any_transfer"
"""Outcomes that are a ratio over all dialogues of a point, or a share of them, beside those that every dialogue has."""
DRIVERS = ("engine", "mesa")
TRIES = 20
"""How many points with a lever's value are tried before it is said that none can be."""


def check(study: Study) -> None:
    """Find every fault that does not depend on luck. Raises StudyError with a sentence a line, all at once.

    A point that is invalid only in its combination is no fault here: it fails when it is run, and the rest goes on.
    """
    faults = [*_plain_faults(study), *_outcome_faults(study), *_track_faults(study)]
    try:
        text = scenario_text(study)
        faults += name_faults(study, text)
    except ScenarioError as fault:
        faults.append(f"scenario: {fault}")
    if not faults:
        faults += _point_faults(study, text)
    if faults:
        raise StudyError("\n".join(f"{study.name}: {fault}" for fault in faults))


def _plain_faults(study: Study) -> Iterator[str]:
    for name, least in (("repetitions", 1), ("seed", 0)):
        value = getattr(study, name)
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            yield f"{name}: found {value!r}, allowed a whole number from {least}"
    if study.driver not in DRIVERS:
        yield f'driver: found "{study.driver}", allowed {", ".join(DRIVERS)}'
    if study.model is not None and study.driver != "mesa":
        yield 'model: given, but only driver = "mesa" plays a model of one\'s own'


def _outcome_faults(study: Study) -> Iterator[str]:
    from sim.measures import OUTCOMES

    known = [*(outcome.name for outcome in OUTCOMES), RATE, ANY]
    if not study.outcomes:
        yield f"outcomes: none; name at least one of {', '.join(known)}"
    for place, name in enumerate(study.outcomes):
        if name not in known:
            close = nearest(str(name), known)
            yield f'outcomes: no outcome is called "{name}"; ' + (
                f'did you mean "{close}"?' if close else f"known are {', '.join(known)}"
            )
        elif name in study.outcomes[:place]:
            yield f'outcomes: "{name}" twice'


def _track_faults(study: Study) -> Iterator[str]:
    domain = study.domains().get(TRACK)
    if domain is not None and (type(domain) is not Levels or not set(domain.values) <= set(WORDS.values())):
        yield f"{TRACK}: found {domain!r}, allowed Levels of track1, track1_5, track2"
    if TRACK in study.held:
        try:
            track_key(study.held[TRACK])
        except StudyError as fault:
            yield f"held: {fault}"


def _point_faults(study: Study, text: str) -> Iterator[str]:
    """The design's own faults, and values of levers with which no point that was tried can be loaded."""
    try:
        points = study.points()
    except StudyError as fault:
        yield str(fault)
        return
    yield from curve_faults(study, len(points))
    loaded: dict[int, str] = {}
    for name in study.levers:
        for value in dict.fromkeys(point.values[name] for point in points):
            wrong = _none_loads(study, text, (point for point in points if point.values[name] == value), loaded)
            if wrong:
                yield f"levers: {name} = {value!r}: no point with it can be: {wrong}"
    if not loaded and (wrong := _none_loads(study, text, iter(points), loaded)):
        yield f"no point can be: {wrong}"


def _none_loads(study: Study, text: str, points: Iterator[Point], loaded: dict[int, str]) -> str:
    """What is wrong with the first of these points, if none of the first few can be loaded; else nothing."""
    first = ""
    for point in islice(points, TRIES):
        if point.number not in loaded:
            loaded[point.number] = _fault(study, text, point)
        if not loaded[point.number]:
            return ""
        first = first or loaded[point.number]
    return first


def _fault(study: Study, text: str, point: Point) -> str:
    from sim.scenario.plan import in_room
    from sim.scenario.read import loads

    try:
        scenario = loads(text, study.scenario, point.settings)
        if point.track:
            in_room(scenario, point.track, point.swapped)
    except ScenarioError as fault:
        return str(fault)
    return ""
