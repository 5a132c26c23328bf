"""Whether everything that a study sets has a name in its scenario, and values that may stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sim.lab.design.domains import Levels, Options
from sim.lab.design.experiment import SIDES, Study
from sim.lab.design.rows import Rows
from sim.lab.design.settings import Value
from sim.lab.design.track import TRACK
from sim.scenario.faults import Fault, ScenarioError, nearest
from sim.scenario.hints import of_name
from sim.scenario.names import names_in, tree_of
from sim.scenario.nodes import Node, Number, Text
from sim.scenario.report import Report
from sim.scenario.setting import LEFT_OUT, Setting, settings_of
from sim.scenario.validate import clean
from sim.scenario.whole_numbers import as_whole

MIX = (".officials", ".former", ".experts", ".capacity")
"""Ends of names that say who sits in a forum."""


def name_faults(study: Study, text: str) -> list[str]:
    """A sentence a fault. Raises ScenarioError if the scenario's text cannot be read."""
    held, wrong = held_and_not(study, text)
    found = [*_twice(study), *_unheard(study), *(f"held: {fault}" for fault in wrong)]
    known = names_in(tree_of(text, list(held.values())))
    for path in held:
        found += _of_value("held", path, study.held[path], known)
    for side, name, bundles in _bundles(study):
        for label, settings in bundles.items():
            of_bundle = _of_bundle(text, list(held.values()), settings)
            found += [f'{side}: {name}, "{label}": {fault}' for fault in of_bundle]
    for side in SIDES:
        for name, domain in getattr(study, side).items():
            if name != TRACK and not isinstance(domain, Options):
                found += _of_domain(study, side, name, known)
    return found


def held_and_not(study: Study, text: str) -> tuple[dict[str, Setting], list[str]]:
    """Path to setting of what is held and can be, all at once, and a sentence for each that cannot."""
    fit: dict[str, Setting] = {}
    wrong: list[str] = []
    for path, value in study.held.items():
        if path == TRACK:
            continue
        try:
            each = Setting.of(path, value)
            tree_of(text, [*fit.values(), each])
            fit[path] = each
        except ScenarioError as fault:
            wrong += str(fault).splitlines()
    return fit, wrong


def _bundles(study: Study) -> Iterator[tuple[str, str, Mapping[str, Mapping[str, Any]]]]:
    for side in SIDES:
        for name, domain in getattr(study, side).items():
            if isinstance(domain, Options) and domain.sound:
                yield side, name, domain.bundles


def _twice(study: Study) -> Iterator[str]:
    """Names that two parts of a study set: the later would silently win."""
    owners: dict[str, str] = {}
    parts = [("held", path) for path in study.held]
    for side in SIDES:
        for name, domain in getattr(study, side).items():
            if not isinstance(domain, Options) or not domain.sound:
                parts.append((side, name))
                continue
            paths = dict.fromkeys(path for settings in domain.bundles.values() for path in settings)
            parts += [(f"{side}.{name}", path) for path in (name, *paths)]
    for owner, path in parts:
        if path in owners:
            yield f"{path} is set by {owners[path]} and by {owner}; leave it in one of them"
        owners.setdefault(path, owner)


def _unheard(study: Study) -> Iterator[str]:
    """Settings without any effect, because of the special name ``track`` or for want of it."""
    swapped = TRACK in study.domains() or TRACK in study.held
    settings = [*study.held.items(), *((name, None) for name in study.domains())]
    settings += [pair for _, _, bundles in _bundles(study) for bundle in bundles.values() for pair in bundle.items()]
    for path in dict.fromkeys(path for path, value in settings if swapped and _seats(path, value)):
        yield f"{path}: no effect on seats, since {TRACK} swaps every room; set rooms.track2.officials and the like"
    for path in dict.fromkeys(path for path, _ in settings if not swapped and path.startswith("rooms.")):
        yield f"{path}: no effect, since nothing swaps rooms; vary or hold {TRACK}"


def _seats(path: str, value: Any) -> bool:
    """True if a setting says who sits in a forum."""
    rows = value if path.endswith(".changes") and isinstance(value, list | tuple) else ()
    named = path.startswith("forums.") and ".delegations." in path and path.endswith(MIX)
    return named or any(isinstance(row, Mapping) and "delegations" in row for row in rows)


def _of_bundle(text: str, held: Sequence[Setting], settings: Mapping[str, Any]) -> list[str]:
    """What is wrong with a bundle, beside what is held: it may reach into tables and rows that itself brings."""
    try:
        tree = tree_of(text, [*held, *settings_of(settings)])
    except ScenarioError as fault:
        return str(fault).splitlines()
    names = names_in(tree)
    return [fault for path, value in settings.items() for fault in _of_value("", path, value, names)]


def _where(study: Study, side: str, name: str, value: Value | None = None) -> str:
    """What a sentence begins with: the part of the study, or the place in its table."""
    place = study.design.place(name, value) if isinstance(study.design, Rows) else ""
    return place or side


def _of_domain(study: Study, side: str, name: str, known: Mapping[str, Node]) -> Iterator[str]:
    node, domain, where = known.get(name), getattr(study, side)[name], _where(study, side, name)
    if node is None:
        yield _unknown(where, name, known)
    elif not domain.sound:
        return
    elif not isinstance(node, Number | Text):
        yield f"{where}: {name} is no single value; vary it with Options({{label: {{path: value}}}})"
    elif isinstance(domain, Levels):
        for value in domain.values:
            if any(_of_value(side, name, value, known)):
                yield from _of_value(_where(study, side, name, value), name, value, known)
    elif not isinstance(node, Number):
        yield str(Fault(where, 0, name, f"found {domain}", node.allowed))
    elif node.whole and not domain.whole:
        yield f"{where}: {name} takes whole numbers; write Range({domain.low:g}, {domain.high:g}, whole=True)"
    elif domain.low < node.low or domain.high > node.high:
        yield str(Fault(where, 0, name, f"found {domain}", node.allowed))


def _of_value(where: str, path: str, value: Any, known: Mapping[str, Node]) -> Iterator[str]:
    """What is wrong with one value, in the words of the scenario reader."""
    if value == LEFT_OUT:  # whether it is there to be left out was asked when it was
        return
    if path not in known:
        yield _unknown(where, path, known)
        return
    report = Report(where, {}, {})
    clean(known[path], as_whole(path, Setting.of(path, value).value), tuple(path.split(".")), report)
    for fault in report.faults():
        yield str(fault._replace(file=where, line=0)).removeprefix(": ")


def _unknown(where: str, name: str, known: Mapping[str, Node]) -> str:
    ends = [path for path in known if path.endswith(f".{name}")]
    close = ends[0] if ends else nearest(name, [*known, TRACK] if where else known)  # no bundle has a track
    guess = f'; did you mean "{close}"?' if close else "; backchannel explain lists the names of every chapter"
    prefix = f"{where}: " if where else ""
    return f'{prefix}the scenario has no "{name}"{of_name(name) or guess}'
