"""What is wrong with a study, found before anything runs: names, ranges, outcomes, and choices that cannot be."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from sim.lab.design.check_curves import crowd_faults, curve_faults
from sim.lab.design.check_names import held_and_not, name_faults
from sim.lab.design.designs import OneAtATime
from sim.lab.design.domains import Domain, Levels, Options
from sim.lab.design.experiment import SIDES, Point, Study, scenario_text
from sim.lab.design.rows import Rows
from sim.lab.design.settings import StudyError
from sim.lab.design.track import TRACK, WORDS, track_key
from sim.scenario.faults import ScenarioError, all_of, nearest
from sim.scenario.limits import LIMITS, beyond
from sim.scenario.names import names_in, tree_of
from sim.scenario.shipped import paths

RATE, ANY = "transfer_rate", "any_transfer"
"""Outcomes that are a ratio over all dialogues of a point, or a share of them, beside those that every dialogue has."""
DRIVERS = ("engine", "mesa")
TRIES = 20
"""How many points with a lever's value are tried before it is said that none can be."""


def check(study: Study, noted: Sequence[str] = (), told: Container[str] = ()) -> None:
    """Find every fault that does not depend on luck. Raises StudyError with a sentence a line, all at once.

    A point that is invalid only in its combination is no fault here: it fails when it is run, and the rest goes on.

    Args:
        study: what was made of what somebody said.
        noted: what was found wrong while it was made; told first.
        told: the parts that are told of in there, and not asked again.
    """
    faults = [*noted, *(f"{study.name}: {fault}" for fault in _faults(study, told))]
    if faults:
        raise StudyError(all_of(list(dict.fromkeys(faults))))


def _faults(study: Study, told: Container[str]) -> list[str]:
    found = [*_plain_faults(study), *([] if "outcomes" in told else _outcome_faults(study)), *curve_faults(study)]
    if "scenario" in told:
        return found
    text, missing = _text(study)
    found += missing
    if not text:
        return found
    wrong = [*_track_faults(study), *name_faults(study, text)]
    wrong += study.design.unfit(study.uncertainties, study.levers)
    wrong += _design_faults(study, text)
    if not (wrong or missing) and all(part.sound for part in (study, study.design, *study.domains().values())):
        wrong += _point_faults(study, text)
    return [*found, *wrong]


def _text(study: Study) -> tuple[str, list[str]]:
    """The scenario's text, else that of the one that was probably meant, if any; and what is wrong with it."""
    try:
        return scenario_text(study), []
    except ScenarioError as fault:
        wrong = [f"scenario: {each}" for each in fault.faults]
        meant = fault.faults[0].nearest
    return (scenario_text(replace(study, scenario=meant)) if meant in paths() else ""), wrong


def _plain_faults(study: Study) -> Iterator[str]:
    for name in ("repetitions", "seed"):
        if wrong := beyond(getattr(study, name), *LIMITS[name]):
            yield f"{name}: {wrong}"
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
    if (
        domain is not None
        and domain.sound
        and (type(domain) is not Levels or not set(domain.values) <= set(WORDS.values()))
    ):
        yield f"{TRACK}: found {domain!r}, allowed Levels of track1, track1_5, track2"
    if TRACK in study.held:
        try:
            track_key(study.held[TRACK])
        except StudyError as fault:
            yield f"held: {fault}"


def _design_faults(study: Study, text: str) -> list[str]:
    """What the design cannot do with whatever can be varied; rows have been judged before."""
    held, _ = held_and_not(study, text)
    known = names_in(tree_of(text, list(held.values()))) if isinstance(study.design, OneAtATime) else study.domains()
    sides = {side: _sound(getattr(study, side), known) for side in SIDES}
    if isinstance(study.design, Rows) or not study.design.sound or (study.uncertainties and not sides[SIDES[0]]):
        return []
    try:
        fit = replace(
            study, uncertainties=sides[SIDES[0]], levers=sides[SIDES[1]], held={path: study.held[path] for path in held}
        )
        return list(crowd_faults(study, len(fit.points())))
    except StudyError as fault:
        return str(fault).splitlines()


def _sound(domains: Mapping[str, Domain], known: Container[str]) -> dict[str, Domain]:
    """Those domains of which a design can take values, under names that there are."""
    return {
        name: domain
        for name, domain in domains.items()
        if domain.sound and (name in known or name == TRACK or isinstance(domain, Options))
    }


def _point_faults(study: Study, text: str) -> Iterator[str]:
    """Values of levers with which no point that was tried can be loaded."""
    points = study.points()
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
    from sim.scenario.read import loads
    from sim.scenario.seating import in_room

    try:
        scenario = loads(text, study.scenario, point.settings)
        if point.track:
            in_room(scenario, point.track, point.swapped)
    except ScenarioError as fault:
        return str(fault)
    return ""
